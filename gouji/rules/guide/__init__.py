"""What the catalogue says of each rule beyond its message: in Chinese what it checks and what it
leaves out (English has the rule's own words), and an example, one TOML file a family."""

import tomllib
from functools import cache
from importlib.resources import files

from gouji.model import Frozen
from gouji.rules.rule import Rule
from gouji.text import Bilingual


class Guide(Frozen):
    """A rule explained."""

    checks: Bilingual
    limits: Bilingual
    example: Bilingual


class _Entry(Frozen):
    checks: str
    limits: str
    example: Bilingual


def guide_of(rule: Rule) -> Guide:
    """The rule explained: its first paragraph is what it checks, the rest what it leaves out.

    Raises `KeyError` if nobody wrote about it.
    """
    entry = _entries()[rule.code]
    checks, _, limits = rule.explanation.partition("\n\n")
    return Guide(
        checks=Bilingual(zh=entry.checks, en=_unwrapped(checks)),
        limits=Bilingual(zh=entry.limits, en=_unwrapped(limits)),
        example=entry.example,
    )


def explained() -> frozenset[str]:
    """The codes that are written about."""
    return frozenset(_entries())


def _unwrapped(text: str) -> str:
    return " ".join(text.split())


@cache
def _entries() -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for file in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            for code, said in tomllib.loads(file.read_text(encoding="utf-8")).items():
                entries[code] = _Entry.model_validate(said)
    return entries
