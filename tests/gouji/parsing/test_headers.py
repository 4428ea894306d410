"""Printed headers onto the columns of the form."""

from gouji.extraction.document import LinePlace
from gouji.form import edition
from gouji.form.edition import BlockForm
from gouji.parsing.headers import HeaderCell, HeaderMatch, match_header
from gouji.parsing.spelling import spell
from gouji.parsing.vocabulary import vocabulary
from tests.gouji.parsing.printed import pieces


def block(key: str, number: int) -> BlockForm:
    return edition(key).table("active_disclosure").blocks[number]


def cell(text: str) -> HeaderCell:
    found = spell(pieces(text), vocabulary("active_disclosure"))
    labels, similarity = (found[0].labels, found[0].similarity) if found else ((), 0.0)
    return HeaderCell(labels, text, similarity, LinePlace(line=1))


def match(texts: str, key: str = "e2019", number: int = 0) -> HeaderMatch | None:
    return match_header([cell(text) for text in texts.split("|")], block(key, number), key)


def columns(found: HeaderMatch | None) -> list[str] | None:
    return None if found is None else [column.key for column in found.columns]


IN_ORDER = ["newly_made", "newly_disclosed", "total_disclosed"]


def test_the_form_s_own_header() -> None:
    found = match("本年新制作数量|本年新公开数量|对外公开总数量")
    assert columns(found) == IN_ORDER
    assert found is not None
    assert (found.altered, found.named) == ((), 3)


def test_columns_in_another_order_are_read_by_their_labels() -> None:
    found = match("对外公开总数量|本年新制作数量|本年新公开数量")
    assert columns(found) == ["total_disclosed", "newly_made", "newly_disclosed"]


def test_a_header_cut_short_to_the_same_words_twice_is_taken_by_position_and_noted() -> None:
    found = match("本年新|本年新|对外公开总数量")
    assert columns(found) == IN_ORDER
    assert found is not None
    assert [(one.column, one.found, one.expected) for one in found.altered] == [
        ("newly_made", "本年新", "本年新制作数量"),
        ("newly_disclosed", "本年新", "本年新公开数量"),
    ]


def test_a_header_that_lost_its_last_character_is_known_and_noted() -> None:
    found = match("上一年项目数量|本年增/|处理决定数量", number=1)
    assert columns(found) == ["prior_items", "change", "decisions"]
    assert found is not None
    assert [one.found for one in found.altered] == ["本年增/"]


def test_a_header_without_its_last_word_is_known_and_noted() -> None:
    found = match("本年制发件数|本年废止件数|现行有效件", "e2021")
    assert columns(found) == ["issued", "repealed", "in_force"]
    assert found is not None
    assert [one.found for one in found.altered] == ["现行有效件"]


def test_a_header_that_lost_a_cell_is_completed_from_the_form() -> None:
    assert columns(match("本年新制作数量|对外公开总数量")) == IN_ORDER


def test_a_lost_cell_and_another_order_are_not_completed() -> None:
    assert match("对外公开总数量|本年新制作数量") is None


def test_a_foreign_header_is_refused() -> None:
    assert match("本年度实际产生数量|对外公开数量") is None
    assert match("本年新制作数量|印发份数|对外公开总数量") is None


def test_the_other_edition_s_header_is_refused() -> None:
    assert match("本年制发件数|本年废止件数|现行有效件数", "e2019") is None
    assert match("本年新制作数量|本年新公开数量|对外公开总数量", "e2021") is None


def test_the_same_header_twice_is_refused() -> None:
    assert match("本年新制作数量|本年新制作数量|对外公开总数量") is None


def test_more_headers_than_columns_are_refused() -> None:
    assert match("本年处理决定数量|上一年项目数量", "e2021", 1) is None


def test_no_header_at_all_leaves_the_form_s_order() -> None:
    found = match_header([], block("e2021", 0), "e2021")
    assert columns(found) == ["issued", "repealed", "in_force"]
    assert found is not None
    assert found.named == 0
