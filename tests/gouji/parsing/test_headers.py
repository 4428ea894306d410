"""Printed headers onto the columns of the form."""

from gouji.extraction.document import LinePlace
from gouji.form import edition
from gouji.form.edition import BlockForm
from gouji.parsing.headers import HeaderCell, HeaderMatch, match_header, printed_orders
from gouji.parsing.spelling import spell
from gouji.parsing.vocabulary import vocabulary
from tests.gouji.parsing.printed import pieces, spans_of


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


def _orders(text: str) -> list[list[str]]:
    """The orders in which the header of table three may have the kinds of organisation."""
    form = edition("e2021").table("applications").blocks[0]
    orders = printed_orders(spans_of(text), form)
    return [[column.key for column in order[1:-1]] for order in orders]


def test_labels_that_wrap_beside_others_are_in_no_order() -> None:
    # 社会公益 and 法律服务 go on below, and so begin above the others.
    wrapped = "自然人 总计\n社会公益 法律服务\n商业企业 科研机构 其他\n组织 机构"
    form = edition("e2021").table("applications").blocks[0]
    assert _orders(wrapped) == [[column.key for column in form.columns[1:-1]]]


def test_labels_one_a_line_are_in_the_order_printed() -> None:
    labels = ["自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"]
    assert _orders("\n".join(labels)) == [
        [
            "research_institution",
            "commercial_enterprise",
            "public_welfare_org",
            "legal_service_org",
            "other_org",
        ]
    ]
