"""Errors that are met while a job is worked on, beside those of the library and the stores."""

from typing import Final

from gouji.errors import DocumentError, ErrorCode
from gouji.text import Bilingual

_NEW_KEY: Final = Bilingual(
    zh="请换用较短的对象名后重新提交。",
    en="Submit it again under a shorter key.",
)


class KeyTooLongError(DocumentError):
    """Results cannot be kept under the key of the object."""

    def __init__(self) -> None:
        super().__init__(
            ErrorCode.TOO_COMPLEX,
            Bilingual(
                zh="对象名过长，无法在其下存放结果",
                en="the object's key is too long for results to be kept under it",
            ),
        )

    @property
    def remedy(self) -> Bilingual:
        """What a person can do about it: the document itself is good."""
        return _NEW_KEY


class BusyError(Exception):
    """Somebody else is at it at this moment; the task is tried again later."""


class KeyBusyError(BusyError):
    """Another job publishes under the same inbox key."""


class JobBusyError(BusyError):
    """The job is being worked on."""


def internal(event_id: str) -> DocumentError:
    """The error of a program that failed; the log has the cause under the event id."""
    return DocumentError(
        ErrorCode.INTERNAL, Bilingual(zh=f"事件编号 {event_id}", en=f"event {event_id}")
    )
