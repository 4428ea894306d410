"""The claims a text can make beyond the figures of its facts."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from gouji.extraction.document import Place
from gouji.model import Frozen
from gouji.parsing.facts.fields import FactField


class Quote(Frozen):
    """The words of a claim, as printed, and where they stand."""

    text: str
    section: str | None = Field(description="Numeral of its section; null outside all.")
    where: Place = Field(description="The line on which the words begin.")


class Quoted(Frozen):
    """A claim in words of the text."""

    quote: Quote


class Breakdown(Quoted):
    """A total and the parts that a list gives of it, 共30条，其中甲10条、乙12条、丙8条."""

    total: int
    parts: tuple[int, ...]
    is_complete: bool = Field(description="The list ends as one does that names every part.")


class Share(Quoted):
    """A part and what share it is said to be, 予以公开12件，占40%."""

    part: int
    percent: Decimal
    whole: int | None = Field(description="What the text names as the whole; null if it does not.")
    others: tuple[int, ...] = Field(description="Other figures it may be a share of.")
    is_of_requests: bool = Field(description="The table of requests may hold the whole.")


class Unit(StrEnum):
    """What a change is measured in."""

    PERCENT = "percent"
    COUNT = "count"


class Comparison(Quoted):
    """A figure against that of the year before, 较2022年（31件）下降29%."""

    field: FactField
    value: int | None = Field(description="This year's figure as the text has it, if it does.")
    before: int | None = Field(description="The year before's, if it is stated.")
    change: Decimal | None = Field(description="With its sign; null if only `before` is stated.")
    unit: Unit = Unit.COUNT


class OtherYear(Quoted):
    """A figure stated for a year that is not the report's."""

    field: FactField
    value: int | Decimal
    year: int


class Outcome(StrEnum):
    """What a text claims of all cases."""

    ALL_UPHELD = "all_upheld"
    NONE_CORRECTED = "none_corrected"


class OutcomeClaim(Quoted):
    """What is claimed of the outcome of all reconsideration cases, suits, or both."""

    outcome: Outcome
    of_review: bool
    of_litigation: bool
    of_decided: bool = Field(description="Said of the cases decided, not of those pending.")


class Claims(Frozen):
    """All that a report claims, each kind in the order of the text."""

    breakdowns: tuple[Breakdown, ...] = ()
    shares: tuple[Share, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    other_years: tuple[OtherYear, ...] = ()
    outcomes: tuple[OutcomeClaim, ...] = ()
