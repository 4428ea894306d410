"""What is read from the lines of a table before the report's edition is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gouji.extraction.document import Place
from gouji.form.edition import BlockForm, TableForm
from gouji.parsing.placing import SumRelation
from gouji.parsing.report import ExtraRow, Header, Slot, UnplacedRow
from gouji.parsing.solving import ColumnRelation


@dataclass(frozen=True)
class BlockDraft:
    """One block as printed: `index` is its number in the form, `edition` what it follows.

    `edition` is None if nothing tells the editions apart.
    """

    index: int
    edition: str | None
    rows: tuple[str, ...]
    slots: Mapping[str, Mapping[str, Slot]]
    where: Place


@dataclass(frozen=True)
class TableDraft:
    """One printing of a table."""

    table: str
    where: Place
    blocks: tuple[BlockDraft, ...]
    altered_headers: tuple[Header, ...] = ()
    extra_rows: tuple[ExtraRow, ...] = ()
    unplaced_rows: tuple[UnplacedRow, ...] = ()
    foreign_header: str | None = None
    repeats: tuple["TableDraft", ...] = field(default=())

    def edition(self) -> str | None:
        """What the blocks that tell agree on; where they disagree, what most of them follow."""
        told = [block.edition for block in self.blocks if block.edition is not None]
        return max(told, key=told.count) if told else None

    def slots(self) -> dict[str, dict[str, Slot]]:
        """All slots read, by row and column."""
        merged: dict[str, dict[str, Slot]] = {}
        for block in self.blocks:
            for row, cells in block.slots.items():
                merged.setdefault(row, {}).update(cells)
        return merged

    def figures(self) -> int:
        """How many slots hold a figure."""
        return sum(slot.value is not None for row in self.slots().values() for slot in row.values())


def with_repeats(
    drafts: Mapping[str, TableDraft], others: Mapping[str, TableDraft]
) -> dict[str, TableDraft]:
    """The tables `drafts`, each with that of `others` among its repeats."""
    return {
        key: replace(draft, repeats=(*draft.repeats, others[key], *others[key].repeats))
        if key in others
        else draft
        for key, draft in drafts.items()
    }


def row_relations(table: TableForm, block: BlockForm) -> tuple[SumRelation, ...]:
    """The sums inside each row of `block`, as column positions."""
    keys = [column.key for column in block.columns]
    return tuple(
        SumRelation(
            tuple(keys.index(column) for column in relation.left),
            tuple(keys.index(column) for column in relation.right),
        )
        for relation in table.relations
        if relation.each == "row"
    )


def column_relations(table: TableForm) -> tuple[ColumnRelation, ...]:
    """The sums down each column of the table."""
    return tuple(
        ColumnRelation(relation.left, relation.right)
        for relation in table.relations
        if relation.each == "column"
    )
