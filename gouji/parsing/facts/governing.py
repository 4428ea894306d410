"""What a mention counts and what is said to have happened to it, from the words of its clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from gouji.parsing.facts.mentions import DEEDS, DISPUTES, LINKS, REQUESTS, THINGS, Manner, Mention
from gouji.parsing.facts.tokens import Kind, Token, Unit

# Between a verb or a noun and its figure these may stand without making it another thing's.
_TRANSPARENT = frozenset(
    [
        *(Kind.FILLER, Kind.TOTAL, Kind.ALREADY, Kind.ALL, Kind.EACH, Kind.OF, Kind.TO),
        *(Kind.RESPECTIVELY, Kind.REST, Kind.AND, Kind.PAUSE, Kind.ET_CETERA, Kind.AREA),
        *(Kind.YEAR, Kind.THIS_YEAR, Kind.LAST_YEAR, Kind.NEXT_YEAR, Kind.DATE, Kind.OWN),
        *(Kind.WIDE, Kind.NO_FIGURE, Kind.BULLET, Kind.PARTS, Kind.WITHOUT, Kind.FROM),
    ]
)
# What somebody does not accept: 不服我局答复申请复议.
_CONTESTED = REQUESTS | {Kind.OWN, Kind.AREA, Kind.ITEM, Kind.OF, Kind.REPLY, Kind.HANDLE}
# How, and about what, a request was filed: 3份书面申请.
_ATTRIBUTIVE = frozenset([Kind.WAY, Kind.AREA, Kind.OF, Kind.FROM])


@dataclass(frozen=True)
class Governed:
    """What a mention's own words say.

    `things` are what it counts, several if they are enumerated; (UNKNOWN,) if it is a noun of no
    class.  `deeds` are the verbs that hold for it.  `fronted` means that the words behind it
    govern it.
    """

    things: tuple[Kind, ...]
    deeds: tuple[Kind, ...]
    fronted: bool


def governed(mention: Mention) -> Governed:
    """What the words of its own clause say of a mention."""
    if mention.manner is Manner.ABSENCE:
        return _absent(mention)
    before = without_cause(mention.before)
    behind = _counted_behind(mention)
    if behind and not _adjacent_thing(before):
        at = len(before)
        deeds = _deeds_before(before, at) if behind != (Kind.UNKNOWN,) else ()
        later = () if deeds else _deeds(mention.after)
        return Governed(behind, deeds or later, bool(later))
    last = _last(before, THINGS)
    if last is None:
        return _without_thing(mention, before)
    if before[last].kind not in REQUESTS and _ends_unknown(before):
        return Governed((Kind.UNKNOWN,), (), False)
    between = _deeds(before[last + 1 :])
    deeds = between or _deeds_before(before, _first_linked(before, last))
    if mention.none and between and any(token.kind in LINKS for token in before[last + 1 :]):
        # 收到申请数、办结数均为0: the verb before the noun opens the list of verbs.
        deeds = tuple(dict.fromkeys((*_deeds_before(before, last), *between)))
    if not deeds and mention.after and mention.after[0].kind in DEEDS:
        deeds = _deeds(mention.after)
    things = _listed(before, last)
    if not mention.none and len(set(things)) > 1 and _follows_verb(before, last):
        things, deeds = (before[last].kind,), _deeds_before(before, last)
    return Governed(things, deeds, False)


def _follows_verb(before: Sequence[Token], last: int) -> bool:
    """Whether the last thing has a verb of its own in the list: 会议通过并印发文件."""
    link = _last(before[:last], LINKS)
    return link is not None and bool(_deeds(before[link:last]))


def _without_thing(mention: Mention, before: Sequence[Token]) -> Governed:
    """A figure with only a verb before it, or with all that governs it behind it."""
    things = (Kind.UNKNOWN,) if _ends_unknown(before) else ()
    deeds = _deeds_before(before, len(before))
    if deeds:
        return Governed(things, deeds, False)
    behind = _deeds(mention.after)
    if behind:
        return Governed((), behind, True)
    return Governed(things, (), False)


def _absent(mention: Mention) -> Governed:
    after = without_cause(mention.after)
    last = _last(after, THINGS)
    if last is not None:
        return Governed(_listed(after, last), _deeds(after[:last]), False)
    before = without_cause(mention.before)
    last = _last(before, THINGS)
    things = _listed(before, last) if last is not None else ()
    unknown = any(token.kind is Kind.UNKNOWN for token in after)
    deeds = _deeds(after) or _deeds(before[last + 1 if last is not None else 0 :])
    return Governed((Kind.UNKNOWN,) if unknown else things, deeds, last is None)


def without_cause(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without what is only the cause: in 因申请引起的行政复议 the request is."""
    kept: list[Token] = []
    contested = False
    for token in tokens:
        contested = contested and token.kind in _CONTESTED
        if contested:
            continue
        contested = token.text.startswith("不服")
        if token.kind is Kind.CAUSE:
            start = next(
                (at for at in range(len(kept) - 1, -1, -1) if kept[at].kind is Kind.FROM), None
            )
            if start is not None:
                del kept[start:]
            else:
                kept = [one for one in kept if one.kind not in REQUESTS | {Kind.REPLY}]
        else:
            kept.append(token)
    return tuple(kept)


