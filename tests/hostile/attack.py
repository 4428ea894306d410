"""A hostile file: how it is made, and how reading it may end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gouji.errors import ErrorCode

DOCUMENT = "document"
DAMAGED = frozenset({ErrorCode.CORRUPT})
HEAVY = frozenset({ErrorCode.TOO_COMPLEX})
EMPTY = frozenset({ErrorCode.EMPTY, ErrorCode.NO_TEXT_LAYER})
READ = frozenset({DOCUMENT})


@dataclass(frozen=True)
class Attack:
    """A hostile file.

    `ends` are the ways in which reading it may end: error codes, or `DOCUMENT`.  `secret` is a text
    that must not get into the document.
    """

    name: str
    make: Callable[[], bytes]
    ends: frozenset[str]
    secret: str | None = None

    def __str__(self) -> str:
        return self.name


class Arsenal:
    """The hostile files of one format, each declared by the function that makes it."""

    def __init__(self) -> None:
        self.attacks: list[Attack] = []

    def may_end(
        self, *ends: Iterable[str], secret: str | None = None
    ) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
        """Declare that the file a function makes ends in one of these ways."""

        def declare(make: Callable[[], bytes]) -> Callable[[], bytes]:
            allowed = frozenset(one for group in ends for one in group)
            self.attacks.append(Attack(make.__name__, make, allowed, secret))
            return make

        return declare
