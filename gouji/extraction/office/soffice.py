"""Runs LibreOffice on one file: an own profile, no macros, no network, a deadline."""

import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from gouji.isolation.group import die_with

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program",
    "/usr/lib64/libreoffice/program",
    "/opt/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
)
# What it says after the first start in a new profile; its launcher would start it again.
_START_AGAIN = 81
_MOST_STARTS = 3
_OPTIONS = (
    *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault"),
    *("--nolockcheck", "--nofirststartwizard"),
)
# A proxy that nobody is, in place of the network that linked pictures would be fetched from.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


class ConversionTimeoutError(Exception):
    """LibreOffice was not done at the deadline and was ended."""


def program() -> Path | None:
    """LibreOffice's own executable on this machine, or None.

    It is looked for beside what the commands point to, since those are scripts that start it and
    would leave it running when they are killed.
    """
    commands = (shutil.which(command) for command in _COMMANDS)
    found = [Path(command).resolve() for command in commands if command]
    folders = [*(one.parent for one in found), *map(Path, _USUAL_PLACES)]
    binaries = [folder / "soffice.bin" for folder in folders]
    candidates = [*binaries, *found, *(Path(place) / "soffice" for place in _USUAL_PLACES)]
    return next((one for one in candidates if os.access(one, os.X_OK)), None)


def convert(
    executable: Path, data: bytes, suffix: str, target: str, *, seconds: float, most_bytes: int
) -> bytes | None:
    """`data`, a file whose name would end with `suffix`, converted to the format `target`; None
    if LibreOffice did not write a file, or one longer than `most_bytes`.

    Raises `ConversionTimeoutError` after `seconds` by the clock, and leaves nothing running.
    """
    with tempfile.TemporaryDirectory(prefix="gouji-office-") as name:
        folder = Path(name)
        source = folder / f"document.{suffix}"
        source.write_bytes(data)
        _write_settings(folder / "profile")
        arguments = [
            str(executable),
            *_OPTIONS,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--convert-to", target, "--outdir", str(folder / "out"), str(source)),
        ]
        deadline = time.monotonic() + seconds
        for _ in range(_MOST_STARTS):
            if _run(arguments, folder, deadline, most_bytes) != _START_AGAIN:
                break
        written = folder / "out" / f"document.{target}"
        if not written.is_file() or written.stat().st_size > most_bytes:
            return None
        return written.read_bytes()


def _run(arguments: list[str], folder: Path, deadline: float, most_bytes: int) -> int:
    """Run to the end or the deadline; the exit status."""
    with subprocess.Popen(  # noqa: S603 - the program is LibreOffice, found by `program`
        arguments,
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_tied_to(os.getpid(), most_bytes),  # noqa: PLW1509 - it takes no lock
    ) as process:
        try:
            return process.wait(max(deadline - time.monotonic(), 0))
        except subprocess.TimeoutExpired as error:
            raise ConversionTimeoutError from error
        finally:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill what is left of the process and of all that it started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # it ended by itself, with all of its own


def _tied_to(parent: int, most_bytes: int) -> Callable[[], None]:
    """What the new process does before it becomes LibreOffice: take care to die with its parent
    and to write no file that is longer than allowed."""

    def tie() -> None:
        die_with(parent)
        _, ceiling = resource.getrlimit(resource.RLIMIT_FSIZE)
        wanted = most_bytes if ceiling == resource.RLIM_INFINITY else min(most_bytes, ceiling)
        resource.setrlimit(resource.RLIMIT_FSIZE, (wanted, wanted))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return tie


def _write_settings(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )
