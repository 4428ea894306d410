"""What a rule is: a generator over a report, with all that the catalogue says about it.

    @rule(code="T4-SUM", family=Family.LITIGATION, severity=..., basis=..., zh=..., en=...)
    def litigation_sum(report: Report) -> Iterator[Signal]:
        \"\"\"The statutory condition, and what it does not cover.\"\"\"

The generator yields a `Hit` for every place where the rule is broken and an `Unseen` for every
place it could not look at; one that yields nothing has looked everywhere and found nothing.

A rule that compares the report with others is made by `comparison` in the same way, of a generator
over the report and its `Neighbours`.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import wraps
from typing import NotRequired, TypedDict, Unpack

from gouji.errors import ErrorCode
from gouji.extraction.document import Place
from gouji.parsing.report import Report
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.text import Bilingual


class Family(StrEnum):
    """What a rule is about; the letters give the catalogue its order."""

    DOCUMENT = "A"
    STRUCTURE = "B"
    CELLS = "C"
    ACTIVE_DISCLOSURE = "D"
    APPLICATIONS = "E"
    LITIGATION = "F"
    YEARS = "G"
    NARRATIVE = "H"
    CONTENT = "I"
    DATES = "J"
    IDENTITY = "K"

    @property
    def heading(self) -> Bilingual:
        """The heading of the family in the catalogue."""
        return _HEADINGS[self]


_HEADINGS = {
    Family.DOCUMENT: Bilingual(zh="文件识别与版式", en="Document recognition and edition"),
    Family.STRUCTURE: Bilingual(zh="结构", en="Structure"),
    Family.CELLS: Bilingual(zh="单元格", en="Cells"),
    Family.ACTIVE_DISCLOSURE: Bilingual(zh="表二：主动公开", en="Table two: active disclosure"),
    Family.APPLICATIONS: Bilingual(zh="表三：依申请公开", en="Table three: requests"),
    Family.LITIGATION: Bilingual(
        zh="表四：复议、诉讼", en="Table four: reconsideration and litigation"
    ),
    Family.YEARS: Bilingual(zh="年度衔接", en="Year against year"),
    Family.NARRATIVE: Bilingual(zh="文字与表格", en="Text against tables"),
    Family.CONTENT: Bilingual(zh="法定内容", en="Required content"),
    Family.DATES: Bilingual(zh="日期与统计期限", en="Dates and period"),
    Family.IDENTITY: Bilingual(zh="主体与汇总", en="Identity and aggregation"),
}

Said = Bilingual | str | int | Decimal


@dataclass(frozen=True)
class Hit:
    """One place where a rule is broken.

    `said` fills the fields of the rule's message.  `where` is taken from the cells if left empty,
    `severity` and `wording` from the rule if left out; `note` is set after the message.
    """

    cells: tuple[str, ...] = ()
    location: str | None = None
    expected: str | None = None
    actual: str | None = None
    said: Mapping[str, Said] = field(default_factory=dict)
    where: tuple[Place, ...] = ()
    severity: Severity | None = None
    wording: Bilingual | None = None
    note: Bilingual | None = None


@dataclass(frozen=True)
class Unseen:
    """One place a rule could not look at, for want of what `needs` names."""

    needs: tuple[str, ...]


Signal = Hit | Unseen
Check = Callable[[Report], Iterator[Signal]]
Comparison = Callable[[Report, Neighbours], Iterator[Signal]]


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue."""

    code: str
    family: Family
    severity: Severity
    basis: str
    message: Bilingual
    editions: tuple[str, ...]  # empty: all of them
    applies: Callable[[Report], bool]
    suppresses: tuple[str, ...]  # codes whose findings on the same cells it replaces
    refuses: ErrorCode | None  # why the whole document is refused when the rule is broken
    optional: bool  # off unless a profile switches it on
    check: Comparison

    @property
    def explanation(self) -> str:
        """The condition in full, and what it does not cover."""
        return inspect.getdoc(self.check) or ""


class Particulars(TypedDict):
    """What the catalogue says of a rule.

    `zh` and `en` are the message with fields in braces, which each hit fills.  `editions` is what
    the catalogue prints; a rule for one edition also says by `applies` which reports it is for.
    """

    code: str
    family: Family
    severity: Severity
    basis: str
    zh: str
    en: str
    editions: NotRequired[tuple[str, ...]]
    applies: NotRequired[Callable[[Report], bool]]
    suppresses: NotRequired[tuple[str, ...]]
    refuses: NotRequired[ErrorCode]
    optional: NotRequired[bool]


def comparison(**said: Unpack[Particulars]) -> Callable[[Comparison], Rule]:
    """Make a rule of a generator over a report and its neighbours."""

    def register(check: Comparison) -> Rule:
        return Rule(
            code=said["code"],
            family=said["family"],
            severity=said["severity"],
            basis=said["basis"],
            message=Bilingual(zh=said["zh"], en=said["en"]),
            editions=said.get("editions", ()),
            applies=said.get("applies", lambda report: True),
            suppresses=said.get("suppresses", ()),
            refuses=said.get("refuses"),
            optional=said.get("optional", False),
            check=check,
        )

    return register


def rule(**said: Unpack[Particulars]) -> Callable[[Check], Rule]:
    """Make a rule of a generator over a report alone."""

    def register(check: Check) -> Rule:
        @wraps(check)
        def compare(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
            return check(report)

        return comparison(**said)(compare)

    return register
