"""A figure of a field, as a sentence states it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gouji.parsing.facts.fields import Channel, FactField
from gouji.parsing.facts.mentions import Mention


class Rank(StrEnum):
    """How much of a field a figure covers, where a sentence has several for it."""

    SUM = "sum"  # printed as the sum
    PLAIN = "plain"
    PART = "part"  # in a list of parts


@dataclass(frozen=True)
class Stated:
    """A figure of a field; fees are in yuan.  `mention` is where it stands."""

    field: FactField
    value: int | Decimal
    mention: Mention
    rank: Rank = Rank.PLAIN
    channel: Channel | None = None
    approximate: bool = False
