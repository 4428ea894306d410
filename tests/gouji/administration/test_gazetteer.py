"""The divisions of the country."""

from collections import Counter

from gouji.administration.division import Rank
from gouji.administration.gazetteer import divisions, full_names, short_names


def test_the_country_is_whole() -> None:
    standing = Counter(one.rank for one in divisions() if one.until is None)
    assert standing[Rank.PROVINCE] == 31
    assert standing[Rank.PREFECTURE] == 333
    assert standing[Rank.COUNTY] > 2800


def test_every_division_has_its_place_and_its_telephones() -> None:
    for one in divisions():
        assert one.path.endswith(one.name)
        assert one.rank is Rank.PROVINCE or one.area_codes, one.path
        assert all(code.startswith("0") and 3 <= len(code) <= 4 for code in one.area_codes)


def test_paths_are_unique() -> None:
    assert max(Counter(one.path for one in divisions()).values()) == 1


def test_municipalities_and_counties_directly_under_a_province() -> None:
    paths = {one.path for one in divisions()}
    assert {"重庆市渝中区", "湖北省神农架林区", "河南省济源市", "广东省东莞市"} <= paths


def test_renamed_divisions_are_found_with_their_year() -> None:
    (one,) = full_names()["孟津县"]
    assert (one.path, one.until) == ("河南省洛阳市孟津县", 2021)


def test_autonomous_divisions_go_by_short_names_too() -> None:
    assert full_names()["红河州"] == full_names()["红河哈尼族彝族自治州"]
    assert [one.name for one in short_names()["双江"]] == ["双江拉祜族佤族布朗族傣族自治县"]


def test_a_county_may_have_area_codes_of_its_own() -> None:
    codes = {one.path: one.area_codes for one in divisions()}
    assert codes["新疆维吾尔自治区克拉玛依市独山子区"] == ("0992",)
    assert codes["江西省南昌市进贤县"] == codes["江西省南昌市"] == ("0791",)
