"""Documents that other programs made once: read without those programs."""

import pytest

from gouji.check import check, describe
from gouji.errors import ErrorCode
from tests.corpus.faults import FaultKind
from tests.corpus.ground import Ground
from tests.corpus.keeping import FOLDER, kept
from tests.corpus.producers.libreoffice import LibreOffice
from tests.corpus.report import MadeUp
from tests.corpus.tally import Tally, tally

KEPT = list(kept())
OLD_FORMAT = ".doc"
MOST_BYTES = 3 * 1024 * 1024
# What stands on a page without rules is found where the sums confirm it.
FORGIVEN = {Ground.ALIGNED: frozenset({FaultKind.MISSING, FaultKind.STATUS})}


@pytest.mark.parametrize("document", KEPT, ids=lambda one: one.name)
def test_what_was_printed_comes_out(document: MadeUp) -> None:
    if document.name.endswith(OLD_FORMAT) and not LibreOffice("doc", "docx").is_installed():
        error = check(document.data, describe(document.data, document.name)).error
        assert error is not None
        assert error.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
        assert error.remedy.zh
        return
    result = tally(document.name, [document])
    forgiven = FORGIVEN.get(document.ground, frozenset())
    if any(result.counts[kind] for kind in FaultKind if kind not in forgiven):
        worst = [one.text for one in result.worst(6)]
        pytest.fail("\n".join([Tally.HEADING, result.row(), *worst]), pytrace=False)


def test_the_set_is_small_and_every_file_has_its_gold() -> None:
    assert len(KEPT) >= 12
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES
    assert len(list(FOLDER.iterdir())) == 2 * len(KEPT)
