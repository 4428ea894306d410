"""Labels in a run of text pieces: split, joined, misspelt, with a remark."""

import pytest

from gouji.parsing.spelling import EXACT, Occurrence, spell
from gouji.parsing.vocabulary import vocabulary
from tests.gouji.parsing.printed import pieces


def spelt(text: str, table: str = "applications") -> list[Occurrence]:
    return spell(pieces(text), vocabulary(table))


def keys(text: str, table: str = "applications") -> list[str]:
    return [one.labels[0].key for one in spelt(text, table)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("一、本年新收政府信息公开申请数量", "new_received"),
        ("1. 属于国家秘密", "denied_state_secret"),
        ("1．属于国家秘密", "denied_state_secret"),
        ("1、属于国家秘密", "denied_state_secret"),
        ("属于国家秘密", "denied_state_secret"),
        ('3.危及"三安全一稳定"', "denied_three_securities"),
        ("(七)总计", "total"),
        ("（七） 总计", "total"),
        ("（二）部分公开", "partially_granted"),
        ("自 然 人", "natural_person"),
    ],
)
def test_the_variants_of_print_are_the_form_s_own_words(text: str, key: str) -> None:
    (found,) = spelt(text)
    assert key in {label.key for label in found.labels}
    assert found.similarity == EXACT


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("5.属于三类内容事务信息", "denied_internal_affairs"),
        (
            "（二）部分公开（区分处理的，只计这一情况，不计其他情形）",
            "partially_granted",
        ),
        ("4.保护第三方的合法权益", "denied_third_party"),
        ("1.本机关不掌握相关政府信自", "unable_not_held"),
    ],
)
def test_a_misspelt_label_is_known_and_told_from_the_form_s_words(text: str, key: str) -> None:
    (found,) = spelt(text)
    assert [label.key for label in found.labels] == [key]


def test_a_typo_lowers_the_similarity() -> None:
    assert spelt("5.属于三类内容事务信息")[0].similarity < EXACT


@pytest.mark.parametrize(
    "text",
    ["三、\n本年\n度办\n理结\n果", "三、 本年 度办 理结 果", "三、本年度\n办理结果"],
)
def test_a_label_split_by_lines_or_spaces_is_put_together(text: str) -> None:
    (found,) = spelt(text)
    assert found.labels[0].key == "三、本年度办理结果"
    assert (found.first, found.ordinal) == (0, "三")


def test_a_header_on_two_lines_is_put_together() -> None:
    assert keys("商业\n企业\n科研\n机构\n社会公\n益组织") == [
        "commercial_enterprise",
        "research_institution",
        "public_welfare_org",
    ]


def test_labels_joined_in_one_piece_are_taken_apart() -> None:
    text = "三、本年度办理结果（一）予以公开"
    assert keys(text) == ["三、本年度办理结果", "granted"]
    assert keys("商业企业科研机构") == ["commercial_enterprise", "research_institution"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("规章(县级无此项)", "regulations"),
        ("规章（设区的市、自治州人民政府应提供相关数据）", "regulations"),
        ("处理决定数量（指2020年办件量）", "decisions"),
        ("现行有效件数 (历史累计)", "in_force"),
        ("本年增/减（填写时用减号表示减少，如-8）", "change"),
        ("规 章", "regulations"),
        ("本年收费金额（单位：万元）", "amount_wan"),
    ],
)
def test_a_remark_in_brackets_belongs_to_the_label(text: str, key: str) -> None:
    (found,) = spelt(text, "active_disclosure")
    assert found.labels[0].key == key
    assert found.similarity == EXACT


@pytest.mark.parametrize("text", ["其他主动公开文件", "行政许可事项目录", "规章制度汇编", "附件"])
def test_a_label_is_not_found_inside_other_words(text: str) -> None:
    assert spelt(text, "active_disclosure") == []


def test_unknown_words_between_labels_are_passed_over() -> None:
    found = spelt("规章\n政府网站专栏\n行政许可", "active_disclosure")
    assert [(one.labels[0].key, one.first, one.last) for one in found] == [
        ("regulations", 0, 0),
        ("licences", 2, 2),
    ]


def test_the_longer_label_wins() -> None:
    assert keys("行政规范性文件", "active_disclosure") == ["normative_documents"]
    assert keys("法人或其他组织")[0] == "法人或其他组织"


def test_a_misspelt_label_under_another_number_is_a_row_of_the_body_s_own() -> None:
    assert spelt("6.重复信访申请") == []
    assert keys("2.重复信访申请") == ["rejected_duplicate"]


@pytest.mark.parametrize("text", ["", "——", "！！！"])
def test_no_letter_no_label(text: str) -> None:
    assert spelt(text) == []


def test_an_ordinal_of_a_group_is_no_part_of_the_next_one() -> None:
    found = spelt("三、\n（一）予以公开")[-1]
    assert found.is_alone
    assert found.ordinal == "一"


def test_the_end_of_a_remark_is_no_ordinal_of_the_next_label() -> None:
    found = spelt("本年增/减（增加填正数，减少填负数，如-8）\n行政事业性收费", "active_disclosure")
    assert [(one.text, one.ordinal) for one in found][-1] == ("行政事业性收费", "")


@pytest.mark.parametrize("text", ["（理六）其他处理", "理（六）其他处理"])
def test_a_letter_that_ran_out_of_the_cell_above_is_passed_over(text: str) -> None:
    assert "other_handling" in {label.key for label in spelt(text)[0].labels}


@pytest.mark.parametrize("text", ["理三其他处理", "不予其他处理", "十六、其他处理事项"])
def test_what_stands_before_other_labels_is_no_such_letter(text: str) -> None:
    assert "other_handling" not in keys(text)
