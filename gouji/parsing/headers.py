"""Brings the printed header of a block onto the columns of the form."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.extraction.document import Place
from gouji.form.edition import BlockForm, Column, ValueType
from gouji.parsing.folding import fold, width
from gouji.parsing.pieces import Separation
from gouji.parsing.report import Header
from gouji.parsing.spans import Span
from gouji.parsing.spelling import EXACT
from gouji.parsing.vocabulary import Label

_UNIT = re.compile(r"(?:单位\s*:?\s*|\()(?:人民币)?(元|千元|万元|亿元)")
_TALLEST_HEADER = 4  # lines from the first to the last


@dataclass(frozen=True)
class HeaderCell:
    """One printed column header: the columns it may name, none if it is no label; `column` is that
    of the grid it stands in, None where there is no grid."""

    labels: tuple[Label, ...]
    text: str
    similarity: float
    where: Place
    column: int | None = None


@dataclass(frozen=True)
class HeaderMatch:
    """The columns of a block in the order printed, and the headers that are worded differently."""

    columns: tuple[Column, ...]
    altered: tuple[Header, ...]
    named: int


def printed_orders(heads: Sequence[Span], block: BlockForm) -> tuple[tuple[Column, ...], ...]:
    """The orders in which table three's header may have the columns of `block`, likeliest first.

    In a true grid each column is where its header stands.  Elsewhere the header comes on several
    lines: the five kinds of organisation stand between natural persons and the total, in whatever
    order they are printed one after the other.  Where all columns stand side by side on one line
    of cells, that line's order counts.  A header with labels lost or strewn about tells nothing.
    One that names the total right before natural persons may have it there, or only span the
    lines of the others.
    """
    over = _over_columns(heads, block)
    return (over, *_read_in_turn(heads, block)) if over else _read_in_turn(heads, block)


def _read_in_turn(heads: Sequence[Span], block: BlockForm) -> tuple[tuple[Column, ...], ...]:
    """The orders that the header's labels allow if they are read one after the other."""
    by_key = {column.key: column for column in block.columns}
    first, *between, last = by_key
    keys = [_column_key(head, by_key) for head in heads]
    whole = _one_after_the_other(keys, set(by_key))
    if whole is not None:
        run = heads[whole : whole + len(by_key)]
        side_by_side = run[-1].column - run[0].column == len(run) - 1
        if side_by_side and run[0].line == run[-1].line and run[0].separation.shows_blanks:
            return (tuple(by_key[key] for key in keys[whole : whole + len(by_key)] if key),)
    inner = _one_after_the_other(keys, set(between))
    if inner is None or _is_strewn(heads[inner : inner + len(between)]):
        return (block.columns,)
    order = [key for key in keys[inner : inner + len(between)] if key]
    likeliest = tuple(by_key[key] for key in (first, *order, last))
    if keys[max(inner - 2, 0) : inner] != [last, first]:
        return (likeliest,)
    return likeliest, tuple(by_key[key] for key in (last, first, *order))


def _over_columns(heads: Sequence[Span], block: BlockForm) -> tuple[Column, ...] | None:
    """The columns from left to right by the places of their headers in one grid; None if these do
    not stand over as many neighbouring columns with the kinds of organisation side by side, as
    where the spans of a header are lost."""
    by_key = {column.key: column for column in block.columns}
    found: dict[str, Span] = {}
    for head in heads:
        key = _column_key(head, by_key)
        if key is not None and head.separation is Separation.GRID:
            found.setdefault(key, head)
    lines = {head.line for head in found.values()}
    places = {head.column: key for key, head in found.items()}
    if len(places) < len(by_key) or max(lines) - min(lines) > _TALLEST_HEADER:
        return None
    if len({head.columns for head in found.values()}) > 1:
        return None
    if max(places) - min(places) != len(by_key) - 1:
        return None
    keys = [places[column] for column in sorted(places)]
    if _one_after_the_other(keys, {column.key for column in block.columns[1:-1]}) is None:
        return None
    return tuple(by_key[key] for key in keys)


