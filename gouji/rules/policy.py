"""What is in force where reports are checked: the profile, the waivers, and the day."""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

from pydantic import ValidationError

from gouji.form import editions
from gouji.model import Frozen
from gouji.rules.catalogue import RULES
from gouji.rules.profile import Profile
from gouji.rules.waivers import Waiver
from gouji.text import Bilingual


class PolicyError(Exception):
    """A profile or a file of waivers is not valid."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class Policy:
    """The profile and the waivers in force on a day.

    `today` matters to waivers alone; without one none expires.
    """

    profile: Profile = field(default_factory=Profile)
    waivers: tuple[Waiver, ...] = ()
    today: date = date.min

    @cached_property
    def digest(self) -> str:
        """A digest of what is in force: the rules that are on, how serious each is, and the waivers
        that have not expired."""
        profile = self.profile
        rules = [(one.code, profile.severity_of(one).value) for one in RULES if profile.is_on(one)]
        units = sorted((name, list(below)) for name, below in profile.units.items())
        waivers = sorted(one.model_dump_json() for one in self.waivers if one.holds(self.today))
        plain = json.dumps([rules, units, waivers], ensure_ascii=False)
        return f"sha256:{hashlib.sha256(plain.encode()).hexdigest()}"


STANDARD: Final = Policy()
"""The catalogue as it is, without a waiver."""


def read_profile(text: str) -> Profile:
    """The profile in a TOML file.  Raises `PolicyError` if it is none."""
    try:
        profile = Profile.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise _invalid(error) from error
    if unknown := profile.unknown():
        raise _no_such_rule(unknown)
    if needed := profile.indispensable():
        raise PolicyError(
            Bilingual(
                zh=f"识别文件的规则不能关闭：{'、'.join(needed)}",
                en=f"rules that recognise a report cannot be off: {', '.join(needed)}",
            )
        )
    return profile


class _Waivers(Frozen):
    waiver: tuple[Waiver, ...] = ()


def read_waivers(text: str) -> tuple[Waiver, ...]:
    """The waivers in a TOML file.  Raises `PolicyError` if it is none, or one names what no
    catalogue or form has."""
    try:
        waivers = _Waivers.model_validate(tomllib.loads(text)).waiver
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise _invalid(error) from error
    known = {rule.code for rule in RULES}
    if unknown := sorted({one.rule for one in waivers} - known):
        raise _no_such_rule(unknown)
    cells = _addresses()
    if strange := sorted({one.cell for one in waivers if one.cell is not None} - cells):
        raise PolicyError(
            Bilingual(
                zh=f"表格中没有该单元格：{'、'.join(strange)}",
                en=f"no such cell in the form: {', '.join(strange)}",
            )
        )
    return waivers


def _addresses() -> set[str]:
    """Every cell of the form, and every row and table."""
    cells = [
        (table.key, row.key, column.key)
        for form in editions().values()
        for table in form.tables
        for row, column in table.cells()
    ]
    return {".".join(cell[:depth]) for cell in cells for depth in (1, 2, 3)}


def _no_such_rule(codes: Iterable[str]) -> PolicyError:
    named = list(codes)
    return PolicyError(
        Bilingual(zh=f"没有该规则：{'、'.join(named)}", en=f"no such rule: {', '.join(named)}")
    )


def _invalid(error: tomllib.TOMLDecodeError | ValidationError) -> PolicyError:
    if isinstance(error, ValidationError):
        said = "; ".join(
            f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}"
            for one in error.errors(include_url=False)
        )
    else:
        said = str(error)
    return PolicyError(Bilingual(zh=f"文件内容有误：{said}", en=f"not valid: {said}"))
