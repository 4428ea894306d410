"""Finishing that is implied: 收到5件，均已答复 states five finished requests."""

from collections.abc import Sequence
from itertools import takewhile

from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.mentions import REQUESTS, THINGS
from gouji.parsing.facts.requests import is_request
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Sentence, Statement
from gouji.parsing.facts.tokens import Kind, Token

_ALL_OF_THEM = ("均", "已", "全部")
_NOT_ALL = frozenset(
    [
        *(Kind.NONE, Kind.REST, Kind.RATE, Kind.CARRY, Kind.PENDING, Kind.FIGURE, Kind.WITHOUT),
        *(Kind.LIFECYCLE, Kind.FLAW, Kind.AIM),
    ]
)
# Words for what is always done, not for what was done with one request.
_GENERAL = frozenset([Kind.APPARATUS, Kind.THIS_YEAR, Kind.PUBLISH])
_MARKS = frozenset([Kind.COMMA, Kind.SEMICOLON, Kind.STOP, Kind.OPEN, Kind.CLOSE])
_PLAIN = frozenset([Kind.FILLER, Kind.AND, Kind.OWN, Kind.FROM, Kind.TO, Kind.THIS_YEAR])


def implied_finish(sentence: Sentence, stated: Sequence[Stated]) -> Stated | None:
    """The finished requests that a sentence gives as all of those it has counted.

    Where a number of finished requests is printed, that one counts; beside requests carried in,
    "all" covers both, and no number is printed for it.
    """
    values = {one.field: one.value for one in stated}
    if FactField.REPLIED in values or values.get(FactField.CARRIED_OUT, 0):
        return None
    base = _base(sentence, stated)
    if base is None or not _finished(sentence, base):
        return None
    return Stated(
        FactField.REPLIED, base.mention.value, base.mention, approximate=base.mention.approximate
    )


def _base(sentence: Sentence, stated: Sequence[Stated]) -> Statement | None:
    """The statement of all requests: those handled, else those received with none carried in."""
    main = [one for one in sentence.statements if is_request(one) and not one.part and one.counts]
    handled = [
        one
        for one in main
        if Kind.HANDLE in one.deeds and Kind.RECEIVE not in one.deeds and not one.has(Kind.CARRY)
    ]
    if len(handled) == 1 and not handled[0].mention.none:
        return handled[0]
    fields = {one.field: one for one in stated}
    received, carried_in = fields.get(FactField.RECEIVED), fields.get(FactField.CARRIED_IN)
    if received is None or received.value == 0 or (carried_in is not None and carried_in.value):
        return None
    return next((one for one in sentence.statements if one.mention is received.mention), None)


def _finished(sentence: Sentence, base: Statement) -> bool:
    """Whether the words behind the base say that all of it is finished."""
    behind = [one for one in sentence.tokens if one.start >= base.mention.token.end]
    others = [
        one
        for one in sentence.statements
        if one.things and not one.part and not set(one.things) & REQUESTS
    ]
    segment: list[Token] = []
    for at, token in enumerate(behind):
        if token.kind in _MARKS:
            segment = []
        elif any(one.mention.token is token for one in others):
            return False  # 收到申请5件、建议3件，均已答复
        elif _is_finish(token, segment, behind[at + 1 :]) and _covers_all(segment, token, base):
            return True
        else:
            segment.append(token)
    return False


def _is_finish(token: Token, segment: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether a verb tells of finishing: 均已依法处理 does, with nothing behind it."""
    within = takewhile(lambda one: one.kind not in _MARKS, behind)
    if any(one.kind is Kind.FIGURE for one in within):
        return False  # a number of its own
    if token.kind is Kind.REPLY:
        return True
    done = any(one.kind is Kind.ALL and one.text.endswith("已") for one in segment)
    ends = not behind or behind[0].kind in _MARKS
    return token.kind is Kind.HANDLE and done and ends


def _covers_all(segment: Sequence[Token], reply: Token, base: Statement) -> bool:
    kinds = {token.kind for token in segment}
    if kinds & _NOT_ALL:
        return False
    things = [token.kind for token in segment if token.kind in THINGS]
    if things and things[-1] not in REQUESTS:
        return False
    whole = any(token.text == "100%" for token in segment)
    said = whole or reply.text.startswith(_ALL_OF_THEM) or kinds & {Kind.ALL, Kind.ALREADY}
    # 收到1件，按时答复: a clause of nothing else speaks of what was counted before it.
    single = base.mention.value == 1 and not kinds & _GENERAL
    return bool(said) or single or kinds <= _PLAIN
