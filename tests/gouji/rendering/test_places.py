"""Words for places, of every kind there is."""

from typing import get_args

import pytest

from gouji.extraction.document import CellPlace, LinePlace, MarkupPlace, PagePlace, Place
from gouji.rendering.places import distinct, place_exact, place_path, place_words

PATH = "/html/body/div[2]/table/tr[3]/td[4]"
LINE = LinePlace(line=41)
PAGE = PagePlace(page=2, bbox=(56.69, 310.2, 120.0, 324.5))
ELEMENT = MarkupPlace(line=41, xpath=PATH)
CELL = CellPlace(table=3, row=5, column=4)
PLACES: tuple[Place, ...] = (LINE, PAGE, ELEMENT, CELL)


def test_no_kind_of_place_is_forgotten() -> None:
    assert {type(one) for one in PLACES} == set(get_args(Place))


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (LINE, "第41行", "line 41"),
        (PAGE, "第2页", "page 2"),
        (ELEMENT, "第41行", "line 41"),
        (CELL, "第3个表格第5行第4列", "table 3 row 5 column 4"),
    ],
)
def test_a_place_has_words_in_both_languages(place: Place, zh: str, en: str) -> None:
    assert place_words(place).zh == zh
    assert place_words(place).en == en


@pytest.mark.parametrize(
    ("place", "exact"),
    [
        (LINE, "line 41"),
        (PAGE, "page 2 [56.69, 310.2, 120, 324.5]"),
        (ELEMENT, f"line 41 {PATH}"),
        (CELL, "table 3 row 5 column 4"),
    ],
)
def test_an_exact_place_says_all_that_is_known(place: Place, exact: str) -> None:
    assert place_exact(place) == exact


def test_only_an_element_has_a_path() -> None:
    assert [place_path(one) for one in PLACES] == ["", "", PATH, ""]


def test_what_would_be_called_the_same_is_said_once() -> None:
    below = PagePlace(page=2, bbox=(56.0, 400.0, 120.0, 410.0))
    beside = MarkupPlace(line=41, xpath=f"{PATH}/p")
    assert distinct([*PLACES, below, beside, LINE]) == (*PLACES, beside)
