"""Has each table the rows, columns and headers of the form?"""

from collections.abc import Iterator

from gouji.extraction.document import Place
from gouji.form import edition
from gouji.parsing.report import Report, TableReading
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import row_name, table_name


@rule(
    code="STR-ROW-MISSING",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="表“{table}”缺少行“{row}”。",
    en="Row “{row}” is missing from “{table}”.",
)
def missing_row(report: Report) -> Iterator[Signal]:
    """A row that the table's edition has is not there, by its label.

    Labels that are misspelt or split over lines count as found.  A table that is not there at all
    is STR-TABLE-MISSING's.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        for row in _absent_rows(report, reading):
            name = row_name(key, row, reading.edition or report.edition)
            yield Hit(
                cells=(f"{key}.{row}",),
                expected=name.zh,
                actual="no such row",
                said={"table": table_name(key), "row": name},
                where=(reading.where,) if reading.where else (),
            )


def _absent_rows(report: Report, reading: TableReading) -> list[str]:
    """Rows missing from the blocks that were read, and all rows of blocks that were not."""
    form = edition(reading.edition or report.edition).table(reading.key)
    absent = {row for block in reading.blocks for row in block.missing_rows}
    known = absent | {row for block in reading.blocks for row in block.rows}
    for block in form.blocks:
        rows = [row.key for row in block.rows]
        if not known.intersection(rows):
            absent.update(rows)
    in_order = [row.key for _, row in form.rows()]
    return sorted(absent, key=lambda row: in_order.index(row) if row in in_order else len(in_order))


@rule(
    code="STR-ROW-EXTRA",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    basis=basis.FORM,
    zh="表“{table}”多出行“{row}”。",
    en="Unexpected row “{row}” in “{table}”.",
)
def extra_row(report: Report) -> Iterator[Signal]:
    """A row with figures belongs to neither edition, e.g. 其他主动公开文件.

    Local additions are lawful; the figures of such a row are not read.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        for row in reading.extra_rows:
            yield Hit(
                cells=(key,),
                location=key,
                expected="no such row",
                actual=row.label,
                said={"table": table_name(key), "row": row.label},
                where=(row.where,),
            )


@rule(
    code="STR-COLUMNS",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    basis=basis.FORM,
    zh="“{row}”行应有{n}个数据，实际{m}个，无法确定所属列。",
    en="Row “{row}” should hold {n} figures but has {m}; columns cannot be assigned.",
)
def unplaced_row(report: Report) -> Iterator[Signal]:
    """A row has fewer or more figures than the form, and their columns cannot all be told.

    Where blanks were collapsed, figures are placed only as far as the sums determine them; the
    other slots of the row are `missing`.  A row in which one number was cut in two is
    CELL-SPLIT's.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        for row in reading.unplaced_rows:
            if row.split is not None:
                continue
            yield Hit(
                cells=(f"{key}.{row.row}" if row.row else key,),
                expected=str(row.expected),
                actual=f"{len(row.raws)} ({' | '.join(row.raws)})",
                said={
                    "row": row_name(key, row.row, reading.edition or report.edition),
                    "n": row.expected,
                    "m": len(row.raws),
                },
                where=(row.where,),
            )


@rule(
    code="STR-HEADER",
    family=Family.STRUCTURE,
    severity=Severity.INFO,
    basis=basis.FORM,
    zh="表头“{found}”与格式“{expected}”不一致。",
    en="Header “{found}” differs from the form (“{expected}”).",
)
def altered_header(report: Report) -> Iterator[Signal]:
    """The header of a column is cut short or worded otherwise (现行有效件, 本年新, 本年增/).

    Extremely common, and never more than information: the column was recognised.  The same
    alteration in several blocks of a table is reported once.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        places: dict[tuple[str, str], list[Place]] = {}
        for header in reading.altered_headers:
            places.setdefault((header.found, header.expected), []).append(header.where)
        for (found, expected), where in places.items():
            yield Hit(
                location=f"{key} header",
                expected=expected,
                actual=found,
                said={"found": found, "expected": expected},
                where=tuple(where),
            )
