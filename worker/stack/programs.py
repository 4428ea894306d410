"""The three programs of our own: worker, intake and Flower."""

import os
from typing import Final

from worker.settings import PREFIX, Settings
from worker.stack import commands, probes
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import LOOPBACK, Ports
from worker.stack.service import Service, local_argv

WORKER: Final = "worker"
INTAKE: Final = "intake"
FLOWER: Final = "flower"

# Celery's quick way out: what runs may finish for a while, the rest goes back to the queue.
QUICK_STOP: Final = {"REMAP_SIGTERM": "SIGQUIT"}


def worker(home: Home, settings: Settings) -> Service:
    """The Celery worker."""
    return Service(
        name=WORKER,
        argv=local_argv(commands.worker()),
        environment=_environment(settings) | QUICK_STOP,
        directory=home.root,
        log=home.logs / "worker.log",
        ready=lambda: probes.worker_answers(settings.broker_url.get_secret_value()),
    )


def intake(home: Home, settings: Settings) -> Service:
    """The intake, which sweeps too."""
    return Service(
        name=INTAKE,
        argv=local_argv(commands.intake()),
        environment=_environment(settings),
        directory=home.root,
        log=home.logs / "intake.log",
        ready=lambda: probes.page_answers(f"http://{LOOPBACK}:{settings.intake_port}/"),
    )


def flower(home: Home, settings: Settings, credentials: Credentials, ports: Ports) -> Service:
    """Flower, with a login."""
    directory = home.part("flower")
    directory.mkdir(exist_ok=True)
    return Service(
        name=FLOWER,
        argv=local_argv(
            commands.flower(bind=LOOPBACK, port=ports.flower, database=str(directory / "flower.db"))
        ),
        environment=_environment(settings) | flower_login(credentials),
        directory=directory,
        log=home.logs / "flower.log",
        ready=lambda: probes.page_answers(f"http://{LOOPBACK}:{ports.flower}/healthcheck"),
    )


def flower_login(credentials: Credentials) -> dict[str, str]:
    """The login as Flower takes it from the environment."""
    return {
        "FLOWER_BASIC_AUTH": f"{credentials.flower_user}:{credentials.flower_password}",
    }


def _environment(settings: Settings) -> dict[str, str]:
    others = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith((PREFIX, "FLOWER_"))
    }
    return {**others, "PYTHONUNBUFFERED": "1", **settings.environment()}
