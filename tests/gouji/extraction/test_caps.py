"""A document may hold only so much, whatever its format."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.caps import hold_to
from gouji.extraction.document import Cell, CellPlace, Document, Line, LinePlace, Table
from gouji.extraction.limits import Limits

LIMITS = Limits(max_characters=10, max_lines=2, max_cells=2)


def line(text: str) -> Line:
    return Line(text=text, where=LinePlace(line=1))


def table(*texts: str) -> Table:
    return Table(
        cells=tuple(
            Cell(row=0, column=at, text=text, where=CellPlace(table=1, row=1, column=at + 1))
            for at, text in enumerate(texts)
        )
    )


@pytest.mark.parametrize(
    "blocks", [(line("12345"), table("1234", "5")), (table("1"), table("1")), (line(""), line(""))]
)
def test_what_is_within_the_limits_is_left_as_it_is(blocks: tuple[Line | Table, ...]) -> None:
    document = Document(media_type="text/plain", blocks=blocks)
    assert hold_to(LIMITS, document) is document


@pytest.mark.parametrize(
    "blocks",
    [
        (line("123456"), table("1234", "5")),
        (table("1"), table("1"), table("1")),
        (line(""), line(""), line("")),
    ],
)
def test_what_goes_beyond_them_is_too_complex(blocks: tuple[Line | Table, ...]) -> None:
    with pytest.raises(DocumentError) as caught:
        hold_to(LIMITS, Document(media_type="text/plain", blocks=blocks))
    assert caught.value.code is ErrorCode.TOO_COMPLEX
