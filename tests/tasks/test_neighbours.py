"""Reports that are compared with each other, on their way through real workers."""

from pathlib import Path

import pytest

from storage import layout
from storage.archive import Artifact
from storage.job import JobState, Stage
from tasks import neighbours
from tasks.dispatch import ask_retry
from tests.corpus.series import OneYear, made_series
from tests.tasks.desk import Desk
from tests.worker.deployment import Deployment, hurried, wait_until
from worker.settings import Settings
from worker.sweep import Sweep

CARRIED_OUT = "applications.carried_out.total"
EARLIER, LATER = "2022.md", "2023.md"


@pytest.fixture(scope="module")
def body() -> tuple[OneYear, OneYear]:
    """Two years of one body, the second following from the first."""
    before, after = made_series("tasks", (2022, 2023))
    return before, after


@pytest.fixture
def desk(deployment: Deployment) -> Desk:
    return Desk(deployment)


@pytest.fixture
def working(desk: Desk) -> Desk:
    """A desk with a worker behind it."""
    desk.deployment.worker()
    return desk


def test_the_later_year_follows_whatever_becomes_of_the_earlier(
    working: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    working.drop(LATER, after.printed("later"))
    working.settle()
    assert working.outcome(LATER) == "not_assessed"

    working.drop(EARLIER, before.printed("earlier"))
    working.settle()
    assert working.outcome(LATER) == "pass"
    assert len(working.told(EARLIER)) == 1

    working.drop(EARLIER, before.corrected(CARRIED_OUT, 3).printed("earlier"))
    working.settle()
    assert working.outcome(LATER) == "fail"

    working.drop(EARLIER, "no report at all")
    working.settle()
    assert working.outcome(LATER) == "not_assessed"

    working.drop(EARLIER, before.printed("earlier"))
    working.settle()
    assert working.outcome(LATER) == "pass"

    told = working.told(LATER)
    assert len(told) == len(set(told)) == 5, "every outcome is told, under an id of its own"
    stages = [one.stage for one in working.job(LATER).attempts]
    assert stages == [*Stage, *(Stage.VALIDATE, Stage.PUBLISH) * 4]


def test_what_comes_out_as_before_is_not_told_again(
    working: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    working.drop(EARLIER, before.printed("earlier"))
    working.settle()
    working.drop(LATER, after.printed("later"))
    working.settle()
    rounds = working.job(LATER).round
    ask_retry(working.job(EARLIER))
    wait_until(lambda: len(working.told(EARLIER)) == 2)
    working.settle()
    assert working.job(LATER).round == rounds, "the same report gives no reason to look again"

    # The same report under another key is published later, so it is the one that counts.
    working.drop("copy.md", before.corrected(CARRIED_OUT, 0).printed("earlier"))
    wait_until(lambda: working.job(LATER).round > rounds)
    working.settle()
    assert len(working.told(LATER)) == 1


def test_a_report_that_turns_out_to_be_of_another_year_or_body(
    working: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    working.drop(EARLIER, before.printed("earlier"))
    working.drop(LATER, after.printed("later"))
    working.settle()
    assert working.outcome(LATER) == "pass"
    agency = before.identity.agency
    working.drop(EARLIER, before.printed("earlier").replace(agency, "云岭县水务局"))
    working.settle()
    assert working.outcome(LATER) == "not_assessed"


def test_reports_that_are_published_at_the_same_time_see_each_other(
    servers: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    deployment = Deployment(hurried(servers, concurrency=2), tmp_path_factory.mktemp("both"))
    desk, years = Desk(deployment), (2021, 2022, 2023)
    bodies = [made_series(f"at once {number}", years) for number in range(6)]
    try:
        for number, reports in enumerate(bodies):
            for one in reversed(reports):
                desk.drop(f"{number}/{one.identity.year}.md", one.printed(f"{number}"))
        deployment.worker()
        desk.settle()
        for number in range(len(bodies)):
            outcomes = [desk.outcome(f"{number}/{year}.md") for year in years]
            assert outcomes == ["not_assessed", "pass", "pass"]
    finally:
        deployment.stop()


def test_who_dies_before_the_neighbours_are_told_leaves_it_to_the_sweep(
    desk: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    deployment = desk.deployment
    worker = deployment.worker()
    desk.drop(LATER, after.printed("later"))
    desk.settle()
    desk.drop(EARLIER, before.printed("earlier"))
    desk.settle()
    assert desk.outcome(LATER) == "pass"
    deployment.kill(worker)

    # As if it had died between the publication and the look at its neighbours.
    services, later = deployment.services, desk.forget_neighbours(LATER)
    services.ledger.unpublish(EARLIER)
    services.ledger.start_epoch("long ago")
    rounds = later.round
    Sweep(services)()
    deployment.worker()
    wait_until(lambda: desk.job(LATER).round > rounds)
    desk.settle()
    assert desk.outcome(LATER) == "pass"


def test_the_sweep_finds_what_nobody_was_told(desk: Desk, body: tuple[OneYear, OneYear]) -> None:
    before, after = body
    deployment = desk.deployment
    worker = deployment.worker()
    desk.drop(EARLIER, before.printed("earlier"))
    desk.drop(LATER, after.printed("later"))
    desk.settle()
    deployment.kill(worker)
    services, later = deployment.services, desk.forget_neighbours(LATER)
    place = neighbours.look_over(services, "", 1)
    assert place
    assert neighbours.look_over(services, place, 2) == "", "there are no more"
    deployment.worker()
    wait_until(lambda: desk.job(LATER).round > later.round)
    desk.settle()
    assert desk.outcome(LATER) == "pass"
    assert len(desk.told(LATER)) == len(set(desk.told(LATER)))


def test_a_new_broker_finds_what_was_validated_beside_too_little(
    desk: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    deployment = desk.deployment
    worker = deployment.worker()
    desk.drop(LATER, after.printed("later"))
    desk.drop(EARLIER, before.printed("earlier"))
    desk.settle()
    deployment.kill(worker)
    services, later = deployment.services, desk.forget_neighbours(LATER)
    services.ledger.client.flushall()
    Sweep(services)()
    deployment.worker()
    wait_until(lambda: desk.job(LATER).round > later.round)
    desk.settle()
    assert desk.outcome(LATER) == "pass"


def test_a_look_that_was_asked_for_meanwhile_is_not_forgotten(desk: Desk) -> None:
    ledger = desk.deployment.services.ledger
    mark = ledger.watch("a.md")
    assert ledger.published(["a.md"]) == [mark]
    ledger.unpublish("a.md")
    assert not ledger.publish_watched("a.md", "etag", mark)
    assert ledger.published(["a.md"]) == [None]
    mark = ledger.watch("a.md")
    assert ledger.publish_watched("a.md", "etag", mark)
    assert ledger.published(["a.md"]) == ["etag"]


def test_a_document_that_was_deleted_keeps_its_result(
    working: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    working.drop(LATER, after.printed("later"))
    working.settle()
    deployment = working.deployment
    deployment.services.archive.store.remove(deployment.settings.inbox_bucket, LATER)
    working.drop(EARLIER, before.printed("earlier"))
    working.settle()
    assert working.outcome(LATER) == "not_assessed"
    assert working.job(LATER).state is JobState.CHECKED


def test_a_neighbour_that_cannot_be_loaded_stops_nobody(
    working: Desk, body: tuple[OneYear, OneYear]
) -> None:
    before, after = body
    working.drop(EARLIER, before.printed("earlier"))
    working.settle()
    services = working.deployment.services
    place = layout.artifact(working.job(EARLIER).id, Artifact.REPORT)
    services.archive.write(place, b"{}")
    working.drop(LATER, after.printed("later"))
    working.settle()
    assert working.outcome(LATER) == "not_assessed"


def test_a_government_is_seen_anew_when_its_unit_comes(
    servers: Settings, tmp_path: Path, body: tuple[OneYear, OneYear]
) -> None:
    _, after = body
    profile = tmp_path / "profile.toml"
    profile.write_text('[units]\n"云岭县人民政府" = ["云岭县水务局"]\n', encoding="utf-8")
    desk = Desk(Deployment(hurried(servers, profile=profile), tmp_path))
    desk.deployment.worker()
    agency = after.identity.agency
    try:
        desk.drop("parent.md", after.printed("p").replace(agency, "云岭县人民政府"))
        desk.settle()
        assert desk.result("parent.md")["assessed"]["HIER-SUM"] == "not_assessed"
        desk.drop("unit.md", after.printed("u").replace(agency, "云岭县水务局"))
        desk.settle()
        assert desk.result("parent.md")["assessed"]["HIER-SUM"] == "pass"
    finally:
        desk.deployment.stop()
