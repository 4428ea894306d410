"""Reports validated together: each beside its neighbours, in whatever order they came."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pytest

from gouji.check import assemble, describe, validate
from gouji.collection import Collection
from gouji.extraction.document import Document
from gouji.extraction.reader import read
from gouji.parsing.parser import parse
from gouji.parsing.report import Report
from gouji.result import Result, Source
from gouji.rules.candidates import Candidate, Register, candidate_of
from gouji.rules.finding import Outcome
from gouji.rules.neighbours import Neighbours
from gouji.rules.policy import Policy
from gouji.rules.profile import Profile
from tests.corpus.series import made_series

BODIES = 20
YEARS = (2021, 2022, 2023)
JUDGED = (Outcome.PASS, Outcome.FAIL)
CARRIED_OUT = "applications.carried_out.total"


@dataclass(frozen=True)
class Parsed:
    """A document that was read."""

    source: Source
    document: Document
    report: Report


def parsed(text: str, name: str) -> Parsed:
    """A text as the stages before validation leave it."""
    data = text.encode()
    document = read(data)
    return Parsed(describe(data, name), document, parse(document))


@cache
def archive() -> tuple[Parsed, ...]:
    """Sixty reports; some years of some bodies were published once more, with other figures."""
    found, agencies, number = [], set(), 0
    while len(agencies) < BODIES:
        number += 1
        years = made_series(f"collection/{number}", YEARS)
        if years[0].identity.agency in agencies:
            continue
        agencies.add(years[0].identity.agency)
        replaced = len(agencies) % 4 == 0
        for one in years:
            seed = f"{number}/{one.identity.year}"
            found.append(parsed(one.printed(seed), f"{seed}.md"))
            if replaced and one.identity.year == YEARS[1]:
                again = one.corrected(CARRIED_OUT, 3).printed(seed)
                found.append(parsed(again, f"{seed}-corrected.md"))
    return tuple(found)


def results(
    directory: Path, order: list[Parsed], policy: Policy | None = None
) -> dict[str, Result]:
    """What comes out for each file."""
    collection = Collection(directory, policy or Policy())
    numbers = [collection.add(one.source, one.document, one.report) for one in order]
    return {
        one.source.name: collection.result(number)
        for one, number in zip(order, numbers, strict=True)
    }


def digest(found: dict[str, Result]) -> str:
    """One digest of everything that came out."""
    whole = "\n".join(f"{name} {found[name].as_json()}" for name in sorted(found))
    return hashlib.sha256(whole.encode()).hexdigest()


class Numbered(Candidate):
    """A report of the archive among the candidates."""

    number: int


@cache
def judged(number: int, previous: int | None, doubtful: tuple[str, ...]) -> str:
    """The result of a report beside the neighbours that were chosen for it."""
    one = archive()[number]
    beside = Neighbours(archive()[previous].report if previous is not None else None, doubtful)
    return assemble(one.source, one.document, one.report, validate(one.report, beside)).as_json()


def chosen(order: list[Numbered]) -> dict[int, str]:
    """What comes out for each report if they come in this order."""
    register = Register[Numbered]()
    for one in order:
        register.add(one)
    found = {one.number: register.previous(one) for one in order}
    return {
        number: judged(number, one.report.number if one.report else None, one.doubtful)
        for number, one in found.items()
    }


def test_a_hundred_orders_give_the_same_bytes() -> None:
    known = [candidate_of(one.report, one.source.sha256 or "") for one in archive()]
    order = [Numbered(**dict(one), number=n) for n, one in enumerate(known) if one is not None]
    assert len(order) == BODIES * len(YEARS) + BODIES // 4
    wanted = chosen(order)
    for seed in range(100):
        Random(seed).shuffle(order)
        assert chosen(order) == wanted


def test_a_collection_gives_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    order = list(archive())
    first = results(tmp_path, order)
    compared = [one for one in first.values() if one.assessed["XY-CARRY"] in JUDGED]
    assert len(compared) == BODIES * (len(YEARS) - 1) + BODIES // 4
    order.reverse()
    assert digest(results(tmp_path, order)) == digest(first)


def test_the_report_published_last_is_the_one_to_follow(tmp_path: Path) -> None:
    found = results(tmp_path, list(archive()))
    replaced = {name.split("/")[0] for name in found if name.endswith("-corrected.md")}
    assert len(replaced) == BODIES // 4
    for name, result in found.items():
        body, year = name.removesuffix(".md").split("/")
        wrong = year == str(YEARS[-1]) and body in replaced
        carried = [one.cells for one in result.findings if one.rule == "XY-CARRY"]
        assert carried == ([("applications.carried_in.total",)] if wrong else []), name


def test_a_refused_document_is_nobodys_neighbour(tmp_path: Path) -> None:
    before, after = made_series("refused", (2022, 2023))
    bare = parsed(f"# {before.identity.title}\n\n没有正文。", "bare.md")
    whole = parsed(after.printed("refused"), "whole.md")
    found = results(tmp_path, [bare, whole])
    assert found["bare.md"].error is not None
    assert found["whole.md"].assessed["XY-CARRY"] is Outcome.NOT_ASSESSED


@pytest.mark.parametrize("complete", [Outcome.FAIL, Outcome.NOT_ASSESSED])
def test_units_are_those_of_the_profile(tmp_path: Path, complete: Outcome) -> None:
    (one,) = made_series("unit", (2023,))
    agency = "云岭县教育局"
    text = one.printed("unit")
    unit = parsed(text.replace(one.identity.agency, agency), "unit.md")
    names = (agency,) if complete is Outcome.FAIL else (agency, "云岭县财政局")
    policy = Policy(profile=Profile(units={"云岭县人民政府": names}))
    other = one.corrected("applications.new_received.total", 7).printed("unit")
    parent = parsed(other.replace(one.identity.agency, "云岭县人民政府"), "parent.md")
    found = results(tmp_path, [parent, unit], policy)["parent.md"]
    assert found.assessed["HIER-SUM"] is complete
    hits = [one.cells for one in found.findings if one.rule == "HIER-SUM"]
    wanted = [("applications.new_received.total",)] if complete is Outcome.FAIL else []
    assert hits == wanted
