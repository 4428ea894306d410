"""Every rule the program knows, in the order of the catalogue."""

from types import ModuleType

from gouji.rules import aggregation, litigation
from gouji.rules.active_disclosure import documents, items, procurement, regulations
from gouji.rules.applications import breakdown, identities
from gouji.rules.cells import amounts, emptiness, notation, numbers
from gouji.rules.content import (
    aspects,
    assessment,
    handling_fee,
    improvement,
    reaching,
    remainder,
)
from gouji.rules.dates import deadlines, period
from gouji.rules.document import damage, edition, recognition, years
from gouji.rules.identity import agency, telephone
from gouji.rules.narrative import (
    balance,
    breakdowns,
    disclosure,
    disputes,
    none,
    other_year,
    outcome_claims,
    requests,
    shares,
)
from gouji.rules.rule import Rule
from gouji.rules.structure import rows, sections, tables
from gouji.rules.years import carried, claims, copies, spikes, stocks

_IN_ORDER = (
    *(recognition, edition, years, damage),
    *(sections, tables, rows),
    *(emptiness, numbers, amounts, notation),
    *(regulations, documents, items, procurement),
    *(identities, breakdown),
    litigation,
    *(carried, stocks, spikes, copies, claims),
    *(requests, disputes, none, disclosure, breakdowns, balance, shares),
    *(outcome_claims, other_year),
    *(aspects, assessment, improvement, remainder, handling_fee, reaching),
    *(deadlines, period),
    *(agency, telephone, aggregation),
)


def _rules_of(module: ModuleType) -> tuple[Rule, ...]:
    return tuple(one for one in vars(module).values() if isinstance(one, Rule))


RULES: tuple[Rule, ...] = tuple(one for module in _IN_ORDER for one in _rules_of(module))


def rule_of(code: str) -> Rule:
    """The rule of that code; `KeyError` if there is none."""
    for one in RULES:
        if one.code == code:
            return one
    raise KeyError(code)
