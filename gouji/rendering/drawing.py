"""Drawing the pages of a PDF, in a child process that is held to limits."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

import pypdfium2 as pdfium
from PIL import Image

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.isolation import Budget, ChildFailedError, run
from gouji.rendering.pictures import NO_PICTURES, PagePicture, Pictures
from gouji.text import Bilingual

_MOST_PAGES: Final = 20
_MOST_BYTES: Final = 6 * 1024 * 1024  # of all pictures together
_MOST_JSON: Final = 2 * _MOST_BYTES  # base64 takes four thirds
# Of processor time; twenty pages of text take a tenth of it.
_MOST_SECONDS: Final = 10.0
_POINTS_PER_INCH: Final = 72
_DOTS_PER_INCH: Final = 110
# Three times a page of A4 at that resolution; what is larger is drawn more coarsely.
_MOST_PIXELS: Final = 3_600_000
_LONGEST_SIDE: Final = 6_000
_GREYS: Final = 16
_STEP: Final = 255 // (_GREYS - 1)
_NEAREST: Final = [round(level / _STEP) for level in range(256)]
_PALETTE: Final = [grey * _STEP for grey in range(_GREYS) for _ in "RGB"]
# A page of text takes half of it; a scanned page is smaller as JPEG.
_LARGE_PNG: Final = 160 * 1024
_JPEG_QUALITY: Final = 60


def draw_pages(data: bytes, pages: Sequence[int], limits: Limits = DEFAULT_LIMITS) -> Pictures:
    """Pictures of the given pages (from 1, the most important first) of the PDF in `data`.

    They are grey, and drawn in a child process, within the limits for reading a document or less.
    What goes wrong there is said in `failure`; nothing is raised for it.
    """
    if not pages:
        return NO_PICTURES
    limits = replace(limits, seconds=min(limits.seconds, _MOST_SECONDS))
    budget = Budget(
        memory_bytes=limits.memory_bytes,
        cpu_seconds=limits.seconds,
        wall_seconds=limits.wall_seconds,
        output_bytes=_MOST_JSON,
    )
    try:
        answer = run(lambda: _drawn(data, pages).model_dump_json().encode(), budget)
        return Pictures.model_validate_json(answer)
    except DocumentError as error:
        return Pictures(failure=error.message)
    except (ChildFailedError, OSError) as error:
        return Pictures(failure=_ours(error))


def _ours(error: Exception) -> Bilingual:
    cause = str(error).strip().rpartition("\n")[2] or type(error).__name__
    said = ErrorCode.INTERNAL.explanation
    return Bilingual(zh=f"{said.zh}：{cause}", en=f"{said.en}: {cause}")


def _drawn(data: bytes, pages: Sequence[int]) -> Pictures:
    shown: list[PagePicture] = []
    left_out = list(pages[_MOST_PAGES:])
    room = _MOST_BYTES
    for picture in _draw(data, pages[:_MOST_PAGES]):
        if len(picture.image) > room:
            left_out.append(picture.page)
            continue
        room -= len(picture.image)
        shown.append(picture)
    return Pictures(
        pages=tuple(sorted(shown, key=lambda one: one.page)), left_out=tuple(sorted(left_out))
    )


def _draw(data: bytes, pages: Sequence[int]) -> Iterator[PagePicture]:
    try:
        document = pdfium.PdfDocument(data)
        for number in pages:
            page = document[number - 1]
            width, height = page.get_size()
            bitmap = page.render(scale=_scale(width, height), grayscale=True)
            media_type, image = _encoded(bitmap.to_pil())
            bitmap.close()
            page.close()
            yield PagePicture(
                page=number, width=width, height=height, media_type=media_type, image=image
            )
    except (pdfium.PdfiumError, IndexError) as error:
        raise DocumentError(ErrorCode.CORRUPT) from error


def _scale(width: float, height: float) -> float:
    """Pixels for a point."""
    return min(
        _DOTS_PER_INCH / _POINTS_PER_INCH,
        sqrt(_MOST_PIXELS / (width * height)),
        _LONGEST_SIDE / max(width, height),
    )


def _encoded(grey: Image.Image) -> tuple[str, bytes]:
    """The media type and the bytes, whichever suits what is on the page."""
    drawing = io.BytesIO()
    levels = Image.frombytes("P", grey.size, grey.point(_NEAREST).tobytes())
    levels.putpalette(_PALETTE)
    levels.save(drawing, "PNG", compress_level=9)
    if drawing.tell() <= _LARGE_PNG:
        return "image/png", drawing.getvalue()
    photograph = io.BytesIO()
    grey.save(photograph, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    if photograph.tell() < drawing.tell():
        return "image/jpeg", photograph.getvalue()
    return "image/png", drawing.getvalue()
