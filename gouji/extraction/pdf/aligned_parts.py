"""Words in the place of a number, and units behind one, that a narrow cell wraps: 不适 / 用.

Alone on a line such a part would pass for a header over its column.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from gouji.extraction.pdf.aligned_text import Segment, TextLine, is_figure

_LONGEST = 15
_MOST_LINES = 3
# In ems.
_PITCH = 2.1  # between the lines of one cell, at most
_SAME_MIDDLE = 0.6
_FIRST = re.compile(r"[0-9０-９不无没暂待未见]")  # a sign may be the end of the header: 增 / 减


def with_parts(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with the segments marked that are only parts of a figure."""
    above = _above(lines)
    parts: set[int] = set()
    for line in lines:
        for segment in line.segments:
            stack = [segment]
            while id(stack[-1]) in above and len(stack) < _MOST_LINES:
                stack.append(above[id(stack[-1])])
                if _is_wrapped_figure(stack):
                    parts.update(map(id, stack))
    if not parts:
        return list(lines)
    return [
        TextLine(
            tuple(replace(one, is_part=True) if id(one) in parts else one for one in line.segments)
        )
        for line in lines
    ]


def _is_wrapped_figure(stack: Sequence[Segment]) -> bool:
    """Whether segments, the lowest first, make a figure together, though not each of them is."""
    *_, text = accumulate(reversed([one.text for one in stack]))
    return (
        not all(one.is_figure for one in stack)
        and len(text) <= _LONGEST
        and _FIRST.match(text) is not None
        and is_figure(text)
    )


def _above(lines: Sequence[TextLine]) -> Mapping[int, Segment]:
    """For each segment by its id the one close above it with the same middle."""
    size = max((line.size for line in lines), default=1.0) or 1.0
    found: dict[int, Segment] = {}
    last: dict[int, Segment] = {}  # by where their middles are, in steps wider than the tolerance
    for line in lines:
        for segment in line.segments:
            step = round(segment.middle / size)
            for place in (step - 1, step, step + 1):
                other = last.get(place)
                if other is not None and _is_under(segment, other):
                    found[id(segment)] = other
        last |= {round(segment.middle / size): segment for segment in line.segments}
    return found


def _is_under(segment: Segment, other: Segment) -> bool:
    size = max(segment.size, other.size)  # a character may have the box of its strokes
    return (
        0 < segment.level - other.level <= _PITCH * size
        and abs(segment.middle - other.middle) <= _SAME_MIDDLE * size
    )
