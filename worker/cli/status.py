"""`gouji status`: what became of the documents of the inbox."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated

import typer
from rich.table import Table

from gouji.rules.finding import Severity
from storage.job import Job
from worker.cli.connect import connect
from worker.cli.console import out, unknown
from worker.cli.exits import ExitCode
from worker.cli.options import DataDirectory
from worker.cli.standing import Standing, all_standings, failed_standings, standing_of


class ListFormat(StrEnum):
    """What a list looks like."""

    TEXT = "text"
    JSON = "json"  # one object a line


def status(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY|JOB]...", help="Inbox keys or job ids; all if left out."),
    ] = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="Only what failed, with the reason.")
    ] = False,
    form: Annotated[
        ListFormat, typer.Option("--format", help="What the list looks like.")
    ] = ListFormat.TEXT,
    data: DataDirectory = None,
) -> None:
    """Show what became of the documents: waiting, checked or failed, and why.

    With keys or job ids, every attempt is shown.  Exit code: 0, or 1 if a name is unknown.
    """
    if names and failed:
        raise typer.BadParameter("give either names or --failed")
    services = connect(data).services
    archive, shelf = services.archive, services.shelf
    worst = ExitCode.OK
    found: list[Standing] = []
    for name in names or ():
        standing = standing_of(archive, shelf, name)
        if standing is None:
            unknown(name)
            worst = ExitCode.FINDINGS
        else:
            found.append(standing)
    listed: Iterable[Standing] = found
    if failed:
        listed = failed_standings(archive, shelf)
    elif not names:
        listed = all_standings(archive)
    if form is ListFormat.JSON:
        for one in listed:
            typer.echo(one.model_dump_json())
    elif names:
        for one in found:
            _show(one)
    else:
        out().print(_table(listed))
    raise typer.Exit(worst)


def _table(listed: Iterable[Standing]) -> Table:
    table = Table()
    table.add_column("文件 key", overflow="fold", ratio=3)
    table.add_column("状态 state", no_wrap=True)
    table.add_column("结论 outcome", overflow="fold")
    for severity in Severity:
        table.add_column(severity.value, justify="right", no_wrap=True)
    table.add_column("任务 job", no_wrap=True)
    for one in listed:
        counts = one.counts or {}
        table.add_row(
            one.key,
            one.state,
            one.code or one.verdict or "",
            *(str(counts.get(severity, "")) for severity in Severity),
            one.job,
        )
    return table


def _show(one: Standing) -> None:
    console = out()
    console.print(f"{one.key}: {one.state} {one.code or one.verdict or ''}".rstrip())
    console.print(f"  job      {one.job}")
    if one.result is not None:
        console.print(f"  result   {one.result}")
    for line in _attempts(one.record):
        console.print(line)


def _attempts(job: Job | None) -> Iterator[str]:
    for attempt in job.attempts if job else ():
        end = attempt.end or "running"
        yield f"  {attempt.started:%Y-%m-%d %H:%M:%S}Z  #{attempt.number} {attempt.stage}: {end}"
        if attempt.diagnosis is None:
            continue
        yield f"    {attempt.diagnosis.code}"
        for text in (attempt.diagnosis.message, attempt.diagnosis.remedy):
            yield f"    {text.zh}"
            yield f"    {text.en}"
        if attempt.diagnosis.event_id:
            yield f"    event {attempt.diagnosis.event_id}"
