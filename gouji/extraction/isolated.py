"""Reading a document in a child process: the door for bytes that nobody vouches for."""

import tempfile
from typing import Final

from pydantic import TypeAdapter

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import Document
from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from gouji.extraction.media import MediaType, detect
from gouji.extraction.office.legacy import LARGEST_CONVERTED, convert, needs_conversion
from gouji.extraction.reader import read
from gouji.isolation import Budget, run

_MIB: Final = 1024 * 1024
_DOCUMENT: Final = TypeAdapter(Document)
# What a document of as many characters and cells as the limits allow by default may take.
_MOST_JSON: Final = 128 * _MIB
# An office program maps far more than it uses.
_OFFICE_MEMORY: Final = 4096 * _MIB
# Of the time for a conversion, what the program itself gets; the rest is for tidying up.
_OFFICE_SHARE: Final = 0.8


def read_isolated(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in `data`, read as by `gouji.extraction.reader.read` but in a child process.

    The child is held to the limits, whatever is in the bytes; see `gouji.isolation.run`.  A format
    that needs a conversion has that done in a child before, whose memory is the office program's;
    the time by the clock is that of the limits for both together.

    Raises `DocumentError` as `read` does, with `too_large`, or with `too_complex` if the child died
    of the document.
    """
    if len(data) > limits.max_bytes:
        raise DocumentError(ErrorCode.TOO_LARGE)
    converted_from = _legacy_type(data)
    if converted_from is None:
        return _read(data, limits, limits.wall_seconds)
    left = limits.wall_seconds / 2
    converted = _convert(data, converted_from, limits, left)
    document = _read(converted, limits, left)
    return document.model_copy(update={"media_type": converted_from.value})


def _read(data: bytes, limits: Limits, wall_seconds: float) -> Document:
    budget = Budget(limits.memory_bytes, limits.seconds, wall_seconds, _MOST_JSON)
    return _DOCUMENT.validate_json(run(lambda: _DOCUMENT.dump_json(read(data, limits)), budget))


def _convert(data: bytes, media_type: MediaType, limits: Limits, wall_seconds: float) -> bytes:
    budget = Budget(
        memory_bytes=_OFFICE_MEMORY,
        cpu_seconds=limits.seconds,
        wall_seconds=wall_seconds,
        output_bytes=LARGEST_CONVERTED,
        file_bytes=LARGEST_CONVERTED,
    )
    # Its files are tidied up here: a child that is killed leaves them behind.
    with tempfile.TemporaryDirectory(prefix="gouji-", ignore_cleanup_errors=True) as folder:

        def work() -> bytes:
            tempfile.tempdir = folder
            return convert(data, media_type, wall_seconds * _OFFICE_SHARE)

        return bytes(run(work, budget))


def _legacy_type(data: bytes) -> MediaType | None:
    """The type of a document that is converted before it is read."""
    if data.startswith(b"PK"):
        return None  # its list of members may be endless: only the child looks into it
    media_type = detect(data)
    return media_type if needs_conversion(media_type) else None
