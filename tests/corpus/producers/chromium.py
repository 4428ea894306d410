"""Chromium: web pages to PDF, as a browser prints them."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.producers.program import find_program, run

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 60.0
_MOST = 8  # it prints one page a start
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


class Chromium:
    """Prints pages; paper, margins and direction are the page's own, in its style sheet."""

    @property
    def name(self) -> str:
        """The program's name."""
        return "Chromium"

    @property
    def most(self) -> int:
        """How many documents of a rendering it makes in reasonable time."""
        return _MOST

    def is_installed(self) -> bool:
        """Whether this machine has it."""
        return find_program(_PROGRAMS) is not None

    def convert(self, files: Sequence[bytes]) -> list[bytes]:
        """The pages as PDF, in order.

        Raises `RuntimeError` if the program fails.
        """
        return [self._print(data) for data in files]

    def _print(self, data: bytes) -> bytes:
        program = find_program(_PROGRAMS)
        if program is None:
            raise RuntimeError("Chromium is not installed")
        with tempfile.TemporaryDirectory(prefix="corpus-", ignore_cleanup_errors=True) as folder:
            home = Path(folder)
            page, printed = home / "page.html", home / "page.pdf"
            page.write_bytes(data)
            options = [*_OPTIONS, f"--user-data-dir={home / 'profile'}"]
            options.append(f"--print-to-pdf={printed}")
            said = run([program, *options, page.as_uri()], home, _SECONDS)
            if not printed.exists():
                raise RuntimeError(f"Chromium wrote nothing: {said[-400:]}")
            return printed.read_bytes()
