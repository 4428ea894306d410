"""`gouji check`: the whole road without any server; documents are read in child processes."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from gouji.check import Limits, check
from gouji.result import Result, Verdict
from gouji.rules.finding import Severity
from gouji.rules.policy import Policy
from worker.cli.console import complain, err
from worker.cli.exits import ExitCode
from worker.cli.failure import bad_settings
from worker.cli.inputs import Input, InputError, expand, read
from worker.cli.output import Checked, Destination, Directory, Format, StandardOutput
from worker.cli.waivers import WaiverWatch
from worker.document_limits import DocumentLimits
from worker.policy_files import PolicyFiles
from worker.settings import explain


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
    worst = ExitCode.OK
    with _progress(list(expand(files))) as inputs:
        for one in inputs:
            worst = max(worst, _check_one(one, limits, waivers, destination))
    waivers.report()
    raise typer.Exit(worst)


def _settings() -> tuple[Limits, Policy]:
    try:
        return DocumentLimits().limits, PolicyFiles().policy()()
    except ValidationError as error:
        raise bad_settings(explain(error)) from error


def _check_one(
    one: Input, limits: Limits, waivers: WaiverWatch, destination: Destination
) -> ExitCode:
    try:
        data, source = read(one, limits)
    except InputError as error:
        complain(one.shown, error.code, error.message, error.remedy)
        return ExitCode.REFUSED
    try:
        result = check(data, source, limits, waivers.policy)
    except Exception:
        err.print(f"{one.shown}: 程序内部错误 / internal error", style="bold red")
        err.print_exception()
        return ExitCode.INTERNAL
    waivers.see(result)
    destination.put(one, Checked(result, data, limits))
    return _exit_code(result)


def _exit_code(result: Result) -> ExitCode:
    if result.verdict is Verdict.REFUSED:
        return ExitCode.REFUSED
    if any(one.severity is Severity.ERROR and not one.waived for one in result.findings):
        return ExitCode.FINDINGS
    return ExitCode.OK


@contextmanager
def _progress(inputs: Sequence[Input]) -> Iterator[Iterator[Input]]:
    """The inputs one by one, with a bar on standard error if a person watches it.

    Where results go to the same terminal they show the progress themselves.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=err,
        transient=True,
        redirect_stdout=False,
        disable=not err.is_terminal or sys.stdout.isatty() or len(inputs) < 2,  # noqa: PLR2004
    )

    def walk() -> Iterator[Input]:
        task = bar.add_task("gouji check", total=len(inputs))
        for one in inputs:
            bar.update(task, description=one.label.name)
            yield one
            bar.advance(task)

    with bar:
        yield walk()
