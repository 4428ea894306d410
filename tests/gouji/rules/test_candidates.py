"""Which reports are neighbours, whatever order they stand in."""

from itertools import permutations

import pytest

from gouji.parsing.report import Period
from gouji.rules.candidates import (
    Candidate,
    Found,
    Register,
    candidate_of,
    governments_of,
    units_of,
)
from tests.gouji.rules.build import at, report, said

BODY = "望岫区审计局"


def one(
    agency: str = BODY,
    year: int = 2022,
    published: str | None = "2023-01-10",
    sha256: str = "aa",
    region: str | None = None,
) -> Candidate:
    """A report among others."""
    return Candidate(agency=agency, region=region, year=year, published=published, sha256=sha256)


def among(*candidates: Candidate) -> Register[Candidate]:
    """These candidates, found by body and year."""
    register = Register[Candidate]()
    for candidate in candidates:
        register.add(candidate)
    return register


OWN = one(year=2023, published="2024-01-10")


def test_the_report_of_the_year_before_is_found_under_another_form_of_the_name() -> None:
    earlier = one(agency="望岫区 审计局")
    assert among(one(year=2021), earlier, one(year=2023)).previous(OWN) == Found(earlier)


def test_of_several_the_one_published_last_counts_then_the_greater_digest() -> None:
    reports = [
        one(published=None, sha256="ff"),
        one(published="2023-01-10", sha256="ee"),
        one(published="2023-02-01", sha256="aa"),
        one(published="2023-02-01", sha256="bb"),
    ]
    for order in permutations(reports):
        assert among(*order).previous(OWN) == Found(reports[-1])


def test_no_report_is_no_neighbour() -> None:
    assert among(one(agency="望岫区财政局"), one(year=2021)).previous(OWN) == Found()


@pytest.mark.parametrize("name", ["审计局", "望岫区审计财政局"])
def test_a_name_that_may_mean_the_body_is_only_named(name: str) -> None:
    assert among(one(agency=name)).previous(OWN) == Found(doubtful=(name,))


def test_a_certain_report_goes_before_doubtful_ones() -> None:
    earlier = one()
    assert among(one(agency="审计局"), earlier).previous(OWN) == Found(earlier)


class TestAPlaceThatSeveralShare:
    NAME = "鼓楼区教育局"
    HERE = "江苏省南京市鼓楼区"
    THERE = "江苏省徐州市鼓楼区"

    def test_nothing_is_certain_without_its_region(self) -> None:
        own = one(self.NAME, year=2023, region=self.HERE)
        for region in (None, self.THERE):
            found = among(one(self.NAME, region=region)).previous(own)
            assert found.report is None

    def test_the_same_region_makes_it_certain(self) -> None:
        own = one(self.NAME, year=2023, region=self.HERE)
        earlier = one(self.NAME, region=self.HERE)
        assert among(one(self.NAME, region=self.THERE), earlier).previous(own) == Found(earlier)


class TestWhatIsKnownOfAReport:
    def test_a_report_that_says_whose_and_of_which_year_it_is(self) -> None:
        known = candidate_of(report(), "aa")
        assert known is not None
        assert (known.agency, known.year, known.published) == ("云岭县文化局", 2023, "2024-01-15")

    def test_a_township_stands_behind_its_county_whether_its_name_says_so_or_not(self) -> None:
        region = "浙江省湖州市安吉县"
        short = candidate_of(
            report(agency=said("梅溪镇")).model_copy(update={"region": region}), ""
        )
        long = candidate_of(report(agency=said("安吉县梅溪镇人民政府")), "")
        bare = candidate_of(report(agency=said("梅溪镇")), "")
        bodies = [one.body if one is not None else None for one in (short, long, bare)]
        assert bodies == [f"{region}梅溪镇", f"{region}梅溪镇", "梅溪镇"]

    def test_one_without_body_or_year_is_nobodys_neighbour(self) -> None:
        assert candidate_of(report(agency=None), "aa") is None
        assert candidate_of(report(year=None), "aa") is None

    def test_one_whose_period_is_of_another_year_is_nobodys_neighbour(self) -> None:
        period = Period(start="2022-01-01", end="2022-12-31", quote="2022年", where=at(3))
        assert candidate_of(report(period=period), "aa") is None
        assert candidate_of(report(period=period, year=said("2022"), title_year=2022), "aa")


class TestUnits:
    UNITS = {"望岫区人民政府": ("望岫区审计局", "望岫区财政局")}  # noqa: RUF012 - never changed
    GOVERNMENT = one("望岫区人民政府", year=2022)

    def test_all_units_of_the_year(self) -> None:
        audit, finance = one(), one("望岫区财政局")
        reports = [finance, audit, one(year=2021), one("望岫区水利局")]
        assert units_of(self.GOVERNMENT, self.UNITS, among(*reports).indexed) == (audit, finance)

    def test_none_unless_every_unit_is_there(self) -> None:
        assert units_of(self.GOVERNMENT, self.UNITS, among(one()).indexed) is None
        assert units_of(OWN, self.UNITS, among(one()).indexed) is None
        assert units_of(self.GOVERNMENT, {}, among(one()).indexed) is None

    def test_who_adds_up_a_body(self) -> None:
        assert governments_of(one().body, self.UNITS) == {self.GOVERNMENT.body}
        assert governments_of(one("望岫区水利局").body, self.UNITS) == set()
