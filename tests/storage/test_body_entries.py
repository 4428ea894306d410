"""Reports are found by body and year, and only those that are published now."""

import pytest

from storage import layout
from storage.job import Job
from storage.shelf import BodyEntry, Shelf
from storage.surroundings import BodyYear, Surroundings
from tasks.services import Services
from tests.storage.test_shelf import job

BODY = "望岫区审计局"


@pytest.fixture
def shelf(services: Services) -> Shelf:
    """An empty shelf."""
    return services.shelf


def entry(of: Job, agency: str = BODY, year: int = 2022) -> BodyEntry:
    """What makes the job's report findable."""
    return BodyEntry(
        agency=agency,
        region=None,
        year=year,
        published=None,
        sha256="aa",
        job=of.id,
        key=of.key,
        etag=of.etag,
        report="bb",
    )


def published(shelf: Shelf, of: Job) -> BodyEntry:
    """A job's report, put on the shelf and made findable."""
    shelf.put_report(of, b"{}", "", "")
    found = entry(of)
    shelf.put_entry(found)
    return found


def test_every_report_of_a_body_and_year_is_found(shelf: Shelf) -> None:
    wanted = {published(shelf, job(key)).job for key in ("a.md", "市/b.md")}
    shelf.put_entry(entry(job("c.md"), year=2023))
    assert {one.job for one in shelf.reports_of(BODY, 2022)} == wanted
    assert list(shelf.reports_of("望岫区财政局", 2022)) == []


def test_another_form_of_the_name_leads_to_the_same_place(shelf: Shelf) -> None:
    one = job("a.md")
    shelf.put_report(one, b"{}", "", "")
    shelf.put_entry(entry(one, agency="望岫区 审计局"))
    assert [found.job for found in shelf.reports_of(BODY, 2022)] == [one.id]


def test_replaced_and_failed_versions_are_passed_over(shelf: Shelf) -> None:
    published(shelf, job("a.md", "first"))
    second = published(shelf, job("a.md", "second"))
    assert [found.job for found in shelf.reports_of(BODY, 2022)] == [second.job]
    shelf.put_failure(job("a.md", "second"), b"{}")
    assert list(shelf.reports_of(BODY, 2022)) == []


def test_an_entry_that_cannot_be_read_keeps_nobody_from_the_others(shelf: Shelf) -> None:
    good = published(shelf, job("a.md"))
    shelf.store.put(shelf.bucket, layout.of_body(BODY, 2022, "0" * 32), b"no entry")
    assert [found.job for found in shelf.reports_of(BODY, 2022)] == [good.job]


def test_an_entry_can_be_taken_out(shelf: Shelf) -> None:
    good = published(shelf, job("a.md"))
    shelf.remove_entry(BODY, 2022, good.job)
    shelf.remove_entry(BODY, 2022, good.job)
    assert list(shelf.reports_of(BODY, 2022)) == []


def test_all_that_stands_under_a_key_is_seen(shelf: Shelf) -> None:
    first, second = job("a.md", "first"), job("a.md", "second")
    shelf.put_failure(first, b"{}")
    shelf.store.put(
        shelf.bucket,
        layout.report("a.md", layout.RESULT),
        b"{}",
        metadata={"gouji-job": second.id},
    )
    assert shelf.displayed("a.md") == {first.id, second.id}
    assert shelf.displayed("b.md") == set()


class TestSurroundings:
    def test_what_stood_there_before_is_remembered_once(self) -> None:
        here, there = BodyYear(body="a", year=2022), BodyYear(body="b", year=2021)
        before = Surroundings(formerly=(there,)).after(Surroundings(formerly=(there, here)))
        assert before.formerly == (there, here)
        assert before.places == (there, here)

    def test_its_own_place_is_no_former_one(self) -> None:
        own = entry(job("a.md"))
        known = Surroundings(own=own)
        again = known.after(known)
        assert again.formerly == ()
        assert again.places == (BodyYear(body=BODY, year=2022),)
