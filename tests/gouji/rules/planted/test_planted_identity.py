"""One fault of date, period, body or telephone planted in fifty made-up reports: found in each."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from random import Random

import pytest

from gouji.check import extract
from gouji.parsing.parser import parse
from gouji.parsing.report import Level
from tests.corpus.identity import Identity
from tests.corpus.report import Layout, make
from tests.gouji.rules.build import report, said
from tests.gouji.rules.planted.hitting import REPORTS, hits, share

# Real places with the area code of their prefecture.
PLACES = {"进贤县": "0791", "桃江县": "0737", "代县": "0350", "保康县": "0710", "兴庆区": "0951"}
PHONES = ("0797", "0512", "0871", "0412")
OTHERS = ("云岭县档案馆", "丹枫县体育局", "霁川市公安局", "望岫区青石镇人民政府")


@cache
def texts() -> tuple[tuple[Identity, str], ...]:
    """Made-up reports without tables: what is planted here stands beside them."""
    made = (make(Layout.L9, ("e2019", "e2021")[seed % 2], seed) for seed in range(1000))
    return tuple((one.identity, one.text) for one in made)


def of(wanted: Callable[[Identity], object]) -> Iterator[tuple[Identity, str, Random]]:
    """Fifty of them that the fault can be planted in, and the dice for it."""
    fitting = (one for one in texts() if wanted(one[0]))
    for number, (identity, text) in enumerate(islice(fitting, REPORTS)):
        yield identity, text, Random(f"planted/{number}")


def share_of_texts(code: str, planted: list[str]) -> float:
    """The share of the texts in which the rule finds its fault."""
    return share(code, [parse(extract(text.encode())) for text in planted])


def redated(identity: Identity, text: str, day: date) -> str:
    """The text with another date of publication; the signature's stays, unless it is the same."""
    was = identity.published
    assert was is not None
    return text.replace(f"{was:%Y-%m-%d}", f"{day:%Y-%m-%d}").replace(
        f"{was.year}年{was.month}月{was.day}日", f"{day.year}年{day.month}月{day.day}日"
    )


@pytest.mark.parametrize(
    ("code", "level", "deadline"),
    [
        ("DL-DEPT", Level.DEPARTMENT, (1, 31)),
        ("DL-GOV", Level.GOVERNMENT, (3, 31)),
        ("DL-TOWN", Level.TOWNSHIP, (1, 31)),
    ],
)
def test_late_publications(code: str, level: Level, deadline: tuple[int, int]) -> None:
    planted = [
        redated(
            identity,
            text,
            date(identity.year + 1, *deadline) + timedelta(days=dice.randint(1, 200)),
        )
        for identity, text, dice in of(lambda one: one.published and one.level is level)
    ]
    assert share_of_texts(code, planted) >= 0.98


def test_publications_before_the_year_was_over() -> None:
    planted = [
        redated(identity, text, date(identity.year, 12, 31) - timedelta(days=dice.randint(0, 60)))
        for identity, text, dice in of(lambda one: one.published)
    ]
    assert share_of_texts("DL-EARLY", planted) >= 0.98


def test_reports_without_a_date_of_publication() -> None:
    planted = [text for _, text, _ in of(lambda one: one.published is None)]
    assert share_of_texts("DL-UNKNOWN", planted) >= 0.98


def test_reports_without_a_period() -> None:
    planted = [text for _, text, _ in of(lambda one: not one.states_period)]
    assert share_of_texts("PER-MISSING", planted) >= 0.98


def test_periods_of_another_length() -> None:
    planted = [
        text.replace("12月31日", dice.choice(("11月30日", "10月31日", "12月25日")))
        for _, text, dice in of(lambda one: one.states_period)
    ]
    assert share_of_texts("PER-MISMATCH", planted) >= 0.98


def test_signatures_of_other_bodies() -> None:
    planted = []
    for identity, text, dice in of(lambda one: one.signed):
        lines = text.splitlines()
        (signed,) = [n for n, line in enumerate(lines) if line.strip() == identity.agency]
        lines[signed] = dice.choice(OTHERS)
        planted.append("\n".join(lines))
    assert share_of_texts("META-AGENCY", planted) >= 0.98


def test_reports_whose_title_is_gone() -> None:
    planted = []
    for identity, text, _ in of(lambda one: True):
        kept = [line for line in text.splitlines() if identity.title not in line]
        planted.append("\n".join(kept))
    assert share_of_texts("META-TITLE-MISSING", planted) >= 0.98


def test_telephones_of_other_places() -> None:
    planted = []
    for identity, text, dice in of(lambda one: one.contact.phone):
        place = identity.contact.address or ""
        invented = next(place[:end] for end in range(2, 5) if place[end - 1] in "县市区")
        phone = identity.contact.phone or ""
        moved = text.replace(invented, dice.choice(list(PLACES)))
        planted.append(moved.replace(phone, f"{dice.choice(PHONES)}-{phone[-7:]}"))
    assert share_of_texts("META-PHONE", planted) >= 0.98


def test_telephones_of_their_own_place_stay_silent() -> None:
    for identity, text, dice in of(lambda one: one.contact.phone):
        place = identity.contact.address or ""
        invented = next(place[:end] for end in range(2, 5) if place[end - 1] in "县市区")
        name, code = dice.choice(list(PLACES.items()))
        phone = identity.contact.phone or ""
        own = text.replace(invented, name).replace(phone, f"{code}-{phone[-7:]}")
        assert hits("META-PHONE", parse(extract(own.encode()))) == []


def test_regulations_of_bodies_without_the_power() -> None:
    for number in range(REPORTS):
        dice = Random(f"planted/{number}")
        agency = dice.choice(list(PLACES)) + dice.choice(("人民政府", "教育局", "桃坞镇人民政府"))
        edition = dice.choice(("e2019", "e2021"))
        column = {"e2019": "total_disclosed", "e2021": "in_force"}[edition]
        cells = {f"active_disclosure.regulations.{column}": dice.randint(1, 40)}
        assert hits("T2-REG-POWER", report(edition, cells, agency=said(agency)))
