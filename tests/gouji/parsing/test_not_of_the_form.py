"""What a body prints beside or instead of the form's own words is not read as the form's."""

import pytest

from gouji.parsing.report import Report, Status
from tests.gouji.parsing.printed import report_of, row_lines

TITLE = "云岭县文化局2023年政府信息公开工作年度报告"
ROWS = row_lines("applications", {})


def read(*lines: str) -> Report:
    return report_of("\n".join([TITLE, *lines]))


def missing(report: Report, row: str) -> bool:
    table, key = row.split(".")
    return all(slot.status is Status.MISSING for slot in report.tables[table].slots[key].values())


def test_a_row_under_another_number_is_not_a_misspelt_row_of_the_form() -> None:
    own = "9.属于行政机关执法的案卷 | 5 | 0 | 0 | 0 | 0 | 0 | 5"
    report = read(*(own if "行政执法案卷" in row else row for row in ROWS))
    assert missing(report, "applications.denied_enforcement_file")
    assert [extra.label for extra in report.tables["applications"].extra_rows] == [
        "9.属于行政机关执法的案卷"
    ]


def test_a_qualified_label_is_another_row() -> None:
    report = read(
        "第二十条第（一）项",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        "规章 | 0 | 0 | 1",
        "其他规范性文件 | 7 | 8 | 9",
    )
    assert missing(report, "active_disclosure.normative_documents")
    assert report.slot("active_disclosure.regulations.in_force").value == 1


@pytest.mark.parametrize(
    ("header", "row", "natural", "total"),
    [
        (
            "申请人 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
            "（一）予以公开 | 9 | 4 | 5 | 0 | 0 | 0 | 0",
            4,
            9,
        ),
        (
            "申请人 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计",
            "（一）予以公开 | 4 | 5 | 0 | 0 | 0 | 0 | 9",
            4,
            9,
        ),
    ],
)
def test_columns_are_taken_in_the_order_of_their_headers(
    header: str, row: str, natural: int, total: int
) -> None:
    report = read(header, *(row if "予以公开" in one else one for one in ROWS))
    assert report.slot("applications.granted.natural_person").value == natural
    assert report.slot("applications.granted.commercial_enterprise").value == 5
    assert report.slot("applications.granted.total").value == total


def test_the_unit_in_a_printed_header_counts_more_than_the_form_s() -> None:
    report = read(
        "第二十条第（八）项",
        "信息内容 | 本年收费金额（单位：元）",
        "行政事业性收费 | 5000",
    )
    slot = report.slot("active_disclosure.fees.amount_wan")
    assert (slot.value, slot.unit, slot.yuan) == (5000, "元", 5000)


def test_a_number_broken_behind_its_point_is_one_number() -> None:
    report = read(
        "第二十条第（八）项",
        "信息内容",
        "本年收费金额（单位：万元）",
        "行政事业性收费",
        "12.",
        "60",
    )
    assert str(report.slot("active_disclosure.fees.amount_wan").value) == "12.60"


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("云岭县人民政府信息公开2023年度报告", "云岭县人民政府"),
        ("云岭县文化局（2023年）政府信息公开工作年度报告", "云岭县文化局"),
    ],
)
def test_the_body_is_what_stands_before_the_subject_of_the_title(title: str, agency: str) -> None:
    report = report_of(title)
    assert report.agency is not None
    assert report.agency.value == agency
    assert report.year is not None
    assert report.year.value == "2023"
