"""The slots as CSV."""

import csv
import io

import pytest

from gouji.extraction.document import CellPlace, MarkupPlace, PagePlace, Place
from gouji.parsing.report import Slot, Status
from gouji.rendering.cells import COLUMNS, inert, render_cells
from tests.gouji.rendering.made import refusal, result_of
from tests.gouji.rules.build import GONE, at, cell, held, report


def rows(text: str) -> dict[str, dict[str, str]]:
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    return {f"{one['table']}.{one['row']}.{one['column']}": one for one in found}


@pytest.mark.parametrize(("edition", "count"), [("e2019", 198), ("e2021", 200)])
def test_one_line_a_slot(edition: str, count: int) -> None:
    text = render_cells(result_of(report(edition)))
    assert len(rows(text)) == count
    assert text.count("\r\n") == count + 1
    assert text.startswith(",".join(COLUMNS))


def test_a_slot_with_all_there_is() -> None:
    amount = Slot(
        status=Status.PRESENT,
        raw="503.59万元",
        value="503.59",
        unit="万元",
        yuan="5035900.00",
        where=at(85),
    )
    whole = report("e2019", {"active_disclosure.procurement.total_amount": amount})
    one = rows(render_cells(result_of(whole)))["active_disclosure.procurement.total_amount"]
    assert one["value"] == "503.59"
    assert one["raw"] == "503.59万元"
    assert one["status"] == "present"
    assert one["unit"] == "万元"
    assert one["yuan"] == "5035900.00"
    assert one["where"] == "line 85"
    assert one["row_label"] == "政府集中采购"
    assert one["column_label"] == "采购总金额"


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (PagePlace(page=2, bbox=(56.69, 310.2, 120, 324.5)), "page 2 [56.69, 310.2, 120, 324.5]"),
        (MarkupPlace(line=7, xpath="/html/body/p"), "line 7 /html/body/p"),
        (CellPlace(table=3, row=5, column=4), "table 3 row 5 column 4"),
    ],
)
def test_a_slot_has_its_place_whatever_the_format(place: Place, where: str) -> None:
    slot = Slot(status=Status.PRESENT, raw="3", value=3, where=place)
    found = rows(render_cells(result_of(report(cells={"applications.granted.total": slot}))))
    assert found["applications.granted.total"]["where"] == where


def test_missing_and_blank_slots_have_no_value() -> None:
    cells = {"applications.granted.total": GONE, "applications.carried_in.total": held("/")}
    found = rows(render_cells(result_of(report(cells=cells))))
    assert found["applications.granted.total"]["status"] == "missing"
    assert found["applications.granted.total"]["value"] == ""
    assert found["applications.carried_in.total"]["raw"] == "/"


@pytest.mark.parametrize("raw", ["=1+1", "+3", "-8", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－"])
def test_no_cell_is_run_as_a_formula(raw: str) -> None:
    slot = Slot(status=Status.PRESENT, raw=raw, where=at(1))
    found = rows(render_cells(result_of(report(cells={"applications.granted.total": slot}))))
    assert found["applications.granted.total"]["raw"] == f"'{raw}"


def test_numbers_stay_numbers() -> None:
    change = "active_disclosure.licences.change"
    found = rows(render_cells(result_of(report("e2019", {change: cell(-8)}))))[change]
    assert found["value"] == "-8"
    assert found["raw"] == "'-8"


def test_quotes_and_line_breaks_survive() -> None:
    slot = Slot(status=Status.PRESENT, raw='a,"b"\nc', where=at(1))
    found = rows(render_cells(result_of(report(cells={"applications.granted.total": slot}))))
    assert found["applications.granted.total"]["raw"] == 'a,"b"\nc'


def test_a_refused_document_has_the_header_alone() -> None:
    assert render_cells(refusal()) == ",".join(COLUMNS) + "\r\n"


def test_ordinary_text_is_left_alone() -> None:
    assert inert("12件") == "12件"
    assert inert("") == ""
