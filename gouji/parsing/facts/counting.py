"""Whether a statement counts things of the report year, and of which field."""

from collections.abc import Iterator

from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.stated import Stated
from gouji.parsing.facts.statements import Statement
from gouji.parsing.facts.stating import compares, state
from gouji.parsing.facts.tokens import Kind, Unit


def is_count(statement: Statement) -> bool:
    """Whether the statement counts things of this body in this year."""
    mention = statement.mention
    return (
        statement.counts
        and mention.unit is not Unit.YUAN
        and not statement.has(Kind.RATE)
        and not compares(statement)
    )


def is_named(statement: Statement) -> bool:
    """Whether it is clear what the figure counts: it is named with it, or it goes on from the
    figure before."""
    of_year = statement.part and not statement.deeds and statement.has(Kind.THIS_YEAR, Kind.YEAR)
    goes_on = statement.own_share or statement.has(Kind.CHANGE) or of_year
    return statement.own_thing or statement.mention.none or goes_on


def of_each(
    statement: Statement, things: list[Kind], fields: dict[Kind, FactField]
) -> Iterator[Stated]:
    """The field of each thing; one figure for several things is none of theirs unless it is 0 or
    said of each."""
    several = len(set(statement.things)) > 1
    every = statement.mention.none or statement.has(Kind.EACH)
    if several and not every:
        return
    yield from (state(fields[one], statement) for one in dict.fromkeys(things))
