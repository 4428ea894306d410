"""Public bodies by their names: one key for each, and whether two names mean one body."""

import re
import unicodedata

from gouji.administration.division import Division
from gouji.administration.gazetteer import short_name
from gouji.administration.national import is_national
from gouji.administration.offices import abbreviates, canonical, may_be_one
from gouji.administration.territory import Territory, territory
from gouji.characters import visible
from gouji.script import simplified

_SPACE = re.compile(r"\s+")


def printed_name(name: str) -> str:
    """The name in ordinary characters without white space and marks around it."""
    text = simplified(unicodedata.normalize("NFKC", visible(name)))
    return _SPACE.sub("", text).strip(":：,，。.;；-—_《》\"'“”")


def body_key(name: str) -> str:
    """A name under which a body is found again whatever form of its name is printed.

    山西省忻州市代县卫健局 and 代县卫生健康局 have one key; a place that is not certain stays as it
    is printed.
    """
    place = territory(printed_name(name))
    return _place_key(place) + place.town + _office(place)


def same_body(first: str, second: str) -> bool | None:
    """Whether two names mean the same body; None where that is not certain.

    It is not certain where a name does not say which place it is of (卫生健康局, and 鼓楼区教育局,
    for there are four), where one abbreviates the other in no common way, and where a reform may
    have made one office of the other (教育局, 教育体育局) or one place of the other (海门市,
    海门区).
    """
    one, other = territory(printed_name(first)), territory(printed_name(second))
    places = _same_place(one, other)
    if places is False or _other_town(one, other, places):
        return False
    offices = _office(one), _office(other)
    if offices[0] != offices[1]:
        return None if may_be_one(*offices) else False
    return places if one.town == other.town else None


def _office(place: Territory) -> str:
    """The office in full; a street and its 办事处 are one, as a town and its government are."""
    if place.town and place.office in ("办", "办事处"):
        return ""
    return canonical(place.office)


def _other_town(one: Territory, other: Territory, places: bool | None) -> bool:
    """Whether one is of a township and the other certainly of another, or of none."""
    if one.town and other.town:
        return one.town != other.town
    return one.town != other.town and places is True


def same_place(first: str, second: str) -> bool | None:
    """Whether two names begin with the same place; None where that is not certain."""
    return _same_place(territory(printed_name(first)), territory(printed_name(second)))


def _same_place(one: Territory, other: Territory) -> bool | None:
    if one.candidates and other.candidates:
        return _same_division(one, other)
    if _named(one) and _named(other):
        return _same_words(_named(one), _named(other))
    if is_national(one.office) and is_national(other.office):
        return one.office == other.office
    return None


def _named(place: Territory) -> str:
    """The place as it is printed, without its township."""
    return place.printed.removesuffix(place.town) if place.town else place.printed


def _same_words(one: str, other: str) -> bool | None:
    """Whether two printed places are one; not certain where one has a level more in front, or
    abbreviates the other."""
    if one == other:
        return True
    shortened = abbreviates(one, other) or abbreviates(other, one)
    return None if shortened or one.endswith(other) or other.endswith(one) else False


def _same_division(one: Territory, other: Territory) -> bool | None:
    if not set(one.candidates) & set(other.candidates):
        renamed = any(_renamed(a, b) for a in one.candidates for b in other.candidates)
        return None if renamed else False
    parts = _same_words(one.zone + one.unknown, other.zone + other.unknown)
    certain = len(one.candidates) == len(other.candidates) == 1
    return parts if certain or parts is False else None


def _renamed(one: Division, other: Division) -> bool:
    """Whether one is abolished and the other may be what it became: a namesake, or a neighbour."""
    if one.until is None and other.until is None:
        return False
    neighbours = one.code[:4] == other.code[:4]
    return neighbours or short_name(one.name) == short_name(other.name)


def _place_key(place: Territory) -> str:
    division = place.division
    return division.path + place.zone if division else _named(place)
