"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

DataDirectory = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Directory of the local system; default $GOUJI_HOME, else .gouji here.",
        file_okay=False,
        show_default=False,
    ),
]
