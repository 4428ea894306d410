"""Poppler's pdftotext with its layout kept; columns are what wide gaps divide."""

import re
import shutil
import subprocess
from pathlib import Path

from bench.tools.tool import Grid, Tool

_PROGRAM = "pdftotext"
if shutil.which(_PROGRAM) is None:
    raise ImportError(f"{_PROGRAM} is not installed")
_GAP = re.compile(r" {2,}")
_SECONDS = 60


def _read(path: Path) -> str:
    done = subprocess.run(  # noqa: S603
        [_PROGRAM, "-layout", "-enc", "UTF-8", str(path), "-"],
        capture_output=True,
        check=True,
        timeout=_SECONDS,
    )
    return done.stdout.decode("utf-8", errors="replace")


def _grids(text: str) -> list[Grid]:
    return [[_GAP.split(line.strip()) for line in text.splitlines() if line.strip()]]


TOOL = Tool(_read, _grids)
