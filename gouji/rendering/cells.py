"""The slots of a report as a flat table: one line of CSV each."""

import csv
import io

from gouji.rendering.places import place_exact
from gouji.result import Result
from gouji.rules.wording import column_name, figure, row_label, table_name

COLUMNS = (
    "table",
    "row",
    "column",
    "value",
    "raw",
    "status",
    "unit",
    "yuan",
    "where",
    "table_label",
    "row_label",
    "column_label",
)

# What spreadsheets take for the start of a formula, with the full-width forms some also accept.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render_cells(result: Result) -> str:
    """CSV with a header line (`COLUMNS`) and CRLF line ends, one line a slot in the form's order.

    `value` and `yuan` are plain numbers; in every other column a text that a spreadsheet would
    take for a formula gets a leading apostrophe.  A refused document has the header line alone.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    edition = result.report.edition if result.report else ""
    for table, rows in (result.tables or {}).items():
        for row, columns in rows.items():
            for column, slot in columns.items():
                address = f"{table}.{row}.{column}"
                writer.writerow(
                    (
                        table,
                        row,
                        column,
                        "" if slot.value is None else figure(slot.value),
                        inert(slot.raw or ""),
                        slot.status.value,
                        inert(slot.unit or ""),
                        "" if slot.yuan is None else figure(slot.yuan),
                        inert(place_exact(slot.where)) if slot.where else "",
                        table_name(table).zh,
                        row_label(table, row, edition),
                        column_name(address, edition).zh,
                    )
                )
    return out.getvalue()


def inert(text: str) -> str:
    """The text, made harmless for spreadsheets that would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
