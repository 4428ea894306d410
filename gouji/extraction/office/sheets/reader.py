"""Workbooks to a document, by way of calamine."""

import io
import re
from collections.abc import Iterator, Mapping

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Block, CellPlace, Document, Line
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType
from gouji.extraction.office.package import Package
from gouji.extraction.office.sheets.layout import blocks_of
from gouji.extraction.office.sheets.markup import SheetMarkup, sheet_markup
from gouji.extraction.office.sheets.sheet import Position, Sheet
from gouji.extraction.office.sheets.values import text_of

_MOST_SHEETS = 200
_NUMBERED = re.compile(r"\s*[第（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]")


def read_xlsx(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The visible sheets of an XLSX file in their order, without hidden rows and columns.

    The place of a cell is the number of its sheet among the visible ones, its row and its column,
    as the spreadsheet numbers them.  A formula that no program has calculated stands as itself.

    Raises `DocumentError`: `corrupt`, `encrypted`, `too_complex`, or `empty` if nothing is
    visible.
    """
    package = Package.open(data)
    package.verify()
    return _read(data, MediaType.XLSX, sheet_markup(package))


def read_xls(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The visible sheets of an XLS file, as `read_xlsx` does; hidden rows cannot be told."""
    return _read(data, MediaType.XLS, {})


def _read(data: bytes, media_type: MediaType, markup: Mapping[str, SheetMarkup]) -> Document:
    try:
        blocks = tuple(_blocks(data, markup))
    except PasswordError as error:
        raise DocumentError(ErrorCode.ENCRYPTED) from error
    except CalamineError as error:
        raise DocumentError(ErrorCode.CORRUPT) from error
    if not blocks:
        raise DocumentError(ErrorCode.EMPTY)
    return Document(media_type=media_type.value, blocks=blocks)


def _blocks(data: bytes, markup: Mapping[str, SheetMarkup]) -> Iterator[Block]:
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        visible = [
            one.name
            for one in workbook.sheets_metadata
            if one.visible is SheetVisibleEnum.Visible and one.typ is SheetTypeEnum.WorkSheet
        ]
        if len(visible) > _MOST_SHEETS:
            raise DocumentError(ErrorCode.TOO_COMPLEX)
        for number, name in enumerate(visible, 1):
            own = markup.get(name, SheetMarkup())
            source = workbook.get_sheet_by_name(name)
            sheet = Sheet.of(number, _texts(source, own), source.merged_cell_ranges or (), own)
            if len(visible) > 1 and sheet.texts:
                yield from _titled(sheet, name)
            yield from blocks_of(sheet)


def _titled(sheet: Sheet, name: str) -> Iterator[Line]:
    """The name of one of several sheets, if it is a numbered title that its cells do not say."""
    said = "".join(sheet.texts[min(sheet.texts)].split())
    if _NUMBERED.match(name) and "".join(name.split()) not in said:
        yield Line(text=name, where=CellPlace(table=sheet.number, row=1, column=1))


def _texts(source: CalamineSheet, markup: SheetMarkup) -> dict[Position, str]:
    top, left = source.start or (0, 0)
    texts = {
        (row, column): text
        for row, values in enumerate(source.to_python(), top)
        for column, value in enumerate(values, left)
        if (text := text_of(value))
    }
    for position, formula in markup.formulas.items():
        texts.setdefault(position, formula)
    return texts | dict(markup.raised)
