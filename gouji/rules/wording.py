"""The names people know the form's parts by, in both languages.

The Chinese names are the form's own labels.  The English ones are the keys of the form spelt as
words, so that a reader finds them again in the data.
"""

from decimal import Decimal
from functools import cache

from gouji.form import editions
from gouji.form.edition import Column, Row, TableForm
from gouji.text import Bilingual

_SECTIONS = {"一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6"}


def table_name(table: str) -> Bilingual:
    """The name of a table, e.g. 收到和处理政府信息公开申请情况."""
    return _tables()[table].name


def table_section(table: str) -> str:
    """The numeral of the section a table belongs to."""
    return _tables()[table].section


def row_label(table: str, row: str, edition: str) -> str:
    """The label of a row as `edition` prints it, or another edition that has the row."""
    return _row(table, row, edition).label


def row_name(table: str, row: str, edition: str) -> Bilingual:
    """The name of a row as messages quote it: with its group, and inner quotation marks.

    No key stands for table four as a whole, whose figures are one line.
    """
    if not row:
        return table_name(table)
    form = _row(table, row, edition)
    group = form.group[-1] if form.group and form.label[:1].isdigit() else ""
    name = f"{group}{form.label}".replace("“", "‘").replace("”", "’")
    return Bilingual(zh=name, en=spelt(row))


def column_name(address: str, edition: str) -> Bilingual:
    """The name of the column of a slot."""
    return Bilingual(zh=column_of(address, edition).label, en=spelt(address.split(".")[2]))


def cell_name(address: str, edition: str) -> Bilingual:
    """The name of a slot, `row·column`, for a reader who knows which table is meant."""
    table, row, _ = address.split(".")
    first, second = row_name(table, row, edition), column_name(address, edition)
    return Bilingual(zh=f"{first.zh}·{second.zh}", en=f"{first.en}, {second.en}")


def section_number(numeral: str) -> Bilingual:
    """The number of a section as each language writes it."""
    return Bilingual(zh=numeral, en=_SECTIONS.get(numeral, numeral))


def edition_name(key: str) -> Bilingual:
    """The name of an edition: the notice that prescribes it."""
    document = editions()[key].document
    return Bilingual(zh=document, en=f"{key} ({document})")


def column_of(address: str, edition: str) -> Column:
    """The form's column of a slot; `KeyError` if no edition has the slot."""
    return _slot(address, edition)[1]


def spelt(key: str) -> str:
    """A key of the form as words."""
    return key.removesuffix("_wan").replace("_", " ")


def figure(value: int | Decimal | None) -> str:
    """A figure with the digits printed in the report, never in exponent notation."""
    if value is None:
        return "—"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


@cache
def _tables() -> dict[str, TableForm]:
    return {table.key: table for form in editions().values() for table in form.tables}


@cache
def _row(table: str, row: str, edition: str) -> Row:
    for key in (edition, *editions()):
        for _, form in editions()[key].table(table).rows():
            if form.key == row:
                return form
    raise KeyError(f"{table}.{row}")


@cache
def _slot(address: str, edition: str) -> tuple[Row, Column]:
    table, row, column = address.split(".")
    for key in (edition, *editions()):
        for a_row, a_column in editions()[key].table(table).cells():
            if (a_row.key, a_column.key) == (row, column):
                return a_row, a_column
    raise KeyError(address)
