"""Drafts to the tables of a report: the edition is decided and every slot of it is filled in."""

import re
from collections.abc import Mapping, Sequence

from gouji.form import editions
from gouji.form.edition import BlockForm, Edition, TableForm
from gouji.parsing.active_disclosure import read_active_disclosure
from gouji.parsing.applications import read_applications
from gouji.parsing.drafts import BlockDraft, TableDraft
from gouji.parsing.folding import squeeze
from gouji.parsing.pieces import Piece, SourceLine, split
from gouji.parsing.regions import Region, is_running_text
from gouji.parsing.report import BlockReading, Difference, Duplicate, Slot, TableReading
from gouji.parsing.review_litigation import read_review_litigation

_SAME_TABLE = 0.5
# What stands on every page between the rows: the report's title, the unit of the figures.
_FURNITURE = re.compile(r"信息公开.{0,8}(?:报告|年报)$|^[(]?单位:.{1,4}[)]?$")


def draft_tables(
    lines: Sequence[SourceLine], regions: Sequence[Region], fallback: str
) -> dict[str, TableDraft]:
    """The tables printed in `regions`, by key; `fallback` is the edition of the report's year.

    A table printed in several regions has the others as repeats of the first.
    """
    pieces = {
        key: [_pieces(lines, region) for region in _main_regions(regions, key)]
        for key in ("applications", "active_disclosure", "review_litigation")
    }
    found: dict[str, TableDraft] = {}
    _add(found, [read_applications(one) for one in pieces["applications"]])
    told = found["applications"].edition() if "applications" in found else None
    _add(
        found,
        [read_active_disclosure(one, told or fallback) for one in pieces["active_disclosure"]],
    )
    _add(found, [read_review_litigation(one) for one in pieces["review_litigation"]])
    return found


def _pieces(lines: Sequence[SourceLine], region: Region) -> list[Piece]:
    return split(
        [
            line
            for line in lines[region.first : region.last + 1]
            if not is_running_text(line) and not _FURNITURE.search(squeeze(line.text))
        ]
    )


def _main_regions(regions: Sequence[Region], table: str) -> list[Region]:
    """The regions that hold the table, not just a word of it."""
    own = [region for region in regions if region.table == table]
    most = max((region.hits for region in own), default=0)
    return [region for region in own if region.hits > most * _SAME_TABLE]


def _add(found: dict[str, TableDraft], drafts: Sequence[TableDraft | None]) -> None:
    real = [draft for draft in drafts if draft is not None]
    if not real:
        return
    first = next((draft for draft in real if draft.figures()), real[0])
    others = [other for draft in real if draft is not first for other in (draft, *draft.repeats)]
    found[first.table] = TableDraft(
        **{**vars(first), "repeats": (*first.repeats, *(o for o in others if o.figures()))}
    )


def edition_of(drafts: Mapping[str, TableDraft], fallback: str) -> str:
    """The report's edition: that of its tables, table three's where they disagree; `fallback`
    (the year's) if no table tells."""
    for key in ("applications", "active_disclosure"):
        told = drafts[key].edition() if key in drafts else None
        if told is not None:
            return told
    return fallback


def complete(form: TableForm, edition: Edition, draft: TableDraft | None) -> TableReading:
    """The reading of one table with every slot of `edition`, and beside them those of blocks that
    follow the other edition."""
    slots: dict[str, dict[str, Slot]] = {row.key: {} for _, row in form.rows()}
    for row, column in form.cells():
        slots[row.key][column.key] = Slot()
    if draft is None:
        return TableReading(key=form.key, found=False, edition=None, slots=slots)
    for row_key, cells in draft.slots().items():
        slots.setdefault(row_key, {}).update(cells)
    return TableReading(
        key=form.key,
        found=True,
        edition=draft.edition() or edition.key,
        slots=slots,
        blocks=_blocks(form, edition, draft),
        altered_headers=draft.altered_headers,
        extra_rows=draft.extra_rows,
        unplaced_rows=draft.unplaced_rows,
        duplicates=tuple(_duplicate(draft, other) for other in draft.repeats),
        foreign_header=draft.foreign_header,
        where=draft.where,
    )


def _blocks(form: TableForm, edition: Edition, draft: TableDraft) -> tuple[BlockReading, ...]:
    """The printed blocks, then those of the form that were not printed at all."""
    readings = []
    for block in draft.blocks:
        own = _form_of(block, form, edition)
        readings.append(
            BlockReading(
                title=own.title,
                edition=block.edition or edition.key,
                decided=block.edition is not None,
                rows=block.rows,
                missing_rows=tuple(row.key for row in own.rows if row.key not in block.rows),
                where=block.where,
            )
        )
    printed = {row for block in draft.blocks for row in block.rows}
    for absent in form.blocks:
        if printed.isdisjoint(row.key for row in absent.rows):
            readings.append(
                BlockReading(
                    title=absent.title,
                    edition=edition.key,
                    decided=False,
                    rows=(),
                    missing_rows=tuple(row.key for row in absent.rows),
                    where=draft.where,
                )
            )
    return tuple(readings)


def _form_of(block: BlockDraft, form: TableForm, edition: Edition) -> BlockForm:
    if block.edition is None or block.edition == edition.key:
        return form.blocks[min(block.index, len(form.blocks) - 1)]
    return editions()[block.edition].table(form.key).blocks[block.index]


def _duplicate(first: TableDraft, second: TableDraft) -> Duplicate:
    mine, theirs = first.slots(), second.slots()
    differences = [
        Difference(row=row, column=column, first=mine[row][column].raw, second=slot.raw)
        for row, cells in theirs.items()
        for column, slot in cells.items()
        if row in mine and column in mine[row] and mine[row][column].raw != slot.raw
    ]
    return Duplicate(where=second.where, differences=tuple(differences))
