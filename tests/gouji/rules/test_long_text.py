"""Reports with far more text than any has: every rule comes to an end on them.

There are no limits on time here.  What grew with the square of the text, or faster, would take
minutes to years.
"""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.facts.passages import SectionLine, passages
from gouji.parsing.report import Report
from gouji.rules.engine import validate
from gouji.rules.neighbours import Neighbours
from tests.gouji.rules.content.told import told
from tests.gouji.rules.years.pairs import became, found, year

DOCUMENTS = "active_disclosure.normative_documents"
LONG = 400_000


def repeated(text: str) -> str:
    return text * (LONG // len(text))


@pytest.mark.parametrize("subject", ["我", "本", "我局", "本要", "我通过"])
def test_subjects_without_a_verb(subject: str) -> None:
    assert validate(told({"五": subject * 150})).assessed


@pytest.mark.parametrize("text", ["机构改革", "组建", "原", "文件失效", "文件1", "费", "《", "与"])
def test_words_that_begin_what_never_ends(text: str) -> None:
    before = year(2022, {f"{DOCUMENTS}.in_force": 20, "applications.new_received.total": 3})
    cells = {f"{DOCUMENTS}.in_force": 3, "applications.new_received.total": 300}
    assert validate(year(2023, cells, repeated(text)), Neighbours(previous=before)).assessed


def test_a_count_with_more_digits_than_any_number_has() -> None:
    before = year(2022, {f"{DOCUMENTS}.in_force": 20})
    later = year(2023, {f"{DOCUMENTS}.in_force": 18}, f"规范性文件失效{'2' * 5000}件。")
    assert became("XY-INFORCE", later, before)


def test_sections_too_long_to_be_compared() -> None:
    before, later = (with_overview(year(number), repeated("一二三")) for number in (2022, 2023))
    assert not found("XY-COPY", later, before)
    unseen = validate(later, Neighbours(previous=before)).unseen["XY-COPY"]
    assert "section 一" in unseen


def with_overview(report: Report, text: str) -> Report:
    first, *others = report.sections
    return report.model_copy(
        update={"sections": (first.model_copy(update={"text": text}), *others)}
    )


def test_a_line_of_digits_that_is_no_number() -> None:
    line = Line(text=repeated("1") + "字", where=LinePlace(line=1))
    texts = [one.text for one in passages([SectionLine("一", line), SectionLine("一", line)])]
    assert "".join(texts) == line.text + "\n" + line.text
