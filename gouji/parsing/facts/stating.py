"""From a statement to the figure of a field."""

from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.mentions import Manner
from gouji.parsing.facts.stated import Rank, Stated
from gouji.parsing.facts.statements import Statement
from gouji.parsing.facts.tokens import Kind

_SUMMED = ("共", "累计")
_REACHED = ("为", "达", "达到")


def state(field: FactField, statement: Statement, channel: Channel | None = None) -> Stated:
    """The statement's value as a figure of `field`."""
    mention = statement.mention
    rank = rank_of(statement)
    return Stated(field, mention.value, mention, rank, channel, mention.approximate)


def rank_of(statement: Statement) -> Rank:
    """How much of its field the figure covers, by the words around it."""
    if statement.part:
        return Rank.PART
    summed = any(
        token.kind is Kind.TOTAL or token.text.startswith(_SUMMED) for token in statement.words
    )
    return Rank.SUM if summed else Rank.PLAIN


def compares(statement: Statement) -> bool:
    """Whether the figure is a change against another year, or the one compared with.

    较上年增加6件 is a change; 较上年增加到6件 and 较上年增加，收到6件 are not.
    """
    mention = statement.mention
    if mention.manner is Manner.ABSENCE:
        return False
    if mention.after and mention.after[0].kind is Kind.COMPARE:
        return True
    kinds = [token.kind for token in mention.before]
    if Kind.EVEN in kinds:
        behind = mention.before[kinds.index(Kind.EVEN) :]
        return not any(token.text in _REACHED for token in behind)  # 与上年持平, 均为3件
    if Kind.CHANGE not in kinds:
        return Kind.COMPARE in kinds
    behind = mention.before[len(kinds) - kinds[::-1].index(Kind.CHANGE) :]
    return not any(
        token.kind in (Kind.TO, Kind.RECEIVE, Kind.REPLY) or token.text in _REACHED
        for token in behind
    )
