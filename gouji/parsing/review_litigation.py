"""Reads table four: fifteen figures in one row, in an order that hardly ever varies.

Its header is often printed vertically or cut to pieces, so that the figures are counted instead of
matched: reconsideration, direct litigation, litigation after reconsideration, five each.  Where
the three are printed as rows under each other, their labels are used as elsewhere.
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import TypeVar

from gouji.form import edition, editions
from gouji.form.edition import TableForm
from gouji.parsing.confirming import confirmed_choices
from gouji.parsing.drafts import BlockDraft, TableDraft, row_relations
from gouji.parsing.figures import CellKind, is_cell_text
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.placing import SumRelation, laid_out
from gouji.parsing.reading import placed_slots
from gouji.parsing.report import Slot, UnplacedRow
from gouji.parsing.shape import TableShape
from gouji.parsing.solving import Placement, Sums, place
from gouji.parsing.spans import Span, spans
from gouji.parsing.vocabulary import vocabulary

_Head = TypeVar("_Head")

TABLE = "review_litigation"
_FEWEST_LABELS = 3


def read_review_litigation(pieces: Sequence[Piece]) -> TableDraft | None:
    """Table four in `pieces`; None if its header is not there."""
    found = spans(pieces, vocabulary(TABLE))
    if len(found) < _FEWEST_LABELS:
        return None
    form = _as_printed(edition(next(iter(editions()))).table(TABLE), found)  # same in all editions
    where = found[0].where
    rows = _as_list(found, form) or _as_rows(found, form)
    if rows is not None:
        slots, unplaced = rows
    else:
        slots, unplaced = _as_strip(_strip(pieces, found), form)
    keys = tuple(row.key for _, row in form.rows())
    return TableDraft(
        table=TABLE,
        where=where,
        blocks=(BlockDraft(index=0, edition=None, rows=keys, slots=slots, where=where),),
        unplaced_rows=unplaced,
    )


def _as_printed(form: TableForm, found: Sequence[Span]) -> TableForm:
    """The form with its columns in the order of the header, where a grid shows one."""
    block = form.blocks[0]
    by_key = {column.key: column for column in block.columns}
    heads = [(key, span) for span in found if (key := _key_among(span, by_key)) is not None]
    if len({span.column for _, span in heads}) == len(heads):
        heads.sort(key=lambda head: head[1].column)
    orders = {tuple(key for key, _ in five) for five in _in_fives(heads, len(by_key))}
    if len(orders) != 1 or any(span.separation is not Separation.GRID for _, span in heads):
        return form
    (order,) = orders
    if set(order) != set(by_key):
        return form
    columns = tuple(by_key[key] for key in order)
    return form.model_copy(update={"blocks": (block.model_copy(update={"columns": columns}),)})


def _in_fives(heads: Sequence[_Head], width: int) -> list[Sequence[_Head]]:
    return [heads[start : start + width] for start in range(0, len(heads), width)]


def _as_list(
    found: Sequence[Span], form: TableForm
) -> tuple[dict[str, dict[str, Slot]], tuple[UnplacedRow, ...]] | None:
    """The fifteen figures of a grid that has each of them on a line of its own, beside its label;
    None if it has not."""
    block = form.blocks[0]
    by_key = {column.key: column for column in block.columns}
    heads = [span for span in found if _key_among(span, by_key) is not None]
    beside = [[cell for cell in head.cells if cell.line == head.line] for head in heads]
    if (
        len(heads) != len(block.rows) * len(block.columns)
        or any(head.separation is not Separation.GRID for head in heads)
        or len({head.line for head in heads}) < len(heads)
        or any(len(cells) != 1 for cells in beside)
        or sum(len(span.values) for span in found) != sum(len(head.values) for head in heads)
        or [_key_among(head, by_key) for head in heads] != [*by_key] * len(block.rows)
    ):
        return None
    slots = {}
    for row, own, cells in zip(
        block.rows,
        _in_fives(heads, len(block.columns)),
        _in_fives(beside, len(block.columns)),
        strict=True,
    ):
        placed = dict(enumerate(laid_out([cell for (cell,) in cells])))
        slots[row.key] = placed_slots(Placement(placed, complete=True), block.columns, own[0].where)
    return slots, ()


def _strip(pieces: Sequence[Piece], found: Sequence[Span]) -> Span:
    """All cells after the first label as one row."""
    first = next(n for n, piece in enumerate(pieces) if piece.line == found[0].line)
    header = _header_lines(found)
    filled = [
        piece
        for piece in pieces[first:]
        if piece.kind in (CellKind.FIGURE, CellKind.PLACEHOLDER)
        or (piece.line not in header and is_cell_text(piece.text))
    ]
    lines = {piece.line for piece in filled}
    in_line = len(lines) == 1 and filled[0].separation.shows_blanks
    if in_line:
        cells = [piece for piece in pieces if piece.line in lines]
        texts = [
            n
            for n, piece in enumerate(cells)
            if piece.kind is CellKind.TEXT and not is_cell_text(piece.text)
        ]
        cells = cells[texts[-1] + 1 :] if texts and texts[-1] < cells.index(filled[0]) else cells
    elif filled and (row := _levelled(pieces, filled, lines)):
        cells, in_line = row, True
    elif filled:
        cells = [
            piece
            for piece in pieces[pieces.index(filled[0]) : pieces.index(filled[-1]) + 1]
            if piece.kind is not CellKind.TEXT or is_cell_text(piece.text)
        ]
    else:
        cells = []
    return Span(
        label=None,
        cells=tuple(cells),
        where=filled[0].where if filled else found[-1].where,
        line=found[-1].line,
        column=0,
        columns=0,
        separation=(filled or pieces[first:])[0].separation,
        in_line=in_line,
        last=True,
        is_uneven=any(cell.is_of_uneven_row for cell in cells),
    )


def _levelled(
    pieces: Sequence[Piece], filled: Sequence[Piece], lines: Container[int]
) -> list[Piece] | None:
    """The cells of a row of a grid some of which reach higher or lower than the others, and so
    stand in several of its lines; None if they are several rows."""
    if any(piece.separation is not Separation.GRID for piece in filled):
        return None
    by_column = {piece.column: piece for piece in pieces if piece.line in lines}
    by_column |= {piece.column: piece for piece in filled}
    if len({piece.column for piece in filled}) < len(filled):
        return None
    return [by_column[column] for column in sorted(by_column)]


def _header_lines(found: Sequence[Span]) -> set[int]:
    """The rows of a grid with several labels: a text among these is a label too, or was one."""
    rows = Counter(span.line for span in found if span.separation is Separation.GRID)
    return {line for line, labels in rows.items() if labels >= _FEWEST_LABELS}


def _as_strip(
    strip: Span, form: TableForm
) -> tuple[dict[str, dict[str, Slot]], tuple[UnplacedRow, ...]]:
    block = form.blocks[0]
    width = len(block.columns)
    total = width * len(block.rows)
    relations = tuple(
        SumRelation(
            tuple(row * width + place for place in relation.left),
            tuple(row * width + place for place in relation.right),
        )
        for row in range(len(block.rows))
        for relation in row_relations(form, block)
    )
    shape = TableShape()
    ways = confirmed_choices(strip, total, relations, shape)
    placement = place({TABLE: ways}, total, _sums(relations, TABLE))[TABLE]
    if not ways.candidates and strip.separation is Separation.ALIGNED:
        placement = _as_fives(strip, form)
    slots: dict[str, dict[str, Slot]] = {}
    for number, row in enumerate(block.rows):
        start = number * width
        of_row = Placement(
            {n: placement.placed[start + n] for n in range(width) if start + n in placement.placed},
            complete=placement.complete,
        )
        slots[row.key] = placed_slots(of_row, block.columns, strip.where)
    if placement.complete and placement.split is None:
        return slots, ()
    return slots, (
        UnplacedRow(
            row="",
            label=form.name.zh,
            expected=total,
            raws=tuple(cell.text for cell in strip.values),
            split=placement.split,
            where=strip.where,
        ),
    )


def _sums(relations: Sequence[SumRelation], *rows: str) -> Sums:
    """The sums inside the rows; none down the columns could show that totals are printed."""
    return Sums(across=tuple(relations), grouped=frozenset(rows))


def _as_fives(strip: Span, form: TableForm) -> Placement:
    """Of a whole row that positions on a page show, the fives whose own sums confirm them, if no
    more than one does not: what a body added up wrongly says nothing about the others."""
    block = form.blocks[0]
    width = len(block.columns)
    relations = row_relations(form, block)
    fives = _in_fives(strip.cells, width)
    if len(strip.cells) != width * len(block.rows):
        return Placement({}, complete=False)
    confirmed = {
        number: ways.candidates[0]
        for number, cells in enumerate(fives)
        if any(cell.kind is not CellKind.BLANK for cell in cells)
        and (
            ways := confirmed_choices(
                replace(strip, cells=tuple(cells)), width, relations, TableShape()
            )
        ).candidates
    }
    if len(confirmed) + 1 < len(fives):
        return Placement({}, complete=False)
    placed = {
        number * width + place: reading
        for number, five in confirmed.items()
        for place, reading in enumerate(five)
    }
    return Placement(placed, complete=False)


def _as_rows(
    found: Sequence[Span], form: TableForm
) -> tuple[dict[str, dict[str, Slot]], tuple[UnplacedRow, ...]] | None:
    """The three rows, if each of their labels is followed by its own figures."""
    block = form.blocks[0]
    keys = {row.key for row in block.rows}
    rows: dict[str, Span] = {}
    for span in found:
        key = _key_among(span, keys)
        if span.values:
            if key is None or key in rows:
                return None
            rows[key] = span
    if len(rows) < len(keys):
        return None
    relations = row_relations(form, block)
    shape = TableShape()
    ways = {
        key: confirmed_choices(span, len(block.columns), relations, shape)
        for key, span in rows.items()
    }
    placements = place(ways, len(block.columns), _sums(relations, *rows))
    unplaced = tuple(
        UnplacedRow(
            row=key,
            label=rows[key].text,
            expected=len(block.columns),
            raws=tuple(cell.text for cell in rows[key].values),
            where=rows[key].where,
        )
        for key, placement in placements.items()
        if not placement.complete
    )
    slots = {key: placed_slots(placements[key], block.columns, rows[key].where) for key in rows}
    return slots, unplaced


def _key_among(span: Span, keys: Container[str]) -> str | None:
    if span.label is None:
        return None
    return next((label.key for label in span.label.labels if label.key in keys), None)
