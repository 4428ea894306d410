"""Every label of a table, of all editions together."""

import pytest

from gouji.form import editions
from gouji.parsing.folding import fold
from gouji.parsing.vocabulary import LabelKind, strip_ordinal, vocabulary

TABLES = ["active_disclosure", "applications", "review_litigation"]


@pytest.mark.parametrize(
    ("label", "ordinal", "body"),
    [
        ("一、本年新收政府信息公开申请数量", "一", "本年新收政府信息公开申请数量"),
        ("（一）予以公开", "一", "予以公开"),
        ("(七) 总计", "七", "总计"),
        ("1.属于国家秘密", "1", "属于国家秘密"),
        ("1． 属于国家秘密", "1", "属于国家秘密"),
        ("3、其他", "3", "其他"),
        ("十二、其他", "十二", "其他"),
        ("三安全一稳定", "", "三安全一稳定"),
        ("规章", "", "规章"),
    ],
)
def test_an_ordinal_is_told_from_the_label(label: str, ordinal: str, body: str) -> None:
    assert strip_ordinal(label) == (ordinal, body)


@pytest.mark.parametrize("table", TABLES)
def test_every_label_and_alias_of_every_edition_can_be_looked_up(table: str) -> None:
    words = vocabulary(table)
    for edition in editions().values():
        for _, row in edition.table(table).rows():
            for text in (row.label, *row.aliases):
                labels = words.labels[strip_ordinal(text)[1]]
                assert (LabelKind.ROW, row.key) in {(one.kind, one.key) for one in labels}
        for _, column in edition.table(table).cells():
            for text in (column.label, *column.aliases):
                labels = words.labels[fold(text)]
                assert (LabelKind.COLUMN, column.key) in {(one.kind, one.key) for one in labels}


def test_what_one_edition_alone_has_says_so() -> None:
    words = vocabulary("active_disclosure")
    assert {one.edition for one in words.labels["本年新制作数量"]} == {"e2019"}
    assert {one.edition for one in words.labels["本年制发件数"]} == {"e2021"}
    assert {one.edition for one in words.labels["规章"]} == {None}


def test_one_text_may_name_several_things() -> None:
    labels = vocabulary("applications").labels
    assert {(one.kind, one.key) for one in labels["其他"]} == {
        (LabelKind.COLUMN, "other_org"),
        (LabelKind.ROW, "other_misc"),
    }
    assert {(one.kind, one.key) for one in labels["总计"]} == {
        (LabelKind.COLUMN, "total"),
        (LabelKind.ROW, "processed_total"),
    }
    assert {one.kind for one in labels["其他处理"]} == {LabelKind.ROW, LabelKind.GROUP}


def test_an_alias_is_no_exact_wording() -> None:
    labels = vocabulary("applications").labels
    assert [one.exact for one in labels["合计"] if one.key == "total"] == [False]
    assert {one.exact for one in labels["自然人"]} == {True}


def test_rows_are_in_the_order_of_the_form() -> None:
    order = {one.key: one.order for one in vocabulary("applications").of_kind(LabelKind.ROW)}
    for edition in editions().values():
        keys = [row.key for _, row in edition.table("applications").rows()]
        assert keys == sorted(keys, key=order.__getitem__)


@pytest.mark.parametrize("table", TABLES)
def test_the_longest_label_is_known(table: str) -> None:
    words = vocabulary(table)
    assert words.longest == max(map(len, words.labels))
    assert "" not in words.labels
