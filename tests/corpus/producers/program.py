"""Runs a program that makes documents, for a limited time and with nothing of the user's own."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

_SHOWN = 400


def find_program(names: Sequence[str]) -> str | None:
    """The first of these programs that the machine has."""
    return next((path for path in map(shutil.which, names) if path), None)


def run(command: Sequence[str], home: Path, seconds: float) -> str:
    """Run `command` with `home` as the user's folder; what it said.

    Raises `RuntimeError` if it fails or takes longer; it and its children are ended then.
    """
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"},
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise RuntimeError(f"{command[0]} took longer than {seconds} s") from error
    finally:
        _end(process)
    said = output.decode("utf-8", errors="replace").strip()
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {said[-_SHOWN:]}")
    return said


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program with what it started; nothing happens if all have ended."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()
