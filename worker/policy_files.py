"""The settings on what is in force: the rule profile, the waivers and the day, for the service and
for `gouji check` alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final, Self, TypeVar

from pydantic import Field, PrivateAttr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from gouji.rules.policy import Policy, PolicyError, read_profile, read_waivers
from gouji.rules.profile import Profile
from gouji.text import Bilingual
from worker.document_limits import PREFIX

# The bodies whose reports are read, and who accepts a deviation, live by this clock.
_CHINA: Final = timezone(timedelta(hours=8))

_Read = TypeVar("_Read")


class PolicyFiles(BaseSettings):
    """Where the profile and the waivers are, and which day it is taken to be."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", hide_input_in_errors=True
    )

    profile: Path | None = Field(default=None, description="TOML file of the rule profile.")
    waivers: Path | None = Field(default=None, description="TOML file of accepted deviations.")
    today: date | None = Field(
        default=None,
        description="The day on which waivers are judged, so that a run can be repeated; default:"
        " the day in China.",
    )

    _read_once: Policy = PrivateAttr()

    @model_validator(mode="after")
    def _files_are_valid(self) -> Self:
        try:
            self._read_once = Policy(
                profile=_read(self.profile, read_profile, Profile()),
                waivers=_read(self.waivers, read_waivers, ()),
            )
        except PolicyError as error:
            raise ValueError(f"{error.message.zh} / {error.message.en}") from error
        return self

    def policy(self) -> Policy:
        """What is in force now, for each report anew: days pass, the files are read once."""
        today = self.today or datetime.now(UTC).astimezone(_CHINA).date()
        return replace(self._read_once, today=today)


def _read(path: Path | None, reader: Callable[[str], _Read], default: _Read) -> _Read:
    if path is None:
        return default
    try:
        return reader(path.read_text(encoding="utf-8"))
    except PolicyError as error:
        said = error.message
        message = Bilingual(zh=f"{path}：{said.zh}", en=f"{path}: {said.en}")
        raise PolicyError(message) from error
    except (OSError, UnicodeDecodeError) as error:
        message = Bilingual(zh=f"{path} 无法读取：{error}", en=f"{path} cannot be read: {error}")
        raise PolicyError(message) from error
