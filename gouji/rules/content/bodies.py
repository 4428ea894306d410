"""The running text of one section, as its author ended it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.document import Line, Place
from gouji.parsing.dates import dates, to_arabic
from gouji.parsing.facts.passages import SectionLine, passages
from gouji.parsing.folding import fold, squeeze
from gouji.parsing.report import Report, Section

# Sections of text; the other three hold the tables.
_TEXTUAL = ("一", "五", "六")
_LONGEST_SIGNATURE = 40
_SHORTEST_NAME = 4
_LONGEST_OFFICE = 4  # 办公室, 党政办 behind the body's name, or its place before it
_NO_LETTER = re.compile(r"[^0-9A-Za-z\u3007\u3400-\u9fff]+")
# What pages carry below a report: buttons, QR codes, imprints of the site, lists of files.
_FURNITURE = re.compile(
    r"^[\[【(]?(?:打印|关闭|返回|分享|扫一扫|上一[篇条页]|下一[篇条页]|相关(?:链接|文章|附件|稿件|信息|阅读)"
    r"|附件|附表|来源|责任编辑|编辑|浏览|阅读次数|主办|承办|版权|网站(?:地图|标识)|ICP|Copyright|首页|收藏"
    r"|第\d+页|[-—]\d+[-—]$|!\[|字[体号]|Produced)|ICP备|公网安备"
    r"|publishdate|\.(?:docx?|pdf|wps|xlsx?|ofd)$"
)


@dataclass(frozen=True)
class Body:
    """The text of a section: its lines in ordinary width, without white space, signature and what
    a page carries below it.  `where` is the place of its heading."""

    lines: tuple[str, ...]
    where: Place

    @property
    def text(self) -> str:
        """The lines in one string."""
        return "".join(self.lines)

    @property
    def is_empty(self) -> bool:
        """Whether no letter or figure stands in it."""
        return not _NO_LETTER.sub("", self.text)

    def sentences(self) -> list[str]:
        """Its sentences, over line breaks; headings inside the section are sentences."""
        kept = [SectionLine(None, Line(text=line, where=self.where)) for line in self.lines]
        return [passage.text.replace("\n", "") for passage in passages(kept)]


def body_of(report: Report, number: str) -> Body | None:
    """The text under the heading of a statutory section; None if it has no heading."""
    found = [one for one in report.sections if one.statutory and one.number == number]
    return _joined(report, found) if found else None


def body_with_others(report: Report, number: str, titled: re.Pattern[str]) -> Body | None:
    """`body_of`, with the sections beyond the form's whose title matches `titled`, under it."""
    if body_of(report, number) is None:
        return None
    own = [one for one in report.sections if one.statutory and one.number == number]
    others = [
        one for one in report.sections if not one.statutory and titled.search(squeeze(one.title))
    ]
    return _joined(report, [*own, *others])


def text_is_lost(report: Report) -> bool:
    """Whether no section of text holds any: the text was lost on the way, as pictures are."""
    bodies = [body_of(report, number) for number in _TEXTUAL]
    return all(body is None or body.is_empty for body in bodies)


def _joined(report: Report, sections: Sequence[Section]) -> Body:
    lines = [line for section in sections for line in _own_lines(report, section)]
    return Body(tuple(lines), sections[0].where)


def _own_lines(report: Report, section: Section) -> list[str]:
    bodies = [fold(one.value) for one in (report.agency, report.signatory) if one]
    kept = [] if section.statutory else [squeeze(section.title)]
    for line in map(squeeze, section.text.split("\n")):
        if _signs(line, bodies):
            if section == report.sections[-1]:
                break
        elif line and not _FURNITURE.search(line):
            kept.append(line)
    return kept


def _signs(line: str, bodies: Sequence[str]) -> bool:
    """Whether the line holds only a date, the name of the body or of an office in it, or both."""
    if len(line) > _LONGEST_SIGNATURE or "。" in line:
        return False
    rest = to_arabic(line)
    for one in reversed(list(dates(rest))):
        rest = rest[: one.start] + rest[one.end :]
    dated = rest != to_arabic(line)
    folded = fold(rest)
    return (dated and not folded) or any(_is_name(folded, one) for one in bodies)


def _is_name(text: str, body: str) -> bool:
    near = abs(len(text) - len(body)) <= _LONGEST_OFFICE
    return near and len(text) >= _SHORTEST_NAME and (text in body or body in text)
