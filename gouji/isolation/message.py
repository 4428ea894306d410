"""What a child says to its parent: one kind, one length, and so many bytes.

Nothing here can make the parent run code: an answer is bytes for the caller, an error is a code and
two sentences, checked by their model.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from pydantic import Field

from gouji.errors import DocumentError, ErrorCode
from gouji.model import Frozen
from gouji.text import Bilingual

_HEADER: Final = struct.Struct("!BQ")
HEADER_BYTES: Final = _HEADER.size
# Longer ones are cut: what is at the end of a traceback tells most.
_MOST_TRACEBACK: Final = 20_000
_MOST_DETAIL: Final = 2_000


class ChildFailedError(Exception):
    """The program itself failed in a child process; the text is the child's traceback."""


class Kind(IntEnum):
    """What became of the work."""

    ANSWER = 1
    REFUSAL = 2  # a `DocumentError`
    FAILURE = 3  # any other exception


class _Refusal(Frozen):
    code: ErrorCode
    zh: str | None = Field(default=None, max_length=_MOST_DETAIL)
    en: str | None = Field(default=None, max_length=_MOST_DETAIL)


@dataclass(frozen=True)
class Message:
    """What a child says before it ends."""

    kind: Kind
    body: bytes | bytearray

    @classmethod
    def of_refusal(cls, error: DocumentError) -> "Message":
        """The message of an error that is the document's."""
        detail = error.detail
        said = _Refusal(
            code=error.code,
            zh=detail.zh[:_MOST_DETAIL] if detail else None,
            en=detail.en[:_MOST_DETAIL] if detail else None,
        )
        return cls(Kind.REFUSAL, said.model_dump_json().encode())

    @classmethod
    def of_failure(cls, traceback: str) -> "Message":
        """The message of an error that is ours."""
        text = traceback[-_MOST_TRACEBACK:]
        return cls(Kind.FAILURE, text.encode("utf-8", errors="backslashreplace"))

    @property
    def header(self) -> bytes:
        """What goes before the body."""
        return _HEADER.pack(self.kind, len(self.body))

    def outcome(self) -> bytes | bytearray:
        """The answer.  Raises `DocumentError` or `ChildFailedError` if it says so."""
        if self.kind is Kind.ANSWER:
            return self.body
        if self.kind is Kind.FAILURE:
            raise ChildFailedError(self.body.decode("utf-8", errors="replace"))
        refusal = _Refusal.model_validate_json(self.body)
        if refusal.zh is None or refusal.en is None:
            raise DocumentError(refusal.code)
        raise DocumentError(refusal.code, Bilingual(zh=refusal.zh, en=refusal.en))


def unpack(received: bytearray) -> Message | None:
    """The message in what was received; None if it is not whole, or none that a child sends.

    The body is what is left of `received`: it may be large, and is not copied.
    """
    if len(received) < HEADER_BYTES:
        return None
    kind, length = _HEADER.unpack_from(received)
    if kind not in set(Kind) or len(received) != HEADER_BYTES + length:
        return None
    del received[:HEADER_BYTES]
    return Message(Kind(kind), received)
