"""`gouji submit`: put files into the inbox."""

import mimetypes
from pathlib import Path
from typing import Annotated

import typer

from worker.cli.connect import connect
from worker.cli.console import complain
from worker.cli.exits import ExitCode
from worker.cli.inputs import InputError, expand, read_whole
from worker.cli.options import DataDirectory


def submit(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files, directories or patterns.", show_default=False
        ),
    ],
    prefix: Annotated[
        str, typer.Option(help="Folder of the inbox to put them into.", show_default=False)
    ] = "",
    data: DataDirectory = None,
) -> None:
    """Put reports into the inbox of the running system.

    A file goes under its own name, a directory's files under their paths below it.  The keys are
    printed one a line.  Exit code: 0 all are there, 1 some could not be read.
    """
    system = connect(data)
    worst = ExitCode.OK
    for one in expand(paths):
        try:
            content = read_whole(one)
        except InputError as error:
            complain(one.shown, error.code, error.message, error.remedy)
            worst = ExitCode.FINDINGS
            continue
        key = f"{prefix.strip('/')}/{one.label}".lstrip("/")
        system.services.archive.store.put(
            system.settings.inbox_bucket, key, content, media_type=_media_type(Path(one.path))
        )
        typer.echo(key)
    raise typer.Exit(worst)


def _media_type(path: Path) -> str:
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"
