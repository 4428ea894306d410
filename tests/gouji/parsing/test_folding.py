"""Printed variants of the same words become the same string."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gouji.parsing.folding import fold, plain, squeeze, width
from gouji.script import simplified


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 一、总体情况", "一、总体情况"),
        ("   ###### 六、其他", "六、其他"),
        ("**（一）主动公开。** 全年", "（一）主动公开。 全年"),
        (r"1\. 属于国家秘密", "1. 属于国家秘密"),
        ("总<br/>计", "总计"),
        ('<span style="font-size:12pt">12</span>', "12"),
        ("自\u200b然\ufeff人", "自然人"),
        ("`code`", "code"),
        ("a < b 且 c > d", "a < b 且 c > d"),
        ("#总体情况", "#总体情况"),
    ],
)
def test_mark_up_goes_and_print_stays(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("１２．５％", "12.5%"),
        ("（一）", "(一)"),
        ("⼀、总体情况", "一、总体情况"),
        ("⼈⺠政府", "人民政府"),
        ("⻔⻓⻅⻬⻛", "门长见齐风"),
        ("㈠", "(一)"),
    ],
)
def test_other_forms_of_a_character_become_the_ordinary_one(text: str, expected: str) -> None:
    assert width(text) == expected


def test_spaces_inside_words_go() -> None:
    assert squeeze(" 总\u3000计 \n") == "总计"
    assert squeeze("**自 然 人**") == "自然人"


@pytest.mark.parametrize(
    "text",
    [
        "3.危及“三安全一稳定”",
        '3.危及"三安全一稳定"',
        "３．危及「三安全一稳定」",
        "3、 危及三安全一稳定",
        "3.危及 “三安全\n一稳定”",
    ],
)
def test_every_way_a_label_is_printed_folds_to_the_same(text: str) -> None:
    assert fold(text) == "3危及三安全一稳定"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@example("鯶")  # its simplified form is beyond the basic plane
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_ideographs_are_never_lost(text: str) -> None:
    assert fold(text) == squeeze(text) == simplified(text)
    assert len(fold(text)) == len(text)
