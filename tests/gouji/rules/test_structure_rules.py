"""Sections, tables, rows, columns and headers."""

from gouji.parsing.report import (
    Difference,
    Duplicate,
    ExtraRow,
    Header,
    Report,
    Section,
    UnplacedRow,
)
from gouji.rules.engine import validate
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import (
    GONE,
    absent,
    at,
    findings,
    outcome,
    report,
    sections,
    the_finding,
    with_table,
)


def titled(number: str, title: str) -> Report:
    return report(
        sections=tuple(
            one.model_copy(update={"title": title}) if one.number == number else one
            for one in sections("e2021")
        )
    )


def extra(number: str, title: str) -> Section:
    return Section(
        number=number, title=title, statutory=False, expected=None, text="", where=at(80)
    )


def without_table(key: str) -> Report:
    return report(tables={**report().tables, key: absent(key, "e2021")})


class TestSections:
    def test_a_section_without_heading(self) -> None:
        found = the_finding(report(sections=sections("e2021")[:-1]), "STR-SECTION-MISSING")
        assert found.location == "section 六"
        assert found.expected == "其他需要报告的事项"
        assert "Section 6" in found.message.en

    def test_sections_out_of_order(self) -> None:
        one, two, *rest = sections("e2021")
        found = the_finding(report(sections=(two, one, *rest)), "STR-SECTION-ORDER")
        assert (found.expected, found.actual) == ("一二三四五六", "二一三四五六")

    def test_a_missing_section_is_not_also_out_of_order(self) -> None:
        one, _, *rest = sections("e2021")
        assert findings(report(sections=(one, *rest)), "STR-SECTION-ORDER") == []

    def test_a_seventh_section(self) -> None:
        whole = report(sections=(*sections("e2021"), extra("七", "附带说明的事情")))
        assert the_finding(whole, "STR-SECTION-EXTRA").location == "section 七"

    def test_a_numeral_used_twice(self) -> None:
        whole = sections("e2021")
        found = the_finding(report(sections=(*whole, whole[1])), "STR-SECTION-EXTRA")
        assert found.actual == whole[1].title

    def test_an_appendix_is_no_section(self) -> None:
        for title in ("附件", "附表：统计表", "附录", "附件1"):
            whole = report(sections=(*sections("e2021"), extra("七", title)))
            assert findings(whole, "STR-SECTION-EXTRA") == []

    def test_a_variant_of_a_title_is_information(self) -> None:
        found = the_finding(titled("五", "存在的主要问题和改进情况"), "STR-SECTION-TITLE")
        assert found.severity is Severity.INFO
        assert found.location == "section 五"
        assert found.expected == "存在的主要问题及改进情况"

    def test_spaces_and_marks_do_not_make_another_title(self) -> None:
        assert findings(titled("一", " 总体　情况： "), "STR-SECTION-TITLE") == []
        whole = titled("四", "政府信息公开行政复议、 行政诉讼情况。")
        assert findings(whole, "STR-SECTION-TITLE") == []


class TestTables:
    def test_a_section_without_its_table(self) -> None:
        found = the_finding(without_table("applications"), "STR-TABLE-MISSING")
        assert (found.location, found.cells) == ("applications", ("applications",))
        assert "未找到" in found.message.zh
        assert "175" in found.message.en
        assert found.where == (at(3),)

    def test_a_table_missing_with_its_section_is_told_once(self) -> None:
        whole = without_table("review_litigation")
        gone = whole.model_copy(
            update={"sections": tuple(one for one in whole.sections if one.number != "四")}
        )
        verdict = validate(gone)
        assert verdict.assessed["STR-TABLE-MISSING"] is Outcome.NOT_ASSESSED
        assert verdict.unseen["STR-TABLE-MISSING"] == ("section 四",)
        assert verdict.assessed["STR-SECTION-MISSING"] is Outcome.FAIL

    def test_rows_of_an_absent_table_are_not_told_one_by_one(self) -> None:
        assert findings(without_table("applications"), "STR-ROW-MISSING") == []

    def test_labels_without_figures(self) -> None:
        whole = report()
        slots = {
            row: dict.fromkeys(columns, GONE)
            for row, columns in whole.tables["review_litigation"].slots.items()
        }
        found = the_finding(with_table(whole, "review_litigation", slots=slots), "STR-TABLE-EMPTY")
        assert found.location == "review_litigation"

    def test_a_table_whose_figures_could_not_be_placed_is_not_empty(self) -> None:
        whole = report()
        slots = {
            row: dict.fromkeys(columns, GONE)
            for row, columns in whole.tables["review_litigation"].slots.items()
        }
        row = UnplacedRow(row="", label="", expected=15, raws=("0",) * 14, where=at(60))
        unread = with_table(whole, "review_litigation", slots=slots, unplaced_rows=(row,))
        assert outcome(unread, "STR-TABLE-EMPTY") is Outcome.NOT_ASSESSED

    def test_one_figure_is_enough_not_to_be_empty(self) -> None:
        assert outcome(report(), "STR-TABLE-EMPTY") is Outcome.PASS

    def test_a_second_copy_with_other_figures(self) -> None:
        differences = tuple(
            Difference(row="granted", column=column, first="1", second="2")
            for column in ("natural_person", "other_org", "total", "legal_service_org")
        )
        copy = Duplicate(where=at(300), differences=differences)
        whole = with_table(report(), "applications", duplicates=(copy,))
        found = the_finding(whole, "STR-TABLE-DUP")
        assert found.where == (at(300),)
        assert "1 ≠ 2" in found.message.en
        assert "4 in all" in found.message.en

    def test_a_second_copy_with_the_same_figures_is_no_matter(self) -> None:
        copy = Duplicate(where=at(300), differences=())
        whole = with_table(report(), "applications", duplicates=(copy,))
        assert outcome(whole, "STR-TABLE-DUP") is Outcome.PASS


