"""Boxes drawn over a table to point at something in it: their sides are no edges of cells."""

from collections.abc import Sequence
from math import inf

from gouji.extraction.pdf.dots import Rule
from gouji.extraction.pdf.geometry import Box
from gouji.extraction.pdf.grid import joined

_NEAR = 3.0  # points: rules so near to each other are one
_FEWEST = 2  # sides that no rule is in line with, and rules that run through a side


def without_frames(
    boxes: Sequence[Box], horizontal: Sequence[Rule], vertical: Sequence[Rule]
) -> list[Box]:
    """The outlined boxes without those that rules run through from outside, and whose own sides
    are not in line with the rules of the table."""
    xs = _alone([x for box in boxes for x in box[::2]] + [rule[0] for rule in vertical])
    ys = _alone([y for box in boxes for y in box[1::2]] + [rule[0] for rule in horizontal])
    apart = [
        box
        for box in boxes
        if (box[0] in xs) + (box[2] in xs) + (box[1] in ys) + (box[3] in ys) >= _FEWEST
    ]
    if not apart or len(boxes) == len(apart):
        return list(boxes)
    across = joined([*horizontal, *(side for box in boxes for side in _level(box))])
    down = joined([*vertical, *(side for box in boxes for side in _upright(box))])
    frames = {
        box
        for box in apart
        if sum(_runs_through(rule, side) for side in _upright(box) for rule in across)
        + sum(_runs_through(rule, side) for side in _level(box) for rule in down)
        >= _FEWEST
    }
    return [box for box in boxes if box not in frames]


def _alone(positions: list[float]) -> set[float]:
    """The positions that no other is near."""
    ordered = [-inf, *sorted(positions), inf]
    return {
        at
        for before, at, after in zip(ordered, ordered[1:], ordered[2:], strict=False)
        if before + _NEAR < at < after - _NEAR
    }


def _level(box: Box) -> tuple[Rule, Rule]:
    x0, top, x1, bottom = box
    return (top, x0, x1), (bottom, x0, x1)


def _upright(box: Box) -> tuple[Rule, Rule]:
    x0, top, x1, bottom = box
    return (x0, top, bottom), (x1, top, bottom)


def _runs_through(rule: Rule, side: Rule) -> bool:
    """Whether a rule crosses a side, and not at one of its ends."""
    at, start, end = rule
    return (
        side[1] + _NEAR < at < side[2] - _NEAR and start < side[0] - _NEAR and end > side[0] + _NEAR
    )
