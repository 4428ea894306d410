"""How the suspects of a finding are shown."""

import re

import pytest

from gouji.rendering.page import render_page
from gouji.rendering.suspects import suspect_views, suspects_left_out
from gouji.rendering.text import render_text
from gouji.result import Result
from gouji.rules.finding import Change, Suspect
from tests.gouji.rendering.made import result_of
from tests.gouji.rules.build import EMPTY, Cells, report

TRANSPOSED: Cells = {
    "applications.new_received.natural_person": 54,
    "applications.new_received.total": 54,
    "applications.carried_out.natural_person": 45,
    "applications.carried_out.total": 54,
}
CELL = "applications.carried_out.natural_person"


@pytest.fixture
def transposed() -> Result:
    return result_of(report(cells=TRANSPOSED))


def test_the_text_says_what_the_cell_holds_and_would_take(transposed: Result) -> None:
    text = re.sub(r"\s+", " ", render_text(transposed))
    assert f"疑点 suspects 1. {CELL} 45 → 54 (数字前后颠倒 digits transposed) 依据" in text


def test_the_page_says_it_with_a_link_to_the_cell(transposed: Result) -> None:
    page = render_page(transposed)
    assert f'1. <a href="#{CELL}">{CELL}</a> 45 → 54' in page
    assert '数字前后颠倒 <span lang="en">digits transposed</span>' in page


def test_an_empty_cell_shows_as_an_empty_box() -> None:
    cells: Cells = {**TRANSPOSED, CELL: EMPTY}
    result = result_of(report(cells=cells))
    (first,) = {suspect_views(result, one) for one in result.findings if one.suspects}
    assert [view.line for view in first] == [f"1. {CELL} □ → 54"]


def test_of_many_suspects_the_first_are_shown_and_the_rest_counted(transposed: Result) -> None:
    many = tuple(Suspect(rank=1, changes=(Change(cell=CELL, value=at),)) for at in range(9))
    finding = transposed.findings[0].model_copy(update={"suspects": many})
    result = transposed.model_copy(update={"findings": (finding,)})
    assert len(suspect_views(result, finding)) + suspects_left_out(finding) == 9
    assert "… 另有3种 and 3 more" in render_text(result)
    assert '… 另有3种 <span lang="en">and 3 more</span>' in render_page(result)


def test_without_suspects_there_is_no_word_of_them() -> None:
    result = result_of(report(cells={"active_disclosure.penalties.decisions": "若干"}))
    assert result.findings
    assert "suspects" not in render_text(result)
    assert "suspects" not in render_page(result)
