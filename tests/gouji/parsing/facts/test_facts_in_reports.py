"""Facts of running text that stands on several lines, in sections."""

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.facts.fields import FactField
from gouji.parsing.facts.finding import find_facts
from gouji.parsing.facts.passages import SectionLine
from gouji.parsing.report import Fact, Level


def facts_of(*lines: str, level: Level | None = None) -> list[Fact]:
    """The facts of the lines of one section, in a report for 2023."""
    found = [
        SectionLine("一", Line(text=text, where=LinePlace(line=number)))
        for number, text in enumerate(lines, start=1)
    ]
    return list(find_facts(found, 2023, level))


def stated(facts: list[Fact]) -> list[tuple[FactField, int]]:
    return [(fact.field, int(fact.value)) for fact in facts]


def test_a_number_broken_over_lines() -> None:
    [fact] = facts_of("全年共收到政府信息公开申请1", "2件，申请人多为自然人。")
    assert (fact.field, fact.value) == (FactField.RECEIVED, 12)
    assert fact.quote == "全年共收到政府信息公开申请1\n2件，申请人多为自然人。"
    assert fact.where == LinePlace(line=1)


def test_the_unit_on_the_next_line() -> None:
    assert stated(facts_of("门户网站发布信息64", "条，其中动态类60条。")) == [
        (FactField.PUBLISHED, 64)
    ]


def test_the_quote_is_one_statement_and_begins_on_its_line() -> None:
    facts = facts_of("（一）工作扎实开展。全年制发规范性文件3件；", "作出行政处罚5件。其他略。")
    assert [(fact.quote, fact.where) for fact in facts] == [
        ("全年制发规范性文件3件；", LinePlace(line=1)),
        ("作出行政处罚5件。", LinePlace(line=2)),
    ]


def test_a_heading_names_the_subject_of_what_follows() -> None:
    facts = facts_of("（二）依申请公开情况", "全年收到5件，均已答复。")
    assert stated(facts) == [(FactField.RECEIVED, 5), (FactField.REPLIED, 5)]


def test_cells_that_stand_on_lines_of_their_own_are_no_number() -> None:
    assert facts_of("规范性文件制发", "3", "3", "12") == []


def test_rows_of_cells_are_no_running_text() -> None:
    assert facts_of("| 收到政府信息公开申请 | 3件 |") == []


def test_a_department_does_not_speak_of_the_whole_area() -> None:
    sentence = "全县共收到政府信息公开申请120件。"
    assert facts_of(sentence, level=Level.DEPARTMENT) == []
    assert stated(facts_of(sentence, level=Level.GOVERNMENT)) == [(FactField.RECEIVED, 120)]


def test_an_approximate_value_is_the_number_printed() -> None:
    [fact] = facts_of("全年收到政府信息公开申请30余件。")
    assert (fact.value, fact.approximate) == (30, True)


def test_a_list_mark_that_a_number_ran_into() -> None:
    assert stated(facts_of("本年度收到政府信息公开申请4三是加强平台建设。")) == [
        (FactField.RECEIVED, 4)
    ]
