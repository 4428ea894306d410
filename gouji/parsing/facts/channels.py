"""The channel of published information, from the places a sentence names."""

from collections.abc import Sequence

from gouji.parsing.facts.fields import Channel
from gouji.parsing.facts.tokens import Kind

_SINGLE = {
    Kind.WEBSITE: Channel.WEBSITE,
    Kind.WECHAT: Channel.WECHAT,
    Kind.WEIBO: Channel.WEIBO,
    Kind.DOUYIN: Channel.DOUYIN,
    Kind.NEW_MEDIA: Channel.NEW_MEDIA,
    Kind.MEDIA: Channel.MEDIA,
    Kind.BULLETIN: Channel.BULLETIN_BOARD,
}
_NEW_MEDIA = frozenset([Kind.WECHAT, Kind.WEIBO, Kind.DOUYIN, Kind.NEW_MEDIA])


def channel(places: Sequence[Kind], examples: bool) -> Channel | None:
    """The channel that `places` make up; `examples` if the text goes on with 等.

    None for places that are no channel: what they carried has no name in the contract.
    """
    kinds = frozenset(places)
    if not kinds or Kind.EVERYWHERE in kinds or (examples and len(kinds) == 1):
        return Channel.TOTAL
    if kinds == {Kind.WEBSITE, Kind.WECHAT} and not examples:
        return Channel.WEBSITE_AND_WECHAT
    if len(kinds) == 1:
        return _SINGLE.get(next(iter(kinds)))
    if kinds <= _NEW_MEDIA | {Kind.ELSEWHERE} and kinds & _NEW_MEDIA:
        return Channel.NEW_MEDIA
    return Channel.TOTAL if examples or Kind.ELSEWHERE not in kinds else None
