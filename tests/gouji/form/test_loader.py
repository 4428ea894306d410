"""A broken edition is rejected with a message that says where it is broken."""

import pytest

from gouji.form import BrokenEditionError, edition, editions, load
from gouji.form.edition import ValueType

SMALL = """
key = "e2030"
document = "某函〔2030〕1号"
first_year = 2030
slot_count = 4

[[sections]]
number = "一"
title = "总体情况"
kind = "text"

[[sections]]
number = "二"
title = "申请情况"
kind = "table"

[[tables]]
key = "applications"
section = "二"
name = { zh = "申请情况", en = "Requests" }

[[tables.relations]]
rule = "BAL"
each = "column"
left = ["received"]
right = ["answered"]

[[tables.relations]]
rule = "ROW"
each = "row"
left = ["person"]
right = ["total"]

[[tables.blocks]]
columns = [{ key = "person", label = "自然人" }, { key = "total", label = "总计" }]
rows = [{ key = "received", label = "收到" }, { key = "answered", label = "答复" }]
"""
SECOND_BLOCK = """
[[tables.blocks]]
columns = [{ key = "fee", label = "收费" }]
rows = [{ key = "fees", label = "收费" }]
"""


def test_a_sound_edition_is_read() -> None:
    one = load(SMALL, "e2030.toml")
    assert list(one.addresses()) == [
        "applications.received.person",
        "applications.received.total",
        "applications.answered.person",
        "applications.answered.total",
    ]
    assert [(each.rule, each.key) for each in one.relations()] == [
        ("BAL", "person"),
        ("BAL", "total"),
        ("ROW", "received"),
        ("ROW", "answered"),
    ]
    assert one.covers(2031)
    assert one.last_year is None
    assert one.tables[0].blocks[0].columns[0].type is ValueType.COUNT


def test_a_relation_may_hold_for_some_rows_only() -> None:
    text = SMALL.replace('left = ["person"]', 'left = ["person"]\nrows = ["answered"]')
    rows = [each.key for each in load(text, "x").relations() if each.rule == "ROW"]
    assert rows == ["answered"]


@pytest.mark.parametrize(
    ("found", "broken", "said"),
    [
        ('key = "e2030"', "key = e2030", ["not valid TOML", "line 2"]),
        ('key = "e2030"', "", ["key", "Field required"]),
        ("first_year = 2030", 'first_year = "twenty"', ["first_year", "integer"]),
        ("first_year = 2030", "first_year = 2030\nyear = 1", ["year", "Extra inputs"]),
        ('kind = "text"', 'kind = "prose"', ["sections.0.kind", "'text' or 'table'"]),
        ('en = "Requests"', 'fr = "Demandes"', ["tables.0.name.en", "Field required"]),
        ('label = "自然人"', 'lable = "自然人"', ["tables.0.blocks.0.columns.0", "Field required"]),
        ('label = "总计" }]', 'label = "总计", type = "money" }]', ["columns.1.type", "'count'"]),
        ('each = "row"', 'each = "cell"', ["tables.0.relations.1.each", "'row'"]),
        ('number = "二"', 'number = "一"', ["sections", "used twice", "一"]),
        ('section = "二"', 'section = "七"', ["applications", "no section 七"]),
        ('right = ["answered"]', 'right = ["solved"]', ["applications", "BAL", "unknown solved"]),
        ('left = ["person"]', 'left = ["company"]', ["applications", "ROW", "unknown company"]),
        (
            'left = ["person"]',
            'left = ["person"]\nrows = ["lost"]',
            ["applications", "ROW", "unknown lost"],
        ),
        ('left = ["received"]', "left = []", ["applications", "BAL", "no side"]),
        ('right = ["total"]', "right = []", ["applications", "ROW", "no side"]),
        ("slot_count = 4", "slot_count = 5", ["slot_count is 5", "found 4"]),
        (
            'key = "answered", label',
            'key = "received", label',
            ["unknown answered"],
        ),
        (
            '{ key = "total", label = "总计" }]',
            '{ key = "total", label = "总计" }, { key = "total", label = "合计" }]',
            ["named twice", "applications.received.total"],
        ),
    ],
)
def test_a_broken_edition_is_rejected_with_its_place(
    found: str, broken: str, said: list[str]
) -> None:
    assert found in SMALL
    with pytest.raises(BrokenEditionError) as rejected:
        load(SMALL.replace(found, broken, 1), "e2030.toml")
    message = str(rejected.value)
    assert message.startswith("e2030.toml: ")
    assert [part for part in said if part not in message] == []


def test_a_column_sum_over_several_blocks_is_rejected() -> None:
    with pytest.raises(BrokenEditionError, match="applications: relation BAL sums columns over"):
        load(SMALL.replace("slot_count = 4", "slot_count = 5") + SECOND_BLOCK, "x")


def test_a_table_without_blocks_is_rejected() -> None:
    text = SMALL[: SMALL.index("[[tables.relations]]")] + "blocks = []\n"
    with pytest.raises(BrokenEditionError, match="applications: no blocks"):
        load(text, "x")


@pytest.mark.parametrize("table", ['[[tables]]\nkey = "applications"', "[[tables]]"])
def test_an_incomplete_table_is_rejected_with_its_place(table: str) -> None:
    with pytest.raises(BrokenEditionError, match=r"tables\.1\.\w+: Field required"):
        load(f"{SMALL}\n{table}\n", "x")


def test_a_rejection_keeps_its_cause() -> None:
    with pytest.raises(BrokenEditionError) as rejected:
        load("= 1", "x")
    assert rejected.value.__cause__ is not None


def test_an_unknown_edition_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="e1999"):
        edition("e1999")
    assert edition("e2021") is editions()["e2021"]
