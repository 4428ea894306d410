"""Made-up reports in every text layout: what is printed comes out, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from random import Random

import pytest

from gouji.check import extract, parse, validate
from gouji.form import edition as form_of
from gouji.parsing.report import Report
from tests.corpus.figures import broken_sums, draw_figures, draw_size
from tests.corpus.report import Layout, MadeUp, make
from tests.corpus.score import EDITIONS, Fault, FaultKind, faults, faults_of, read

DOCUMENTS = 200
FEW = 40
SHOWN = 8
SECONDS = 240
WITH_FIGURES = (Layout.L1, Layout.L2, Layout.L3, Layout.L4, Layout.L5, Layout.L7)
TABLES = {"active_disclosure", "applications", "review_litigation"}


def expect_none(found: list[Fault]) -> None:
    """Fail with how many faults of each kind, and the first ones with the lines around them."""
    if not found:
        return
    counts = Counter(str(fault.kind) for fault in found)
    # One of a kind from a document: the others mostly have the same cause.
    first = {(fault.kind, fault.document.seed): fault for fault in reversed(found)}
    worst = sorted(first.values(), key=lambda fault: list(FaultKind).index(fault.kind))
    pytest.fail("\n\n".join([f"{dict(counts)}", *map(str, worst[:SHOWN])]), pytrace=False)


def tables_with(rule: str, report: Report) -> set[str]:
    """The tables for which `rule` is found."""
    findings = validate(report).findings
    return {cell.split(".")[0] for one in findings if one.rule == rule for cell in one.cells}


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    """Processes to read on, as many as there are processors."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as executor:
        yield executor


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("layout", WITH_FIGURES)
def test_every_figure_is_read_or_left_missing_where_its_column_is_open(
    layout: Layout, edition: str, pool: ProcessPoolExecutor
) -> None:
    faults_of_seed = partial(faults_of, layout, edition)
    found = [
        fault
        for some in pool.map(faults_of_seed, range(DOCUMENTS), chunksize=10, timeout=SECONDS)
        for fault in some
    ]
    expect_none(found)


@pytest.mark.parametrize("edition", EDITIONS)
def test_labels_without_figures_are_blank_and_their_tables_empty(edition: str) -> None:
    for seed in range(FEW):
        document = make(Layout.L8, edition, seed)
        report = read(document)
        expect_none(list(faults(document, report)))
        assert tables_with("STR-TABLE-EMPTY", report) == TABLES, seed
        assert not tables_with("STR-TABLE-MISSING", report), seed


@pytest.mark.parametrize("edition", EDITIONS)
def test_absent_tables_are_missing(edition: str) -> None:
    for seed in range(FEW):
        document = make(Layout.L9, edition, seed)
        report = read(document)
        expect_none(list(faults(document, report)))
        assert tables_with("STR-TABLE-MISSING", report) == TABLES, seed
        assert not tables_with("STR-TABLE-EMPTY", report), seed


def test_reading_is_repeatable() -> None:
    document = make(Layout.L3, "e2021", 1)
    assert parse(extract(document.data)) == read(document)


class TestTheCorpusItself:
    """A generator that lies would make every other test here worthless."""

    @pytest.mark.parametrize("edition", EDITIONS)
    def test_drawn_figures_hold_together(self, edition: str) -> None:
        form = form_of(edition)
        for seed in range(DOCUMENTS):
            rng = Random(seed)
            figures = draw_figures(form, draw_size(rng), rng)
            assert list(figures) == list(form.addresses())
            assert broken_sums(form, figures) == []

    @pytest.mark.parametrize("layout", WITH_FIGURES)
    def test_every_printed_figure_stands_in_the_text(self, layout: Layout) -> None:
        for seed in range(FEW):
            document = make(layout, "e2019", seed)
            for slot, gold in document.gold.items():
                assert (gold.raw or "") in document.text, (seed, slot)

    def test_the_same_number_gives_the_same_bytes(self) -> None:
        first, second = (make(Layout.L4, "e2021", 5) for _ in range(2))
        assert first == second
        assert isinstance(first, MadeUp)
