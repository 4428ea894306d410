"""The rule profile of a deployment: which rules are on, and how serious each is.

least = "warning"            # rules below it are off; left out: none is

[severity]
DL-TOWN = "warning"          # the province sets townships the same deadline

[rules]
on = ["CON-CONTACT"]         # rules that are off unless they are asked for
off = ["META-PHONE"]

[units]                      # whose reports a government's adds up (HIER-SUM)
"云岭县人民政府" = ["云岭县教育局", "云岭县文化局"]
"""

from collections.abc import Mapping
from typing import Final

from pydantic import Field

from gouji.model import Frozen
from gouji.rules.catalogue import RULES
from gouji.rules.finding import Severity
from gouji.rules.rule import Rule

_BY_WEIGHT: Final = (Severity.INFO, Severity.WARNING, Severity.ERROR)


class Switches(Frozen):
    """Rules switched on that are off by themselves, and rules switched off."""

    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


class Profile(Frozen):
    """What a deployment asks of the reports beyond, or short of, the catalogue."""

    least: Severity = Field(
        default=Severity.INFO, description="Rules that are less serious than this are off."
    )
    severity: Mapping[str, Severity] = Field(
        default_factory=dict, description="By rule: its severity in place of the catalogue's."
    )
    rules: Switches = Switches()
    units: Mapping[str, tuple[str, ...]] = Field(
        default_factory=dict, description="By government: the bodies whose reports it adds up."
    )

    def is_on(self, rule: Rule) -> bool:
        """Whether the rule is applied.  What decides that a document is a report always is."""
        if rule.refuses is not None:
            return True
        if rule.code in self.rules.off or (rule.optional and rule.code not in self.rules.on):
            return False
        return _BY_WEIGHT.index(self.severity_of(rule)) >= _BY_WEIGHT.index(self.least)

    def severity_of(self, rule: Rule) -> Severity:
        """How serious the rule is."""
        return self.severity.get(rule.code, rule.severity)

    def weighed(self, rule: Rule, severity: Severity) -> Severity:
        """How serious a finding is that the rule itself gives `severity`.

        One that the rule holds for less or more serious than itself, because a blank took part,
        say, stays as many steps below or above it.
        """
        steps = _BY_WEIGHT.index(severity) - _BY_WEIGHT.index(rule.severity)
        there = _BY_WEIGHT.index(self.severity_of(rule)) + steps
        return _BY_WEIGHT[min(max(there, 0), len(_BY_WEIGHT) - 1)]

    def unknown(self) -> list[str]:
        """The codes it names that no rule has."""
        known = {rule.code for rule in RULES}
        named = (*self.severity, *self.rules.on, *self.rules.off)
        return sorted({code for code in named if code not in known})

    def indispensable(self) -> list[str]:
        """The rules it switches off although they decide what is a report."""
        refusing = {rule.code for rule in RULES if rule.refuses is not None}
        return sorted(refusing & {*self.rules.off})
