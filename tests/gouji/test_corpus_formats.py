"""A few made-up reports in every format and way of writing it: what is printed comes out, with its
place.  `make corpus` reads many more, and those that other programs make."""

import pytest

from gouji.check import check, describe, extract, parse
from tests.corpus.catalogue import CATALOGUE
from tests.corpus.faults import EDITIONS, FaultKind
from tests.corpus.ground import Ground
from tests.corpus.rendering import Rendering
from tests.corpus.tally import Tally, tally_rendering

DOCUMENTS = 2
SHOWN = 6
# Files that only another program can make are in the committed set.
DIRECT = [one for one in CATALOGUE.values() if one.producer is None]
FORGIVEN: dict[Ground, frozenset[FaultKind]] = {
    Ground.GRID: frozenset(),
    Ground.FLAT: frozenset(),
    Ground.ALIGNED: frozenset({FaultKind.MISSING, FaultKind.STATUS}),
    Ground.DAMAGED: frozenset({FaultKind.MISSING, FaultKind.STATUS, FaultKind.RAW}),
}


def expect_read(result: Tally, forgiven: frozenset[FaultKind]) -> None:
    """Fail with the counts and the first faults, unless all are of the kinds forgiven."""
    if not any(result.counts[kind] for kind in FaultKind if kind not in forgiven):
        return
    worst = [one.text for one in result.worst(SHOWN)]
    pytest.fail("\n".join([Tally.HEADING, result.row(), *worst]), pytrace=False)


@pytest.mark.parametrize("rendering", DIRECT, ids=lambda one: one.name)
def test_every_figure_is_read_with_its_place(rendering: Rendering) -> None:
    orders = [(edition, seed) for edition in EDITIONS for seed in range(DOCUMENTS)]
    expect_read(tally_rendering(rendering, orders), FORGIVEN[rendering.ground])


@pytest.mark.parametrize("name", ["html-site-portal", "docx-nested", "xlsx-one-text"])
def test_reading_a_format_is_repeatable(name: str) -> None:
    document = CATALOGUE[name].make([("e2021", 1)])[0]
    assert parse(extract(document.data)) == parse(extract(document.data))
    source = describe(document.data, document.name)
    assert check(document.data, source).as_json() == check(document.data, source).as_json()


class TestTheRenderingsThemselves:
    """A rendering that loses what it was given would make the scores worthless."""

    def test_names_are_unique_and_documents_are_repeatable(self) -> None:
        assert all(name == one.name for name, one in CATALOGUE.items())
        first, second = (CATALOGUE["html-site-column"].make([("e2019", 4)]) for _ in range(2))
        assert first == second

    @pytest.mark.parametrize("rendering", DIRECT, ids=lambda one: one.name)
    def test_other_numbers_give_other_documents(self, rendering: Rendering) -> None:
        first, second = rendering.make([("e2021", 0), ("e2021", 1)])
        assert first.data != second.data
