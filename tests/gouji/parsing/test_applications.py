"""Table three in the ways real reports print it: nothing gets lost, nothing slips."""

import pytest

from gouji.form import edition
from gouji.parsing.applications import read_applications
from gouji.parsing.drafts import TableDraft
from gouji.parsing.pieces import split
from tests.gouji.parsing.printed import row_lines, source

FIGURES = {
    "new_received": "3 0 0 0 0 1 4",
    "granted": "1 0 0 0 0 1 2",
    "denied_state_secret": "2 0 0 0 0 0 2",
    "processed_total": "3 0 0 0 0 1 4",
}
HEADER = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
ROWS = row_lines("applications", FIGURES)
CELL_A_LINE = "\n".join(ROWS).replace(" | ", "\n")


def read(text: str) -> TableDraft:
    draft = read_applications(split(source(text)))
    assert draft is not None
    return draft


def printed(draft: TableDraft, row: str) -> str:
    """The cells of a row in the form's order; `?` where one is missing, `_` where it is blank."""
    read = draft.slots()[row]
    slots = [
        read[column.key] for column in edition("e2021").table("applications").blocks[0].columns
    ]
    return " ".join("?" if one.raw is None else one.raw or "_" for one in slots)


def expect_all(draft: TableDraft) -> None:
    for _, row in edition("e2021").table("applications").rows():
        assert printed(draft, row.key) == FIGURES.get(row.key, "0 0 0 0 0 0 0"), row.key
    assert draft.unplaced_rows == ()


@pytest.mark.parametrize(
    "text",
    [
        CELL_A_LINE,
        CELL_A_LINE.replace("\n", "\n\n"),
        CELL_A_LINE.replace("\n", " |\n"),
        CELL_A_LINE.replace("\n", " "),
        "\n".join(ROWS),
        "\n".join(ROWS).replace(" | ", "\t"),
        "\n".join(f"| {line} |" for line in ROWS),
    ],
)
@pytest.mark.parametrize("header", ["", HEADER, HEADER.replace(" ", "\n")])
def test_every_layout_gives_the_same_figures(text: str, header: str) -> None:
    expect_all(read(f"{header}\n{text}"))


def grouped() -> list[list[str]]:
    rows = edition("e2021").table("applications").rows()
    return [[*row.group, *line.split(" | ")] for (_, row), line in zip(rows, ROWS, strict=True)]


def test_group_labels_repeated_on_every_line() -> None:
    expect_all(read("\n".join(" | ".join(cells) for cells in grouped())))


def test_a_group_label_split_by_a_merged_cell() -> None:
    text = "\n".join(" | ".join(cells) for cells in grouped())
    expect_all(read(text.replace("三、本年度办理结果", "三、 本年 度办 理结 果")))


def test_indentation_that_shifts_with_the_depth_of_the_label() -> None:
    shifted = [[*[""] * (len(cells) - 8), *cells[-8:]] for cells in grouped()]
    expect_all(read("\n".join("\t".join(cells) for cells in shifted)))


def test_a_row_that_starts_a_column_too_early() -> None:
    lines = [f"\t{line}".replace(" | ", "\t") for line in ROWS]
    lines[2] = lines[2][1:]
    expect_all(read("\n".join(lines)))


@pytest.mark.parametrize("mark", ["- 3 -", "第 3 页", "·3·", "Page 3"])
def test_a_page_number_between_the_cells_of_a_row(mark: str) -> None:
    broken = CELL_A_LINE.replace("（一）予以公开\n1\n0", f"（一）予以公开\n1\n0\n{mark}")
    assert broken != CELL_A_LINE
    expect_all(read(broken))


def test_a_bare_number_between_the_cells_of_a_row_leaves_that_row_alone_missing() -> None:
    broken = CELL_A_LINE.replace("（一）予以公开\n1\n0", "（一）予以公开\n1\n0\n5")
    draft = read(broken)
    assert printed(draft, "granted") == "? ? ? ? ? ? ?"
    assert [row.row for row in draft.unplaced_rows] == ["granted"]
    assert printed(draft, "partially_granted") == "0 0 0 0 0 0 0"


