"""Mutated files end in a document or in a `DocumentError`; what was found is kept here."""

from collections import Counter
from contextlib import suppress

import pytest

from gouji.errors import DocumentError
from gouji.extraction.reader import read
from tests.fuzz.campaign import campaign
from tests.fuzz.targets import Format, target
from tests.hostile.rawzip import package

# A taste; CI tries ten times as many, `make fuzz` a thousand times.
COUNT = 200


@pytest.mark.parametrize("wanted", list(Format))
def test_a_mutated_file_ends_in_a_document_or_an_error(wanted: Format) -> None:
    tried = campaign(wanted, 0, COUNT, "test")
    assert [finding for one in tried for finding in one.findings] == []
    outcomes = sum((Counter(one.outcomes) for one in tried), Counter[str]())
    assert outcomes.total() == COUNT
    assert outcomes["document"] > COUNT // 10, "the mutations leave nothing to read"


@pytest.mark.parametrize("wanted", list(Format))
def test_the_same_number_makes_the_same_file(wanted: Format) -> None:
    first, again = (target(wanted).mutant(7, "test") for _ in range(2))
    assert first == again
    assert len({target(wanted).mutant(number, "test") for number in range(20)}) > 15


def _of_a_far_version() -> bytes:
    """A package whose list of members is of a version that nobody knows yet."""
    return package({"xl/workbook.xml": b""}).replace(b"PK\1\2\24\3\24\0", b"PK\1\2\24\3\x94\0")


def _of_a_strong_cipher() -> bytes:
    """A package whose member says that it is encrypted in the way that nobody writes."""
    data = bytearray(package({"xl/workbook.xml": b""}))
    for mark, flags in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        data[data.index(mark) + flags] |= 0x40
    return bytes(data)


FOUND = {
    "member encrypted with a strong cipher": _of_a_strong_cipher(),
    "archive of a version of the far future": _of_a_far_version(),
    "page hidden as a whole": b"<html><body style='display:none'><p>1</p></body></html>",
    "frames and nothing else": b"<html><frameset><frame src='a.html'></frameset></html>",
    "hidden part in a page without text": b"<body><div></div><nav>1 2 3</nav></body>",
}


@pytest.mark.parametrize("name", FOUND)
def test_what_fuzzing_found_ends_as_it_may(name: str) -> None:
    with suppress(DocumentError):
        read(FOUND[name])
