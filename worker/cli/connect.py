"""Finding the running system that a command is for."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gouji.text import Bilingual
from tasks.services import Services
from worker import wiring
from worker.cli.failure import CommandError, bad_settings
from worker.settings import PREFIX, Settings, SettingsError, settings
from worker.stack.connection import running_settings
from worker.stack.home import Home, find_home

# Whoever sets this means a system of their own, not the one in the data directory.
_DECISIVE: Final = PREFIX + "BROKER_URL"


@dataclass(frozen=True)
class System:
    """A running system: its settings and its stores."""

    settings: Settings
    services: Services

    @classmethod
    def of(cls, settings: Settings) -> "System":
        """The system the settings lead to; tasks sent from this process go there."""
        wiring.application(settings)
        return cls(settings, wiring.connect(settings))


def connect(data: Path | None) -> System:
    """The system on the directory named, else the one of the environment, else the one here.

    Raises `CommandError` if none is running.
    """
    if data is None and _DECISIVE in os.environ:
        return System.of(_from_environment())
    home = find_home(data)
    found = running_settings(home)
    if found is None:
        raise _not_running(home)
    return System.of(found)


def _from_environment() -> Settings:
    try:
        return settings()
    except SettingsError as error:
        raise bad_settings(str(error)) from error


def _not_running(home: Home) -> CommandError:
    return CommandError(
        "not_running",
        Bilingual(
            zh=f"目录 {home.root} 上没有正在运行的系统。",
            en=f"No system is running on {home.root}.",
        ),
        Bilingual(
            zh="请先运行 gouji up，用 --data 指定其目录，或设置 GOUJI_* 环境变量。",
            en="Start one with `gouji up`, name its directory with --data, "
            "or set the GOUJI_* variables.",
        ),
    )