def _counted_behind(mention: Mention) -> tuple[Kind, ...]:
    """The noun behind a figure: 5件申请, 5件由自然人提出的申请; UNKNOWN for 5个部门."""
    after = mention.after
    disputed = [one.kind for one in after if one.kind in DISPUTES and one.text.startswith("被")]
    if disputed or not after:
        return tuple(disputed[:1])  # 2件答复被申请复议
    named = tuple(dropwhile(lambda token: token.kind in _ATTRIBUTIVE, after))
    if (
        named
        and named[0].kind in THINGS
        and (len(named) == len(after) or named[0].kind in REQUESTS | DISPUTES)
    ):
        return (_head_of_compound(named),)
    if after[0].kind is Kind.OF and len(after) > 1 and after[1].kind in THINGS:
        return (after[1].kind,)
    for at in range(len(after) - 1, 0, -1):
        if after[at].kind in THINGS and after[at - 1].kind is Kind.OF:
            return (after[at].kind,)
    speaks = any(token.kind in DEEDS for token in after)
    loose = mention.unit is Unit.LOOSE or not any(
        token.kind in THINGS | DEEDS for token in mention.before
    )
    if after[0].kind is Kind.UNKNOWN and loose and not speaks:
        return (Kind.UNKNOWN,)
    return ()


def _head_of_compound(after: tuple[Token, ...]) -> Kind:
    head = after[0].kind
    for token in after[1:]:
        if token.kind not in THINGS:
            break
        head = token.kind
    return head


def _adjacent_thing(before: Sequence[Token]) -> bool:
    """Whether a thing stands right before the figure, fillers apart: it is what is counted."""
    for token in reversed(before):
        if token.kind in THINGS:
            return True
        if token.kind not in (Kind.FILLER, Kind.TOTAL, Kind.ALL):
            return False
    return False


def _last(tokens: Sequence[Token], kinds: frozenset[Kind]) -> int | None:
    return next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].kind in kinds), None)


def _ends_unknown(tokens: Sequence[Token]) -> bool:
    """Whether the last word that tells anything is one of no class."""
    for token in reversed(tokens):
        if token.kind in (Kind.UNKNOWN, Kind.APPARATUS):
            return True
        if token.kind not in _TRANSPARENT:
            return False
    return False


def _deeds(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    return tuple(token.kind for token in tokens if token.kind in DEEDS)


def _deeds_before(tokens: Sequence[Token], end: int) -> tuple[Kind, ...]:
    """The last verb before `end` and those enumerated with it (收到和办理)."""
    last = _last(tokens[:end], DEEDS)
    if last is None:
        return ()
    attributive = last + 1 < end and tokens[last + 1].kind is Kind.OF
    earlier = _last(tokens[:last], DEEDS)
    if attributive and tokens[last].kind is Kind.LIFECYCLE and earlier is not None:
        return _deeds_before(tokens, last)  # 收到转办的申请
    found = [tokens[last].kind]
    at = last
    while step := _step_to_verb(tokens, at):
        at -= step
        found.append(tokens[at].kind)
    return tuple(reversed(found))


def _step_to_verb(tokens: Sequence[Token], at: int) -> int:
    """How far before `at` the verb stands that it is enumerated with; 0 if with none."""
    if at > 0 and tokens[at - 1].kind in DEEDS:
        return 1
    linked = at > 1 and tokens[at - 1].kind in LINKS and tokens[at - 2].kind in DEEDS
    return 2 if linked else 0


def _first_linked(tokens: Sequence[Token], last: int) -> int:
    """Where the list of things that ends at `last` begins."""
    first = last
    while (previous := _linked_before(tokens, first)) is not None:
        first = previous
    return first


def _listed(tokens: Sequence[Token], last: int) -> tuple[Kind, ...]:
    """The things of the list that ends at `last`."""
    first = _first_linked(tokens, last)
    return tuple(token.kind for token in tokens[first : last + 1] if token.kind in THINGS)


def _linked_before(tokens: Sequence[Token], at: int) -> int | None:
    """The thing before the one at `at` if the two are enumerated or stand side by side."""
    linked = False
    for before in range(at - 1, -1, -1):
        kind = tokens[before].kind
        if kind is Kind.ET_CETERA or tokens[before].text.startswith("等"):
            return None
        if kind in THINGS:
            beside = {kind, tokens[at].kind}
            side_by_side = before == at - 1 and beside in (DISPUTES, {Kind.FOREIGN})
            return before if linked or side_by_side else None
        linked = linked or kind in LINKS
    return None
