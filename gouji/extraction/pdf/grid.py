"""Ruling lines to grids: which rules belong together, and which boxes they close.

The walls between the unit boxes of a grid are kept as bits, a row or a line of the grid in one
integer, so that whole rows are compared at once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box

_NEAR = 3.0  # points: rules so near to each other are one, and cross if they miss by no more
_DASH = 12.0  # pieces shorter than this may be dashes,
_BETWEEN_DASHES = 1.6  # with gaps of so many times their length
_LONGEST_GAP = 8.0
_SHORTEST = 3.0  # what is left of a rule after joining
_RUNS_ON = 6.0  # rules that run on past the last crossing end at a border that is not drawn
_OFF, _OFF_SHARE = 6.0, 0.15  # points, and of the length: how far a rule ends before a border
_FEWEST_RULES = 3  # that cross each other: fewer are a frame's corner or a heading's line
_MOST_CROSSINGS = 4_000_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A set of crossing rules: `xs` and `ys` are the positions of its lines.

    Bit c of `above[r]` is the wall above the unit box in row r, column c (`above` has one more
    entry than there are rows); bit c of `before[r]` the one to the left of it (with one more bit
    than there are columns).
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    above: tuple[int, ...]
    before: tuple[int, ...]

    @property
    def box(self) -> Box:
        """What the grid takes up on the page."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def grids(horizontal: Iterable[Rule], vertical: Iterable[Rule]) -> list[Grid]:
    """The grids on a page, from top to bottom."""
    across, down = joined(horizontal), joined(vertical)
    if len(across) * len(down) > _MOST_CROSSINGS:
        return []
    found = [
        part
        for rows, columns in _connected(across, down)
        if rows and columns and len(rows) + len(columns) >= _FEWEST_RULES
        for part in _parts(_grid([across[one] for one in rows], [down[one] for one in columns]))
    ]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _parts(grid: Grid) -> Iterator[Grid]:
    """The grid, cut where a single line within runs on from one table to the next below."""
    last = len(grid.xs) - 1
    sides = 1 | 1 << last
    closed = [walls & sides == sides for walls in grid.before]
    if all(closed) or 2 * sum(closed) < len(closed):
        yield grid
        return
    start = 0
    for row, walls in enumerate([*grid.before, 0]):
        if row == len(closed) or (not walls & sides and walls.bit_count() == 1):
            if row > start:
                yield Grid(
                    grid.xs,
                    grid.ys[start : row + 1],
                    grid.above[start : row + 1],
                    grid.before[start:row],
                )
            start = row + 1


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """The rules with pieces on one line put together, by position."""
    whole: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and rule[0] - group[-1][0] > _NEAR:
            whole += _pieced(group)
            group = []
        group.append(rule)
    return whole + _pieced(group) if group else whole


def _pieced(group: list[Rule]) -> list[Rule]:
    """Rules at nearly the same position, put together where their ends meet."""
    if len(group) == 1:
        return group if group[0][2] - group[0][1] >= _SHORTEST else []
    position = sum(rule[0] for rule in group) / len(group)
    pieces = sorted((start, end) for _, start, end in group)
    whole: list[Rule] = []
    start, end = pieces[0]
    last = end - start
    for begins, ends in pieces[1:]:
        length = ends - begins
        gap = begins - end
        dashed = (
            max(length, last) < _DASH
            and gap < _LONGEST_GAP
            and gap <= _BETWEEN_DASHES * max(length, last)
        )
        if gap <= _NEAR or dashed:
            end = max(end, ends)
        else:
            whole.append((position, start, end))
            start, end = begins, ends
        last = length
    whole.append((position, start, end))
    return [rule for rule in whole if rule[2] - rule[1] >= _SHORTEST]


