"""Figures shared out over a list: 行政复议、行政诉讼分别为3件、2件; A、B各1件."""

from collections.abc import Sequence
from dataclasses import replace

from gouji.parsing.facts.mentions import CHANNELS, GOVERNING, LINKS, THINGS, YEARS, Mention
from gouji.parsing.facts.tokens import Kind, Token


def shared_out(found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a clause; those behind 分别 get each its own item of the list before it.

    The list is one of things and deeds, or of places or years that one thing is counted for.
    Where items and figures are not equally many, none of the figures is anything's.
    """
    for at, mention in enumerate(found):
        kinds = [token.kind for token in mention.before]
        if Kind.RESPECTIVELY not in kinds:
            continue
        cut = kinds.index(Kind.RESPECTIVELY)
        listed, rest = mention.before[:cut], mention.before[cut + 1 :]
        figures = [mention, *_followers(found[at + 1 :])]
        items = _items(listed)
        if len(items) < 2 or any(token.kind in GOVERNING for token in rest):  # noqa: PLR2004
            items = _occasions(listed)
        if len(items) < 2:  # noqa: PLR2004
            goes_on = [replace(one, before=(*mention.before, *one.before)) for one in figures[1:]]
            return [*found[: at + 1], *goes_on, *found[at + len(figures) :]]
        if len(items) != len(figures):
            return list(found[:at])
        shared = [
            replace(figure, before=(*item, *rest), opens_clause=number == 0)
            for number, (figure, item) in enumerate(zip(figures, items, strict=True))
        ]
        return [*found[:at], *shared, *found[at + len(figures) :]]
    return list(found)


def _followers(found: Sequence[Mention]) -> list[Mention]:
    """The mentions that only go on with a list of figures."""
    listed = []
    for mention in found:
        if any(token.kind in GOVERNING for token in mention.before):
            break
        listed.append(mention)
    return listed


def _items(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The items of an enumeration of things, each with its verb and noun; what the last one alone
    names holds for all (收到、办结申请)."""
    full = [item for item in _parted(tokens) if any(one.kind in GOVERNING for one in item)]
    noun = [token for token in full[-1] if token.kind in THINGS] if full else []
    return [
        tuple(item if any(token.kind in THINGS for token in item) else item + noun) for item in full
    ]


def _occasions(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The items of an enumeration of places or of years, each with what follows the last one."""
    for kinds in (CHANNELS, YEARS):
        items = _parted(tokens)
        if len(items) > 1 and all(any(one.kind in kinds for one in item) for item in items):
            last = next(at for at, one in enumerate(items[-1]) if one.kind in kinds)
            return [(*item, *items[-1][last + 1 :]) for item in items[:-1]] + [tuple(items[-1])]
    return []


def _parted(tokens: Sequence[Token]) -> list[list[Token]]:
    items: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in LINKS:
            items.append([])
        else:
            items[-1].append(token)
    return items
