"""What a body is and how high it stands, from its name."""

import re
from dataclasses import dataclass
from enum import StrEnum

from gouji.administration.bodies import printed_name
from gouji.administration.division import Rank
from gouji.administration.gazetteer import divisions
from gouji.administration.national import is_national
from gouji.administration.offices import canonical
from gouji.administration.territory import Territory, territory


class Kind(StrEnum):
    """What a body is in the law of organisation."""

    GOVERNMENT = "government"
    OFFICE = "office"  # the government's own office, which also publishes for it
    DEPARTMENT = "department"
    COMMITTEE = "committee"  # of a zone: an agency of the government above
    INSTITUTION = "institution"  # public institutions and companies, which are no departments
    TOWNSHIP = "township"


_OF_A_TOWNSHIP = re.compile(r"(?:街道)?办事处|党政办公室|办公室|党(?:工)?委.{0,8}|办公室\(党.*\)")
_STREET_OFFICE = re.compile(r"(?!.*(?:驻|监管|专员))[\u4e00-\u9fff]{2,5}办事处")
_PREFECTURAL_OFFICE = re.compile(r"行政公署|行署")
_GOVERNMENT_OFFICE = re.compile(r"(?:人民政府|政府|行署|行政公署)?办公[厅室]")
_COMMITTEE = re.compile(
    r"(?:.{0,12}党工委.{0,2})?管(?:理委员会|委会)|.*(?:区|新城)管(?:理委员会|委会)"
)
_INSTITUTION = re.compile(
    r".*(?:中心|学校|大学|学院|中学|小学|医院|公司|集团|银行|[馆站园院社]|研究所|事务所|管理所"
    r"|供电局|电视台|管理处|服务处|协会|联合会|报社|联社|合作社)"
)
_RANK_OF_KIND = (
    (re.compile(r"省$|(?<=.)自治区$"), Rank.PROVINCE),
    (re.compile(r"自治州$|地区$|盟$|州$"), Rank.PREFECTURE),
    (re.compile(r"[县旗区]$"), Rank.COUNTY),
)


@dataclass(frozen=True)
class Standing:
    """A body's kind, and its rank; None where the name does not tell it."""

    kind: Kind
    rank: Rank | None


def standing(name: str, region: str | None = None) -> Standing:
    """The standing of the body of that name; `region` is the path of its place, if known."""
    place = territory(printed_name(name))
    kind = _kind(place)
    if kind is Kind.TOWNSHIP:
        return Standing(kind, Rank.TOWNSHIP)
    if is_national(place.office) and not place.printed:
        return Standing(kind, Rank.NATION)
    if place.zone:
        return Standing(kind, None)
    return Standing(kind, _rank_of_path(region) or _rank(place))


def _kind(place: Territory) -> Kind:
    office = canonical(place.office)
    if place.town:
        return Kind.TOWNSHIP if not office or _OF_A_TOWNSHIP.fullmatch(office) else _other(office)
    if _STREET_OFFICE.fullmatch(office):
        return Kind.TOWNSHIP
    if (place.printed and not office) or place.office.endswith(("人民政府", "市政府", "县政府")):
        return Kind.COMMITTEE if place.zone else Kind.GOVERNMENT
    if _PREFECTURAL_OFFICE.fullmatch(office):
        return Kind.GOVERNMENT
    if _GOVERNMENT_OFFICE.fullmatch(office):
        return Kind.OFFICE
    return _other(office)


def _other(office: str) -> Kind:
    if _COMMITTEE.fullmatch(office):
        return Kind.COMMITTEE
    return Kind.INSTITUTION if _INSTITUTION.fullmatch(office) else Kind.DEPARTMENT


def _rank_of_path(region: str | None) -> Rank | None:
    return next((one.rank for one in divisions() if one.path == region), None)


def _rank(place: Territory) -> Rank | None:
    if place.unknown:
        return _rank_of_unknown(place)
    ranks = {one.rank for one in place.candidates}
    return ranks.pop() if len(ranks) == 1 else None


def _rank_of_unknown(place: Territory) -> Rank | None:
    """某某市 is a prefecture or a county, unless it is printed behind the name of a prefecture."""
    for pattern, rank in _RANK_OF_KIND:
        if pattern.search(place.unknown):
            return rank
    below = place.unknown.count("市") > 1 or any(
        one.rank is Rank.PREFECTURE for one in place.candidates
    )
    return Rank.COUNTY if below else None
