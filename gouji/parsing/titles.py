"""The report's title, on one line or broken over several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gouji.extraction.document import Line
from gouji.parsing.bodies import is_body
from gouji.parsing.dates import to_arabic
from gouji.parsing.folding import plain, squeeze
from gouji.parsing.report import Mention

_REPORT = re.compile(
    r"信息公开.{0,12}?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)"
    r"|政务公开.{0,12}?(?:年度.{0,4}?报告|年报)"
)
_SUBJECT = re.compile(r"(?:政府)?信息公开|政务公开(?=(?:工作)?(?:的|20\d{2}|年))")
_LABEL = re.compile(r"^\s*(?:标\s*题|名\s*称|信息名称|文件名称)\s*[:：]\s*")
_NO_TITLE = re.compile(r"[。；;>›»]|信息分类|当前位置|首页|目录|附件|下载|关于印发|通知|解读")
_TAIL = re.compile(r"\s*(?:发布(?:时间|日期|机构)|发文(?:时间|日期)|来源|日期|时间)\s*[:：].*$")
_LONGEST = 70
_MOST_LINES = 4
_SHORTEST_BODY = 2
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*(?:年|[-—至]|(?=政府信息公开))")
_ANY_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年?")
# What a line of a broken title may hold behind the body's name, and nothing else.
_WORDS = re.compile(
    r"(?:关于)?(?:20\d{2}年?度?)?(?:(?:政府)?信息公开|政务公开)?(?:工作)?(?:的)?(?:20\d{2}年?)?"
    r"(?:年?度)?(?:工作)?(?:年度)?(?:报告|年报)?(?:\(20\d{2}年?度?\)|20\d{2}年?度?)?"
)


@dataclass(frozen=True)
class Title:
    """The report's title, taken apart; `line` is the printed one, put together if it was broken,
    at the place where it begins."""

    text: str
    agency: str | None
    year: int | None
    line: Line

    @property
    def mention(self) -> Mention:
        """The title with its place."""
        return Mention(value=self.text, quote=self.line.text.strip(), where=self.line.where)


def find_title(head: Sequence[Line]) -> Title | None:
    """The title among `head`, the lines before the first section.

    A line is a title if it names an annual report on disclosure and is no sentence, no
    breadcrumb and no label; so are several lines that together read as the form has it.  The best
    has both a body and a year, on as few lines as may be.
    """
    lines = [line for line in head if line.text.strip()]
    cleaned = [_cleaned(line) for line in lines]
    found = [_on_one_line(line, text) for line, text in zip(lines, cleaned, strict=True)]
    found += _on_several_lines(lines, cleaned)
    titles = [title for title in found if title is not None]
    return max(
        titles, key=lambda one: (one.year is not None) + (one.agency is not None), default=None
    )


def _on_one_line(line: Line, text: str) -> Title | None:
    if not _is_title(text):
        return None
    return Title(_unwrapped(text), *_taken_apart(text), line)


def _on_several_lines(lines: Sequence[Line], cleaned: Sequence[str]) -> Iterator[Title]:
    for size in range(2, _MOST_LINES + 1):
        for first in range(len(lines) - size + 1):
            broken, parts = lines[first : first + size], cleaned[first : first + size]
            if not _belong_together(parts):
                continue
            text = _unwrapped("".join(parts))
            quote = "".join(line.text.strip() for line in broken)
            yield Title(text, *_taken_apart(text), Line(text=quote, where=broken[0].where))


def _cleaned(line: Line) -> str:
    return _TAIL.sub("", _LABEL.sub("", plain(line.text))).strip()


def _unwrapped(text: str) -> str:
    return text[1:-1].strip() if text.startswith("《") and text.endswith("》") else text


def _is_title(text: str) -> bool:
    if not text or len(text) > _LONGEST or _NO_TITLE.search(text):
        return False
    folded = squeeze(text)
    return bool(_REPORT.search(folded)) and not re.search(r"[:：]", folded)


def _belong_together(parts: Sequence[str]) -> bool:
    """Whether the lines are one title: a body's name, which only the first can hold, and the
    words of such a title, each line adding some."""
    if not all(parts) or not _is_title(_unwrapped("".join(parts))):
        return False
    first, *others = (to_arabic(squeeze(part)).strip("《》") for part in parts)
    if any(is_body(other) for other in others):
        return False
    body, rest = _body_and_rest(first)
    return (body == "" or is_body(body)) and bool(_WORDS.fullmatch(rest + "".join(others)))


def _body_and_rest(first: str) -> tuple[str, str]:
    """The first line cut where the words of a title begin; 人民政府信息公开 has 政府 once for two
    words."""
    for cut in range(len(first) + 1):
        if _WORDS.fullmatch(first, cut):
            body = first[:cut]
            return (f"{body}政府" if body.endswith("人民") else body), first[cut:]
    return first, ""


def _taken_apart(title: str) -> tuple[str | None, int | None]:
    text = to_arabic(squeeze(title)).replace("《", "").replace("》", "")
    year_match = _YEAR.search(text) or _ANY_YEAR.search(text)
    year = int(year_match[1]) if year_match else None
    before = _SUBJECT.split(text, maxsplit=1)[0]
    if before.endswith("人民"):  # …人民政府信息公开…: one 政府 serves both words
        before += "政府"
    before = re.sub(r"[（(]?20\d{2}年?度?[)）]?", "", before)
    before = re.sub(r"^关于|关于$|政务公开[和与及暨]$", "", before).strip("-—_·的")
    return (before if len(before) >= _SHORTEST_BODY else None), year
