"""Rows of dots to rules: a dot by itself shows no direction, its neighbours do."""

from collections import defaultdict
from collections.abc import Iterable

from gouji.extraction.pdf.geometry import Box

Rule = tuple[float, float, float]
"""A position across the rule's direction, and where it begins and ends along it."""

_STEPS = 2  # per point: dots of one rule stand no farther from its line than such a step
_GAP = 6.0  # points between two dots at most
_SHORTEST = 8.0  # points


def dotted(dots: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """The horizontal and the vertical rules that are rows of dots."""
    horizontal: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    vertical: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    for x0, top, x1, bottom in dots:
        horizontal[round((top + bottom) / 2 * _STEPS)].append((x0, x1))
        vertical[round((x0 + x1) / 2 * _STEPS)].append((top, bottom))
    return _rules(horizontal), _rules(vertical)


def _rules(rows: dict[int, list[tuple[float, float]]]) -> list[Rule]:
    rules: list[Rule] = []
    for step, pieces in rows.items():
        pieces.sort()
        start, end = pieces[0]
        for begins, ends in [*pieces[1:], (float("inf"), float("inf"))]:
            if begins - end <= _GAP:
                end = max(end, ends)
                continue
            if end - start >= _SHORTEST:
                rules.append((step / _STEPS, start, end))
            start, end = begins, ends
    return rules
