"""Files that only their owner may read."""

import os
from pathlib import Path

_OWNER_ONLY = 0o600


def write_private(path: Path, text: str) -> None:
    """Put `text` at `path`, whole or not at all, readable by its owner alone from the first byte.

    Raises `OSError` if that cannot be done.
    """
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def read_private(path: Path) -> str:
    """The text at `path`; the file is closed to others first if somebody opened it to them.

    Raises `OSError` if there is none.
    """
    if path.stat().st_mode & ~_OWNER_ONLY & 0o777:
        path.chmod(_OWNER_ONLY)
    return path.read_text(encoding="utf-8")
