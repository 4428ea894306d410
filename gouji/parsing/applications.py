"""Reads table three: one block, a label a row, seven figures each."""

from collections.abc import Sequence
from dataclasses import replace

from gouji.form import edition
from gouji.form.edition import Column, TableForm
from gouji.parsing.drafts import BlockDraft, TableDraft, column_relations, row_relations
from gouji.parsing.headers import printed_orders
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.placing import Reading
from gouji.parsing.reading import extra_rows, read_rows
from gouji.parsing.rows import Copy, NamedSpan, copies, name
from gouji.parsing.shape import TableShape, header_column, shape_of
from gouji.parsing.solving import Sums
from gouji.parsing.spans import Span, spans
from gouji.parsing.vocabulary import LabelKind, vocabulary

TABLE = "applications"
_UNDECIDED = "e2021"  # has every row of both editions' common part


def read_applications(pieces: Sequence[Piece]) -> TableDraft | None:
    """Table three in `pieces`; None if no row label of it is there."""
    named = name(spans(pieces, vocabulary(TABLE)))
    printings = [copy for copy in copies(named) if copy.rows]
    if not printings:
        return None
    drafts = [_draft(copy, named) for copy in printings]
    first = drafts[0]
    return TableDraft(
        table=TABLE,
        where=first.where,
        blocks=first.blocks,
        extra_rows=extra_rows(named),
        unplaced_rows=first.unplaced_rows,
        repeats=tuple(drafts[1:]),
    )


def _draft(copy: Copy, named: Sequence[NamedSpan]) -> TableDraft:
    told = _edition_of(copy)
    form = edition(told or _UNDECIDED).table(TABLE)
    heads = [
        one.span for one in named if one.label is not None and one.label.kind is LabelKind.COLUMN
    ]
    orders = printed_orders(heads, form.blocks[0])
    columns = max(orders, key=lambda order: _rows_that_add_up(copy, form, order))
    block = form.blocks[0].model_copy(update={"columns": columns})
    sums = Sums(
        across=row_relations(form, block),
        down=column_relations(form),
        grouped=frozenset(row.key for row in block.rows if row.group),
    )
    reading = read_rows(
        copy, [row.key for row in block.rows], columns, _shape(copy, heads, columns), sums
    )
    where = next(iter(copy.rows.values())).span.where
    headed = next(
        (
            one.span.where
            for one in named
            if one.label is not None and one.label.kind is not LabelKind.ROW
        ),
        where,
    )
    return TableDraft(
        table=TABLE,
        where=headed,
        blocks=(
            BlockDraft(
                index=0,
                edition=told,
                rows=tuple(reading.slots),
                slots=reading.slots,
                where=where,
            ),
        ),
        unplaced_rows=reading.unplaced,
    )


def _rows_that_add_up(copy: Copy, form: TableForm, columns: Sequence[Column]) -> int:
    """How many complete rows hold the form's sums if their columns come in that order."""
    block = form.blocks[0].model_copy(update={"columns": columns})
    relations = row_relations(form, block)
    rows = [one.span.values for one in copy.rows.values()]
    whole = [tuple(map(Reading.of, row)) for row in rows if len(row) == len(columns)]
    return sum(all(relation.holds(row) for relation in relations) for row in whole)


def _shape(copy: Copy, heads: Sequence[Span], columns: Sequence[Column]) -> TableShape:
    """What complete rows and the headers of the first and last column tell about the layout."""
    first, last = (
        next((head for head in heads if _names(head, column)), None)
        for column in (columns[0], columns[-1])
    )
    header = header_column(first, last, len(columns)) if first and last else ()
    shape = shape_of([one.span for one in copy.rows.values()], len(columns), header)
    if first is None or first.separation is not Separation.GRID:
        return shape
    return replace(shape, head=first.column)


def _names(head: Span, column: Column) -> bool:
    return head.label is not None and any(label.key == column.key for label in head.label.labels)


def _edition_of(copy: Copy) -> str | None:
    """The edition whose own rows are printed; None if neither's or both's are."""
    own = {
        one.label.edition
        for one in copy.rows.values()
        if one.label is not None and one.label.edition is not None
    }
    return own.pop() if len(own) == 1 else None
