"""`gouji retry`: run failed documents again."""

from collections.abc import Iterator
from typing import Annotated

import typer

from gouji.errors import ErrorCode
from gouji.text import Bilingual
from storage.job import Job, JobState
from tasks.dispatch import ask_retry
from tasks.services import Services
from worker.cli.connect import connect
from worker.cli.console import complain, unknown
from worker.cli.exits import ExitCode
from worker.cli.options import DataDirectory
from worker.cli.standing import State, failed_standings, standing_of


def retry(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[JOB|KEY]...", help="Job ids or inbox keys.", show_default=False),
    ] = None,
    failed: Annotated[bool, typer.Option("--failed", help="Everything that failed.")] = False,
    code: Annotated[
        ErrorCode | None,
        typer.Option(help="With --failed: only what failed with this code.", show_default=False),
    ] = None,
    data: DataDirectory = None,
) -> None:
    """Run failed documents again; what went wrong before stays in their records.

    The keys are printed one a line.  Exit code: 0, or 1 if a name is unknown or did not fail.
    """
    if bool(names) == failed:
        raise typer.BadParameter("give either names or --failed")
    if code is not None and not failed:
        raise typer.BadParameter("--code goes with --failed")
    services = connect(data).services
    if failed:
        jobs = list(_failed(services, code))
        worst = ExitCode.OK
    else:
        jobs, worst = _named(services, names or [])
    for job in jobs:
        ask_retry(job)
        typer.echo(job.key)
    raise typer.Exit(worst)


def _failed(services: Services, code: ErrorCode | None) -> Iterator[Job]:
    for one in failed_standings(services.archive, services.shelf):
        if one.state is State.FAILED and one.record and (code is None or one.code == code):
            yield one.record


def _named(services: Services, names: list[str]) -> tuple[list[Job], ExitCode]:
    jobs: list[Job] = []
    worst = ExitCode.OK
    for name in names:
        one = standing_of(services.archive, services.shelf, name)
        if one is None:
            unknown(name)
        elif one.record is None or one.record.state is not JobState.FAILED:
            _not_failed(name)
        else:
            jobs.append(one.record)
            continue
        worst = ExitCode.FINDINGS
    return jobs, worst


def _not_failed(name: str) -> None:
    complain(
        name,
        "not_failed",
        Bilingual(zh="该文件没有失败，未重试。", en="It did not fail, so it is not run again."),
        Bilingual(
            zh="gouji status --failed 列出失败的文件。",
            en="`gouji status --failed` lists what failed.",
        ),
    )
