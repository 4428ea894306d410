"""Drawing pages, whatever is in the document."""

import io
from collections.abc import Callable
from random import Random

import pytest
from PIL import Image

from gouji.extraction.document import PagePlace, Table
from gouji.extraction.limits import Limits
from gouji.extraction.reader import read
from gouji.rendering.drawing import draw_pages
from gouji.rendering.pictures import NO_PICTURES, PagePicture
from tests.gouji.rendering.drawn import A4, boxed_pages, changed, photographs
from tests.hostile.pdf_pages import (
    forms_that_call_forms_a_billion_times,
    page_that_unpacks_twice,
)

BLACK = 100


def opened(picture: PagePicture) -> Image.Image:
    return Image.open(io.BytesIO(picture.image)).convert("L")


def test_the_pages_asked_for_are_drawn_in_their_order() -> None:
    pictures = draw_pages(boxed_pages(5), [4, 2])
    assert [one.page for one in pictures.pages] == [2, 4]
    assert pictures.left_out == ()
    assert pictures.failure is None
    for one in pictures.pages:
        assert (one.width, one.height) == A4
        width, height = opened(one).size
        assert width / height == pytest.approx(A4[0] / A4[1], rel=0.01)
        assert width > 800


def test_a_document_without_anything_to_show_is_not_looked_at() -> None:
    assert draw_pages(b"not even a PDF", []) == NO_PICTURES


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True])
def test_a_place_is_where_the_picture_has_it(turn: int, cropped: bool) -> None:
    crop = {"CropBox": [50, 300, 450, 750]} if cropped else {}
    data = changed(boxed_pages(), Rotate=turn, **crop)
    [table] = [one for one in read(data).blocks if isinstance(one, Table)]
    [picture] = draw_pages(data, [1]).pages
    image = opened(picture)
    assert len(table.cells) == 6
    for cell in table.cells:
        assert isinstance(cell.where, PagePlace)
        for x, y in middles(cell.where, image.width / picture.width):
            darkest, _ = image.crop((x - 3, y - 3, x + 4, y + 4)).getextrema()
            assert darkest < BLACK, "a side of the cell is a line on the picture"


def middles(place: PagePlace, scale: float) -> list[tuple[int, int]]:
    """The middles of the four sides, in pixels."""
    x0, top, x1, bottom = (round(edge * scale) for edge in place.bbox)
    x, y = (x0 + x1) // 2, (top + bottom) // 2
    return [(x0, y), (x1, y), (x, top), (x, bottom)]


def test_at_most_twenty_pages_are_drawn_the_first_named_first() -> None:
    order = [25, *range(1, 25)]
    pictures = draw_pages(boxed_pages(25), order)
    assert [one.page for one in pictures.pages] == [*range(1, 20), 25]
    assert pictures.left_out == (20, 21, 22, 23, 24)


def test_a_huge_page_is_drawn_coarsely() -> None:
    [picture] = draw_pages(boxed_pages(size=(14_400, 14_400)), [1]).pages
    width, height = opened(picture).size
    assert width * height < 4_000_000


def test_photographs_are_kept_small_and_end_where_there_are_too_many() -> None:
    noise = Image.frombytes("L", (900, 1270), Random(3).randbytes(900 * 1270))
    pictures = draw_pages(photographs(20, noise), range(1, 21))
    assert {one.media_type for one in pictures.pages} == {"image/jpeg"}
    assert sum(len(one.image) for one in pictures.pages) <= 6 * 1024 * 1024
    assert pictures.left_out
    assert len(pictures.pages) + len(pictures.left_out) == 20


@pytest.mark.parametrize(
    ("data", "page"), [(b"%PDF-1.7 damaged", 1), (b"", 1), (boxed_pages(2), 3)]
)
def test_what_cannot_be_drawn_is_said(data: bytes, page: int) -> None:
    pictures = draw_pages(data, [page])
    assert pictures.pages == ()
    assert pictures.failure is not None
    assert "damaged" in pictures.failure.en
    assert "损坏" in pictures.failure.zh


@pytest.mark.parametrize(
    "hostile", [forms_that_call_forms_a_billion_times, page_that_unpacks_twice]
)
def test_a_page_beyond_the_limits_costs_only_its_picture(hostile: Callable[[], bytes]) -> None:
    pictures = draw_pages(hostile(), [1], Limits(memory_bytes=256 * 1024 * 1024, seconds=2))
    assert pictures.pages == ()
    assert pictures.failure is not None
    assert "limits" in pictures.failure.en


def test_the_same_bytes_give_the_same_pictures() -> None:
    data = boxed_pages(2)
    assert draw_pages(data, [1, 2]) == draw_pages(data, [2, 1])
