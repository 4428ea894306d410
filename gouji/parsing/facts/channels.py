"""The channel of published information, from the places a sentence names."""

from collections.abc import Sequence

from gouji.parsing.facts.fields import Channel
from gouji.parsing.facts.mentions import CHANNELS
from gouji.parsing.facts.tokens import Kind, Token

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


def channel(places: Sequence[Kind], et_cetera: bool) -> Channel | None:
    """The channel that `places` make up; `et_cetera` if the text goes on with 等.

    Several places of one sort, with 等 or without, are that sort; one with 等 is an example, and
    so is a mixture.  None for places that are no channel: what they carried has no name in the
    contract.
    """
    named = [place for place in places if place is not Kind.EVERYWHERE]
    kinds = frozenset(named)
    open_list = et_cetera or len(named) < len(places)
    if not named or (len(named) == 1 and open_list):
        return Channel.TOTAL
    if len(kinds) == 1:
        return _SINGLE.get(named[0])
    if kinds == {Kind.WEBSITE, Kind.WECHAT} and not open_list:
        return Channel.WEBSITE_AND_WECHAT
    if kinds <= _NEW_MEDIA | {Kind.ELSEWHERE} and kinds & _NEW_MEDIA:
        return Channel.NEW_MEDIA
    return Channel.TOTAL if open_list or Kind.ELSEWHERE not in kinds else None


def places(tokens: Sequence[Token]) -> tuple[Kind, ...]:
    """The places that words name; a medium right before one is whose it is (电视台微信公众号)."""
    found: list[Kind] = []
    for at, token in enumerate(tokens):
        behind = tokens[at + 1].kind if at + 1 < len(tokens) else None
        owner = token.kind is Kind.MEDIA and behind in _NEW_MEDIA | {Kind.WEBSITE}
        if token.kind in CHANNELS and not owner:
            found.append(token.kind)
    return tuple(found)
