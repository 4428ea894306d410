"""Everything around the tables: page furniture, title, headings, signature."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.corpus import prose
from tests.corpus.identity import Identity

_HEADINGS = {
    "一": ("总体情况", "总体情况", "总体情况", "概述"),
    "二": ("主动公开政府信息情况",) * 4
    + ("行政机关主动公开政府信息情况", "主动公开政府信息的情况"),
    "三": ("收到和处理政府信息公开申请情况",) * 4 + ("行政机关收到和处理政府信息公开申请情况",),
    "四": ("政府信息公开行政复议、行政诉讼情况",) * 4
    + (
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "政府信息公开行政复议和行政诉讼情况",
        "行政复议及行政诉讼情况",
    ),
    "五": ("存在的主要问题及改进情况",) * 4
    + (
        "存在的主要问题和改进情况",
        "政府信息公开工作存在的主要问题及改进情况",
        "存在问题及改进情况",
    ),
    "六": ("其他需要报告的事项",) * 4 + ("其他需报告的事项", "其他报告的事项"),
}
_TABLES = {"二": "active_disclosure", "三": "applications", "四": "review_litigation"}
_MARKS = ("{n}、{t}", "{n}、{t}", "{n}、 {t}  ", "　　{n}、{t}", "{n}．{t}")
_MARKDOWN_MARKS = ("## {n}、{t}", "### {n}、{t}", "**{n}、{t}**", "## **{n}、{t}**")
_PUBLISHED = (
    "发布日期: {d:%Y-%m-%d} 09:30",
    "发布时间：{d:%Y-%m-%d}",
    "发布日期：{d.year}年{d.month}月{d.day}日  来源：{agency}  浏览次数：1204",
    " 时间:{d:%Y-%m-%d}      来源:",
    "【发布时间：{d:%Y-%m-%d} 16:05】 字体：[大 中 小]",
)
_TOP = (
    "首页 > 政务公开 > 法定主动公开内容",
    "您现在的位置：首页 / 政府信息公开 / 年报",
    "无障碍 | 长者模式",
)
_BOTTOM = (
    "【打印本页】 【关闭窗口】",
    "上一篇：没有了\n下一篇：没有了",
    "分享到：",
    "版权所有 备案号 12345678",
)


@dataclass(frozen=True)
class Frame:
    """One document's look outside its tables."""

    markdown: bool
    heading: str
    titles: Mapping[str, str]
    first_heading_glued: bool
    second_numeral_lost: bool
    roomy: bool
    page_furniture: bool

    @classmethod
    def draw(cls, rng: Random) -> "Frame":
        """The look of one document."""
        markdown = rng.random() < 0.35
        glued = not markdown and rng.random() < 0.06
        titles = {number: rng.choice(titles) for number, titles in _HEADINGS.items()}
        if glued:
            # A short variant in the middle of a line would be no heading to anybody.
            titles["一"] = _HEADINGS["一"][0]
        return cls(
            markdown=markdown,
            heading=rng.choice(_MARKDOWN_MARKS if markdown else _MARKS),
            titles=titles,
            first_heading_glued=glued,
            second_numeral_lost=rng.random() < 0.04,
            roomy=rng.random() < 0.7,
            page_furniture=rng.random() < 0.5,
        )

    def assemble(
        self,
        identity: Identity,
        tables: Mapping[str, Sequence[str]],
        rng: Random,
    ) -> str:
        """The text of the report, its lines joined by newlines."""
        lines = self._head(identity, rng)
        lines += self._paragraphs(prose.preamble(identity, rng))
        for number in self.titles:
            heading = self._heading(number)
            if number == "一" and self.first_heading_glued:
                while not lines[-1]:
                    lines.pop()
                lines[-1] += f"一、{self.titles[number]}"
            else:
                lines.append(heading)
            lines += self._gap()
            lines += self._body(number, identity, tables, rng)
        return "\n".join([*lines, *self._foot(identity, rng)])

    def _body(
        self, number: str, identity: Identity, tables: Mapping[str, Sequence[str]], rng: Random
    ) -> list[str]:
        if number in _TABLES:
            table = tables.get(_TABLES[number])
            if table is None:
                return self._paragraphs(rng.choice(([], ["（详见附件）"], ["![](table.png)"])))
            before: list[str] = []
            if number == "三" and rng.random() < 0.15:
                before = self._paragraphs(prose.before_applications(identity, rng))
            after = self._paragraphs(prose.note(identity, rng)) if rng.random() < 0.08 else []
            return [*before, *table, *self._gap(), *after]
        writers = {"一": prose.overview, "五": prose.problems, "六": prose.other}
        return self._paragraphs(writers[number](identity, rng))

    def _heading(self, number: str) -> str:
        lost = number == "二" and self.second_numeral_lost
        return self.heading.format(n="" if lost else number, t=self.titles[number])

    def _head(self, identity: Identity, rng: Random) -> list[str]:
        lines = [rng.choice(_TOP), *self._gap()] if self.page_furniture else []
        if identity.index_no:
            lines.append(rng.choice(("索 引 号: ", "索引号：")) + identity.index_no)
        published = identity.published
        line = (
            rng.choice(_PUBLISHED).format(d=published, agency=identity.agency)
            if published
            else None
        )
        if line and rng.random() < 0.4:
            lines, line = [*lines, line, *self._gap()], None
        lines += [f"# {identity.title}" if self.markdown else identity.title, *self._gap()]
        return [*lines, line, *self._gap()] if line else lines

    def _foot(self, identity: Identity, rng: Random) -> list[str]:
        lines: list[str] = []
        signed = identity.signed
        if signed:
            indent = rng.choice(("", " " * 20, "\u3000" * 12))
            lines += [f"{indent}{identity.agency}", *self._gap()]
            lines += [f"{indent}{signed.year}年{signed.month}月{signed.day}日", *self._gap()]
        if self.page_furniture:
            lines.append(rng.choice(_BOTTOM))
        return lines

    def _paragraphs(self, paragraphs: Sequence[str]) -> list[str]:
        indent = "" if self.markdown else "　　"
        return [line for one in paragraphs for line in (indent + one, *self._gap())]

    def _gap(self) -> list[str]:
        return [""] if self.roomy or self.markdown else []
