"""`gouji check --format html` on a PDF, from the bytes to the boxes on the page."""

import os
import re
import subprocess
import sysconfig
from collections import Counter
from pathlib import Path

import pytest

from gouji.check import check, describe
from gouji.extraction.document import PagePlace
from gouji.result import Result
from tests.gouji.rendering.faulty import faulty_pdf

GOUJI = str(Path(sysconfig.get_path("scripts"), "gouji"))
BOX = re.compile(r'id="page-(\d+)-box-')
PICTURE = re.compile(r'<figure id="page-(\d+)">')


def gouji(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [GOUJI, *map(str, arguments)],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, **environment},
    )


def places(result: Result) -> set[PagePlace]:
    return {
        place
        for finding in result.findings
        for place in finding.where
        if isinstance(place, PagePlace)
    }


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A drawn report with findings on its pages, and its result."""
    path = tmp_path_factory.mktemp("drawn") / "年报.pdf"
    path.write_bytes(faulty_pdf())
    return path, check(faulty_pdf(), describe(faulty_pdf(), path.name))


def test_every_place_of_a_finding_is_boxed_on_the_picture_of_its_page(
    faulty: tuple[Path, Result],
) -> None:
    path, result = faulty
    done = gouji("check", "--format", "html", path)
    page = done.stdout.decode()
    pictured = {int(number) for number in PICTURE.findall(page)}
    assert pictured == {place.page for place in places(result)}
    assert page.count("data:image/png;base64,") == len(pictured)
    boxes = Counter(int(number) for number in BOX.findall(page))
    assert boxes == Counter(place.page for place in places(result))
    assert done.stderr == b""


def test_each_file_of_a_directory_has_its_own_pictures(
    faulty: tuple[Path, Result], tmp_path: Path
) -> None:
    path, _ = faulty
    text = tmp_path / "in" / "bare.txt"
    text.parent.mkdir()
    text.write_text("no report")
    (text.parent / path.name).write_bytes(path.read_bytes())
    gouji("check", "--format", "html", "-o", tmp_path / "out", text.parent)
    assert "data:image" in (tmp_path / "out" / f"{path.name}.html").read_text("utf-8")
    assert "data:image" not in (tmp_path / "out" / "bare.txt.html").read_text("utf-8")


def test_the_same_file_gives_the_same_page(faulty: tuple[Path, Result]) -> None:
    path, _ = faulty
    first, second = (gouji("check", "--format", "html", path).stdout for _ in range(2))
    assert first == second


def test_text_names_the_pages(faulty: tuple[Path, Result]) -> None:
    path, result = faulty
    text = gouji("check", path).stdout.decode()
    for place in places(result):
        assert f"第{place.page}页 page {place.page}" in text


def test_a_pdf_that_cannot_be_read_still_has_a_page(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing more")
    done = gouji("check", "--format", "html", path)
    assert done.returncode == 2
    assert "文件已损坏" in done.stdout.decode()
    assert b"data:image" not in done.stdout
