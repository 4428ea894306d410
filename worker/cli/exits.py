"""What the exit code of the command says."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command; of several, the highest counts."""

    OK = 0
    FINDINGS = 1  # `check`: an error-level finding; elsewhere: what was asked for was not done
    REFUSED = 2  # `check`: a document was refused or unreadable
    INTERNAL = 3  # an error of the program itself
    USAGE = 64  # the command was called wrongly
    INTERRUPTED = 130  # by Ctrl-C
