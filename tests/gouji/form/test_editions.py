"""The editions, against what the notices prescribe."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from gouji.form import edition, editions
from gouji.form.edition import TableForm, ValueType

# The description of the form, where the checkout that holds it is beside this one.
SPEC_FILE = Path(__file__).resolve().parents[4] / "shared/form/form_spec.json"
SPEC: dict[str, Any] = (
    json.loads(SPEC_FILE.read_text(encoding="utf-8")) if SPEC_FILE.exists() else {}
)
TITLES = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]
SLOTS = {
    "e2019": {"active_disclosure": 22, "applications": 23 * 7, "review_litigation": 15},
    "e2021": {"active_disclosure": 10, "applications": 25 * 7, "review_litigation": 15},
}
TOTALS = {"e2019": 198, "e2021": 200}
PARTS = {"e2019": 19, "e2021": 21}

every_edition = pytest.mark.parametrize("key", SLOTS)
every_spec = pytest.mark.parametrize("key", SPEC)


def labels(things: tuple[Any, ...]) -> list[tuple[str, str]]:
    return [(thing.key, thing.label) for thing in things]


def spec_labels(things: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(thing["key"], thing["label"]) for thing in things]


def test_the_editions_come_oldest_first() -> None:
    assert list(editions()) == ["e2019", "e2021"]


@pytest.mark.parametrize(
    ("year", "covering"),
    [(2018, []), (2019, ["e2019"]), (2020, ["e2019"]), (2021, ["e2021"]), (2031, ["e2021"])],
)
def test_every_year_since_2019_has_one_edition(year: int, covering: list[str]) -> None:
    assert [key for key, one in editions().items() if one.covers(year)] == covering


@every_edition
def test_every_table_has_its_slots(key: str) -> None:
    addresses = list(edition(key).addresses())
    assert Counter(address.split(".")[0] for address in addresses) == SLOTS[key]
    assert len(addresses) == len(set(addresses)) == TOTALS[key] == edition(key).slot_count


@every_edition
def test_the_six_sections_have_their_titles(key: str) -> None:
    sections = edition(key).sections
    assert [section.number for section in sections] == list("一二三四五六")
    assert [section.title for section in sections] == TITLES
    assert [section.kind for section in sections] == ["text", *["table"] * 3, "text", "text"]


@every_edition
def test_no_variant_of_a_title_belongs_to_two_sections(key: str) -> None:
    said = [title for one in edition(key).sections for title in (one.title, *one.variants)]
    assert [title for title, times in Counter(said).items() if times > 1] == []


@every_spec
def test_the_description_and_the_data_agree_on_the_document(key: str) -> None:
    spec, one = SPEC[key], edition(key)
    assert one.document == spec["document"]
    assert one.slot_count == spec["slot_count"]
    assert SLOTS[key] == spec["by_table"]


@every_spec
def test_every_block_of_table_two_is_as_described(key: str) -> None:
    blocks = edition(key).table("active_disclosure").blocks
    assert [(block.title, labels(block.columns), labels(block.rows)) for block in blocks] == [
        (block["title"], spec_labels(block["columns"]), spec_labels(block["rows"]))
        for block in SPEC[key]["active_disclosure"]
    ]


@every_spec
def test_table_three_is_as_described(key: str) -> None:
    (block,) = edition(key).table("applications").blocks
    assert labels(block.columns) == spec_labels(SPEC[key]["applications"]["columns"])
    assert labels(block.rows) == spec_labels(SPEC[key]["applications"]["rows"])


@every_spec
def test_table_four_is_as_described(key: str) -> None:
    (block,) = edition(key).table("review_litigation").blocks
    grouped = [(row.key, "/".join([*row.group, row.label])) for row in block.rows]
    assert grouped == spec_labels(SPEC[key]["review_litigation"]["rows"])
    assert labels(block.columns) == spec_labels(SPEC[key]["review_litigation"]["columns"])


@every_spec
def test_the_parts_of_the_total_are_the_detail_rows(key: str) -> None:
    summed = next(one for one in edition(key).relations() if one.rule == "T3-SUM")
    assert [address.split(".")[1] for address in summed.left] == (
        SPEC[key]["applications"]["detail_rows"]
    )


@every_edition
def test_the_form_has_its_sum_relations(key: str) -> None:
    rows = len(edition(key).table("applications").blocks[0].rows)
    assert Counter(one.rule for one in edition(key).relations()) == {
        "T3-BAL": 7,
        "T3-SUM": 7,
        "T3-ROW": rows,
        "T4-SUM": 3,
    }


@every_edition
def test_what_came_in_equals_what_went_out(key: str) -> None:
    balance = next(one for one in edition(key).relations() if one.rule == "T3-BAL")
    assert (balance.table, balance.each, balance.key) == (
        "applications",
        "column",
        "natural_person",
    )
    assert balance.left == (
        "applications.new_received.natural_person",
        "applications.carried_in.natural_person",
    )
    assert balance.right == (
        "applications.processed_total.natural_person",
        "applications.carried_out.natural_person",
    )


@every_edition
def test_the_total_is_the_sum_of_every_row_that_is_no_total(key: str) -> None:
    rows = {row.key for _, row in edition(key).table("applications").rows()}
    ends = {"new_received", "carried_in", "processed_total", "carried_out"}
    for one in edition(key).relations():
        if one.rule == "T3-SUM":
            assert {address.split(".")[1] for address in one.left} == rows - ends
            assert len(one.left) == PARTS[key]
            assert one.right == (f"applications.processed_total.{one.key}",)


@every_edition
@pytest.mark.parametrize(("rule", "parts"), [("T3-ROW", 6), ("T4-SUM", 4)])
def test_the_last_column_is_the_sum_of_the_others(key: str, rule: str, parts: int) -> None:
    for one in edition(key).relations():
        if one.rule == rule:
            columns = edition(key).table(one.table).blocks[0].columns
            row = f"{one.table}.{one.key}"
            assert [*one.left, *one.right] == [f"{row}.{column.key}" for column in columns]
            assert len(one.left) == parts


@every_edition
def test_every_relation_names_slots_of_its_edition(key: str) -> None:
    slots = set(edition(key).addresses())
    for one in edition(key).relations():
        assert slots.issuperset((*one.left, *one.right))


@every_edition
def test_only_money_is_an_amount_and_only_a_change_has_a_sign(key: str) -> None:
    types = {
        f"{row.key}.{column.key}": (column.type, column.unit)
        for row, column in edition(key).table("active_disclosure").cells()
        if column.type is not ValueType.COUNT
    }
    assert (
        types
        == {
            "e2019": {
                **{
                    f"{row}.change": (ValueType.CHANGE, None)
                    for row in ("licences", "other_services", "penalties", "coercion", "fees")
                },
                "procurement.total_amount": (ValueType.AMOUNT, None),
            },
            "e2021": {"fees.amount_wan": (ValueType.AMOUNT, "万元")},
        }[key]
    )


def test_tables_three_and_four_are_the_same_but_for_other_handling() -> None:
    old, new = ([row.key for _, row in edition(key).table("applications").rows()] for key in SLOTS)
    assert [row for row in old if row not in new] == ["other_handling"]
    assert [row for row in new if row not in old] == [
        "other_no_correction",
        "other_unpaid_fee",
        "other_misc",
    ]
    assert edition("e2019").table("review_litigation") == (
        edition("e2021").table("review_litigation")
    )


@every_edition
def test_groups_stand_where_the_form_has_them(key: str) -> None:
    groups = Counter(row.group for _, row in edition(key).table("applications").rows())
    over = "三、本年度办理结果"
    assert groups[over, "（三）不予公开"] == 8
    assert groups[over, "（四）无法提供"] == 3
    assert groups[over, "（五）不予处理"] == 5
    assert groups[over, "（六）其他处理"] == (3 if key == "e2021" else 0)
    assert groups[()] == 3


@every_edition
def test_asking_for_a_table_that_is_not_there_is_an_error(key: str) -> None:
    assert isinstance(edition(key).table("applications"), TableForm)
    with pytest.raises(KeyError, match="litigation"):
        edition(key).table("litigation")
