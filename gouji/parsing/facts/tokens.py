"""The words of a sentence that matter to its figures, by lexical class."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto


class Kind(StrEnum):
    """The lexical class of a token."""

    # What can be counted
    REQUEST = auto()  # a request for information, by its full name
    APPLICATION = auto()  # 申请 alone: a request for information where nothing else is meant
    ATTRIBUTE = auto()  # 依申请公开: requests, or documents that have this attribute
    REVIEW = auto()
    SUIT = auto()
    SUIT_PART = auto()  # suits of one of the two kinds that make up the total
    NORMATIVE = auto()  # 规范性文件
    DOCUMENT = auto()  # any other document
    PROPERTY = auto()  # what a document is classified as: open, open on request, closed
    PENALTY = auto()
    LICENCE = auto()
    CASE = auto()  # 案件 without a name
    POWER = auto()  # entries of lists of powers
    MEASURE = auto()  # coercion, inspection and the other administrative measures
    INFO_FEE = auto()
    FEE_INCOME = auto()
    FEE = auto()  # a charge without a name
    ITEM = auto()  # published information in general
    CATEGORY = auto()  # one kind of published information
    FOREIGN = auto()  # letters, calls, readers, meetings: nothing of the form

    # What happens to it
    RECEIVE = auto()
    REPLY = auto()
    HANDLE = auto()  # neither received nor finished by itself
    CARRY = auto()
    PENDING = auto()
    GRANTED = auto()
    PARTLY = auto()
    DENIED = auto()
    UNABLE = auto()
    REJECTED = auto()
    OTHERWISE = auto()
    LIFECYCLE = auto()  # withdrawn, forwarded, corrected: parts of what was received
    ISSUE = auto()
    RELEASE = auto()  # 发布: issuing of documents, publishing of information
    PUBLISH = auto()
    REPEAL = auto()
    IN_FORCE = auto()
    BYWORK = auto()  # what else is done to documents: forwarded, explained, filed
    DECIDE = auto()
    COLLECT = auto()
    CHARGED = auto()  # notified, due, waived: not collected
    TARIFF = auto()
    CAUSE = auto()  # 引起, 引发: what stands before is the cause
    FLAW = auto()  # corrected, lost, overdue: qualifies what is counted
    INVOLVE = auto()

    # Where it was published
    WEBSITE = auto()
    WECHAT = auto()
    WEIBO = auto()
    DOUYIN = auto()
    NEW_MEDIA = auto()
    MEDIA = auto()
    BULLETIN = auto()
    ELSEWHERE = auto()  # a place that is no channel of its own
    EVERYWHERE = auto()  # 各渠道, 线上线下

    # How it is said
    NONE = auto()
    ALL = auto()
    EACH = auto()
    AIM = auto()  # what is meant to be done
    RESPECTIVELY = auto()
    TOTAL = auto()
    PARTS = auto()
    WITHOUT = auto()
    REST = auto()
    ALREADY = auto()
    AND = auto()
    ET_CETERA = auto()
    OF = auto()  # 的
    FROM = auto()  # 因
    TO = auto()  # 至, 到
    COMPARE = auto()
    CHANGE = auto()
    EVEN = auto()  # 持平: compared, without a change
    RATE = auto()
    WAY = auto()  # how or by whom requests were filed
    APPARATUS = auto()  # 渠道, 制度: a noun that makes what stands before its attribute
    FILLER = auto()
    AREA = auto()  # 政府信息公开

    # Whose and when
    WIDE = auto()
    TRADE = auto()
    OWN = auto()
    YEAR = auto()
    THIS_YEAR = auto()
    LAST_YEAR = auto()
    NEXT_YEAR = auto()
    SINCE = auto()
    PART_OF_YEAR = auto()
    DATE = auto()

    # The rest
    FIGURE = auto()
    NO_FIGURE = auto()  # a number that counts nothing: a share, an ordinal, a span of time
    BULLET = auto()  # 一是, （一）
    PAUSE = auto()
    COMMA = auto()
    COLON = auto()
    SEMICOLON = auto()
    STOP = auto()
    OPEN = auto()
    CLOSE = auto()
    UNKNOWN = auto()


class Unit(StrEnum):
    """What the word behind a number makes of it."""

    COUNT = auto()
    LOOSE = auto()  # 个, 项, 次: counts of anything
    YUAN = auto()
    BARE = auto()


@dataclass(frozen=True)
class Figure:
    """A number that counts something; an amount of money is in yuan."""

    value: int | Decimal
    approximate: bool
    unit: Unit


@dataclass(frozen=True)
class Token:
    """A word, number or mark at [start, end) of the normalised text."""

    kind: Kind
    start: int
    end: int
    text: str
    figure: Figure | None = None
    year: int | None = None
