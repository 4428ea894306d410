"""What a report says, as it was read: the input of every rule.

Nothing here is judged.  Where the reading met something odd (a header that is not the form's, a
row whose figures cannot be placed) it is noted beside the tables, for the rules to judge.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from gouji.extraction.document import Line, Place
from gouji.model import Frozen
from gouji.parsing.claims.claim import Claims
from gouji.parsing.facts.fields import Channel, FactField


def _with_its_digits(value: object) -> object:
    # Stored JSON holds decimals as strings; "18.00" must not come back as the integer 18.
    return Decimal(value) if isinstance(value, str) else value


Figure = Annotated[int | Decimal, BeforeValidator(_with_its_digits)]
"""A number as it is printed."""


class Status(StrEnum):
    """How a slot came out.

    `present`: the cell holds something.  `blank`: the cell (or its label) is there and holds
    nothing, or only a placeholder such as `/`.  `missing`: no such cell, or a figure that cannot
    be placed.
    """

    PRESENT = "present"
    BLANK = "blank"
    MISSING = "missing"


class Slot(Frozen):
    """One figure of the form."""

    value: Figure | None = Field(
        default=None, description="As printed, in the cell's own unit; null if no number."
    )
    raw: str | None = Field(default=None, description="The cell's text, trimmed; null if missing.")
    status: Status = Status.MISSING
    unit: str | None = Field(default=None, description="Unit printed in the cell or fixed by form.")
    yuan: Decimal | None = Field(default=None, description="Amounts with a known unit, in yuan.")
    where: Place | None = None

    @property
    def is_unusable(self) -> bool:
        """Whether it tells no figure and is no blank either: missing, or a text."""
        return self.status is Status.MISSING or (
            self.status is Status.PRESENT and self.value is None
        )


class Header(Frozen):
    """A column header that was recognised although it is not worded as the form has it."""

    column: str
    found: str
    expected: str
    where: Place


class ExtraRow(Frozen):
    """A row of a statutory table whose label belongs to neither edition."""

    label: str
    where: Place


class UnplacedRow(Frozen):
    """A row whose figures could not all be put into columns.

    With `split` they could: it names the two neighbouring cells that were read as one number
    because the row's and the columns' sums then hold.
    """

    row: str = Field(description="Key; empty for table four, whose figures are one line.")
    label: str
    expected: int = Field(description="Figures the form has in this row.")
    raws: tuple[str, ...] = Field(description="The figures met, in order.")
    split: tuple[str, str] | None = None
    where: Place


class Difference(Frozen):
    """A slot for which a second copy of the table has another figure."""

    row: str
    column: str
    first: str | None
    second: str | None


class Duplicate(Frozen):
    """A second copy of a table in the same document."""

    where: Place
    differences: tuple[Difference, ...]


class BlockReading(Frozen):
    """One block of a table: the rows under one header."""

    title: str
    edition: str = Field(description="The edition its header and rows belong to.")
    decided: bool = Field(description="False if nothing told the editions apart.")
    rows: tuple[str, ...] = Field(description="Keys of the rows whose label was found.")
    missing_rows: tuple[str, ...] = Field(description="Keys of its edition's rows not found.")
    where: Place


class TableReading(Frozen):
    """One statutory table as it was read.

    `slots[row][column]`; every slot of the report's edition is there, and those of a block that
    follows the other edition beside them.
    """

    key: str
    found: bool = Field(description="At least one row label of the table was found.")
    edition: str | None = Field(description="What its blocks agree on; null if none was found.")
    slots: dict[str, dict[str, Slot]]
    blocks: tuple[BlockReading, ...] = ()
    altered_headers: tuple[Header, ...] = ()
    extra_rows: tuple[ExtraRow, ...] = ()
    unplaced_rows: tuple[UnplacedRow, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    foreign_header: str | None = Field(
        default=None, description="Header of a table found here that is no statutory one."
    )
    where: Place | None = None


class Section(Frozen):
    """One top-level section."""

    number: str = Field(description="Its numeral in the form, 一 to 六, or the one printed.")
    title: str = Field(description="As printed, without numeral and mark-up.")
    statutory: bool = Field(description="False for a section beyond the form's six.")
    expected: str | None = Field(description="The form's title, if statutory.")
    text: str = Field(description="Its running text; tables are left out.")
    where: Place


class Mention(Frozen):
    """A fact about the report, with the words it was read from."""

    value: str
    quote: str
    where: Place


class Period(Frozen):
    """The stated statistical period; ISO dates, shortened where the source is (`2019-01`)."""

    start: str
    end: str
    quote: str
    where: Place


class Contact(Frozen):
    """How to reach the body."""

    address: str | None = None
    postcode: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None


class Fact(Frozen):
    """A figure that the running text states; see `facts`."""

    field: FactField
    value: Figure = Field(description="A count; fees are in yuan.")
    approximate: bool = Field(description="The text says about, more than or nearly.")
    channel: Channel | None = Field(description="Where items were published; else null.")
    quote: str = Field(description="The words that state it, as printed.")
    section: str | None = Field(description="Numeral of its section; null outside all.")
    where: Place = Field(description="The line on which the quote begins.")


class Level(StrEnum):
    """What kind of body publishes the report; the deadlines of Art. 49 depend on it."""

    DEPARTMENT = "department"
    GOVERNMENT = "government"
    TOWNSHIP = "township"


class Recognition(Frozen):
    """The evidence on which a document is taken for an annual report, or is not."""

    sections: int = Field(description="Statutory section headings found, 0 to 6.")
    tables: tuple[str, ...] = Field(description="Keys of the tables found.")
    figures: int = Field(description="Figures found in them.")
    legacy_markers: tuple[str, ...] = Field(description="Marks of the forms before 2019.")


class Report(Frozen):
    """One annual report, read and not yet judged."""

    title: Mention | None
    agency: Mention | None
    region: str | None
    level: Level | None
    year: Mention | None = Field(description="The report year, four digits.")
    title_year: int | None = Field(description="The year in the title alone.")
    edition: str
    published: Mention | None = Field(description="Publication date, ISO.")
    signed: Mention | None = Field(description="Date under the report, ISO.")
    signatory: Mention | None = Field(default=None, description="Body named with that date.")
    publisher: Mention | None = Field(default=None, description="Body the page's metadata name.")
    period: Period | None
    contact: Contact
    index_no: str | None
    sections: tuple[Section, ...]
    tables: dict[str, TableReading]
    recognition: Recognition
    prose: tuple[Line, ...] = Field(description="Every line outside the tables, in order.")
    facts: tuple[Fact, ...] = Field(default=(), description="What its running text states.")
    claims: Claims = Field(default=Claims(), description="What it claims beyond plain figures.")

    def slot(self, cell: str) -> Slot:
        """The slot at `table.row.column`; a missing one if the report has none there."""
        table, row, column = cell.split(".")
        reading = self.tables.get(table)
        if reading is None:
            return Slot()
        return reading.slots.get(row, {}).get(column, Slot())
