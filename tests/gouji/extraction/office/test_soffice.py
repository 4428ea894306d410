"""LibreOffice as a program: found, started again, ended at the deadline and with its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gouji.extraction.office import soffice

_PATIENCE = 20.0
# What a script finds out about its arguments: the source is the last, the folder the one before.
_OUT = 'while [ $# -gt 2 ]; do shift; done; out="$1"; source="$2"; mkdir -p "$out"\n'


def script(folder: Path, body: str) -> Path:
    program = folder / "soffice.bin"
    program.write_text(f"#!/bin/sh\n{_OUT}{body}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def converted(program: Path, seconds: float = _PATIENCE, most_bytes: int = 1000) -> bytes | None:
    return soffice.convert(
        program, b"source", "doc", "docx", seconds=seconds, most_bytes=most_bytes
    )


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def written(path: Path) -> str:
    """What is written to `path`, as soon as a whole line is there."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if path.exists() and (text := path.read_text(encoding="ascii")).endswith("\n"):
            return text.strip()
        time.sleep(0.02)
    raise AssertionError(f"nothing in {path}")


def wait_for_end(pid: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while is_alive(pid):
        assert time.monotonic() < deadline, f"process {pid} still runs"
        time.sleep(0.02)


def test_what_the_program_writes_is_returned(tmp_path: Path) -> None:
    assert converted(script(tmp_path, 'cp "$source" "$out/document.docx"')) == b"source"


def test_a_program_that_wants_to_be_started_again_is(tmp_path: Path) -> None:
    body = f"if [ ! -e {tmp_path}/once ]; then touch {tmp_path}/once; exit 81; fi\n"
    assert converted(script(tmp_path, body + 'cp "$source" "$out/document.docx"')) == b"source"


@pytest.mark.parametrize(
    "body", ["exit 0", "exit 81", "kill -9 $$", 'head -c 5000 /dev/zero > "$out/document.docx"']
)
def test_nothing_or_too_much_written_is_nothing(tmp_path: Path, body: str) -> None:
    result = converted(script(tmp_path, body))
    assert result is None or len(result) <= 1000


def test_the_program_has_no_environment_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOUJI_SECRET", "x")
    environment = converted(script(tmp_path, 'env > "$out/document.docx"'))
    assert environment is not None
    assert b"GOUJI_SECRET" not in environment


def test_at_the_deadline_the_program_and_its_children_are_ended(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    program = script(tmp_path, f"sleep 600 & echo $$ $! > {pids}\nwait")
    with pytest.raises(soffice.ConversionTimeoutError):
        converted(program, seconds=1)
    for pid in written(pids).split():
        wait_for_end(int(pid))


def test_nothing_is_left_in_the_temporary_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with pytest.raises(soffice.ConversionTimeoutError):
        converted(script(tmp_path, "sleep 600"), seconds=0.2)
    assert list(temporary.iterdir()) == []


def test_the_program_dies_with_its_parent(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    program = script(tmp_path, f"echo $$ > {pid_file}\nexec sleep 600")
    code = (
        "from pathlib import Path; from gouji.extraction.office import soffice; "
        f"soffice.convert(Path({str(program)!r}), b'', 'doc', 'docx', seconds=60, most_bytes=9)"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as parent:
        pid = int(written(pid_file))
        os.kill(parent.pid, signal.SIGKILL)
    wait_for_end(pid)


def test_the_program_is_looked_for_beside_what_the_command_points_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, commands = tmp_path / "program", tmp_path / "bin"
    home.mkdir()
    commands.mkdir()
    binary = script(home, "exit 0")
    wrapper = home / "soffice"
    wrapper.write_text("#!/bin/sh\n", encoding="utf-8")
    wrapper.chmod(0o755)
    (commands / "soffice").symlink_to(wrapper)
    monkeypatch.setenv("PATH", str(commands))
    assert soffice.program() == binary
    binary.unlink()
    monkeypatch.setattr(soffice, "_USUAL_PLACES", ())
    assert soffice.program() == wrapper
    wrapper.unlink()
    assert soffice.program() is None
