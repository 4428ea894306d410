"""Reports in traditional script."""

import pytest

from gouji.extraction.plain import read_text
from gouji.form import edition as form_of
from gouji.parsing.folding import fold
from gouji.parsing.parser import parse
from gouji.script import simplified
from tests.corpus.faults import EDITIONS
from tests.corpus.html.damage import in_traditional
from tests.corpus.report import Layout, make


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_label_of_the_form_is_the_same_in_both_scripts(edition: str) -> None:
    for table in form_of(edition).tables:
        labels = [row.label for _, row in table.rows()]
        labels += [column.label for block in table.blocks for column in block.columns]
        assert [fold(in_traditional(one)) for one in labels] == [fold(one) for one in labels]


@pytest.mark.parametrize("layout", [Layout.L1, Layout.L2, Layout.L4])
def test_the_same_figures_are_read_in_both_scripts(layout: Layout) -> None:
    made = make(layout, "e2021", 3)
    report = parse(read_text(made.text.encode()))
    copy = parse(read_text(in_traditional(made.text).encode()))
    for slot in made.gold:
        mine, theirs = report.slot(slot), copy.slot(slot)
        assert (mine.status, mine.value) == (theirs.status, theirs.value), slot
    assert [one.number for one in copy.sections] == [one.number for one in report.sections]
    assert (copy.agency and copy.agency.value) == (report.agency and report.agency.value)


def test_simplified_text_stays_as_it_is() -> None:
    text = make(Layout.L4, "e2019", 1).text
    assert simplified(text) == text
    assert simplified(simplified(in_traditional(text))) == simplified(in_traditional(text))


def test_words_are_replaced_letter_by_letter() -> None:
    assert simplified("行政複議、行政訴訟，數量為０") == "行政复议、行政诉讼，数量为０"


def test_it_knows_more_than_the_words_of_the_form() -> None:
    assert simplified("薄弱環節仍須嚴格補強，習慣有誤") == "薄弱环节仍须严格补强，习惯有误"


def test_what_is_simplified_too_stays() -> None:
    assert simplified("乾安縣") == "乾安县"
