"""Either a report or an error report is published for a key."""

from datetime import UTC, datetime

import pytest

from storage import layout
from storage.job import Job
from storage.shelf import Shelf
from tasks.services import Services


def job(key: str, etag: str = "e") -> Job:
    """A job for the key."""
    return Job(
        id=layout.job_id("inbox", key, etag),
        bucket="inbox",
        key=key,
        etag=etag,
        size=1,
        arrived=datetime.now(UTC),
    )


@pytest.fixture
def shelf(services: Services) -> Shelf:
    """An empty shelf."""
    return services.shelf


def keys(shelf: Shelf) -> list[str]:
    """What is on it."""
    return [one.key for one in shelf.store.list(shelf.bucket)]


def test_one_outcome_replaces_the_other(shelf: Shelf) -> None:
    one = job("a.md")
    assert shelf.published("a.md") is None
    shelf.put_failure(one, b"{}")
    assert keys(shelf) == ["failed/a.md/error.json"]
    shelf.put_report(one, b"{}", "page", "cells")
    assert keys(shelf) == [
        f"reports/a.md/{name}" for name in ("cells.csv", "report.html", "result.json")
    ]
    shelf.put_failure(job("a.md", "f"), b"{}")
    assert keys(shelf) == ["failed/a.md/error.json"]
    published = shelf.published("a.md")
    assert published is not None
    assert (published.job, published.etag) == (job("a.md", "f").id, "f")


def test_a_key_inside_another_one_is_its_own(shelf: Shelf) -> None:
    for key in ("a", "a/b", "a/result.json"):
        shelf.put_report(job(key), b"{}", "", "")
    shelf.put_failure(job("a"), b"{}")
    assert shelf.published("a/b") is not None
    published = shelf.published("a/result.json")
    assert published is not None
    assert published.job == job("a/result.json").id


def test_both_outcomes_at_once_count_as_none(shelf: Shelf) -> None:
    shelf.put_report(job("a"), b"{}", "", "")
    shelf.store.put(shelf.bucket, layout.failure("a"), b"{}")
    assert shelf.published("a") is None


def test_failures_are_listed(shelf: Shelf) -> None:
    for key in ("b", "市/a"):
        shelf.put_failure(job(key), key.encode())
    shelf.put_report(job("c"), b"{}", "", "")
    assert [one.decode() for one in shelf.failures()] == ["b", "市/a"]
