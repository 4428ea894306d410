"""Sets words on a page by hand, so that tests can put them where no layout program would."""

from collections.abc import Sequence

from gouji.extraction.document import Table
from gouji.extraction.pdf.aligned import Rule, aligned_tables
from gouji.extraction.pdf.glyphs import Glyph
from gouji.extraction.pdf.page import Page

SIZE = 10.0
PITCH = 14.0
PLACES = (300.0, 360.0, 420.0)


class Sheet:
    """A page of 600 by 800 points that is written on word by word."""

    def __init__(self) -> None:
        self.glyphs: list[Glyph] = []

    def write(self, text: str, x: float, y: float) -> "Sheet":
        """Sets `text` from `x` on a line whose top is `y`; a space is one that is written."""
        for before, character in zip(" " + text, text, strict=False):
            width = SIZE if character > "\u2e80" else SIZE / 2
            if character != " ":
                box = (x, y, x + width, y + SIZE)
                self.glyphs.append(Glyph(character, *box, SIZE, spaced=before == " "))
            x += width
        return self

    def row(self, y: float, texts: Sequence[str], places: Sequence[float]) -> "Sheet":
        """Sets each text centred on its place; empty ones leave nothing."""
        for text, place in zip(texts, places, strict=True):
            width = sum(SIZE if one > "\u2e80" else SIZE / 2 for one in text)
            self.write(text, place - width / 2, y)
        return self

    def page(self) -> Page:
        """What extraction would make of it."""
        return Page(
            number=1,
            width=600.0,
            height=800.0,
            turn=0,
            glyphs=tuple(self.glyphs),
            tables=(),
            images=(),
        )

    def tables(self, rules: Sequence[Rule] = ()) -> list[Table]:
        """The tables found on it."""
        return [one.table for one in aligned_tables(self.page(), rules)]


def labelled_sheet(rows: Sequence[tuple[str, Sequence[str]]], pitch: float = PITCH) -> Sheet:
    """A page with labels at its left and figures in three columns beside them."""
    sheet = Sheet()
    for number, (label, figures) in enumerate(rows):
        sheet.write(label, 50, 100 + number * pitch)
        sheet.row(100 + number * pitch, figures, PLACES)
    return sheet


def rows_of(table: Table) -> list[list[str]]:
    """The texts of a table by row and column, blank ones included."""
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [rows[number] for number in sorted(rows)]
