"""A report as the bytes of a PDF, with the spot of every figure."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from pikepdf import Array, Dictionary, Encryption, Name, ObjectStreamMode, Page, Pdf, Stream

from tests.corpus.content import Content
from tests.corpus.pdf.embedded import EmbeddedFace
from tests.corpus.pdf.faces import Faces, LatinFace, SystemFace
from tests.corpus.pdf.filling import Spot
from tests.corpus.pdf.flow import SCAN, Flow
from tests.corpus.pdf.furniture import draw_furniture, draw_mark
from tests.corpus.pdf.geometry import Matrix
from tests.corpus.pdf.pen import Pen
from tests.corpus.pdf.style import Font, Layer, Style

_LATIN = ("Times-Roman", "Helvetica")
_SCAN_SIDE = 8


@dataclass(frozen=True)
class Drawing:
    """A PDF; `spots` are those of the first report's figures, by address."""

    data: bytes
    spots: Mapping[str, Spot]
    pages: int


def draw(contents: Sequence[Content], style: Style, rng: Random) -> Drawing:
    """The reports, one behind the other in one file."""
    faces = _faces(style, rng)
    flow = Flow(style, faces, rng)
    for content in contents:
        flow.write(content)
    for number, pen in enumerate(flow.pens, 1):
        draw_mark(pen, style.mark)
        if style.layer is Layer.PAPER:
            draw_furniture(pen, style, number, len(flow.pens))
    return Drawing(assemble(flow.pens, faces), flow.spots, len(flow.pens))


def assemble(pens: Sequence[Pen], faces: Faces) -> bytes:
    """The pages as a file; the same pages give the same bytes."""
    pdf = Pdf.new()
    fonts = pdf.make_indirect(faces.resources(pdf))
    scan = _scan(pdf)
    for pen in pens:
        forms = {
            f"/{form.name}": _form(pdf, form.matrix, b"\n".join(form.operators), fonts)
            for form in pen.forms
        }
        resources = Dictionary(Font=fonts, XObject=Dictionary({f"/{SCAN}": scan, **forms}))
        page = Dictionary(
            Type=Name.Page,
            MediaBox=_rounded(pen.sheet.media_box),
            Resources=resources,
            Contents=Stream(pdf, pen.stream),
        )
        if pen.sheet.media_box != pen.sheet.crop_box:
            page.CropBox = _rounded(pen.sheet.crop_box)
        if pen.sheet.rotate:
            page.Rotate = pen.sheet.rotate
        pdf.pages.append(Page(page))
    return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    """The bytes of `pdf`, the same every time."""
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=ObjectStreamMode.generate,
    )
    return buffer.getvalue()


def locked(data: bytes, user: str) -> bytes:
    """The file encrypted; with an empty user password anybody can open it."""
    buffer = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        pdf.save(buffer, static_id=True, encryption=Encryption(owner="owner", user=user, R=6))
    return buffer.getvalue()


def _faces(style: Style, rng: Random) -> Faces:
    match style.font:
        case Font.NAMED:
            return Faces(SystemFace())
        case Font.MIXED:
            return Faces(SystemFace(), LatinFace(rng.choice(_LATIN)))
        case Font.EMBEDDED:
            return Faces(EmbeddedFace(style.mapping))


def _form(pdf: Pdf, matrix: Matrix, operators: bytes, fonts: Dictionary) -> Stream:
    far = 10_000
    return Stream(
        pdf,
        operators,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([-far, -far, far, far]),
        Matrix=_rounded((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)),
        Resources=Dictionary(Font=fonts),
    )


def _scan(pdf: Pdf) -> Stream:
    return Stream(
        pdf,
        b"\xee" * (_SCAN_SIDE * _SCAN_SIDE),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=_SCAN_SIDE,
        Height=_SCAN_SIDE,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )


def _rounded(numbers: Sequence[float]) -> Array:
    return Array([round(one, 3) for one in numbers])
