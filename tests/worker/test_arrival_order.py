"""Reports of following years through the whole service, in several orders of arrival."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pytest

from gouji.check import describe
from gouji.collection import Collection
from gouji.extraction.reader import read
from gouji.parsing.parser import parse
from storage import layout
from storage.errors import ObjectMissingError
from tests.corpus.series import made_series
from tests.worker.deployment import Deployment, hurried, wait_until
from worker.settings import Settings

BODIES = 20
YEARS = (2021, 2022, 2023)
CARRIED_OUT = "applications.carried_out.total"
PATIENCE_S = 240.0
VERDICT = '"verdict"'  # in a result object everything before it is about the file


@dataclass(frozen=True)
class Drop:
    """One version of one object of the inbox."""

    key: str
    data: bytes
    version: int = 0


@cache
def drops() -> tuple[Drop, ...]:
    """Sixty reports; some keys hold another version at first, a faulty one or no report at all."""
    found: list[Drop] = []
    agencies: set[str] = set()
    number = 0
    while len(agencies) < BODIES:
        number += 1
        years = made_series(f"arrival/{number}", YEARS)
        agency = years[0].identity.agency
        if agency in agencies:
            continue
        agencies.add(agency)
        for one in years:
            key = f"{number}/{one.identity.year}.md"
            text = one.printed(key)
            earlier = {
                0: one.corrected(CARRIED_OUT, 2).printed(key),
                1: "not a report at all",
                2: text.replace(agency, "云岭县粮食局"),
            }.get(len(found) % 7)
            if earlier is not None:
                found.append(Drop(key, earlier.encode()))
            found.append(Drop(key, text.encode(), version=1))
    return tuple(found)


def arrivals(seed: int) -> list[Drop]:
    """All versions in some order; that of the versions of one key stays."""
    order = list(drops())
    Random(seed).shuffle(order)
    versions: dict[str, Iterator[Drop]] = {
        key: iter(sorted((one for one in order if one.key == key), key=lambda one: one.version))
        for key in {one.key for one in order}
    }
    return [next(versions[one.key]) for one in order]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the library gives for the last versions, by key."""
    collection = Collection(tmp_path_factory.mktemp("laid"))
    numbers = {}
    for one in drops():
        if one.version:
            document = read(one.data)
            source = describe(one.data, Path(one.key).name)
            numbers[one.key] = collection.add(source, document, parse(document))
    return {key: said(collection.result(number).as_json()) for key, number in numbers.items()}


def said(result: str) -> str:
    """A result object without what it tells about the file."""
    return result.partition(VERDICT)[2].strip()


def results(deployment: Deployment) -> dict[str, str]:
    """What is published now, by key."""
    found = {}
    for key in {one.key for one in drops()}:
        try:
            data = deployment.fetch(layout.report(key, layout.RESULT))
        except ObjectMissingError:
            continue
        found[key] = said(data.decode())
    return found


def is_settled(deployment: Deployment) -> bool:
    """Whether every object is published and nothing is under way."""
    services = deployment.services
    found = list(services.archive.incoming())
    etags = services.ledger.published(one.key for one in found)
    return etags == [one.etag for one in found] and not any(
        job.is_open for job in services.archive.jobs()
    )


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_order_of_arrival_the_results_are_the_same_bytes(
    servers: Settings, tmp_path: Path, expected: dict[str, str], seed: int
) -> None:
    deployment = Deployment(hurried(servers, concurrency=2), tmp_path)
    try:
        deployment.worker()
        deployment.intake()  # its sweep finds the documents
        for one in arrivals(seed):
            deployment.drop(one.key, one.data)
            time.sleep(0.02)  # so that some first versions are published, and some never seen
        wait_until(lambda: is_settled(deployment), PATIENCE_S)
        assert results(deployment) == expected
        told = [one.event.id for one in deployment.messages()]
        assert len(told) == len(set(told))
    finally:
        deployment.stop()
