"""The settings that lead to a local system, and the file that tells them to other commands."""

from io import StringIO
from typing import Any, Final

from dotenv import dotenv_values

from worker.settings import PREFIX, Settings
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import LOOPBACK, Ports
from worker.stack.private import read_private, write_private

_HEADER: Final = "# Written while the local system runs; gone when it does not.\n"


def broker_url(credentials: Credentials, ports: Ports) -> str:
    """Where the local broker is, password included."""
    return f"redis://:{credentials.broker_password}@{LOOPBACK}:{ports.broker}/0"


def local_settings(credentials: Credentials, ports: Ports, **others: Any) -> Settings:
    """The settings that lead to the local servers; all others come from the environment."""
    doors: dict[str, Any] = {
        "s3_endpoint": f"{LOOPBACK}:{ports.s3}",
        "s3_access_key": credentials.s3_access_key,
        "s3_secret_key": credentials.s3_secret_key,
        "s3_secure": False,
        "broker_url": broker_url(credentials, ports),
        "intake_host": LOOPBACK,
        "intake_port": ports.intake,
        "intake_token": credentials.intake_token,
    }
    return Settings(**doors, **others)


def announce(home: Home, settings: Settings) -> None:
    """Write the settings where other commands look for them."""
    lines = (f"{name}={value}\n" for name, value in settings.environment().items())
    write_private(home.connection, _HEADER + "".join(lines))


def withdraw(home: Home) -> None:
    """Remove what `announce` wrote."""
    home.connection.unlink(missing_ok=True)


def running_settings(home: Home) -> Settings | None:
    """The settings of the system that runs on `home`; None if none does."""
    if not home.connection.exists() or not home.is_held():
        return None
    values: dict[str, Any] = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in dotenv_values(stream=StringIO(read_private(home.connection))).items()
    }
    return Settings(**values)
