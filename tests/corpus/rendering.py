"""A rendering: one way to make a file of a report, directly or through a program that makes it.

`Rendering.make` gives documents with their gold.  Each format has a `RENDERINGS` tuple;
`tests/corpus/catalogue.py` puts them together.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from gouji.extraction.document import Place
from tests.corpus.cells import Gold
from tests.corpus.content import Content, compose
from tests.corpus.frame import Role
from tests.corpus.ground import Ground
from tests.corpus.identity import Identity
from tests.corpus.report import MadeUp


@dataclass(frozen=True)
class Written:
    """A file; `gold` and `identity` differ from the content's where the file does not tell all."""

    data: bytes
    gold: Mapping[str, Gold] | None = None
    identity: Identity | None = None


Writer = Callable[[Content, Random], Written]


class Producer(Protocol):
    """A program that turns files into files of another format, many at a time."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def most(self) -> int:
        """How many documents of a rendering it makes in reasonable time."""
        ...

    def is_installed(self) -> bool:
        """Whether this machine has it."""
        ...

    def convert(self, files: Sequence[bytes]) -> list[bytes]:
        """The files converted, in the same order.

        Raises `RuntimeError` with the program's own words if one of them comes out empty.
        """
        ...


@dataclass(frozen=True)
class Rendering:
    """One way to make files of reports.

    `place` is the type of place that a reader must give for every figure.  Without a `producer`
    the writer's file is the document.
    """

    name: str
    suffix: str
    ground: Ground
    place: type[Place]
    write: Writer
    producer: Producer | None = None

    def make(self, orders: Iterable[tuple[str, int]]) -> list[MadeUp]:
        """The documents for (edition, seed); the same orders give the same reports."""
        contents = [compose(edition, seed, self.name) for edition, seed in orders]
        written = [
            self.write(one, Random(f"{self.name}/{one.edition}/{one.seed}")) for one in contents
        ]
        files = [one.data for one in written]
        if self.producer is not None:
            files = self.producer.convert(files)
        return [
            MadeUp(
                rendering=self.name,
                edition=content.edition,
                seed=content.seed,
                name=f"{self.name}-{content.edition}-{content.seed}.{self.suffix}",
                text=_shown(content),
                data=data,
                gold=content.gold if one.gold is None else one.gold,
                identity=one.identity or content.identity,
                ground=self.ground,
                place=self.place,
            )
            for content, one, data in zip(contents, written, files, strict=True)
        ]


def _shown(content: Content) -> str:
    return "\n".join(part.text for part in content.parts if part.role is not Role.TABLE)
