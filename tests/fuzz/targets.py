"""What is fuzzed: for each format the files that mutations start from, and the mutations."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from random import Random
from typing import Final

import pikepdf

from tests.corpus.catalogue import CATALOGUE
from tests.corpus.report import TEXT_LAYOUTS, make
from tests.fuzz.bytewise import mutate_bytes
from tests.fuzz.packagewise import mutate_package
from tests.fuzz.tokenwise import HTML, PDF, TEXT

Mutation = Callable[[bytes, Sequence[bytes], Random], bytes]

# So many files are mutated; larger ones would only be slower.
_SEEDS: Final = 24
_LARGEST: Final = 60_000


class Format(StrEnum):
    """The formats that are fuzzed."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True)
class Target:
    """A format's files and what may be done to one; mutations listed twice come twice as often."""

    seeds: Sequence[bytes]
    mutations: Sequence[Mutation]

    def mutant(self, number: int, series: str) -> bytes:
        """The mutated file of this number; the same number gives the same file."""
        rng = Random(f"{series}/{number}")
        return rng.choice(self.mutations)(rng.choice(self.seeds), self.seeds, rng)


@cache
def target(wanted: Format) -> Target:
    """What is fuzzed of the format."""
    match wanted:
        case Format.TEXT:
            texts = [make(layout, "e2021", 0).data for layout in TEXT_LAYOUTS]
            return Target(texts, (mutate_bytes, TEXT.mutate, TEXT.mutate))
        case Format.HTML:
            return Target(_rendered("html-"), (mutate_bytes, HTML.mutate, HTML.mutate))
        case Format.DOCX:
            return Target(_rendered("docx-"), (mutate_bytes, *[mutate_package] * 5))
        case Format.XLSX:
            return Target(_rendered("xlsx-"), (mutate_bytes, *[mutate_package] * 5))
        case Format.PDF:
            packed = _rendered("pdf-")
            seeds = [*packed, *map(_unpacked, packed)]
            return Target(seeds, (mutate_bytes, PDF.mutate, PDF.mutate))


def _rendered(prefix: str) -> list[bytes]:
    """Corpus files that need no other program to be made, evenly over all renderings."""
    own = [one for name, one in CATALOGUE.items() if name.startswith(prefix) and not one.producer]
    step = max(1, len(own) // _SEEDS)
    made = [one.make([("e2021", 0)])[0].data for one in own[::step]]
    return [data for data in made if len(data) <= _LARGEST]


def _unpacked(data: bytes) -> bytes:
    """The same PDF with its streams in clear, so that their words can be mutated."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(
            held, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
        )
    return held.getvalue()
