"""One false claim planted in the text of fifty made-up reports: found in each."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest

from gouji.parsing.report import Report
from gouji.rules.neighbours import Neighbours
from tests.corpus.series import OneYear, edition_for, made_series
from tests.gouji.rules.build import report, said
from tests.gouji.rules.narrative.claiming import claiming
from tests.gouji.rules.planted.hitting import REPORTS, hits

NAMES = ("动态", "图解", "公告", "会议", "人事", "财政")
RECEIVED = "applications.new_received.total"


def dice() -> Iterator[Random]:
    for number in range(REPORTS):
        yield Random(f"planted/claims/{number}")


def off(rng: Random) -> int:
    return rng.choice((-1, 1)) * rng.randint(1, 9)


def listed(rng: Random) -> tuple[list[str], list[int]]:
    names = rng.sample(NAMES, k=rng.randint(3, 5))
    return names, [rng.randint(10, 400) for _ in names]


def breakdown(rng: Random, total: int, names: list[str], parts: list[int]) -> str:
    mark = rng.choice(("、", "，"))
    items = mark.join(f"{name}{part}条" for name, part in zip(names, parts, strict=True))
    opening = rng.choice(("，其中", "，其中，", "，其中：", "，包括"))
    return f"全年公布信息{total}条{opening}{items}。"


def test_parts_that_do_not_add_up() -> None:
    for rng in dice():
        names, parts = listed(rng)
        assert hits("NAR-SUM", claiming(breakdown(rng, sum(parts), names, parts))) == []
        assert hits("NAR-SUM", claiming(breakdown(rng, sum(parts) + off(rng), names, parts)))


def test_shares_of_another_size() -> None:
    shapes = ("，占{p}%", "（占{p}%）", "，占比{p}%", "，占总数的{p}%")
    for rng in dice():
        whole, part = rng.randint(60, 900), rng.randint(5, 50)
        true = (Decimal(part) * 100 / whole).quantize(Decimal("0.1"))
        shape = rng.choice(shapes)
        start = f"全年收到申请{whole}件，其中自然人提出{part}件"
        assert hits("NAR-PERCENT", claiming(f"{start}{shape.format(p=true)}。")) == []
        wrong = true + rng.choice((Decimal("1.2"), Decimal("-0.9"), Decimal(5)))
        assert hits("NAR-PERCENT", claiming(f"{start}{shape.format(p=abs(wrong) or 7)}。"))


@pytest.mark.parametrize(
    ("texts", "rows", "column"),
    [
        (("信息公开行政复议均获维持。", "行政复议案件全部维持原决定。"), ("review",), "pending"),
        (("涉信息公开行政复议零纠错。", "没有被纠正的行政复议案件。"), ("review",), "corrected"),
        (
            ("信息公开行政诉讼实现零败诉。", "行政诉讼均胜诉。", "无行政诉讼败诉案件。"),
            ("litigation_direct", "litigation_after_review"),
            "corrected",
        ),
    ],
)
def test_outcomes_that_the_table_contradicts(
    texts: tuple[str, ...], rows: tuple[str, ...], column: str
) -> None:
    for rng in dice():
        text = rng.choice(texts)
        cells = {f"review_litigation.{rng.choice(rows)}.{column}": rng.randint(1, 20)}
        assert hits("NAR-OUTCOME-CLAIM", claiming(text)) == []
        assert hits("NAR-OUTCOME-CLAIM", claiming(text, cells=cells))


def test_sentences_of_another_year() -> None:
    shapes = (
        "{y}年，我局新收政府信息公开申请{n}件。",
        "{y}年共收到信息公开申请{n}件，均已答复。",
        "我局{y}年度受理政府信息公开申请{n}件。",
        "{y}年度制发行政规范性文件{n}件。",
        "{y}年收到信息公开行政复议{n}件。",
    )
    for rng in dice():
        shape, n = rng.choice(shapes), rng.randint(0, 90)
        assert hits("NAR-YEAR", claiming(shape.format(y=2023, n=n))) == []
        assert hits("NAR-YEAR", claiming(shape.format(y=rng.choice((2021, 2022)), n=n)))


def tables_of(one: OneYear) -> Report:
    """The report with these figures."""
    year = one.identity.year
    cells = {cell: str(figure) for cell, figure in one.figures.items()}
    return report(edition_for(year).key, cells, year=said(str(year)))


def yearly() -> Iterator[tuple[Report, Report, int, int, Random]]:
    """Two years of a body with the requests each received."""
    for rng in dice():
        before, after = made_series(rng.random().hex(), (2022, 2023))
        was, now = int(before.figures[RECEIVED]) + 20, int(after.figures[RECEIVED]) + 20
        raised = [
            OneYear(one.identity, one.figures | {RECEIVED: count})
            for one, count in ((before, was), (after, now))
        ]
        yield tables_of(raised[0]), tables_of(raised[1]), was, now, rng


def claim(rng: Random, was: int, now: int, error: int) -> str:
    """A comparison that is off by `error`: pieces, or tenths of a percentage point."""
    change = now - was + error
    verb = "增加" if change >= 0 else "减少"
    percent = (Decimal(now - was) * 100 / was).quantize(Decimal("0.1")) + Decimal(error)
    grown = "增长" if percent >= 0 else "下降"
    return rng.choice(
        (
            f"收到政府信息公开申请{now}件，较上年{verb}{abs(change)}件。",
            f"收到政府信息公开申请{now}件，同比{grown}{abs(percent)}%。",
            f"收到政府信息公开申请{now}件，比2022年（{was + error}件）有所变化。",
            f"与2022年的{was + error}件相比{grown}{abs(percent)}%，2023年收到信息公开申请{now}件。",
        )
    )


def test_changes_that_last_years_report_does_not_bear_out() -> None:
    for before, after, was, now, rng in yearly():
        for error in (0, off(rng)):
            told = claiming(claim(rng, was, now, error))
            whole = after.model_copy(update={"claims": told.claims})
            found = hits("XY-YOY-CLAIM", whole, Neighbours(before))
            assert bool(found) is (error != 0), [one.said for one in found]
