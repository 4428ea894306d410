"""Does every cell hold a number?"""

import re
from collections.abc import Iterator

from gouji.form import edition
from gouji.parsing.report import Report, Status, TableReading
from gouji.rules import basis
from gouji.rules.administration import is_below_prefecture
from gouji.rules.finding import Severity
from gouji.rules.located import Located, all_readable_slots, readable_slots
from gouji.rules.rule import Family, Hit, Signal, rule
from gouji.rules.wording import cell_name, table_name
from gouji.text import Bilingual

_NAMED = 5
# 12①, 12*, 12[1]; and several figures that stand in one cell after a merge.
_NEARLY_A_NUMBER = re.compile(
    r"[\d,.]{1,20}(?:[*※†‡]{1,3}|[①-⑳⑴-⒇]|[\[(〔]注?\d{1,2}[\])〕]|注\d{0,2})"
    r"|\d{1,15}(?:\s{1,3}\d{1,15}){1,20}"
)


@rule(
    code="CELL-BLANK",
    family=Family.CELLS,
    severity=Severity.WARNING,
    basis=basis.FORM,
    zh="表“{table}”有{n}个空白单元格（{cells}），无数据应填0。",
    en="“{table}” has {n} blank cell(s) ({cells}); enter 0 when there is nothing to report.",
)
def blank_cells(report: Report) -> Iterator[Signal]:
    """Cells are there and empty: one finding a table, with all of them.

    An error where every cell of a total row or column is blank.  Filling in 0 is practice, not
    law, and many bodies leave zeros out.  Cells that hold a placeholder are CELL-PLACEHOLDER's.
    """
    for key, reading in report.tables.items():
        seen = yield from readable_slots(report, reading)
        blank = [one for one in seen if one.slot.status is Status.BLANK and not one.slot.raw]
        if not blank:
            continue
        cells = tuple(one.address for one in blank)
        yield Hit(
            cells=cells,
            expected="a number (0)",
            actual="blank",
            said={"table": table_name(key), "n": len(cells), "cells": _named(cells, report)},
            severity=Severity.ERROR if _blank_totals(report, reading) else None,
        )


@rule(
    code="CELL-PLACEHOLDER",
    family=Family.CELLS,
    severity=Severity.WARNING,
    basis=basis.FORM,
    zh="单元格{cell}填写为“{raw}”，应填数字。",
    en="Cell {cell} holds “{raw}” instead of a number.",
    suppresses=("CELL-BLANK",),
)
def placeholder(report: Report) -> Iterator[Signal]:
    """A cell holds a sign or word for nothing: / - — 无 N/A 不适用 and the like.

    Information only for the regulations (规章) of bodies below the prefecture, which have no power
    to make any: “does not apply” is then what is meant.
    """
    seen = yield from all_readable_slots(report)
    for one in seen:
        if one.slot.status is Status.BLANK and one.slot.raw:
            meant = one.row.key == "regulations" and is_below_prefecture(report)
            yield _about(one, report, Severity.INFO if meant else None)


@rule(
    code="CELL-TEXT",
    family=Family.CELLS,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="单元格{cell}内容“{raw}”不是数字。",
    en="Cell {cell} “{raw}” is not numeric.",
)
def no_number(report: Report) -> Iterator[Signal]:
    """What a cell holds is no number, whatever its signs, separators and units.

    Only a warning where it is a number with a footnote mark, or several numbers in a merged cell.
    """
    seen = yield from all_readable_slots(report)
    for one in seen:
        if one.slot.status is Status.PRESENT and one.slot.value is None:
            nearly = _NEARLY_A_NUMBER.fullmatch((one.slot.raw or "").strip())
            yield _about(one, report, Severity.WARNING if nearly else None)


def _about(one: Located, report: Report, severity: Severity | None) -> Hit:
    raw = one.slot.raw or ""
    return Hit(
        cells=(one.address,),
        expected="a number",
        actual=raw,
        said={"cell": cell_name(one.address, report.edition), "raw": raw},
        severity=severity,
    )


def _named(cells: tuple[str, ...], report: Report) -> Bilingual:
    names = [cell_name(cell, report.edition) for cell in cells[:_NAMED]]
    more = len(cells) > _NAMED
    return Bilingual(
        zh="、".join(name.zh for name in names) + ("等" if more else ""),
        en="; ".join(name.en for name in names) + (" and others" if more else ""),
    )


def _blank_totals(report: Report, reading: TableReading) -> bool:
    """Whether every cell of a total row or of a total column is blank."""
    totals: dict[str, list[str]] = {}
    for relation in edition(reading.edition or report.edition).relations():
        if relation.table == reading.key and len(relation.right) == 1:
            totals.setdefault(relation.rule, []).append(relation.right[0])
    return any(
        all(report.slot(cell).status is Status.BLANK for cell in cells) for cells in totals.values()
    )
