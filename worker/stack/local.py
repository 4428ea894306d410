"""The whole system on this machine, put together from its parts."""

from dataclasses import dataclass
from enum import StrEnum

from worker.settings import Settings
from worker.stack import ports as port_choice
from worker.stack import programs, servers
from worker.stack.connection import local_settings
from worker.stack.credentials import Credentials, load_or_create
from worker.stack.home import Home
from worker.stack.ports import LOOPBACK, Ports
from worker.stack.service import Service
from worker.stack.webhook import Webhook


class Announcement(StrEnum):
    """How the system hears of new objects."""

    WEBHOOK = "webhook"  # the store calls the intake at once, and the sweep finds what it missed
    SWEEP = "sweep"  # the sweep alone


@dataclass(frozen=True)
class LocalStack:
    """Everything that is known about the local system before it is started."""

    home: Home
    credentials: Credentials
    ports: Ports
    settings: Settings
    services: tuple[Service, ...]

    @property
    def s3_url(self) -> str:
        """Where any S3 client finds the buckets."""
        return f"http://{LOOPBACK}:{self.ports.s3}"

    @property
    def intake_url(self) -> str:
        """Where objects are announced."""
        return f"http://{LOOPBACK}:{self.ports.intake}"

    @property
    def flower_url(self) -> str:
        """Where the tasks can be watched."""
        return f"http://{LOOPBACK}:{self.ports.flower}"


def assemble(
    home: Home, announcement: Announcement = Announcement.WEBHOOK, ports: Ports | None = None
) -> LocalStack:
    """The system that lives in `home`, with its secrets and ports; made at its first start.

    `ports` are tried first, then those of the last start, then the usual ones.  To be called with
    the home locked.  Settings not set here come from the environment.  Raises `OSError`,
    `DamagedCredentialsError` and, for those settings, `pydantic.ValidationError`.
    """
    credentials = load_or_create(home.credentials)
    chosen = Ports.choose(ports or port_choice.load(home.ports))
    port_choice.save(home.ports, chosen)
    settings = local_settings(credentials, chosen)
    webhook = (
        Webhook.local(chosen.intake, credentials.intake_token, settings.inbox_bucket)
        if announcement is Announcement.WEBHOOK
        else None
    )
    buckets = (settings.inbox_bucket, settings.results_bucket)
    return LocalStack(
        home=home,
        credentials=credentials,
        ports=chosen,
        settings=settings,
        services=(
            servers.broker(home, credentials, chosen),
            servers.store(home, credentials, chosen, buckets, webhook),
            programs.worker(home, settings),
            programs.intake(home, settings),
            programs.flower(home, settings, credentials, chosen),
        ),
    )
