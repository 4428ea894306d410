"""The committed set: files that other programs made once, with their gold, for machines without
those programs.

`python -m tests.corpus.keeping` makes them anew, which is needed only when the set changes: the
gold lies beside each file and does not follow the generator.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
from pydantic import TypeAdapter

from gouji.extraction.document import CellPlace, PagePlace, Place
from tests.corpus.catalogue import CATALOGUE
from tests.corpus.cells import Gold
from tests.corpus.ground import Ground
from tests.corpus.identity import Identity
from tests.corpus.report import MadeUp

FOLDER = Path(__file__).parent / "committed"
_PLACES: dict[str, type[Place]] = {".pdf": PagePlace, ".doc": CellPlace}
# Each prints many figures that are not zero.
_CHOSEN = (
    ("office-pdf-single", "e2021", 0),
    ("office-pdf-dashed", "e2021", 3),
    ("office-pdf-double", "e2019", 4),
    ("office-pdf-open", "e2019", 3),
    ("office-pdf-none", "e2021", 0),
    ("office-pdf-three-line", "e2019", 1),
    ("office-pdf-broken-rows", "e2021", 1),
    ("office-pdf-repeated-header", "e2021", 0),
    ("office-pdf-landscape", "e2021", 4),
    ("office-pdf-numbered", "e2021", 0),
    ("browser-pdf-solid", "e2021", 6),
    ("browser-pdf-dotted", "e2019", 4),
    ("browser-pdf-vertical", "e2021", 6),
    ("browser-pdf-site", "e2019", 5),
    ("doc-plain", "e2021", 5),
    ("doc-stepped", "e2019", 8),
    ("doc-tracked", "e2021", 1),
)


@dataclass(frozen=True)
class Record:
    """What is right about one committed file."""

    rendering: str
    edition: str
    seed: int
    ground: Ground
    identity: Identity
    gold: dict[str, Gold]


_RECORDS = TypeAdapter(Record)


def kept() -> Iterator[MadeUp]:
    """The committed documents, in the order of their names."""
    for path in sorted(FOLDER.iterdir()):
        place = _PLACES.get(path.suffix)
        if place is None:
            continue
        record = _RECORDS.validate_json(path.with_suffix(".json").read_bytes())
        yield MadeUp(
            rendering=record.rendering,
            edition=record.edition,
            seed=record.seed,
            name=path.name,
            text="",
            data=path.read_bytes(),
            gold=record.gold,
            identity=record.identity,
            ground=record.ground,
            place=place,
        )


def keep(document: MadeUp) -> None:
    """Write a document and its gold into the folder."""
    record = Record(
        rendering=document.rendering,
        edition=document.edition,
        seed=document.seed,
        ground=document.ground,
        identity=document.identity,
        gold=dict(document.gold),
    )
    path = FOLDER / document.name
    path.write_bytes(document.data)
    gold = _RECORDS.dump_json(record, exclude_defaults=True)
    path.with_suffix(".json").write_bytes(gold + b"\n")


def _packed(document: MadeUp) -> MadeUp:
    """The PDF with its objects in streams: half the size, not a letter moved."""
    if not document.name.endswith(".pdf"):
        return document
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(document.data)) as pdf:
        pdf.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
        )
    return replace(document, data=packed.getvalue())


def main() -> None:
    """Make the committed set anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, edition, seed in _CHOSEN:
        for document in CATALOGUE[name].make([(edition, seed)]):
            keep(_packed(document))


if __name__ == "__main__":
    main()
