"""Of two reports in one file the first is read, and the second is not mixed into it."""

from gouji.parsing.report import Report
from tests.gouji.parsing.printed import report_of, row_lines

TITLES = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
PERIOD = "本报告统计期限为2020年1月1日至2020年12月31日，联系电话：0821-6211968。"


def sections(*third: str) -> list[str]:
    """Six sections with text, the lines of a table in the third."""
    text: list[str] = []
    for title in TITLES:
        text += [
            title,
            "这一部分的情况如实说明如下，有关数据经过逐项核对。",
            *(third if title[0] == "三" else ()),
        ]
    return text


def table(figure: str) -> list[str]:
    return row_lines("applications", {"granted": " ".join([figure] * 7)}, "e2021")


def first(*third: str, signed: str = "2023年1月9日") -> list[str]:
    return ["云岭县文化局2022年政府信息公开工作年度报告", *sections(*third), "云岭县文化局", signed]


SECOND = ["云岭县财政局2020年政府信息公开工作年度报告", PERIOD, *sections(*table("9"))]
SIGNED = ["云岭县财政局", "2021年1月20日"]


def read(*parts: list[str]) -> Report:
    return report_of("\n".join(line for part in parts for line in part))


def test_signature_period_and_contact_are_those_of_the_first() -> None:
    report = read(first(*table("3")), SECOND, SIGNED)
    assert report.agency is not None
    assert report.agency.value == "云岭县文化局"
    assert report.signed is not None
    assert report.signed.value == "2023-01-09"
    assert (report.period, report.contact.phone) == (None, None)
    assert "".join(one.number for one in report.sections) == "一二三四五六"


def test_the_date_of_the_second_is_not_that_of_an_unsigned_first() -> None:
    assert read(first(*table("3"), signed=""), SECOND, SIGNED).signed is None


def test_the_tables_of_the_second_are_duplicates() -> None:
    table_three = read(first(*table("3")), SECOND).tables["applications"]
    assert table_three.slots["granted"]["total"].value == 3
    [duplicate] = table_three.duplicates
    assert {(one.first, one.second) for one in duplicate.differences} == {("3", "9")}


def test_a_table_that_the_first_lacks_is_not_taken_from_the_second() -> None:
    report = read(first(), SECOND)
    assert not report.tables["applications"].found


def test_a_list_of_contents_begins_no_report() -> None:
    report = read([*TITLES, ""], first(*table("3")))
    assert report.signed is not None
    assert report.tables["applications"].slots["granted"]["total"].value == 3
