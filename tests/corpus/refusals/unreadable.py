"""PDFs whose pages show a report and hold no usable text of it."""

import io
from collections.abc import Callable, Iterator, Sequence
from random import Random

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from gouji.errors import ErrorCode
from tests.corpus.content import Content, compose
from tests.corpus.pdf.drawing import assemble, draw, saved
from tests.corpus.pdf.embedded import CharacterMap
from tests.corpus.pdf.faces import Faces, SystemFace
from tests.corpus.pdf.flow import SCAN
from tests.corpus.pdf.furniture import draw_furniture
from tests.corpus.pdf.geometry import A4, Sheet
from tests.corpus.pdf.pen import Pen
from tests.corpus.pdf.style import Font, Style
from tests.corpus.refusals.refusal import Refusal

_SEED = 7
_PAGES = 4
_STRIPS = 6
_TYPE_3_ENCODING = 256


def unreadable() -> Iterator[Refusal]:
    """Scans, outlines and fonts that do not say what they draw."""
    content = compose("e2021", _SEED, "refusals")
    yield Refusal("scanned", _scanned(), ErrorCode.NO_TEXT_LAYER, "1-4")
    yield Refusal("scanned-in-strips", _in_strips(), ErrorCode.NO_TEXT_LAYER, "1-4")
    yield Refusal("scanned-but-cover", _with_cover(content), ErrorCode.NO_TEXT_LAYER, "2-5")
    yield Refusal("scanned-with-numbers", _numbered(), ErrorCode.NO_TEXT_LAYER, "1-4")
    yield Refusal("text-as-outlines", _outlined(), ErrorCode.NO_TEXT_LAYER)
    for mapping in (CharacterMap.NONE, CharacterMap.PRIVATE):
        style = Style(font=Font.EMBEDDED, mapping=mapping)
        data = draw([content], style, Random(_SEED)).data
        yield Refusal(f"embedded-font-{mapping}", data, ErrorCode.GARBLED_TEXT)
    yield Refusal("type-3-font", _type_3(content), ErrorCode.GARBLED_TEXT)
    yield Refusal("blank-pages", _written(lambda pen: None), ErrorCode.EMPTY)


def _faces() -> Faces:
    return Faces(SystemFace())


def _pens(faces: Faces, count: int = _PAGES) -> list[Pen]:
    return [Pen(Sheet(*A4), faces) for _ in range(count)]


def _written(write: Callable[[Pen], None]) -> bytes:
    """Pages that are all written alike."""
    faces = _faces()
    pens = _pens(faces)
    for pen in pens:
        write(pen)
    return assemble(pens, faces)


def _scanned() -> bytes:
    return _written(lambda pen: pen.image(SCAN))


def _numbered() -> bytes:
    """Scans to which page numbers were added."""
    faces = _faces()
    pens = _pens(faces)
    for number, pen in enumerate(pens, 1):
        pen.image(SCAN)
        draw_furniture(pen, Style(page_number="第{page}页"), number, len(pens))
    return assemble(pens, faces)


def _in_strips() -> bytes:
    """Every page as several pictures, one below the other, as some scanners store it."""
    pdf = Pdf.open(io.BytesIO(_scanned()))
    for page in pdf.pages:
        height = A4[1] / _STRIPS
        strips = [
            b"q %.2f 0 0 %.2f 0 %.2f cm /%s Do Q" % (A4[0], height, at * height, SCAN.encode())
            for at in range(_STRIPS)
        ]
        page.Contents = Stream(pdf, b"\n".join(strips))
    return saved(pdf)


def _with_cover(content: Content) -> bytes:
    """A typed cover, and the report behind it as pictures."""
    faces = _faces()
    cover, *scans = _pens(faces, _PAGES + 1)
    cover.text(90, 300, content.identity.title, 16)
    for scan in scans:
        scan.image(SCAN)
    return assemble([cover, *scans], faces)


def _outlined() -> bytes:
    """Every glyph a filled path, as print shops deliver files."""

    def write(pen: Pen) -> None:
        for row in range(30):
            for column in range(32):
                x, y = 72 + column * 14.0, 72 + row * 22.0
                pen.fill(x, y, x + 10, y + 1.2)
                pen.fill(x + 4.4, y - 4, x + 5.6, y + 7)

    return _written(write)


def _type_3(content: Content) -> bytes:
    """Text in Type 3 fonts whose glyphs are only numbered, as old print drivers made it."""
    pdf = Pdf.new()
    text = "".join(part.text for part in content.parts if part.text.isprintable())
    characters = sorted(set(text))
    fonts = [
        _type_3_font(pdf, min(_TYPE_3_ENCODING, len(characters) - first))
        for first in range(0, len(characters), _TYPE_3_ENCODING)
    ]
    resources = Dictionary(Font=Dictionary({f"/T{at}": font for at, font in enumerate(fonts)}))
    codes = {one: divmod(at, _TYPE_3_ENCODING) for at, one in enumerate(characters)}
    lines = [text[at : at + 35] for at in range(0, len(text), 35)][:35]
    pdf.add_blank_page(page_size=A4)
    page = pdf.pages[0]
    page.Resources = resources
    page.Contents = Stream(pdf, b"\n".join(_type_3_lines(lines, codes)))
    return saved(pdf)


def _type_3_lines(lines: Sequence[str], codes: dict[str, tuple[int, int]]) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        yield b"BT 1 0 0 1 72 %d Tm" % (770 - number * 20)
        for one in line:
            font, code = codes[one]
            yield b"/T%d 12 Tf <%02X> Tj" % (font, code)
        yield b"ET"


def _type_3_font(pdf: Pdf, count: int) -> Dictionary:
    glyph = pdf.make_indirect(Stream(pdf, b"1000 0 0 0 900 900 d1 50 0 850 850 re f"))
    names = [f"/g{code}" for code in range(count)]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 1000, 1000]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(dict.fromkeys(names, glyph)),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([0, *map(Name, names)])),
            FirstChar=0,
            LastChar=count - 1,
            Widths=Array([1000] * count),
        )
    )
