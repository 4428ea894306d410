"""The samples: what their page says about each of them is what Gouji says."""

import re
from pathlib import Path

import pytest

from gouji.check import check, describe

SAMPLES = Path(__file__).parents[1] / "samples"
README = (SAMPLES / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"\| `(?P<file>[^`]+)` \|.*\| (?P<verdict>\w+) \| (?P<rules>[A-Z0-9, -]*)\|")
ROWS = [ROW.fullmatch(line) for line in README.splitlines() if line.startswith("| `")]


def test_the_page_lists_every_sample() -> None:
    listed = [row["file"] if row else None for row in ROWS]
    assert sorted(map(str, listed)) == sorted(
        path.name for path in SAMPLES.iterdir() if path.name != "README.md"
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))
def test_what_gouji_says_about_a_sample(row: re.Match[str]) -> None:
    path = SAMPLES / row["file"]
    data = path.read_bytes()
    result = check(data, describe(data, path.name))
    rules = {code for code in row["rules"].replace(",", " ").split() if code}
    assert {one.rule for one in result.findings} == rules, [
        (one.rule, one.cells, one.location, one.message.zh) for one in result.findings
    ]
    assert result.verdict == row["verdict"]


def test_the_sum_error_is_found_in_the_columns_that_are_wrong() -> None:
    path = SAMPLES / "sum-error-2023.txt"
    data = path.read_bytes()
    findings = check(data, describe(data, path.name)).findings
    cells = {cell for one in findings if one.rule == "T3-SUM" for cell in one.cells}
    assert {
        "applications.processed_total.natural_person",
        "applications.processed_total.total",
    } <= cells


def test_the_document_that_is_no_report_is_refused_with_a_remedy() -> None:
    path = SAMPLES / "format-notice.txt"
    data = path.read_bytes()
    error = check(data, describe(data, path.name)).error
    assert error is not None
    assert error.code == "not_an_annual_report"
    assert error.remedy.zh
    assert error.remedy.en


def test_one_sample_is_in_the_old_national_encoding() -> None:
    data = (SAMPLES / "balance-error-2019.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    assert "丹枫县住房和城乡建设局" in data.decode("gb18030")
