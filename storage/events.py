"""The message about an outcome: one CloudEvents 1.0 object."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from gouji.model import Frozen
from gouji.result import Verdict
from gouji.rules.finding import Severity


class EventType(StrEnum):
    """What there is to tell."""

    CHECKED = "gouji.report.checked"
    FAILED = "gouji.report.failed"


class EventData(Frozen):
    """Enough to decide whether to fetch the result."""

    agency: str | None
    year: int | None
    verdict: Verdict
    code: str | None = Field(description="Why the document was refused; null if it was read.")
    counts: dict[Severity, int] = Field(description="Findings by severity.")
    bucket: str = Field(description="Where the result is.")
    key: str


class CloudEvent(Frozen):
    """The envelope.

    `id` is the job's id and a digest of the outcome: a repeat carries the same one, a new outcome
    of the same job another.  `time` says when the outcome was decided.
    """

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str = Field(description="The inbox, as a URI reference.")
    type: EventType
    subject: str = Field(description="The inbox key.")
    time: datetime
    datacontenttype: Literal["application/json"] = "application/json"
    data: EventData
