"""Columns of figures, from where the figures of several rows and the headers over them stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import inf

from gouji.extraction.pdf.aligned_text import Segment

_SAME_EDGE = 0.5  # ems: how far the edges of a header and of the figures under it may differ
_OVERLAP = 0.3  # ems: what neighbouring words may seem to share


@dataclass(frozen=True)
class Column:
    """A stretch from `x0` to `x1` in which nothing but the cells of one column stands."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        """Its centre."""
        return (self.x0 + self.x1) / 2


_EDGES: tuple[Callable[[Column], float], ...] = (
    lambda one: one.middle,
    lambda one: one.x1,
    lambda one: one.x0,
)


class Beside(StrEnum):
    """What stands left of the figures."""

    LABELS = "labels, so that a header there is theirs"
    NOTHING = "nothing, so that a header there is that of a blank column"


def columns(
    rows: Sequence[Sequence[Segment]], headers: Sequence[Segment], beside: Beside
) -> tuple[list[Column], bool] | None:
    """The columns of the figures in `rows`, each a row's, and whether `headers` are known to stand
    over them; None if two figures of a line stand in one column: they are not aligned.

    As many headers as columns belong to them in their order, if each is the nearest.  Where there
    are more, the others show blank columns, if figures and headers are aligned alike.
    """
    figures = [figure for row in rows for figure in row]
    found = _stretches((figure.x0, figure.x1) for figure in figures)
    for row in rows:
        places = [place_of(figure, found) for figure in row]
        if len(set(places)) < len(places):
            return None
    for heads in _headed(found, headers, beside):
        partners = _partners(found, heads, figures[0].size)
        if partners is None:
            continue
        whole = [
            Column(min(one.x0, heads[n].x0), max(one.x1, heads[n].x1))
            for n, one in zip(partners, found, strict=True)
        ]
        blank = [head for n, head in enumerate(heads) if n not in partners]
        every = sorted([*whole, *blank], key=lambda one: one.x0)
        if all(a.x1 <= b.x0 for a, b in pairwise(every)):
            return every, True
    return found, False


def continued(found: Sequence[Column], before: Sequence[Column]) -> list[Column] | None:
    """The columns `before` as far as those that were found reach, blank ones included; None unless
    each of these stands in one of them alone."""
    places = [
        [number for number, other in enumerate(before) if one.x0 < other.x1 and other.x0 < one.x1]
        for one in found
    ]
    if any(len(place) != 1 for place in places):
        return None
    whole = list(before)
    for one, (number,) in zip(found, places, strict=True):
        whole[number] = Column(min(one.x0, whole[number].x0), max(one.x1, whole[number].x1))
    apart = all(a.x1 <= b.x0 for a, b in pairwise(whole))
    return whole if apart and len({number for (number,) in places}) == len(found) else None


def _headed(
    found: Sequence[Column], headers: Sequence[Segment], beside: Beside
) -> list[list[Column]]:
    """The headers that may stand over the columns, likeliest first: those that are not left of all
    figures and, since figures may stand at the right of wide columns, one more."""
    heads = _single(headers)
    over = [head for head in heads if head.x1 > found[0].x0]
    left = [head for head in heads if head.x1 <= found[0].x0]
    ways = [over, [*left[-1:], *over]]
    return ways if beside is Beside.LABELS else [heads, *ways]


def place_of(segment: Segment, among: Sequence[Column]) -> int | None:
    """The number of the one column that `segment` stands in; None if none or several."""
    over = [number for number, one in enumerate(among) if segment.overlaps(one.x0, one.x1)]
    return over[0] if len(over) == 1 else None


def _partners(found: Sequence[Column], heads: Sequence[Column], size: float) -> list[int] | None:
    """For each column the number of its header; None if that cannot be told."""
    if len(heads) == len(found):
        return list(range(len(found))) if _are_over(heads, found) else None
    if len(heads) < len(found):
        return None
    for edge in _EDGES:
        partners = []
        for one in found:
            near = [
                number
                for number, head in enumerate(heads)
                if abs(edge(head) - edge(one)) <= _SAME_EDGE * size
            ]
            partners += near[:1] if len(near) == 1 else []
        if len(set(partners)) == len(found):
            return partners
    return None


def _are_over(heads: Sequence[Column], found: Sequence[Column]) -> bool:
    """Whether each of as many headers can stand over its column: nearest to it, or between the
    left edges of figures aligned on the left, or the right edges of those on the right."""
    if len(found) == 1:
        return True
    nearest = [min(range(len(heads)), key=lambda n: _distance(heads[n], one)) for one in found]
    left = [one.x0 for one in found]
    right = [one.x1 for one in found]
    return (
        nearest == list(range(len(found)))
        or all(
            head.x0 >= edge and head.x1 <= following
            for head, edge, following in zip(heads, left, [*left[1:], inf], strict=True)
        )
        or all(
            head.x0 >= before and head.x1 <= edge
            for head, before, edge in zip(heads, [-inf, *right[:-1]], right, strict=True)
        )
    )


def _distance(one: Column, other: Column) -> float:
    return max(one.x0 - other.x1, other.x0 - one.x1, 0.0)


def _single(headers: Sequence[Segment]) -> list[Column]:
    """The stretches of the headers that stand over one column each: those that reach over two
    others beside each other head a group of columns."""
    single = [
        one
        for one in headers
        if not _reaches_over_two(one, [other for other in headers if _width(other) < _width(one)])
    ]
    slack = _OVERLAP * max((one.size for one in single), default=0.0)
    narrowed = _stretches((one.x0 + slack / 2, one.x1 - slack / 2) for one in single)
    return [Column(one.x0 - slack / 2, one.x1 + slack / 2) for one in narrowed]


def _width(segment: Segment) -> float:
    return segment.x1 - segment.x0


def _reaches_over_two(one: Segment, others: Sequence[Segment]) -> bool:
    under = sorted((o for o in others if o.overlaps(one.x0, one.x1)), key=lambda o: o.x0)
    return any(not b.overlaps(a.x0, a.x1) for a, b in pairwise(under))


def _stretches(intervals: Iterable[tuple[float, float]]) -> list[Column]:
    """What `intervals` cover, drawn together where they overlap."""
    found: list[Column] = []
    for x0, x1 in sorted(intervals):
        if found and x0 < found[-1].x1:
            found[-1] = Column(found[-1].x0, max(x1, found[-1].x1))
        else:
            found.append(Column(x0, x1))
    return found
