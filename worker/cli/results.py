"""`gouji results`: look at the results queue."""

from typing import Annotated

import typer

from storage.events import CloudEvent
from storage.queue import BEGINNING
from worker.cli.connect import connect
from worker.cli.options import DataDirectory
from worker.cli.status import ListFormat


def results(
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on and show what comes, until Ctrl-C.")
    ] = False,
    form: Annotated[
        ListFormat, typer.Option("--format", help="json: the messages as they are, one a line.")
    ] = ListFormat.TEXT,
    data: DataDirectory = None,
) -> None:
    """Show the messages of the results queue, oldest first.

    Nothing is taken from anybody: no consumer group is touched.
    """
    queue = connect(data).services.queue
    for message in queue.follow(BEGINNING) if follow else queue.messages():
        if message is None:
            continue
        event = message.event
        typer.echo(event.model_dump_json() if form is ListFormat.JSON else _line(event))


def _line(event: CloudEvent) -> str:
    counts = " ".join(
        f"{severity}={number}" for severity, number in event.data.counts.items() if number
    )
    said = event.data.code or event.data.verdict
    parts = (f"{event.time:%Y-%m-%d %H:%M:%S}Z", event.type, event.subject, said, counts)
    return "  ".join(part for part in parts if part)