def test_a_page_header_between_the_cells_of_a_row_leaves_that_row_alone_missing() -> None:
    header = "云岭县文化局政府信息公开年报"
    broken = CELL_A_LINE.replace("（一）予以公开\n1\n0", f"（一）予以公开\n1\n0\n{header}")
    draft = read(broken)
    assert printed(draft, "granted") == "? ? ? ? ? ? ?"
    assert [row.row for row in draft.unplaced_rows] == ["granted"]
    assert printed(draft, "partially_granted") == "0 0 0 0 0 0 0"


def test_ordinals_may_be_lost_from_every_label() -> None:
    bare = CELL_A_LINE.replace("（七）总计", "总计").replace("3.其他\n", "其他\n")
    expect_all(read(f"{HEADER}\n{bare}"))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ("5.属于三类内部事务信息", "5.属于三类内容事务信息"),
        ("3.危及“三安全一稳定”", '3.危及"三安全一稳定"'),
        ("只计这一情形", "只计这一情况"),
        ("（七）总计", "(七)总计"),
        ("1.属于国家秘密", "1．属于国家秘密"),
    ],
)
def test_a_variant_of_a_label(found: str, said: str) -> None:
    assert found in CELL_A_LINE
    expect_all(read(CELL_A_LINE.replace(found, said)))


def test_the_figures_of_a_row_that_lost_its_label_go_to_no_other_row() -> None:
    lost = "\n".join(line for line in CELL_A_LINE.split("\n") if "部分公开" not in line)
    draft = read(lost)
    assert "partially_granted" not in draft.slots()
    assert printed(draft, "granted") == FIGURES["granted"]
    assert printed(draft, "denied_state_secret") == FIGURES["denied_state_secret"]


def test_blanks_that_left_no_trace_are_placed_only_where_the_sums_determine_it() -> None:
    collapsed = CELL_A_LINE.replace("\n0", "")
    draft = read(collapsed)
    for key, true in FIGURES.items():
        for got, wanted in zip(printed(draft, key).split(), true.split(), strict=True):
            assert got in ("?", wanted, "_" if wanted == "0" else wanted), key
    assert printed(draft, "denied_state_secret").endswith(" 2")


def test_words_that_are_no_table_are_none() -> None:
    assert read_applications(split(source("今天天气很好\n12"))) is None


TOTAL_FIRST = row_lines(
    "applications",
    {
        "new_received": "4 3 0 0 0 0 1",
        "granted": "2 1 0 0 0 0 1",
        "denied_state_secret": "2 2 0 0 0 0 0",
        "processed_total": "4 3 0 0 0 0 1",
    },
)


@pytest.mark.parametrize(
    "header",
    [
        "| | 总计 | 自然人 | 法人或其他组织 | | | | |\n"
        "| | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |",
        "| | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |",
    ],
)
def test_in_a_grid_figures_belong_to_the_header_over_them(header: str) -> None:
    rows = "\n".join(f"| {line} |" for line in TOTAL_FIRST)
    expect_all(read(f"{header}\n{rows}"))


@pytest.mark.parametrize("rows", [ROWS, TOTAL_FIRST])
def test_sums_tell_where_a_total_named_first_is_printed(rows: list[str]) -> None:
    header = HEADER.replace(" 总计", "").replace("自然人", "总计 自然人 法人或其他组织")
    expect_all(read(f"{header}\n" + "\n".join(rows).replace(" | ", " ")))


@pytest.mark.parametrize(
    "header",
    [
        "| | 自然人 | 法人或其他组织 | 总计 | | | | |\n"
        "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | | |\n",
        "| | 自然人 | 法人或其他组织 | 总计 | | | | |\n"
        "| | | 商业企业 | | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n",
    ],
)
def test_a_header_that_lost_its_spans_does_not_move_the_figures(header: str) -> None:
    expect_all(read(header + "\n".join(f"| {line} |" for line in ROWS)))
