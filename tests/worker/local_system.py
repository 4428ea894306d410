"""A local system run by the command, as its users run it, and what can be seen of it."""

import json
import os
import signal
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import boto3
import botocore.config
import botocore.exceptions

from worker.stack.child import dying_with_parent

GOUJI = str(Path(sysconfig.get_path("scripts"), "gouji"))
SAMPLES = Path(__file__).parents[2] / "samples"
PATIENCE_S = 60.0

T = TypeVar("T")


def wait_for(what: Callable[[], T | None], why: str, patience: float = PATIENCE_S) -> T:
    """What the function gives as soon as that is true."""
    deadline = time.monotonic() + patience
    while not (found := what()):
        assert time.monotonic() < deadline, f"waited in vain: {why}"
        time.sleep(0.1)
    return found


def run(
    *arguments: str | Path, environment: dict[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """One call of the command, to its end."""
    return subprocess.run(
        [GOUJI, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
        cwd=cwd,
        preexec_fn=dying_with_parent(),
        env={**os.environ, **(environment or {})},
    )


def processes_of(home: Path) -> dict[int, str]:
    """The processes that work in the directory or below it, with their command lines."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            works_in = (entry / "cwd").readlink()
            state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            continue
        if works_in.is_relative_to(home) and state != "Z":
            found[int(entry.name)] = command
    return found


@dataclass
class LocalSystem:
    """`gouji up` in a process of its own."""

    home: Path
    process: subprocess.Popen[bytes]

    @property
    def settings(self) -> dict[str, str]:
        """What the connection file tells."""
        lines = (self.home / "connection.env").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if not line.startswith("#"))

    @property
    def credentials(self) -> dict[str, str]:
        """The secrets."""
        found: dict[str, str] = json.loads((self.home / "credentials.json").read_text())
        return found

    @property
    def ports(self) -> dict[str, int]:
        """The ports."""
        found: dict[str, int] = json.loads((self.home / "ports.json").read_text())
        return found

    def s3(self) -> Any:
        """A client that is none of ours."""
        return boto3.client(
            "s3",
            endpoint_url=f"http://{self.settings['GOUJI_S3_ENDPOINT']}",
            aws_access_key_id=self.credentials["s3_access_key"],
            aws_secret_access_key=self.credentials["s3_secret_key"],
            region_name="us-east-1",
            config=botocore.config.Config(
                connect_timeout=2, read_timeout=5, retries={"max_attempts": 1}
            ),
        )

    def put(self, key: str, sample: str = "clean-2024.md") -> None:
        """Put a sample into the inbox."""
        self.s3().put_object(Bucket="inbox", Key=key, Body=(SAMPLES / sample).read_bytes())

    def result(self, key: str) -> dict[str, Any] | None:
        """The published result; None while there is none, or the store is away."""
        try:
            answer = self.s3().get_object(Bucket="results", Key=f"reports/{key}/result.json")
        except (botocore.exceptions.ClientError, botocore.exceptions.BotoCoreError):
            return None
        found: dict[str, Any] = json.loads(answer["Body"].read())
        return found

    def await_result(self, key: str) -> dict[str, Any]:
        """The published result, as soon as it is there."""
        return wait_for(lambda: self.result(key), f"result of {key}")

    def gouji(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """A command that is for this system."""
        return run(*arguments, "--data", self.home)

    def children(self) -> dict[str, int]:
        """The service processes by a word of their command line."""
        pids = map(
            int,
            Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split(),
        )
        running = processes_of(self.home)
        return {
            word: pid
            for pid in pids
            for word in ("valkey-server", "weed", "intake", "flower", " worker ")
            if word in running.get(pid, "")
        }

    def end(self, how: signal.Signals) -> int:
        """Send the signal; the exit code."""
        self.process.send_signal(how)
        return self.process.wait(PATIENCE_S)


@contextmanager
def local_system(home: Path, *options: str, **environment: str) -> Iterator[LocalSystem]:
    """A running system; whatever happens, nothing of it is left."""
    (home / "connection.env").unlink(missing_ok=True)  # of one that was killed
    with (
        (home.parent / "up.log").open("ab") as log,
        subprocess.Popen(
            [GOUJI, "up", "--data", str(home), *options],
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **environment},
            preexec_fn=dying_with_parent(),  # noqa: PLW1509 - as in the stack itself
        ) as process,
    ):
        try:
            wait_for(
                lambda: (home / "connection.env").exists() or process.poll() is not None, "start"
            )
            assert process.poll() is None, (home.parent / "up.log").read_text()
            yield LocalSystem(home, process)
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE_S)
    wait_for(lambda: not processes_of(home), f"end of {processes_of(home)}")