def _connected(across: list[Rule], down: list[Rule]) -> list[tuple[list[int], list[int]]]:
    """The rules that cross each other, directly or by others: indices into both lists."""
    parent = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for number, (x, start, end) in enumerate(down, len(across)):
        top, bottom = start - _NEAR, end + _NEAR
        own = root(number)
        for other, (y, left, right) in enumerate(across):
            if y > bottom:
                break  # they are sorted by y
            if top <= y and left - _NEAR <= x <= right + _NEAR:
                theirs = root(other)
                if theirs != own:
                    parent[theirs] = own
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for number in range(len(parent)):
        rows, columns = groups.setdefault(root(number), ([], []))
        if number < len(across):
            rows.append(number)
        else:
            columns.append(number - len(across))
    return list(groups.values())


def _grid(across: list[Rule], down: list[Rule]) -> Grid:
    """The grid of connected rules, with borders where the rules run on to one that is not drawn."""
    xs = sorted({rule[0] for rule in down})
    ys = sorted({rule[0] for rule in across})
    left, right = _reach(across)
    top, bottom = _reach(down)
    if left < xs[0] - _RUNS_ON:
        xs.insert(0, left)
        down = [(left, ys[0], ys[-1]), *down]
    if right > xs[-1] + _RUNS_ON:
        xs.append(right)
        down = [*down, (right, ys[0], ys[-1])]
    if top < ys[0] - _RUNS_ON:
        across = [(top, xs[0], xs[-1]), *across]
        down = [_reaching(rule, xs, top, ys[-1]) for rule in down]
        ys.insert(0, top)
    if bottom > ys[-1] + _RUNS_ON:
        across = [*across, (bottom, xs[0], xs[-1])]
        down = [_reaching(rule, xs, ys[0], bottom) for rule in down]
        ys.append(bottom)
    above = _walls(across, ys, xs)
    # At a page break the border is drawn under the cells that end there, not under the others.
    above[0] = above[-1] = (1 << len(xs) - 1) - 1
    beside = _walls(down, xs, ys)
    before = [
        sum(1 << column for column, wall in enumerate(beside) if wall >> row & 1)
        for row in range(len(ys) - 1)
    ]
    return Grid(tuple(xs), tuple(ys), tuple(above), tuple(before))


def _reach(rules: Sequence[Rule]) -> tuple[float, float]:
    """From where to where rules run; one that is longer than all others at both ends is drawn over
    the table."""
    longest = max(rules, key=lambda rule: rule[2] - rule[1])
    others = [rule for rule in rules if rule is not longest] or [longest]
    start, end = min(rule[1] for rule in others), max(rule[2] for rule in others)
    _, first, last = longest
    if len(rules) > _FEWEST_RULES and first < start - _RUNS_ON and last > end + _RUNS_ON:
        return start, end
    return min(start, first), max(end, last)


def _reaching(rule: Rule, xs: Sequence[float], top: float, bottom: float) -> Rule:
    """The rule; lengthened to a border that is not drawn if it is an outer one itself."""
    x, start, end = rule
    return (x, min(start, top), max(end, bottom)) if x in (xs[0], xs[-1]) else rule


def _walls(rules: list[Rule], positions: list[float], stops: list[float]) -> list[int]:
    """For each position the bits of the unit lengths between `stops` that its rules cover."""
    number = {position: index for index, position in enumerate(positions)}
    walls = [0] * len(positions)
    for position, start, end in rules:
        first = bisect_left(stops, start - _NEAR)
        last = max(bisect_right(stops, end + _NEAR) - 1, first)
        if first and _nearly(start - stops[first - 1], stops[first] - stops[first - 1]):
            first -= 1
        if last + 1 < len(stops) and _nearly(stops[last + 1] - end, stops[last + 1] - stops[last]):
            last += 1
        walls[number[position]] |= (1 << last) - (1 << first)
    return walls


def _nearly(short: float, length: float) -> bool:
    """Whether a rule covers a unit length but for a bit, as where a double border keeps it off."""
    return short < min(_OFF, _OFF_SHARE * length)
