"""Which rows read from positions on a page are taken: those that the form confirms.

A page without ruling lines shows where words stand, not which cell they are in.  Matching what
stands on one line was silently wrong in 2 to 8 % of cells: labels are wrapped, and figures stand
beside any of their lines.  A wrong figure is worse than none, so that nothing is guessed here.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouji.parsing.pieces import Separation
from gouji.parsing.placing import Candidate, Choices, SumRelation, choices, laid_out
from gouji.parsing.shape import TableShape
from gouji.parsing.spans import Span
from gouji.parsing.spelling import EXACT

_NONE = Choices((), certain=False)


def confirmed_choices(
    row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape
) -> Choices:
    """The candidates for a row of `width` columns; of a row whose cells are told by their
    positions, only what is confirmed.

    A row of an aligned table is taken if all of this holds: its label stands alone in one cell of
    the row, so that no line of another label got in; the row has exactly as many columns as the
    form, so that blanks are where they seem to be; and its sums hold.  In a table without sums the
    headers must instead stand over these very columns, right beside the labels.  Rows that a body
    added up wrongly are missing, then: there is no telling them from rows read wrongly.

    Of words that stand beside others outside all tables, a row is taken if its whole label and all
    its figures are on one line, none is blank, and its sums hold or, where there are none, the
    headers of all columns are on one line too.

    Of a row whose last cell may be the number of the next label, both readings are candidates, and
    only sums decide.
    """
    if any(cell.is_scattered for cell in row.values):
        return _on_one_line(row, width, relations, shape)
    if row.ends_in_doubt:
        return _with_or_without_last(row, width, relations, shape)
    if row.separation is not Separation.ALIGNED:
        return choices(row, width, relations, shape)
    alone = row.label is None or row.label.is_alone
    if not row.in_line or not row.values or not alone or len(row.cells) != width:
        return _NONE
    return _shown(laid_out(row.cells), relations, shape)


def _with_or_without_last(
    row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape
) -> Choices:
    if not relations:
        return _NONE
    found: dict[Candidate, tuple[str, str] | None] = {}
    untotalled: list[Candidate] = []
    for reading in (row, replace(row, cells=row.cells[:-1])):
        ways = choices(reading, width, relations, shape)
        merged = ways.merged or (None,) * len(ways.candidates)
        for candidate, split in zip(ways.candidates, merged, strict=True):
            if all(relation.holds(candidate) for relation in relations):
                found.setdefault(candidate, split)
        untotalled += ways.untotalled
    return Choices(
        tuple(found),
        certain=False,
        merged=tuple(found.values()),
        untotalled=tuple(untotalled),
    )


def _on_one_line(
    row: Span, width: int, relations: Sequence[SumRelation], shape: TableShape
) -> Choices:
    if not _is_labelled(row) or len(row.values) != width:
        return _NONE
    if any(cell.line != row.line for cell in row.cells):
        return _NONE
    return _shown(laid_out(row.values), relations, shape)


def _shown(laid: Candidate, relations: Sequence[SumRelation], shape: TableShape) -> Choices:
    """The candidate, if its sums hold or, where there are none, its headers stand over it."""
    shown = all(relation.holds(laid) for relation in relations) if relations else shape.adjacent
    return Choices((laid,), certain=True) if shown else _NONE


def _is_labelled(row: Span) -> bool:
    """Whether the row's whole label, in the form's own words, is on the line of its last word."""
    label = row.label
    return (
        label is not None
        and label.similarity == EXACT
        and label.is_whole
        and label.last - label.first <= row.column
    )
