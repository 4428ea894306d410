"""What became of the waivers in one run of `gouji check`: those to take out are named."""

from dataclasses import dataclass, field

from gouji.result import Result
from gouji.rules.finding import WaiverState
from gouji.rules.policy import Policy
from worker.cli.console import err

_Named = tuple[str, str, int, str | None]


@dataclass
class WaiverWatch:
    """The waivers of a policy, and which of them waived something in the results seen."""

    policy: Policy
    _applied: set[_Named] = field(default_factory=set, init=False)

    def see(self, result: Result) -> None:
        """Take note of the waivers that a result says it used."""
        self._applied.update(
            (one.rule, one.agency, one.year, one.cell)
            for one in result.waivers
            if one.state is WaiverState.APPLIED
        )

    def report(self) -> None:
        """Say on standard error which waivers have expired and which nothing needed."""
        for one in self.policy.waivers:
            named = f"{one.rule} {one.agency} {one.year}{f' {one.cell}' if one.cell else ''}"
            if not one.holds(self.policy.today):
                err.print(
                    f"豁免已过期 / waiver expired: {named} (until {one.until}, {one.by})",
                    style="yellow",
                    markup=False,
                )
            elif (one.rule, one.agency, one.year, one.cell) not in self._applied:
                err.print(
                    f"豁免未用到 / waiver not used: {named} ({one.by})",
                    style="yellow",
                    markup=False,
                )
