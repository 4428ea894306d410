"""Digits wrapped in a cell are one number, however wide the margins of the cells are."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.gouji.extraction.pdf.drawn_pdf import LEFT, TOP, pdf, rows, rule, tables, write

_WIDE, _NARROW, _HEIGHT = 120.0, 40.0, 40.0


def _written(*cells: str) -> list[str]:
    """What is read of a row with these texts behind its label, each in the middle of its cell."""
    edges = [LEFT, *(LEFT + _WIDE + _NARROW * number for number in range(len(cells) + 1))]

    def draw(canvas: Canvas) -> None:
        for top in (TOP, TOP + _HEIGHT, TOP + 2 * _HEIGHT):
            rule(canvas, edges[0], top, edges[-1], top)
        for x in edges:
            rule(canvas, x, TOP, x, TOP + 2 * _HEIGHT)
        for top, texts in ((TOP, ["事项"]), (TOP + _HEIGHT, ["行政许可", *cells])):
            for x, text in zip(edges, texts, strict=False):
                lines = text.split("\n")
                first = top + (_HEIGHT - 12 * len(lines)) / 2
                for number, line in enumerate(lines):
                    write(canvas, x + 13, first + 12 * number, line)

    [table] = tables(pdf(draw))
    return rows(table)[1][1:]


def test_a_figure_beside_them_shows_that_the_row_is_one() -> None:
    assert _written("12\n34", "7", "56\n8") == ["1234", "7", "568"]


@pytest.mark.parametrize(
    "cells",
    [
        ("12\n34", "56\n78"),  # all have two: they may be figures of two rows
        ("1\n34", "7", "5"),  # the first line is the shorter one: no digit was lacking room there
        ("12\n34", "7", "567"),  # three digits have room in one line
    ],
)
def test_figures_that_may_be_of_two_rows_stay_two(cells: tuple[str, ...]) -> None:
    assert _written(*cells) == list(cells)
