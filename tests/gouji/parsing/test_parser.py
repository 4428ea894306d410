"""A document to a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.extraction.document import Cell, CellPlace, Document, Table
from gouji.form import edition as form_of
from gouji.parsing.parser import parse
from gouji.parsing.report import Level, Report, Status
from tests.gouji.parsing.printed import raws, report_of, row_lines

HEAD = """\
云岭县文化局2023年政府信息公开工作年度报告
索引号：11510000MB1234567X/2024-00012
发布时间：2024-01-15
本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等组成。
统计期限自2023年1月1日起至12月31日止。联系地址：云岭县学府大道7号，邮编：618035，电话：0838-6120094。
一、总体情况
全年收到申请3件。"""
TAIL = """\
五、存在的主要问题及改进情况
公开不够及时，明年改进。
六、其他需要报告的事项
无。
云岭县文化局
2024年1月12日"""
FOUR = (
    "行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 未经复议直接起诉 复议后起诉\n"
    + "0 " * 15
)


def whole(head: str = HEAD, **rows: str) -> str:
    return "\n".join(
        [
            head,
            "二、主动公开政府信息情况",
            *row_lines("active_disclosure", rows),
            "三、收到和处理政府信息公开申请情况",
            *row_lines("applications", rows),
            "四、政府信息公开行政复议、行政诉讼情况",
            FOUR,
            TAIL,
        ]
    )


def summary(report: Report) -> list[object]:
    mentions = (report.title, report.agency, report.year, report.published, report.signed)
    return [mention and mention.value for mention in mentions]


def test_a_whole_report() -> None:
    report = report_of(whole(new_received="3 0 0 0 0 0 3"))
    assert summary(report) == [
        "云岭县文化局2023年政府信息公开工作年度报告",
        "云岭县文化局",
        "2023",
        "2024-01-15",
        "2024-01-12",
    ]
    assert (report.level, report.edition, report.title_year) == (Level.DEPARTMENT, "e2021", 2023)
    assert report.period is not None
    assert (report.period.start, report.period.end) == ("2023-01-01", "2023-12-31")
    assert (report.contact.postcode, report.contact.phone) == ("618035", "0838-6120094")
    assert report.index_no == "11510000MB1234567X/2024-00012"
    assert [section.number for section in report.sections] == list("一二三四五六")
    assert raws(report.tables["applications"], "new_received") == ["3", *"00000", "3"]


def test_what_the_rules_recognise_a_report_by() -> None:
    recognition = report_of(whole()).recognition
    assert (recognition.sections, recognition.figures) == (6, 200)
    assert set(recognition.tables) == {"active_disclosure", "applications", "review_litigation"}
    assert recognition.legacy_markers == ()


def test_every_slot_of_the_edition_is_there_and_points_at_its_line() -> None:
    text = whole(granted="7 0 0 0 0 0 7")
    report = report_of(text)
    for address in form_of("e2021").addresses():
        assert report.slot(address).status is Status.PRESENT, address
    place = report.slot("applications.granted.total").where
    assert place is not None
    line = text.split("\n")[place.model_dump()["line"] - 1]
    assert line.startswith("（一）予以公开 | 7")


def test_section_text_has_no_table_in_it() -> None:
    texts = {one.number: one.text for one in report_of(whole()).sections}
    assert texts["一"] == "全年收到申请3件。"
    assert texts["三"] == ""
    assert texts["五"] == "公开不够及时，明年改进。"


def test_all_running_text_is_kept_in_order() -> None:
    lines = [line.text for line in report_of(whole()).prose]
    assert lines[0].startswith("云岭县文化局")
    assert lines[-1] == "2024年1月12日"
    assert not [line for line in lines if "|" in line]


@pytest.mark.parametrize(
    ("year", "edition"), [(2019, "e2019"), (2020, "e2019"), (2021, "e2021"), (2016, "e2021")]
)
def test_without_tables_the_year_tells_the_edition(year: int, edition: str) -> None:
    head = HEAD.split("\n", maxsplit=1)[0].replace("2023", str(year))
    assert report_of(f"{head}\n一、总体情况\n无。").edition == edition


def test_the_marks_of_the_forms_before_2019_are_noted() -> None:
    text = (
        "云岭县文化局2016年政府信息公开工作年度报告\n一、概述\n工作有序。\n"
        "三、依申请公开政府信息情况\n没有。\n五、政府信息公开的收费及减免情况\n没有。\n"
        "附表 政府信息公开情况统计表\n统计指标 单位 统计数"
    )
    recognition = report_of(text).recognition
    assert set(recognition.legacy_markers) == {
        "收费及减免",
        "政府信息公开情况统计表",
        "统计指标",
        "依申请公开政府信息情况",
    }
    assert recognition.tables == ()


def test_a_document_that_is_no_report_gives_an_empty_one() -> None:
    report = report_of("今天天气很好。\n没有什么要公开的。")
    assert summary(report) == [None] * 5
    assert report.sections == ()
    assert report.recognition.figures == 0
    assert [table.found for table in report.tables.values()] == [False] * 3


def test_a_grid_of_a_format_with_tables_is_read_like_text() -> None:
    cells = tuple(
        Cell(
            row=row,
            column=column,
            text=text,
            where=CellPlace(table=1, row=row + 1, column=column + 1),
        )
        for row, line in enumerate(row_lines("applications", {"granted": "7 0 0 0 0 0 7"}))
        for column, text in enumerate(line.split(" | "))
    )
    report = parse(Document(media_type="application/x-grid", blocks=(Table(cells=cells),)))
    slot = report.slot("applications.granted.total")
    assert (slot.raw, slot.where) == ("7", CellPlace(table=1, row=3, column=8))


WORDS = st.sampled_from(
    [
        *"一二三四、|\t /-0123",
        "规章",
        "总计",
        "其他",
        "（一）予以公开",
        "行政复议",
        "本年新",
        "\n",
        "\n\n",
        "。",
    ]
)


@given(st.lists(WORDS, max_size=60))
def test_any_text_gives_a_report_with_every_slot(words: list[str]) -> None:
    report = report_of("报告" + "".join(words))
    slots = [report.slot(address) for address in form_of(report.edition).addresses()]
    for slot in slots:
        assert (slot.status is Status.MISSING) == (slot.raw is None)
        assert slot.value is None or slot.status is Status.PRESENT


def test_the_same_document_gives_the_same_report() -> None:
    assert report_of(whole()) == report_of(whole())
    assert Report.model_validate_json(report_of(whole()).model_dump_json()) == report_of(whole())