def _is_strewn(heads: Sequence[Span]) -> bool:
    """Whether they stand on several lines of a page, where height on the page is their order.

    So do words on several lines of running text, if some stand side by side: a label that takes
    two lines begins above its neighbours.
    """
    heights = Counter(head.line for head in heads)
    if len(heights) == 1:
        return False
    side_by_side = max(heights.values()) > 1
    return any(
        head.separation is Separation.ALIGNED
        or any(cell.is_scattered for cell in head.cells)
        or (side_by_side and head.separation is Separation.WORDS)
        for head in heads
    )


def _column_key(head: Span, by_key: Mapping[str, Column]) -> str | None:
    labels = head.label.labels if head.label is not None else ()
    return next((label.key for label in labels if label.key in by_key), None)


def _one_after_the_other(keys: Sequence[str | None], wanted: set[str]) -> int | None:
    """Where the wanted keys first stand one after the other, in any order."""
    for start in range(len(keys) - len(wanted) + 1):
        if set(keys[start : start + len(wanted)]) == wanted:
            return start
    return None


def match_header(cells: Sequence[HeaderCell], block: BlockForm, edition: str) -> HeaderMatch | None:
    """The columns that `cells` stand over, or None if they are not the header of `block`.

    Labels decide.  Headers cut short ("本年新" twice) are taken by position where all others fit;
    a header that lost a cell is completed from the form, one with a foreign cell is refused.
    """
    if not cells:
        return HeaderMatch(block.columns, (), 0)
    cells = _from_left_to_right(cells)
    by_key = {column.key: column for column in block.columns}
    keys = [_key(cell, by_key, edition) for cell in cells]
    named = [key for key in keys if key is not None]
    if len(set(named)) < len(named):
        return None
    columns = _columns(cells, keys, block)
    if columns is None:
        return None
    altered = tuple(
        Header(column=column.key, found=cell.text, expected=column.label, where=cell.where)
        for cell, column in zip(cells, columns, strict=False)
        if len(cells) == len(columns) and not _as_in_form(cell, column)
    )
    if len(cells) == len(columns):
        columns = tuple(map(_with_printed_unit, columns, cells))
    return HeaderMatch(columns, altered, len(named))


def _from_left_to_right(cells: Sequence[HeaderCell]) -> Sequence[HeaderCell]:
    """The cells by their places in the grid: a taller one may be met before others."""
    columns = {cell.column for cell in cells if cell.column is not None}
    if len(columns) < len(cells):
        return cells
    return sorted(cells, key=lambda cell: cell.column or 0)


def _with_printed_unit(column: Column, cell: HeaderCell) -> Column:
    """The column with the unit its printed header names, which the form's own gives way to."""
    unit = _UNIT.search(width(cell.text))
    if column.type is not ValueType.AMOUNT or unit is None:
        return column
    return column.model_copy(update={"unit": unit[1]})


def _key(cell: HeaderCell, by_key: dict[str, Column], edition: str) -> str | None:
    for label in cell.labels:
        if label.key in by_key and label.edition in (None, edition):
            return label.key
    return None


def _columns(
    cells: Sequence[HeaderCell], keys: Sequence[str | None], block: BlockForm
) -> tuple[Column, ...] | None:
    by_key = {column.key: column for column in block.columns}
    order = [column.key for column in block.columns]
    if len(keys) == len(order):
        left = [key for key in order if key not in keys]
        complete = [key if key is not None else left.pop(0) for key in keys]
        fits = all(
            key is not None or _is_cut_short(cell, by_key[full])
            for key, full, cell in zip(keys, complete, cells, strict=True)
        )
        return tuple(by_key[key] for key in complete) if fits else None
    if None in keys or len(keys) > len(order):
        return None
    known = [key for key in keys if key is not None]
    return block.columns if known == [key for key in order if key in known] else None


def _is_cut_short(cell: HeaderCell, column: Column) -> bool:
    """Whether the printed text is the beginning (or the end) of the form's label."""
    text, label = fold(cell.text), fold(column.label)
    return bool(text) and (label.startswith(text) or label.endswith(text))


def _as_in_form(cell: HeaderCell, column: Column) -> bool:
    return cell.similarity == EXACT and any(
        label.key == column.key and label.exact for label in cell.labels
    )
