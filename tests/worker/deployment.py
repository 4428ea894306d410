"""Processes of the service on the tests' servers, and a broker of one's own to do harm to."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from storage.queue import Message
from tasks.services import Services, provide
from worker.settings import Settings
from worker.stack import servers
from worker.stack.child import spawn
from worker.stack.connection import local_settings
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import Ports
from worker.stack.service import Service
from worker.wiring import application, connect

# What a test has to wait for is over in a few seconds; nobody waits for longer than this.
PATIENCE_S = 60.0
HASTE: dict[str, Any] = {
    "sweep_interval_s": 1,
    "extraction_timeout_s": 1.9,
    "soft_time_limit_s": 4,
    "hard_time_limit_s": 5,
    "visibility_timeout_s": 6,
    "lease_s": 2,
    "lease_renewal_s": 0.5,
    "retry_delay_s": 0.2,
}


def wait_until(condition: Callable[[], object], patience: float = PATIENCE_S) -> None:
    """Wait for something to become true, and fail if it does not."""
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.1)


@dataclass
class Deployment:
    """Settings, services for looking at things, and the processes that were started."""

    settings: Settings
    directory: Path
    services: Services = field(init=False)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        application(self.settings)
        self.services = connect(self.settings)
        provide(self.services)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a process in a group of its own, which ends with this one at the latest."""
        environment = {
            **{name: value for name, value in os.environ.items() if name[:6] != "GOUJI_"},
            **self.settings.environment(),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        name = f"process-{len(self.running)}"
        process = spawn(
            Service(
                name=name,
                argv=command,
                environment=environment,
                directory=self.directory,
                log=self.directory / f"{name}.log",
                ready=lambda: True,
            )
        )
        self.running.append(process)
        return process

    def worker(self, app: str = "worker.app") -> subprocess.Popen[bytes]:
        """Start a worker; `app` is the module that has its Celery application."""
        return self.start(sys.executable, "-m", "celery", "-A", app, "worker", "--hostname=test@%h")

    def intake(self) -> subprocess.Popen[bytes]:
        """Start the intake and wait until it answers."""
        process = self.start(sys.executable, "-m", "worker.intake")
        wait_until(self.is_intake_up)
        return process

    def is_intake_up(self) -> bool:
        """Whether somebody serves at the intake's address."""
        try:
            return httpx.head(f"{self.url}/", timeout=2).status_code == 200
        except httpx.HTTPError:
            return False

    @property
    def url(self) -> str:
        """The intake's address."""
        return f"http://{self.settings.intake_host}:{self.settings.intake_port}"

    def drop(self, key: str, data: bytes) -> None:
        """Put an object into the inbox."""
        self.services.archive.store.put(self.settings.inbox_bucket, key, data)

    def messages(self) -> list[Message]:
        """Everything in the results queue."""
        return list(self.services.queue.messages())

    def await_messages(self, count: int, patience: float = PATIENCE_S) -> list[Message]:
        """Wait for so many messages."""
        wait_until(lambda: len(self.messages()) >= count, patience)
        return self.messages()

    def results(self, prefix: str = "") -> list[str]:
        """The keys in the results bucket."""
        store = self.services.archive.store
        return [one.key for one in store.list(self.settings.results_bucket, prefix)]

    def fetch(self, key: str) -> bytes:
        """An object of the results bucket."""
        return self.services.archive.store.get(self.settings.results_bucket, key)

    def log(self) -> str:
        """What all processes wrote."""
        return "".join(
            path.read_text(errors="replace") for path in sorted(self.directory.glob("*.log"))
        )

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """kill -9 a process and all its children."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        """End every process, at once: there is nothing worth keeping."""
        for process in self.running:
            if process.poll() is None:
                self.kill(process)


def hurried(settings: Settings, **others: Any) -> Settings:
    """The settings with limits that let a test be short."""
    known = dict(settings)
    return Settings(**{**known, **HASTE, **others})


@dataclass
class OwnServer:
    """A server that only one test uses, and may harm."""

    service: Service
    data: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.data.mkdir(parents=True, exist_ok=True)
        self.process = spawn(self.service)
        wait_until(self.service.ready)

    def kill(self) -> None:
        """kill -9."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()
        self.service.after_stop()

    def lose_everything(self) -> None:
        """kill -9 it and delete its data."""
        self.kill()
        shutil.rmtree(self.data)


@dataclass(frozen=True)
class OwnServers:
    """A broker and a store that only one test uses, and the settings that lead to them."""

    broker: OwnServer
    store: OwnServer
    settings: Settings

    @classmethod
    def below(cls, directory: Path) -> "OwnServers":
        """Servers with their data in the directory, not started."""
        home, credentials, ports = Home(directory), Credentials(), Ports.any_free()
        home.prepare()
        broker = servers.broker(home, credentials, ports)
        store = servers.store(home, credentials, ports, ["inbox", "results"])
        return cls(
            OwnServer(broker, broker.directory),
            OwnServer(store, store.directory / "data"),
            hurried(local_settings(credentials, ports)),
        )
