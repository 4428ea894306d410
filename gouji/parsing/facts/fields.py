"""The figures that running text can state."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from gouji.parsing.facts.mentions import Mention


class Field(StrEnum):
    """What a fact is a figure of."""

    RECEIVED = "applications_received"
    REPLIED = "applications_replied"
    CARRIED_IN = "carried_over_in"
    CARRIED_OUT = "carried_over_out"
    GRANTED = "granted"
    PARTIALLY_GRANTED = "partially_granted"
    DENIED = "denied"
    UNABLE = "unable"
    REJECTED = "rejected"
    OTHER_HANDLED = "other_handled"
    RECONSIDERATION = "reconsideration_total"
    LITIGATION = "litigation_total"
    DOCUMENTS_ISSUED = "documents_issued"
    DOCUMENTS_REPEALED = "documents_repealed"
    DOCUMENTS_IN_FORCE = "documents_in_force"
    PENALTIES = "penalties"
    LICENCES = "licences"
    INFO_FEE = "info_fee_amount"
    FEE_INCOME = "fee_income"
    PUBLISHED = "published_items"


class Channel(StrEnum):
    """Where information was published; the gazette, apps and halls have no channel."""

    TOTAL = "total"
    WEBSITE = "website"
    WECHAT = "wechat"
    WEIBO = "weibo"
    DOUYIN = "douyin"
    NEW_MEDIA = "new_media"
    WEBSITE_AND_WECHAT = "website+wechat"
    MEDIA = "media"
    BULLETIN_BOARD = "bulletin_board"


class Rank(StrEnum):
    """How much of a field a figure covers, where a sentence has several for it."""

    SUM = "sum"  # printed as the sum
    PLAIN = "plain"
    PART = "part"  # in a list of parts


@dataclass(frozen=True)
class Stated:
    """A figure of a field; fees are in yuan.  `mention` is where it stands."""

    field: Field
    value: int | Decimal
    mention: Mention
    rank: Rank = Rank.PLAIN
    channel: Channel | None = None
    approximate: bool = False
