"""All divisions, from `divisions.csv`, and the forms in which their names are printed.

The file has every province, prefecture and county as the National Bureau of Statistics published
them for 2023 (codes for statistical use; zones without a division of their own left out), with
the two counties founded at the end of 2024.  Divisions that were abolished, renamed or moved from
2019 on stand beside them with the year, since reports of those years name them.  Telephone area
codes are those of the numbering plan; where a prefecture has given one up the former is listed
behind its present one.  Counties without codes have those of their prefecture.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import StringIO

from gouji.administration.division import Division, Rank

_WHOLE = "00"  # the last digits of the code of a division that has parts
_PEOPLES = (
    *("蒙古族", "蒙古", "回族", "回", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族"),
    *("满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族"),
    *("傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜"),
    *("土族", "达斡尔族", "达斡尔", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族"),
    *("锡伯", "普米族", "塔吉克", "怒族", "鄂温克族", "鄂温克", "保安族", "裕固族", "独龙族"),
    *("鄂伦春", "各族"),
)
_AUTONOMOUS = re.compile(rf"(?P<place>.{{2,}}?)(?:{'|'.join(_PEOPLES)})*自治(?P<kind>[区州县旗])")
_ENDING = re.compile(r"地区$|林区$|特区$|[省市县区旗盟州]$")
_SHORTEST = 2


@cache
def divisions() -> tuple[Division, ...]:
    """Every division, in the order of the codes; one that was renamed may have the same code."""
    text = files("gouji.administration").joinpath("divisions.csv").read_text(encoding="utf-8")
    found: list[Division] = []
    above: dict[str, Division] = {}
    for row in csv.DictReader(StringIO(text)):
        one = _division(row, above)
        found.append(one)
        if one.rank is not Rank.COUNTY:
            above[one.stem] = one
    return tuple(found)


def _division(row: Mapping[str, str], above: Mapping[str, Division]) -> Division:
    code = row["code"]
    rank = _rank(code)
    whole = above.get(code[:4]) if rank is Rank.COUNTY else None
    whole = whole or above.get(code[:2])
    codes = tuple(row["area_codes"].split())
    return Division(
        code=code,
        name=row["name"],
        rank=rank,
        path=(whole.path if whole else "") + row["name"],
        area_codes=codes or (whole.area_codes if whole else ()),
        until=int(row["until"]) if row["until"] else None,
    )


def _rank(code: str) -> Rank:
    if code.endswith(_WHOLE * 2):
        return Rank.PROVINCE
    return Rank.PREFECTURE if code.endswith(_WHOLE) else Rank.COUNTY


@cache
def full_names() -> Mapping[str, tuple[Division, ...]]:
    """The divisions of each full name; autonomous ones also as 红河州 and 务川县."""
    found: defaultdict[str, list[Division]] = defaultdict(list)
    for one in divisions():
        for form in {one.name, _without_peoples(one.name)}:
            found[form].append(one)
    return {form: tuple(all_of_it) for form, all_of_it in found.items()}


@cache
def short_names() -> Mapping[str, tuple[Division, ...]]:
    """The divisions of each name without the word for its kind: 山西, 南昌, 红河, 代."""
    found: defaultdict[str, list[Division]] = defaultdict(list)
    for one in divisions():
        short = short_name(one.name)
        if len(short) >= _SHORTEST:
            found[short].append(one)
    return {form: tuple(all_of_it) for form, all_of_it in found.items()}


def short_name(name: str) -> str:
    """The name of a division without the word for its kind and the peoples it is named after."""
    if named := _AUTONOMOUS.fullmatch(name):
        return named["place"]
    return _ENDING.sub("", name)


def _without_peoples(name: str) -> str:
    named = _AUTONOMOUS.fullmatch(name)
    if named is None or named["kind"] == "区":
        return name
    return named["place"] + named["kind"]
