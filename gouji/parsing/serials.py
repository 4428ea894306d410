"""Serial numbers that stand apart from their labels, and so look like figures of the row above.

The form prints 2.其他法律行政法规禁止公开.  Where the dot is lost or the number had a cell of its
own, a bare 2 stands before the label, and in flat text nothing but that label tells it from the
last figure of the row before.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.spelling import Occurrence
from gouji.parsing.vocabulary import LabelKind

Element = Piece | tuple[Occurrence, Piece]  # a label comes with its last piece

_CHINESE = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", start=1)}
_LONGEST_SERIAL = 2
# By chance a row's total is the number of the next row once or twice in a table.
_LEAST_SHOWN = 3


class _Numbering(StrEnum):
    """How a row label is numbered; a body treats the labels of one kind alike."""

    ARABIC = "arabic"  # in the form, but not as printed
    CHINESE = "chinese"  # likewise
    PRINTED = "printed"
    NONE = "none"  # neither in the form nor as printed


@dataclass(frozen=True)
class _RowLabel:
    """A row label at `place`; `bare` is the short bare number right before it, if any, `own` the
    numbers under which the form has it."""

    place: int
    numbering: _Numbering
    bare: int | None
    own: frozenset[int]


def apart_from_figures(elements: Sequence[Element]) -> list[Element]:
    """The elements of a table in reading order, without the bare serial numbers before its labels.

    A number is a serial number if most labels of a kind have one before them: their own of the
    form, or one that counts on from label to label.  Numbers of which it cannot be told are kept
    and marked as `Piece.may_be_serial`.
    """
    dropped: set[int] = set()
    doubtful: set[int] = set()
    by_kind: dict[_Numbering, list[_RowLabel]] = defaultdict(list)
    for label in _row_labels(elements):
        by_kind[label.numbering].append(label)
    for numbering, labels in by_kind.items():
        own = {one.place for one in labels if one.bare in one.own}
        if numbering is _Numbering.PRINTED:
            own = set()
        shown = max(own, _counted_on(labels), key=len)
        if len(shown) >= _LEAST_SHOWN and 2 * len(shown) > len(labels):
            dropped |= shown
            doubtful |= {one.place for one in labels if one.bare is not None} - shown
        else:
            doubtful |= own
    kept: list[Element] = []
    for following, element in enumerate(elements, start=1):
        if following in doubtful and isinstance(element, Piece):
            kept.append(replace(element, may_be_serial=True))
        elif following not in dropped:
            kept.append(element)
    return kept


def _counted_on(labels: Sequence[_RowLabel]) -> set[int]:
    """The places of labels whose bare numbers are one apart from the label's before or behind."""
    counted: set[int] = set()
    for one, following in pairwise(labels):
        if one.bare is not None and following.bare == one.bare + 1:
            counted |= {one.place, following.place}
    return counted


def _row_labels(elements: Sequence[Element]) -> Iterator[_RowLabel]:
    for place, element in enumerate(elements):
        if isinstance(element, Piece):
            continue
        found = element[0]
        rows = [label for label in found.labels if label.kind is LabelKind.ROW]
        if not rows:
            continue
        ordinals = [label.ordinal for label in rows if label.ordinal]
        if found.ordinal:
            numbering = _Numbering.PRINTED
        elif not ordinals:
            numbering = _Numbering.NONE
        else:
            numbering = (
                _Numbering.ARABIC
                if any(ordinal.isdecimal() for ordinal in ordinals)
                else _Numbering.CHINESE
            )
        yield _RowLabel(
            place,
            numbering,
            bare=_bare_number(elements[place - 1]) if place else None,
            own=frozenset(filter(None, map(_number, ordinals))),
        )


def _number(ordinal: str) -> int | None:
    return int(ordinal) if ordinal.isdecimal() else _CHINESE.get(ordinal)


def _bare_number(element: Element) -> int | None:
    """The short bare number in a piece that no column holds in its place."""
    if (
        isinstance(element, Piece)
        and element.separation in (Separation.WORDS, Separation.CELLS)
        and element.text.isdecimal()
        and len(element.text) <= _LONGEST_SERIAL
    ):
        return int(element.text)
    return None
