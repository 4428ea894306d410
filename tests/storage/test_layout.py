"""Where things are in the buckets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import layout


def test_a_job_is_one_version_of_one_object() -> None:
    jobs = {
        layout.job_id(*parts)
        for parts in [
            ("inbox", "a", "1"),
            ("inbox", "a", "2"),
            ("inbox", "b", "1"),
            ("other", "a", "1"),
            ("inbo", "xa", "1"),
        ]
    }
    assert len(jobs) == 5
    assert layout.job_id("inbox", "市/报告.md", "etag") == layout.job_id(
        "inbox", "市/报告.md", "etag"
    )


@pytest.mark.parametrize(
    "key",
    ["a", "市/报告 1.txt", "a/b/c.md", ".hidden.txt", "~notes.txt", "uploads/a.txt", "a..b/c"],
)
def test_documents(key: str) -> None:
    assert layout.is_document(key)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "folder/",
        "folder/ ",
        ".DS_Store",
        "a/.ds_store",
        "a/Thumbs.db",
        "desktop.ini",
        "a/~$报告.docx",
        ".~lock.报告.odt#",
        ".uploads/123/0001.part",
        "a/.uploads/b",
        "../a",
        "a/./b",
    ],
)
def test_what_is_no_document(key: str) -> None:
    assert not layout.is_document(key)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=1200))
def test_whatever_the_key_results_have_a_place_the_store_can_keep(key: str) -> None:
    places = [layout.report(key, name) for name in (layout.RESULT, layout.PAGE, layout.CELLS)]
    for place in (*places, layout.failure(key)):
        assert len(place.encode()) <= layout.MAX_KEY_BYTES
        segments = place.split("/")
        assert all(len(one.encode()) <= layout.MAX_SEGMENT_BYTES for one in segments)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_whatever_the_agency_the_index_has_a_place(agency: str) -> None:
    for place_of in (layout.index, layout.of_body):
        place = place_of(agency, 2024, "0" * 32)
        _, body, *_ = place.split("/")
        assert 0 < len(body.encode()) <= layout.MAX_SEGMENT_BYTES
        assert body not in {".", ".."}
        assert len(place.split("/")) == 4


def test_long_keys_are_shortened_recognisably_and_apart() -> None:
    first, second = "x" * 1010 + "甲.txt", "x" * 1010 + "乙.txt"
    assert not layout.fits(first)
    assert layout.failure(first) != layout.failure(second)
    assert layout.failure(first).endswith("甲.txt/error.json")
    assert not layout.fits("a/" + "长" * 86)
    assert layout.fits("a/" + "长" * 85)
