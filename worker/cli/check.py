"""`gouji check`: the whole road without any server; documents are read in child processes.

The files of one call are each other's neighbours: all are read first, then each is judged.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

import typer
from pydantic import ValidationError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from gouji.check import Limits
from gouji.result import Result, Verdict
from gouji.rules.finding import Severity
from gouji.rules.policy import Policy
from worker.cli.console import err
from worker.cli.exits import ExitCode
from worker.cli.failure import bad_settings
from worker.cli.gathering import Gathered, Gathering, tell_bug
from worker.cli.inputs import expand
from worker.cli.output import Checked, Destination, Directory, Format, StandardOutput
from worker.cli.waivers import WaiverWatch
from worker.document_limits import DocumentLimits
from worker.policy_files import PolicyFiles
from worker.settings import explain

T = TypeVar("T")


def check_files(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...|-",
            help="Reports: files, directories, patterns, or - for standard input.",
            show_default=False,
        ),
    ],
    form: Annotated[
        Format, typer.Option("--format", help="What the results look like.")
    ] = Format.TEXT,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="DIR",
            help="Write one file per report into this directory.",
            file_okay=False,
            show_default=False,
        ),
    ] = None,
) -> None:
    """Check reports here and now, without any server.

    Exit code: 0 no error-level finding, 1 error-level findings, 2 a document was refused or
    unreadable, 3 internal error; the highest over all files.
    """
    destination = Directory(output, form) if output else StandardOutput(form)
    limits, policy = _settings()
    waivers = WaiverWatch(policy)
    with TemporaryDirectory(prefix="gouji-check-") as directory:
        gathering = Gathering(Path(directory), limits, policy, form.has_pictures)
        with _progress(list(expand(files)), "读取 / reading", err.is_terminal) as inputs:
            gathered = gathering.gather(inputs)
        worst = gathering.worst
        # Where results go to the same terminal they show the progress themselves.
        with _progress(gathered, "核对 / checking", _is_watched()) as reports:
            for one in reports:
                worst = max(worst, _check_one(one, gathering, waivers, destination))
    waivers.report()
    raise typer.Exit(worst)


def _settings() -> tuple[Limits, Policy]:
    try:
        return DocumentLimits().limits, PolicyFiles().policy()
    except ValidationError as error:
        raise bad_settings(explain(error)) from error


def _check_one(
    gathered: Gathered, gathering: Gathering, waivers: WaiverWatch, destination: Destination
) -> ExitCode:
    try:
        result = gathering.result(gathered)
    except Exception:
        tell_bug(gathered.one)
        return ExitCode.INTERNAL
    waivers.see(result)
    data = gathered.bytes.read_bytes() if gathered.bytes else b""
    destination.put(gathered.one, Checked(result, data, gathering.limits))
    return _exit_code(result)


def _exit_code(result: Result) -> ExitCode:
    if result.verdict is Verdict.REFUSED:
        return ExitCode.REFUSED
    if any(one.severity is Severity.ERROR and not one.waived for one in result.findings):
        return ExitCode.FINDINGS
    return ExitCode.OK


def _is_watched() -> bool:
    return err.is_terminal and not sys.stdout.isatty()


@contextmanager
def _progress(items: Sequence[T], doing: str, watched: bool) -> Iterator[Iterator[T]]:
    """The items one by one, with a bar on standard error if a person watches it."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=err,
        transient=True,
        redirect_stdout=False,
        disable=not watched or len(items) < 2,  # noqa: PLR2004
    )

    def walk() -> Iterator[T]:
        task = bar.add_task(doing, total=len(items))
        for one in items:
            yield one
            bar.advance(task)

    with bar:
        yield walk()
