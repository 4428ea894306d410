"""The figures that running text can state."""

from enum import StrEnum


class FactField(StrEnum):
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
