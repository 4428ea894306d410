"""Single ideographs that stand apart on a line: a short word that is spaced out, or letters of
headers that are set vertically or wrapped, side by side."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain

from gouji.extraction.pdf.aligned_levels import em
from gouji.extraction.pdf.glyphs import Glyph

_SPACED_OUT = 2.2  # ems between the characters of a word: 规 章
_LONGEST = 3
_SAME = 0.2  # ems
_NEIGHBOURS = 2  # lines above and below
_SHORTEST_WORD = 3
_FEWEST_SET_VERTICALLY = 3

Run = list[Glyph]
"""The glyphs of a word or figure, from left to right."""


def spaced_out_joined(lines: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """The runs of each line, with two or three ideographs that stand apart put together."""
    return [_joined(runs, _Near(lines, number)) for number, runs in enumerate(lines)]


class _Near:
    """What stands on the lines above and below."""

    def __init__(self, lines: Sequence[Sequence[Run]], number: int) -> None:
        above = lines[max(number - _NEIGHBOURS, 0) : number]
        below = lines[number + 1 :][:_NEIGHBOURS]
        near = _runs(above, below)
        self._edges = sorted(run[0].x0 for run in near if len(run) >= _SHORTEST_WORD)
        self._middles = sorted(_middle(run) for run in _runs(above) if len(run) > 1)
        self._letters = sorted(run[0].x0 for run in near if _is_ideograph(run))

    def begins_word_beside(self, run: Run) -> bool:
        """Whether other lines have words where it stands, so that it is of that column."""
        return _times(run[0].x0, self._edges, run) > 0

    def is_rest(self, run: Run) -> bool:
        """Whether it is what is left of a cell: it stands in the middle under a word, or in a
        column of letters."""
        return (
            _times(_middle(run), self._middles, run) > 0
            or _times(run[0].x0, self._letters, run) >= _FEWEST_SET_VERTICALLY - 1
        )


def _runs(*lines: Sequence[Sequence[Run]]) -> list[Run]:
    return list(chain.from_iterable(chain.from_iterable(lines)))


def _times(x: float, places: Sequence[float], run: Run) -> int:
    """How many of the sorted `places` are at `x`."""
    slack = _SAME * em(run[0])
    return bisect_left(places, x + slack) - bisect_right(places, x - slack)


def _middle(run: Run) -> float:
    return (run[0].x0 + run[-1].x1) / 2


def _joined(runs: Sequence[Run], near: _Near) -> list[Run]:
    chains: list[list[Run]] = []
    for run in runs:
        before = chains[-1][-1] if chains else None
        if (
            before is not None
            and _is_ideograph(before)
            and _is_ideograph(run)
            and run[0].x0 - before[-1].x1 <= _SPACED_OUT * em(run[0])
            and not near.begins_word_beside(run)
            and not near.is_rest(run)
            and not near.is_rest(before)
        ):
            chains[-1].append(run)
        else:
            chains.append([run])
    joined: list[Run] = []
    for parts in chains:
        if len(parts) <= _LONGEST:
            joined.append([glyph for run in parts for glyph in run])
        else:
            joined += parts
    return joined


def _is_ideograph(run: Run) -> bool:
    return len(run) == 1 and "\u4e00" <= run[0].text <= "\u9fff" and run[0].text != "无"
