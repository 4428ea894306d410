"""LibreOffice: office files to PDF and to the older formats."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.producers.program import find_program, run

_PROGRAMS = ("soffice", "libreoffice")
_START = 60.0  # seconds, the first start with a new profile included
_EACH = 10.0  # seconds
_BATCH = 40
_MOST = 40


@dataclass(frozen=True)
class LibreOffice:
    """Converts files from the format `source` to `target`; both are file name suffixes.

    `export` names the export filter where the suffix does not say enough.
    """

    source: str
    target: str
    export: str | None = None

    @property
    def name(self) -> str:
        """The program's name."""
        return "LibreOffice"

    @property
    def most(self) -> int:
        """How many documents of a rendering it makes in reasonable time."""
        return _MOST

    def is_installed(self) -> bool:
        """Whether this machine has it."""
        return find_program(_PROGRAMS) is not None

    def convert(self, files: Sequence[bytes]) -> list[bytes]:
        """The files in the other format, in order; one start converts many.

        Raises `RuntimeError` if the program fails or leaves one out.
        """
        return [
            converted
            for first in range(0, len(files), _BATCH)
            for converted in self._batch(files[first : first + _BATCH])
        ]

    def _batch(self, files: Sequence[bytes]) -> list[bytes]:
        program = find_program(_PROGRAMS)
        if program is None:
            raise RuntimeError("LibreOffice is not installed")
        with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
            home = Path(folder)
            sources = []
            for number, data in enumerate(files):
                sources.append(home / f"{number}.{self.source}")
                sources[-1].write_bytes(data)
            target = f"{self.target}:{self.export}" if self.export else self.target
            out = home / "out"
            options = [f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless"]
            options += ["--norestore", "--convert-to", target, "--outdir", str(out)]
            said = run([program, *options, *map(str, sources)], home, _START + _EACH * len(files))
            converted = [out / f"{source.stem}.{self.target}" for source in sources]
            lacking = [one.name for one in converted if not one.exists()]
            if lacking:
                raise RuntimeError(f"LibreOffice did not write {lacking}: {said[-400:]}")
            return [one.read_bytes() for one in converted]
