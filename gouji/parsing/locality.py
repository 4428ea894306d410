"""Where the reporting body sits: the division that its name, and its report, tell for certain."""

import re
from collections.abc import Iterator, Sequence

from gouji.administration.bodies import printed_name
from gouji.administration.division import Division
from gouji.administration.gazetteer import divisions, short_name
from gouji.administration.postcodes import PROVINCE_OF
from gouji.administration.territory import Territory, territory
from gouji.extraction.document import Line
from gouji.parsing.folding import squeeze
from gouji.parsing.report import Contact, Mention

_BRANCH = re.compile(r"分局|分中心|分队|直属")  # they work in a part of the place they name
_POLICE = re.compile(r"公安[局厅]")  # 公安 is a county too
_COUNTIES = ("县", "区", "市", "旗")
_LONGEST_PATH = 30  # letters of a province, a prefecture and a county together
_SHORTEST_TOWN = 2  # 古县渡镇 is a town, not 渡镇 of 古县
_AREA_CODE = re.compile(r"\(?(?P<code>010|02\d|0[3-9]\d{2})\)?[-—–]*\d{7,8}(?!\d)")


def find_region(
    agency: Mention | None, year: int | None, prose: Sequence[Line], contact: Contact
) -> str | None:
    """The full name, from the province down to the county, of the division a body is of.

    None where that is not certain: the name holds no place, one of no gazetteer, a development
    zone, a township whose county is not named, or a name that several places bear and nothing
    else in the report decides: their city in the text, the area code, the postcode.
    """
    if agency is None:
        return None
    place = territory(_with_its_county(printed_name(agency.value), prose))
    if place.unknown or place.zone or _BRANCH.search(place.office):
        return None
    left = _of_their_time(place, year)
    if len(left) > 1:
        left = _supported(left, prose, contact)
    if len(left) != 1 or _goes_on(place, left[0]):
        return None
    return left[0].path


def _with_its_county(name: str, prose: Sequence[Line]) -> str:
    """The name of a township as the text prints it behind that of its county, if it does.

    Not that of a department, whose superior in the city has the same name.
    """
    own = territory(name)
    if not own.town or own.candidates or own.unknown or own.zone:
        return name
    counties = {
        county.path
        for line in prose
        for before in squeeze(line.text).split(own.town)[:-1]
        if (county := _at_the_end(before)) is not None
    }
    return counties.pop() + name if len(counties) == 1 else name


def _at_the_end(text: str) -> Division | None:
    """The division whose name, or path of names, the text ends with."""
    if not text.endswith(_COUNTIES):
        return None
    for length in range(min(len(text), _LONGEST_PATH), 1, -1):
        place = territory(text[-length:])
        if place.division is not None and not (place.office or place.zone or place.town):
            return place.division
    return None


def _of_their_time(place: Territory, year: int | None) -> list[Division]:
    """The places of the name that were there when the report was written."""
    found = place.candidates
    if len(found) > 1 and year is not None:
        return [one for one in found if one.until is None or one.until >= year]
    return list(found)


def _goes_on(place: Territory, found: Division) -> bool:
    """Whether the name leads into a part of the place that it does not name in full."""
    parts = [one for one in divisions() if one is not found and one.within(found)]
    if place.town:
        return len(place.town) <= _SHORTEST_TOWN or bool(parts)
    return not _POLICE.match(place.office) and any(
        place.office.startswith(short)
        for short in (short_name(one.name) for one in parts)
        if len(short) > 1
    )


def _supported(
    candidates: Sequence[Division], prose: Sequence[Line], contact: Contact
) -> list[Division]:
    """The candidates that everything the report tells of its place speaks for."""
    left = list(candidates)
    for supported in _evidence(candidates, prose, contact):
        if supported:
            left = [one for one in left if one in supported]
    return left


def _evidence(
    candidates: Sequence[Division], prose: Sequence[Line], contact: Contact
) -> Iterator[list[Division]]:
    """For each kind of evidence the candidates it speaks for."""
    texts = [squeeze(line.text) for line in prose]
    for names in (_with_its_city, _cities):
        yield [
            one for one in candidates if any(name in text for name in names(one) for text in texts)
        ]
    code = area_code(contact.phone)
    yield [one for one in candidates if code in one.area_codes]
    province = PROVINCE_OF.get((contact.postcode or "")[:2])
    yield [one for one in candidates if one.code[:2] == province]


def _with_its_city(place: Division) -> list[str]:
    return [name + place.name for city in _cities(place) for name in (city, short_name(city))]


def _cities(place: Division) -> list[str]:
    """The names of the prefecture, or of the province where there is none."""
    above = [one for one in divisions() if one is not place and place.within(one)]
    return [one.name for one in above[-1:]]


def area_code(phone: str | None) -> str | None:
    """The area code of a landline as it is printed; None if there is none."""
    match = _AREA_CODE.match(squeeze(phone or ""))
    return match["code"] if match else None
