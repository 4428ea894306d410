"""Pictures of a document's pages, as data: what the human page shows, and what it cannot."""

from typing import Final

from pydantic import ConfigDict, Field

from gouji.extraction.document import PagePlace
from gouji.model import Frozen
from gouji.rendering.verdict import SEVERITIES
from gouji.result import Result
from gouji.rules.finding import Finding
from gouji.text import Bilingual


class PagePicture(Frozen):
    """One page as a viewer shows it; `width` and `height` are the page's, in points."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    page: int = Field(ge=1, description="Page number, counted from 1.")
    width: float = Field(gt=0, allow_inf_nan=False)
    height: float = Field(gt=0, allow_inf_nan=False)
    media_type: str = Field(pattern=r"^image/(png|jpeg)$")
    image: bytes


class Pictures(Frozen):
    """The pictures of a document, in page order.

    `left_out` are pages that would be too many or too large to show; `failure` says why there is
    no picture at all.
    """

    pages: tuple[PagePicture, ...] = ()
    left_out: tuple[int, ...] = ()
    failure: Bilingual | None = None


NO_PICTURES: Final = Pictures()


def pages_to_show(result: Result) -> tuple[int, ...]:
    """The pages with findings, those with the most serious first; none in a format without."""
    order = list(SEVERITIES)
    ranks: dict[int, tuple[bool, int]] = {}
    for finding in result.findings:
        rank = (finding.waived, order.index(finding.severity))
        for page in _pages(finding):
            ranks[page] = min(ranks.get(page, rank), rank)
    return tuple(sorted(ranks, key=lambda page: (ranks[page], page)))


def _pages(finding: Finding) -> set[int]:
    return {place.page for place in finding.where if isinstance(place, PagePlace)}
