"""Which files a command line names, and their bytes."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

from gouji.check import Limits, describe
from gouji.result import Source
from gouji.text import Bilingual
from storage.layout import is_document

STDIN: Final = "-"


class InputErrorCode(StrEnum):
    """Why a file could not be opened."""

    NOT_FOUND = "file_not_found"
    UNREADABLE = "file_unreadable"


class InputError(Exception):
    """A file that was named cannot be read."""

    def __init__(self, code: InputErrorCode, message: Bilingual, remedy: Bilingual) -> None:
        super().__init__(message.en)
        self.code = code
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True)
class Input:
    """One file to read.  `label` is where it goes under an output directory or a bucket."""

    path: str
    label: PurePosixPath

    @property
    def shown(self) -> str:
        """The path for people, whatever bytes it is made of."""
        return _clean(self.path)


def expand(arguments: Iterable[str]) -> Iterator[Input]:
    """The files the arguments name, in their order: files, directories, patterns, `-`.

    A directory stands for every document below it, in the order of their names; hidden files and
    what desktops leave behind are passed over.  A name that is nothing of all this is kept, so that
    reading it says what is wrong.
    """
    for argument in arguments:
        if argument == STDIN:
            yield Input(STDIN, PurePosixPath("stdin"))
        elif Path(argument).is_dir():
            yield from _below(Path(argument))
        elif not os.path.lexists(argument) and (
            found := sorted(glob.glob(argument, recursive=True))
        ):
            yield from expand(found)
        else:
            yield Input(argument, PurePosixPath(_clean(Path(argument).name)))


def read(one: Input, limits: Limits) -> tuple[bytes, Source]:
    """The bytes and what is known about them; of a file that is too large only its beginning.

    Raises `InputError` if the file is not there or cannot be read.
    """
    with _opened(one) as file:
        return _take(file, one.label.name, limits)


def read_whole(one: Input) -> bytes:
    """All the bytes.  Raises `InputError` if the file is not there or cannot be read."""
    with _opened(one) as file:
        return file.read()


@contextmanager
def _opened(one: Input) -> Iterator[BinaryIO]:
    try:
        if one.path == STDIN:
            yield sys.stdin.buffer
            return
        with Path(one.path).open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError(
            InputErrorCode.NOT_FOUND,
            Bilingual(zh="找不到该文件。", en="There is no such file."),
            Bilingual(zh="请检查路径和文件名。", en="Check the path and the name."),
        ) from error
    except OSError as error:
        raise InputError(
            InputErrorCode.UNREADABLE,
            Bilingual(
                zh=f"无法读取该文件（{error.strerror or error}）。",
                en=f"The file cannot be read: {error.strerror or error}.",
            ),
            Bilingual(
                zh="请检查文件权限，并确认它是普通文件。",
                en="Check its permissions and that it is a regular file.",
            ),
        ) from error


def _below(directory: Path) -> Iterator[Input]:
    for folder, folders, names in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            label = PurePosixPath(_clean(path.relative_to(directory).as_posix()))
            if not name.startswith(".") and is_document(str(label)) and path.is_file():
                yield Input(str(path), label)


def _take(file: BinaryIO, name: str, limits: Limits) -> tuple[bytes, Source]:
    data = file.read(limits.max_bytes + 1)
    source = describe(data, name)
    if len(data) > limits.max_bytes:
        # The rest is not read, not even for its digest: it may have no end.
        size = max(os.fstat(file.fileno()).st_size, len(data))
        source = source.model_copy(update={"sha256": None, "bytes": size})
    return data, source


def _clean(name: str) -> str:
    return os.fsencode(name).decode("utf-8", errors="replace")
