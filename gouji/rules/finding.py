"""What a rule says about a report."""

from enum import StrEnum

from pydantic import Field

from gouji.errors import ErrorCode
from gouji.extraction.document import Place
from gouji.model import Frozen
from gouji.text import Bilingual


class Severity(StrEnum):
    """How serious a finding is.

    `error` contradicts the form's own identity or the statute; `warning` is very likely wrong but
    may have a lawful explanation; `info` tells a reviewer something and never counts as a failure.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Outcome(StrEnum):
    """What became of a rule on one report."""

    PASS = "pass"  # noqa: S105 - an outcome, no password
    FAIL = "fail"
    NOT_ASSESSED = "not_assessed"  # something it needs could not be read
    NOT_APPLICABLE = "not_applicable"  # another edition or level of government, or switched off


class Change(Frozen):
    """A cell and the value it would take."""

    cell: str
    value: int


class Suspect(Frozen):
    """A set of changes that makes every broken sum hold; equal rank means equally likely."""

    rank: int = Field(ge=1)
    changes: tuple[Change, ...]
    hint: Bilingual | None = Field(default=None, description="What speaks for it, in words.")


class Finding(Frozen):
    """One broken rule at one place."""

    rule: str
    severity: Severity
    cells: tuple[str, ...] = Field(
        default=(), description="Addresses `table.row.column`, or shorter: a row or a table."
    )
    location: str | None = Field(
        default=None, description="Where it sits when that is no cell, e.g. `section 五`."
    )
    expected: str | None = None
    actual: str | None = None
    message: Bilingual
    basis: str = Field(description="Law or official notice.")
    where: tuple[Place, ...] = ()
    suspects: tuple[Suspect, ...] = Field(
        default=(), description="On a broken sum: the cells most likely wrong, best first."
    )
    waived: bool = False


class WaiverState(StrEnum):
    """What became of a waiver on the report it is about."""

    APPLIED = "applied"
    EXPIRED = "expired"  # it waives nothing any more
    UNUSED = "unused"  # the report has no such finding: it can be taken out


class WaiverUse(Frozen):
    """A waiver that is about the report, and what became of it."""

    rule: str
    agency: str
    year: int
    cell: str | None
    reason: str
    by: str
    until: str = Field(description="The last day on which it holds, ISO.")
    state: WaiverState


class Validation(Frozen):
    """The verdict of all rules on one report.

    `refused` is set, and `findings` holds exactly one finding, if the document is no report that
    can be checked.
    """

    findings: tuple[Finding, ...]
    assessed: dict[str, Outcome]
    unseen: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="By rule: the cells, tables or places it needed and could not look at.",
    )
    refused: ErrorCode | None = None
    waivers: tuple[WaiverUse, ...] = Field(
        default=(), description="The waivers that are about this report, and what they did."
    )
    config: str = Field(default="", description="Digest of the rule profile and waivers in force.")
