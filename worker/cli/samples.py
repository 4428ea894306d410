"""The documents a demonstration drops into the inbox."""

from pathlib import Path
from typing import Final

import worker
from gouji.text import Bilingual
from worker.cli.failure import CommandError

_SUFFIXES: Final = frozenset({".docx", ".html", ".md", ".pdf", ".txt"})
_ABOUT: Final = "README.md"


def find_samples(named: Path | None) -> list[Path]:
    """The samples in the directory named, else in the source tree this program runs from.

    Raises `CommandError` if there are none.
    """
    directory = named or Path(worker.__file__).resolve().parents[1] / "samples"
    found = sorted(
        path
        for path in (directory.iterdir() if directory.is_dir() else ())
        if path.suffix in _SUFFIXES and path.name != _ABOUT
    )
    if not found:
        raise CommandError(
            "no_samples",
            Bilingual(zh=f"{directory} 中没有样例。", en=f"There are no samples in {directory}."),
            Bilingual(
                zh="请用 --samples 指定含有报告的目录。",
                en="Name a directory with reports with --samples.",
            ),
        )
    return found
