"""All files that must be refused."""

from collections.abc import Iterator

from tests.corpus.refusals.damaged import damaged
from tests.corpus.refusals.other_documents import other_documents
from tests.corpus.refusals.refusal import Refusal
from tests.corpus.refusals.unreadable import unreadable


def refusals() -> Iterator[Refusal]:
    """Every refusal of the corpus."""
    yield from unreadable()
    yield from damaged()
    yield from other_documents()
