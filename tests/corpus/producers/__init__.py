"""Programs that make documents as people make them, where a machine has them.

CI installs every one; what a machine lacks is said at the end of a test run, never passed over.
"""

from collections.abc import Iterator

from tests.corpus.producers.chromium import Chromium
from tests.corpus.producers.libreoffice import LibreOffice


def not_run() -> Iterator[str]:
    """The programs that this machine lacks."""
    for producer in (LibreOffice("docx", "pdf"), Chromium()):
        if not producer.is_installed():
            yield producer.name
