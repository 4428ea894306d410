"""Drawn PDFs: the drawing is what its gold says, figures are read where they stand, and files
without usable text are refused with their code."""

from collections.abc import Iterator
from math import isclose

import pypdfium2
import pytest

from gouji.check import check, describe
from gouji.extraction.document import PagePlace
from gouji.rules.finding import Finding
from tests.corpus.faults import FaultKind, faults, read
from tests.corpus.ground import Ground
from tests.corpus.pdf.embedded import CharacterMap, EmbeddedFace
from tests.corpus.pdf.faces import Faces
from tests.corpus.pdf.filling import Spot
from tests.corpus.pdf.geometry import A4, Matrix, Presentation, Sheet
from tests.corpus.pdf.places import misplaced
from tests.corpus.pdf.renderings import RENDERINGS, drawn_again
from tests.corpus.pdf.wrap import wrap
from tests.corpus.refusals.catalogue import refusals
from tests.corpus.refusals.refusal import Refusal
from tests.corpus.rendering import Rendering
from tests.corpus.report import MadeUp

SEED = 3
AROUND = 14.0  # points: wider than any figure's first line is high
BY_NAME = {one.name: one for one in RENDERINGS}


def made(rendering: Rendering) -> MadeUp:
    """One document; half of the renderings take either edition."""
    edition = ("e2019", "e2021")[RENDERINGS.index(rendering) % 2]
    return rendering.make([(edition, SEED)])[0]


def texts_around(data: bytes, spots: dict[str, Spot]) -> Iterator[tuple[str, str]]:
    """What PDFium reads around each spot, by address."""
    with pypdfium2.PdfDocument(data) as pdf:
        texts = [page.get_textpage() for page in pdf]
        for address, spot in spots.items():
            page = pdf[spot.page - 1]
            left, bottom, right, top = page.get_cropbox()
            x, y = {
                0: (left + spot.x, top - spot.y),
                90: (left + spot.y, bottom + spot.x),
                180: (right - spot.x, bottom + spot.y),
                270: (right - spot.y, top - spot.x),
            }[page.get_rotation()]
            text = texts[spot.page - 1]
            yield address, text.get_text_bounded(x - AROUND, y - AROUND, x + AROUND, y + AROUND)


class TestTheDrawing:
    """A rendering that draws something else than its gold would make the scores worthless."""

    @pytest.mark.parametrize("rendering", RENDERINGS, ids=lambda one: one.name)
    def test_every_printed_figure_stands_at_its_spot(self, rendering: Rendering) -> None:
        document = made(rendering)
        spots = drawn_again(rendering.name, document.edition, SEED).spots
        printed = {slot: gold.raw for slot, gold in document.gold.items() if gold.raw}
        assert set(printed) == set(spots)
        for address, around in texts_around(document.data, dict(spots)):
            # Wrapped figures reach beyond what is looked at; their middle does not.
            assert set(around) & set(printed[address]), address

    @pytest.mark.parametrize("rendering", RENDERINGS, ids=lambda one: one.name)
    def test_the_same_order_gives_the_same_figures_at_the_same_spots(
        self, rendering: Rendering
    ) -> None:
        first = drawn_again(rendering.name, "e2021", 1)
        second = drawn_again(rendering.name, "e2021", 1)
        assert first == second

    @pytest.mark.parametrize("presentation", Presentation)
    def test_the_corners_of_a_sheet_are_the_corners_of_its_page(
        self, presentation: Presentation
    ) -> None:
        sheet = Sheet(*A4, presentation)
        left, bottom, right, top = sheet.crop_box
        corners = {sheet.to_user_space.apply(x, y) for x in (0, A4[0]) for y in (0, A4[1])}
        expected = {(x, y) for x in (left, right) for y in (bottom, top)}
        for x, y in corners:
            assert any(isclose(x, ex) and isclose(y, ey) for ex, ey in expected), (x, y)

    @pytest.mark.parametrize("quarter", [90, 180, 270])
    def test_a_page_turned_by_its_rotation_is_shown_as_the_sheet(self, quarter: int) -> None:
        sheet = Sheet(*A4, Presentation(f"rotate-{quarter}"))
        assert sheet.shown(100, 200) == pytest.approx((100, 200))

    def test_a_page_drawn_sideways_is_shown_sideways(self) -> None:
        sheet = Sheet(*A4, Presentation.SIDEWAYS_LEFT)
        assert sheet.shown(100, 200) == pytest.approx((200, A4[0] - 100))

    def test_a_matrix_and_its_inverse_cancel(self) -> None:
        matrix = Matrix(0.5, 1.5, -2, 0.25, 30, -40)
        assert matrix.then(matrix.inverse()).apply(7, 9) == pytest.approx((7, 9))

    def test_lines_are_as_wide_as_allowed_but_for_a_hanging_mark(self) -> None:
        faces = Faces(EmbeddedFace())
        lines = wrap("部分公开（区分处理的，只计这一情形，不计其他情形）123456", faces, 10, 60)
        assert "".join(lines) == "部分公开（区分处理的，只计这一情形，不计其他情形）123456"
        assert max(faces.width(line, 10) for line in lines) <= 70

    def test_radicals_are_what_the_embedded_font_says(self) -> None:
        face = EmbeddedFace(CharacterMap.RADICALS)
        face.encode("人民")
        assert face.encode("人民") == b"<00010002>"


class TestReading:
    """What Gouji makes of the drawn files."""

    @pytest.mark.parametrize("rendering", RENDERINGS, ids=lambda one: one.name)
    def test_no_figure_is_wrong_and_each_is_placed_where_it_was_drawn(
        self, rendering: Rendering
    ) -> None:
        document = made(rendering)
        report = read(document)
        wrong = [one for one in faults(document, report) if one.kind is FaultKind.WRONG]
        assert not [str(one) for one in wrong]
        assert not [str(one) for one in misplaced(document, report)]
        if rendering.ground is Ground.GRID:
            places = [report.slot(slot).where for slot in document.gold]
            assert any(isinstance(place, PagePlace) for place in places)

    def test_a_second_report_in_the_file_is_found_and_not_merged(self) -> None:
        document = made(BY_NAME["pdf-two-reports"])
        result = check(document.data, describe(document.data, document.name))
        duplicates = [one for one in result.findings if one.rule == "STR-TABLE-DUP"]
        assert {cell.split(".")[0] for one in duplicates for cell in one.cells}
        assert all(self._is_on_a_page(one) for one in duplicates)

    @staticmethod
    def _is_on_a_page(finding: Finding) -> bool:
        return any(isinstance(place, PagePlace) for place in finding.where)


class TestRefusals:
    """Every file that cannot be read ends with the code that tells a person what to do."""

    @pytest.mark.parametrize("refusal", list(refusals()), ids=lambda one: one.name)
    def test_the_code_and_the_pages_are_named(self, refusal: Refusal) -> None:
        error = check(refusal.data, describe(refusal.data, refusal.name)).error
        assert error is not None
        assert error.code == refusal.code
        if refusal.pages is not None:
            assert f"pages {refusal.pages}" in error.message.en
            assert refusal.pages in error.message.zh
