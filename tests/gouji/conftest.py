"""Says at the end which programs, and so which documents, the tests had to do without."""

import pytest

from tests.corpus.producers import not_run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """A line for every program that makes documents and is not installed."""
    for program in not_run():
        terminalreporter.write_line(f"not run: documents made by {program}", yellow=True)
