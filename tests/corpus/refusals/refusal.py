"""One file that cannot be read, and how that must be said."""

from dataclasses import dataclass

from gouji.errors import ErrorCode


@dataclass(frozen=True)
class Refusal:
    """A file with the code it must end with, and the pages that the message must name."""

    name: str
    data: bytes
    code: ErrorCode
    pages: str | None = None
