"""Runs the catalogue over a report: one outcome a rule, and the findings in catalogue order."""

from dataclasses import dataclass, replace
from typing import Literal

from gouji.extraction.document import Place
from gouji.parsing.report import Report
from gouji.rules.catalogue import RULES
from gouji.rules.finding import Finding, Outcome, Validation
from gouji.rules.localisation.localise import localised
from gouji.rules.neighbours import ALONE, Neighbours
from gouji.rules.policy import STANDARD, Policy
from gouji.rules.rule import Hit, Rule, Said
from gouji.rules.waivers import waive
from gouji.rules.wording import figure
from gouji.text import Bilingual


def validate(
    report: Report, neighbours: Neighbours = ALONE, policy: Policy = STANDARD
) -> Validation:
    """Every rule's outcome on `report`, and the findings in catalogue order, then form order.

    A document that a recognition rule refuses gets that one finding, and every other rule is
    `not_assessed`.  A rule that the policy has off is `not_applicable`.
    """
    case = _Case(report, neighbours, policy)
    for rule in RULES:
        if rule.refuses is None:
            continue
        ran = _run(rule, case)
        if ran.findings:
            return Validation(
                findings=ran.findings[:1],
                assessed=unread() | {rule.code: Outcome.FAIL},
                refused=rule.refuses,
                config=policy.digest,
            )
    runs = _suppressed([_run(rule, case) for rule in RULES])
    findings = tuple(finding for ran in runs for finding in ran.findings)
    waived = waive(report, localised(report, findings), policy.waivers, policy.today)
    return Validation(
        findings=waived.findings,
        assessed={ran.rule.code: ran.outcome for ran in runs},
        unseen={ran.rule.code: ran.unseen for ran in runs if ran.unseen},
        waivers=waived.uses,
        config=policy.digest,
    )


def is_refused(report: Report) -> bool:
    """Whether a recognition rule refuses the document: it is no report that can be checked."""
    case = _Case(report, ALONE, STANDARD)
    return any(_run(rule, case).findings for rule in RULES if rule.refuses is not None)


def unread() -> dict[str, Outcome]:
    """The outcomes of all rules on a document that no rule could look at."""
    return {rule.code: Outcome.NOT_ASSESSED for rule in RULES}


@dataclass(frozen=True)
class _Case:
    report: Report
    neighbours: Neighbours
    policy: Policy


@dataclass(frozen=True)
class _Run:
    rule: Rule
    applies: bool = True
    findings: tuple[Finding, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        if not self.applies:
            return Outcome.NOT_APPLICABLE
        if self.findings:
            return Outcome.FAIL
        return Outcome.NOT_ASSESSED if self.unseen else Outcome.PASS


def _run(rule: Rule, case: _Case) -> _Run:
    report = case.report
    if not case.policy.profile.is_on(rule) or not rule.applies(report):
        return _Run(rule, applies=False)
    findings: list[Finding] = []
    unseen: dict[str, None] = {}
    for signal in rule.check(report, case.neighbours):
        if isinstance(signal, Hit):
            findings.append(_finding(rule, signal, case))
        else:
            unseen.update(dict.fromkeys(signal.needs))
    return _Run(rule, findings=tuple(findings), unseen=tuple(unseen))


def _suppressed(runs: list[_Run]) -> list[_Run]:
    """The runs without the findings that a stronger finding on the same cells replaces.

    What was suppressed was not judged: it counts as unseen, so that it never reads as a pass.
    """
    kept = []
    for ran in runs:
        stronger = [
            finding
            for other in runs
            if ran.rule.code in other.rule.suppresses
            for finding in other.findings
        ]
        judged: list[Finding] = []
        dropped: list[Finding] = []
        for one in ran.findings:
            (dropped if _covered(one.cells, stronger) else judged).append(one)
        unseen = dict.fromkeys([*ran.unseen, *(cell for one in dropped for cell in one.cells)])
        kept.append(replace(ran, findings=tuple(judged), unseen=tuple(unseen)))
    return kept


def _covered(cells: tuple[str, ...], stronger: list[Finding]) -> bool:
    covers = {cell for finding in stronger for cell in finding.cells}
    return bool(cells) and all(
        any(cell == cover or cell.startswith(f"{cover}.") for cover in covers) for cell in cells
    )


def _finding(rule: Rule, hit: Hit, case: _Case) -> Finding:
    wording = hit.wording or rule.message
    note = hit.note or Bilingual(zh="", en="")
    return Finding(
        rule=rule.code,
        severity=case.policy.profile.weighed(rule, hit.severity or rule.severity),
        cells=hit.cells,
        location=hit.location,
        expected=hit.expected,
        actual=hit.actual,
        message=Bilingual(
            zh=wording.zh.format_map(_said(hit, "zh")) + note.zh,
            en=wording.en.format_map(_said(hit, "en")) + note.en,
        ),
        basis=rule.basis,
        where=hit.where or _places(hit.cells, case.report),
    )


def _places(cells: tuple[str, ...], report: Report) -> tuple[Place, ...]:
    slots = [report.slot(cell) for cell in cells if cell.count(".") == 2]  # noqa: PLR2004
    return tuple(dict.fromkeys(slot.where for slot in slots if slot.where is not None))


def _said(hit: Hit, language: Literal["zh", "en"]) -> dict[str, str]:
    return {name: _words(one, language) for name, one in hit.said.items()}


def _words(one: Said, language: Literal["zh", "en"]) -> str:
    if isinstance(one, Bilingual):
        return one.zh if language == "zh" else one.en
    return one if isinstance(one, str) else figure(one)
