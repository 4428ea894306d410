"""The result object: what `result.json` and `error.json` hold, for every consumer.

The JSON Schema in `schemas/` is generated from these types.
"""

from enum import StrEnum
from typing import Any, Final, Literal

import simplejson
from pydantic import Field

from gouji.model import Frozen
from gouji.parsing.report import Contact, Fact, Level, Slot
from gouji.rules.finding import Finding, Outcome, WaiverUse
from gouji.text import Bilingual

SCHEMA_VERSION: Final = "1"


class Source(Frozen):
    """The file that was read.  `bucket`, `key` and `etag` are null outside the service."""

    name: str = Field(description="The file's own name.")
    bucket: str | None = None
    key: str | None = None
    etag: str | None = None
    sha256: str | None = Field(
        description="Of the bytes; null if the file was too large to be read at all."
    )
    media_type: str | None = None
    bytes: int = Field(ge=0)
    pages: int | None = None


class Verdict(StrEnum):
    """The one-word result: `clean` means nothing above info."""

    CLEAN = "clean"
    FINDINGS = "findings"
    REFUSED = "refused"


class StatedPeriod(Frozen):
    """The statistical period the report states, as ISO dates."""

    start: str
    end: str


class SectionText(Frozen):
    """One top-level section."""

    number: str
    title: str
    text: str


class ReportCard(Frozen):
    """What the report says about itself."""

    title: str | None
    agency: str | None
    region: str | None
    level: Level | None
    year: int | None
    edition: str
    published: str | None
    signed: str | None
    period: StatedPeriod | None
    contact: Contact
    index_no: str | None
    sections: tuple[SectionText, ...]


class Failure(Frozen):
    """Why a document was refused or could not be read."""

    code: str
    message: Bilingual
    remedy: Bilingual


class Result(Frozen):
    """Everything Gouji has to say about one document."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: Source
    verdict: Verdict
    report: ReportCard | None
    tables: dict[str, dict[str, dict[str, Slot]]] | None
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    assessed: dict[str, Outcome]
    unseen: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="By rule: the cells, tables or places it needed and could not look at.",
    )
    waivers: tuple[WaiverUse, ...] = Field(
        default=(), description="The waivers that are about this report, and what they did."
    )
    config: str = Field(description="Digest of the rule profile and waivers in force.")
    error: Failure | None

    def as_json(self, indent: int | None = None) -> str:
        """The object as JSON: decimals are numbers with the digits printed in the report."""
        plain: dict[str, Any] = self.model_dump()
        return simplejson.dumps(plain, ensure_ascii=False, use_decimal=True, indent=indent)
