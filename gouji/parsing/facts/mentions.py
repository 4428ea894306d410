"""Where a sentence states something: its figures, and its words for none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto
from itertools import takewhile

from gouji.parsing.facts.clauses import Clause
from gouji.parsing.facts.tokens import Kind, Token, Unit


class Manner(StrEnum):
    """How a mention states its value."""

    COUNT = auto()  # a number
    ABSENCE = auto()  # a word for none, which takes a list of things


@dataclass(frozen=True)
class Mention:
    """A figure or a word for none, with the words of its clause on either side.

    `before` begins behind the mention before it; `after` ends at the next one or at an enumeration
    comma.  `opens_clause` is true for the first of its clause.
    """

    manner: Manner
    value: int | Decimal
    approximate: bool
    unit: Unit
    token: Token
    clause: Clause
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    opens_clause: bool

    @property
    def loose(self) -> bool:
        """Whether its unit is one of things of any kind (5项), or it counts documents (5条)."""
        return self.unit is Unit.LOOSE or self.token.text.endswith(("条", "篇", "则", "份"))

    @property
    def none(self) -> bool:
        """Whether it says that there was nothing, in a figure or a word."""
        return self.value == 0


def mentions(clause: Clause) -> Iterator[Mention]:
    """The mentions of a clause, in order."""
    tokens = clause.tokens
    places = [at for at, token in enumerate(tokens) if _is_mention(tokens, at)]
    start = 0
    for number, at in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else len(tokens)
        before, after = tuple(tokens[start:at]), tuple(tokens[at + 1 : end])
        token = tokens[at]
        if token.figure is not None:
            if end < len(tokens) or any(one.kind is Kind.PAUSE for one in after):
                after = _own_part(after, end < len(tokens), before)
            yield Mention(
                Manner.COUNT,
                token.figure.value,
                token.figure.approximate,
                token.figure.unit,
                token,
                clause,
                before,
                after,
                number == 0,
            )
            start = at + 1
            if not any(one.kind in GOVERNING for one in before):
                start += _spoken_for(tokens[start:end])
        else:
            after += _shared_noun(tokens[at:]) if end < len(tokens) else ()
            yield Mention(
                Manner.ABSENCE, 0, False, Unit.BARE, token, clause, before, after, number == 0
            )
            start = at + 1


def _is_mention(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.NONE:
        return True
    return token.figure is not None and not _is_any(tokens, at)


def _is_any(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure is the one of "not one": 没有一起, 未收到一件."""
    figure = tokens[at].figure
    if figure is None or figure.value != 1:
        return False
    before = at - 1
    spelt = tokens[at].text.startswith("一")
    while spelt and before > 0 and tokens[before].kind in DEEDS | {Kind.FILLER}:
        before -= 1
    return before >= 0 and tokens[before].kind is Kind.NONE


def _shared_noun(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The noun of a list of negated verbs, which stands behind the last: 未制发也未废止文件."""
    verbs = list(takewhile(lambda one: one.kind in _OF_DENIALS, tokens))
    behind = tokens[len(verbs) :]
    denied = bool(verbs) and verbs[-1].kind is not Kind.NONE  # not 无结转、无复议
    shared = denied and sum(one.kind is Kind.NONE for one in verbs) > 1 and bool(behind)
    return (behind[0],) if shared and behind[0].kind in THINGS else ()


def _own_part(
    after: tuple[Token, ...], followed: bool, before: tuple[Token, ...]
) -> tuple[Token, ...]:
    """What belongs to a figure of the words up to the next one: those up to an enumeration comma;
    none of them if there is no comma and its own words stand before it."""
    for at, token in enumerate(after):
        if token.kind is Kind.PAUSE:
            return after[:at]
    spoken_for = followed and any(token.kind in GOVERNING for token in before)
    return _noun(after) if spoken_for else after


def _spoken_for(between: Sequence[Token]) -> int:
    """How many of the words up to the next mention belong to a figure that they stand behind
    (8件予以公开、3件…): those up to the enumeration comma, if any govern it."""
    comma = next((at for at, one in enumerate(between) if one.kind is Kind.PAUSE), 0)
    return comma + 1 if any(one.kind in GOVERNING for one in between[:comma]) else 0


def _noun(after: tuple[Token, ...]) -> tuple[Token, ...]:
    """The thing counted that stands right behind a figure, if more than it follows."""
    return after[:1] if len(after) > 1 and after[0].kind in THINGS else ()


REQUESTS = frozenset([Kind.REQUEST, Kind.APPLICATION, Kind.ATTRIBUTE])
DISPUTES = frozenset([Kind.REVIEW, Kind.SUIT])
THINGS = (
    REQUESTS
    | DISPUTES
    | {Kind.SUIT_PART, Kind.NORMATIVE, Kind.DOCUMENT, Kind.PENALTY, Kind.LICENCE, Kind.CASE}
    | {Kind.POWER, Kind.MEASURE, Kind.INFO_FEE, Kind.FEE_INCOME, Kind.FEE, Kind.ITEM, Kind.CATEGORY}
    | {Kind.FOREIGN}
)
OUTCOMES = frozenset(
    [Kind.GRANTED, Kind.PARTLY, Kind.DENIED, Kind.UNABLE, Kind.REJECTED, Kind.OTHERWISE]
)
DEEDS = OUTCOMES | {
    *(Kind.RECEIVE, Kind.REPLY, Kind.HANDLE, Kind.CARRY, Kind.PENDING, Kind.LIFECYCLE),
    *(Kind.ISSUE, Kind.RELEASE, Kind.PUBLISH, Kind.REPEAL, Kind.IN_FORCE, Kind.BYWORK),
    *(Kind.DECIDE, Kind.COLLECT, Kind.FLAW),
}
GOVERNING = THINGS | DEEDS
_OF_DENIALS = DEEDS | {Kind.NONE, Kind.FILLER, Kind.AND, Kind.PAUSE}
LINKS = frozenset([Kind.AND, Kind.PAUSE])
YEARS = frozenset([Kind.YEAR, Kind.THIS_YEAR, Kind.LAST_YEAR, Kind.NEXT_YEAR])
CHANNELS = frozenset(
    [
        *(Kind.WEBSITE, Kind.WECHAT, Kind.WEIBO, Kind.DOUYIN, Kind.NEW_MEDIA, Kind.MEDIA),
        *(Kind.BULLETIN, Kind.ELSEWHERE, Kind.EVERYWHERE),
    ]
)
