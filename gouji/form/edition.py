"""The types of an edition: sections, tables, blocks, rows, columns and sum relations.

Every figure of the form is a *slot*, addressed as `table.row.column`.  Sources: the notices
国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号; variants of the wording from real reports.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

from pydantic import Field

from gouji.model import Frozen
from gouji.text import Bilingual


class ValueType(StrEnum):
    """What a column may hold."""

    COUNT = "count"  # a whole number, not negative
    CHANGE = "change"  # a whole number with a sign
    AMOUNT = "amount"  # a sum of money, with decimals


class Column(Frozen):
    """A column of a block."""

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    type: ValueType = ValueType.COUNT
    unit: str | None = Field(default=None, description="Unit fixed by the form's own header.")


class Row(Frozen):
    """A row of a block; `group` names the labels that stand over or before it in the form."""

    key: str
    label: str
    aliases: tuple[str, ...] = ()
    group: tuple[str, ...] = ()


class BlockForm(Frozen):
    """Rows under one header.  `title` is the line over it, where the form has one."""

    title: str = ""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class RelationForm(Frozen):
    """A sum relation of the form, for each column or each row: sum of left = sum of right."""

    rule: str
    each: Literal["column", "row"]
    left: tuple[str, ...]
    right: tuple[str, ...]
    rows: tuple[str, ...] = Field(default=(), description="Rows it holds for; empty: all.")


class Relation(Frozen):
    """One sum relation between slots: the slots of `left` add up to those of `right`."""

    rule: str
    table: str
    each: Literal["column", "row"]
    key: str = Field(description="The column or row it holds for.")
    left: tuple[str, ...]
    right: tuple[str, ...]


class TableForm(Frozen):
    """One statutory table.

    `strip` marks a table whose rows are printed side by side in one line of figures (table four).
    """

    key: str
    section: str
    name: Bilingual
    strip: bool = False
    headings: tuple[str, ...] = Field(default=(), description="Header labels over the columns.")
    blocks: tuple[BlockForm, ...]
    relations: tuple[RelationForm, ...] = ()

    def rows(self) -> Iterator[tuple[BlockForm, Row]]:
        """Every row with its block, in the form's order."""
        for block in self.blocks:
            for row in block.rows:
                yield block, row

    def cells(self) -> Iterator[tuple[Row, Column]]:
        """Every slot's row and column, in the form's order."""
        for block, row in self.rows():
            for column in block.columns:
                yield row, column


class SectionForm(Frozen):
    """One of the six statutory sections."""

    number: str
    title: str
    variants: tuple[str, ...] = ()
    kind: Literal["text", "table"]


class Edition(Frozen):
    """One edition of the form."""

    key: str
    document: str = Field(description="The notice that prescribes it.")
    first_year: int
    last_year: int | None = Field(default=None, description="Null while it is in force.")
    slot_count: int
    sections: tuple[SectionForm, ...]
    tables: tuple[TableForm, ...]

    def covers(self, year: int) -> bool:
        """Whether reports for `year` must use this edition."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)

    def table(self, key: str) -> TableForm:
        """The table of that key; `KeyError` if the edition has none."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

    def addresses(self) -> Iterator[str]:
        """The address `table.row.column` of every slot, in the form's order."""
        for table in self.tables:
            for row, column in table.cells():
                yield f"{table.key}.{row.key}.{column.key}"

    def relations(self) -> Iterator[Relation]:
        """Every sum relation of the form, one per row or column it holds for."""
        for table in self.tables:
            for form in table.relations:
                yield from _expand(table, form)


def _expand(table: TableForm, form: RelationForm) -> Iterator[Relation]:
    def address(row: str, column: str) -> str:
        return f"{table.key}.{row}.{column}"

    if form.each == "column":
        for column in table.blocks[0].columns:
            yield Relation(
                rule=form.rule,
                table=table.key,
                each="column",
                key=column.key,
                left=tuple(address(row, column.key) for row in form.left),
                right=tuple(address(row, column.key) for row in form.right),
            )
        return
    for _, row in table.rows():
        if form.rows and row.key not in form.rows:
            continue
        yield Relation(
            rule=form.rule,
            table=table.key,
            each="row",
            key=row.key,
            left=tuple(address(row.key, column) for column in form.left),
            right=tuple(address(row.key, column) for column in form.right),
        )