class TestRows:
    def test_a_row_that_is_not_there(self) -> None:
        whole = report()
        blocks = tuple(
            block.model_copy(update={"missing_rows": ("other_misc",)})
            for block in whole.tables["applications"].blocks
        )
        found = the_finding(with_table(whole, "applications", blocks=blocks), "STR-ROW-MISSING")
        assert found.cells == ("applications.other_misc",)
        assert "（六）其他处理3.其他" in found.message.zh

    def test_a_block_that_is_not_there(self) -> None:
        whole = report()
        blocks = whole.tables["active_disclosure"].blocks[:-1]
        found = the_finding(
            with_table(whole, "active_disclosure", blocks=blocks), "STR-ROW-MISSING"
        )
        assert found.cells == ("active_disclosure.fees",)

    def test_a_block_of_the_other_edition_lacks_no_row_of_this_one(self) -> None:
        whole = report("e2019")
        blocks = tuple(
            block.model_copy(update={"edition": "e2021", "rows": ("licences",)})
            if "licences" in block.rows
            else block
            for block in whole.tables["active_disclosure"].blocks
        )
        assert (
            findings(with_table(whole, "active_disclosure", blocks=blocks), "STR-ROW-MISSING") == []
        )

    def test_a_local_row(self) -> None:
        row = ExtraRow(label="其他主动公开文件", where=at(40))
        found = the_finding(
            with_table(report(), "active_disclosure", extra_rows=(row,)), "STR-ROW-EXTRA"
        )
        assert found.severity is Severity.WARNING
        assert found.actual == "其他主动公开文件"

    def test_too_few_figures_to_place(self) -> None:
        row = UnplacedRow(
            row="granted", label="（一）予以公开", expected=7, raws=("3", "3"), where=at(50)
        )
        found = the_finding(
            with_table(report(), "applications", unplaced_rows=(row,)), "STR-COLUMNS"
        )
        assert found.cells == ("applications.granted",)
        assert (found.expected, found.actual) == ("7", "2 (3 | 3)")

    def test_the_one_line_of_table_four_has_no_row(self) -> None:
        row = UnplacedRow(row="", label="", expected=15, raws=("0",) * 14, where=at(60))
        found = the_finding(
            with_table(report(), "review_litigation", unplaced_rows=(row,)), "STR-COLUMNS"
        )
        assert found.cells == ("review_litigation",)
        assert "15" in found.message.zh

    def test_a_number_cut_in_two_is_not_also_a_wrong_count(self) -> None:
        row = UnplacedRow(
            row="granted",
            label="（一）予以公开",
            expected=7,
            raws=("1", "2", "0", "0", "0", "0", "0", "12"),
            split=("1", "2"),
            where=at(50),
        )
        whole = with_table(report(), "applications", unplaced_rows=(row,))
        assert findings(whole, "STR-COLUMNS") == []
        found = the_finding(whole, "CELL-SPLIT")
        assert "（1｜2）" in found.message.zh
        assert found.expected == "12"


class TestHeaders:
    def test_an_altered_header_is_information_and_told_once(self) -> None:
        headers = tuple(
            Header(
                column="decisions", found="本年处理决定数", expected="本年处理决定数量", where=at(n)
            )
            for n in (30, 34)
        )
        found = the_finding(
            with_table(report(), "active_disclosure", altered_headers=headers), "STR-HEADER"
        )
        assert found.severity is Severity.INFO
        assert found.location == "active_disclosure header"
        assert found.where == (at(30), at(34))

    def test_a_header_as_in_the_form(self) -> None:
        assert outcome(report(), "STR-HEADER") is Outcome.PASS
