"""Brings the printed header of a block onto the columns of the form."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.document import Place
from gouji.form.edition import BlockForm, Column
from gouji.parsing.folding import fold
from gouji.parsing.report import Header
from gouji.parsing.spelling import EXACT
from gouji.parsing.vocabulary import Label


@dataclass(frozen=True)
class HeaderCell:
    """One printed column header: the columns it may name, none if it is no label."""

    labels: tuple[Label, ...]
    text: str
    similarity: float
    where: Place


@dataclass(frozen=True)
class HeaderMatch:
    """The columns of a block in the order printed, and the headers that are worded differently."""

    columns: tuple[Column, ...]
    altered: tuple[Header, ...]
    named: int


def match_header(cells: Sequence[HeaderCell], block: BlockForm, edition: str) -> HeaderMatch | None:
    """The columns that `cells` stand over, or None if they are not the header of `block`.

    Labels decide.  Headers cut short ("本年新" twice) are taken by position where all others fit;
    a header that lost a cell is completed from the form, one with a foreign cell is refused.
    """
    if not cells:
        return HeaderMatch(block.columns, (), 0)
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
    return HeaderMatch(columns, altered, len(named))


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
