"""Everything around the tables: page furniture, title, headings, signature."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from tests.corpus import prose
from tests.corpus.figures import Figures
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


class Role(StrEnum):
    """What a part of a report is; formats have their own mark-up for each."""

    FURNITURE = "furniture"  # white space and all, as it is
    INDEX = "index"
    IMPRINT = "imprint"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"  # its text is the table's key
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Part:
    """One block of a report in reading order.

    `prefix` is what a text file has before it on the line (an indent, a Markdown mark), and `gap`
    a blank line behind it.  Parts between which nothing stands are lines of one text.
    """

    role: Role
    text: str
    prefix: str = ""
    gap: bool = False


def as_lines(parts: Sequence[Part], tables: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The parts as a text file has them, each table as the lines given."""
    for part in parts:
        if part.role is Role.TABLE:
            yield from tables[part.text]
        else:
            yield part.prefix + part.text
        if part.gap:
            yield ""


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

    @classmethod
    def draw_bare(cls, rng: Random) -> "Frame":
        """The look of a document in a format that has headings and pages of its own."""
        drawn = cls.draw(rng)
        return replace(
            drawn,
            markdown=False,
            heading=rng.choice(_MARKS),
            first_heading_glued=False,
            page_furniture=False,
        )

    def parts(
        self, identity: Identity, figures: Figures, tables: Collection[str], rng: Random
    ) -> list[Part]:
        """The report around those `tables` that it has, in reading order."""
        parts = self._head(identity, rng)
        parts += self._paragraphs(prose.preamble(identity, rng))
        for number in self.titles:
            if number == "一" and self.first_heading_glued:
                glued = f"{parts[-1].text}一、{self.titles[number]}"
                parts[-1] = replace(parts[-1], text=glued, gap=self._gap)
            else:
                parts.append(Part(Role.HEADING, self._heading(number), gap=self._gap))
            parts += self._body(number, identity, figures, tables, rng)
        return [*parts, *self._foot(identity, rng)]

    @property
    def _gap(self) -> bool:
        return self.roomy or self.markdown

    def _body(
        self,
        number: str,
        identity: Identity,
        figures: Figures,
        tables: Collection[str],
        rng: Random,
    ) -> list[Part]:
        if number in _TABLES:
            table = _TABLES[number]
            if table not in tables:
                return self._paragraphs(rng.choice(([], ["（详见附件）"], ["![](table.png)"])))
            before: list[Part] = []
            if number == "三" and rng.random() < 0.15:
                before = self._paragraphs(prose.before_applications(identity, figures, rng))
            after: list[Part] = []
            if rng.random() < 0.08:
                after = self._paragraphs(prose.note(identity, figures, rng))
            return [*before, Part(Role.TABLE, table, gap=self._gap), *after]
        writers = {"一": prose.overview, "五": prose.problems, "六": prose.other}
        return self._paragraphs(writers[number](identity, figures, rng))

    def _heading(self, number: str) -> str:
        lost = number == "二" and self.second_numeral_lost
        return self.heading.format(n="" if lost else number, t=self.titles[number])

    def _head(self, identity: Identity, rng: Random) -> list[Part]:
        parts: list[Part] = []
        if self.page_furniture:
            parts.append(Part(Role.FURNITURE, rng.choice(_TOP), gap=self._gap))
        if identity.index_no:
            label = rng.choice(("索 引 号: ", "索引号："))
            parts.append(Part(Role.INDEX, label + identity.index_no))
        title = Part(Role.TITLE, identity.title, "# " if self.markdown else "", self._gap)
        published = identity.published
        if published is None:
            return [*parts, title]
        stated = rng.choice(_PUBLISHED).format(d=published, agency=identity.agency)
        imprint = Part(Role.IMPRINT, stated, gap=self._gap)
        first = rng.random() < 0.4
        return [*parts, *((imprint, title) if first else (title, imprint))]

    def _foot(self, identity: Identity, rng: Random) -> list[Part]:
        parts: list[Part] = []
        signed = identity.signed
        if signed:
            indent = rng.choice(("", " " * 20, "\u3000" * 12))
            day = f"{signed.year}年{signed.month}月{signed.day}日"
            parts += [
                Part(Role.SIGNATURE, text, indent, self._gap) for text in (identity.agency, day)
            ]
        if self.page_furniture:
            parts.append(Part(Role.FURNITURE, rng.choice(_BOTTOM)))
        return parts

    def _paragraphs(self, paragraphs: Sequence[str]) -> list[Part]:
        indent = "" if self.markdown else "　　"
        return [Part(Role.PARAGRAPH, one, indent, self._gap) for one in paragraphs]
