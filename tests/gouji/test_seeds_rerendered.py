"""Five real reports in other formats, where the checkout that holds them is beside this one: the
figures are those of the text."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from random import Random

import pytest

from gouji.check import extract, parse
from gouji.extraction.decoding import decode
from gouji.form import edition as form_of
from gouji.parsing.report import Report, Slot, Status
from tests.corpus.content import Content
from tests.corpus.html.printing import Sheet, printable
from tests.corpus.office.docx import Look, write_docx
from tests.corpus.producers.chromium import Chromium
from tests.corpus.producers.libreoffice import LibreOffice
from tests.corpus.rendering import Producer
from tests.corpus.rerendering import as_lines, as_tables

SEEDS = sorted((Path(__file__).resolve().parents[3] / "shared/seeds").glob("*.txt"))
_MOST_LOST_BETWEEN_TABS = 0.08
Format = tuple[Callable[[Content], bytes], Producer | None]


def page(content: Content) -> bytes:
    """A web page; without tables each line is a paragraph, white space and all."""
    if content.grids:
        return printable(content, Sheet(), Random(0))
    lines = (f"<p style='white-space:pre-wrap'>{escape(one.text)}</p>" for one in content.parts)
    body = "\n".join(lines)
    return f"<!doctype html><html><meta charset=utf-8><body>{body}</body></html>".encode()


def word_file(content: Content) -> bytes:
    """A word-processor file."""
    return write_docx(content, Look(), Random(0))


FORMATS: dict[str, Format] = {
    "html": (page, None),
    "docx": (word_file, None),
    "pdf-office": (word_file, LibreOffice("docx", "pdf")),
    "pdf-browser": (page, Chromium()),
}
# What the machine lacks is named in the summary of the run.
RUNNING = [
    name for name, (_, producer) in FORMATS.items() if producer is None or producer.is_installed()
]

every_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
every_format = pytest.mark.parametrize("name", RUNNING)


def in_format(content: Content, name: str) -> Report:
    """The content as it is read from a file of that format."""
    write, producer = FORMATS[name]
    data = write(content)
    return parse(extract(producer.convert([data])[0] if producer is not None else data))


def differences(first: Report, second: Report) -> dict[str, tuple[str, str]]:
    """The slots that do not come out the same."""
    return {
        slot: (_shown(first.slot(slot)), _shown(second.slot(slot)))
        for slot in form_of(first.edition).addresses()
        if _shown(first.slot(slot)) != _shown(second.slot(slot))
    }


def _shown(slot: Slot) -> str:
    if slot.status is Status.MISSING:
        return "missing"
    return f"{slot.status} {slot.value} {(slot.raw or '').replace(' ', '')!r}"


@every_format
@every_seed
def test_the_text_line_by_line_gives_the_same_figures(seed: Path, name: str) -> None:
    data = seed.read_bytes()
    report = parse(extract(data))
    text = decode(data)
    again = in_format(as_lines(report, text), name)
    lost = differences(report, again)
    if "\t" in text and name == "pdf-office":
        # Tabs leave no more than gaps, too narrow to be seen where a label ends at a tab stop.
        assert {found for _, found in lost.values()} <= {"missing"}
        assert len(lost) < _MOST_LOST_BETWEEN_TABS * len(list(form_of(report.edition).addresses()))
    else:
        assert lost == {}


@every_format
@every_seed
def test_the_figures_in_tables_give_the_same_figures(seed: Path, name: str) -> None:
    report = parse(extract(seed.read_bytes()))
    again = in_format(as_tables(report, Random(seed.name)), name)
    assert differences(report, again) == {}
