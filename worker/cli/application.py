"""All commands under one name."""

from collections.abc import Callable
from typing import Annotated, Final

import typer

from gouji import __version__
from worker.cli.check import check_files
from worker.cli.demo import demo
from worker.cli.form import show_form
from worker.cli.results import results
from worker.cli.retry import retry
from worker.cli.rules import show_rules
from worker.cli.status import status
from worker.cli.submit import submit
from worker.cli.up import up

application = typer.Typer(
    name="gouji",
    help="勾稽：核对政府信息公开工作年度报告。\n\n"
    "Gouji reads Chinese government information-disclosure annual reports, checks every figure "
    "and says where it was read from.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gouji {__version__}")
        raise typer.Exit


@application.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """勾稽：核对政府信息公开工作年度报告。

    Gouji reads Chinese government information-disclosure annual reports, checks every figure and
    says where it was read from.
    """


_COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "check": check_files,
    "up": up,
    "demo": demo,
    "submit": submit,
    "status": status,
    "retry": retry,
    "results": results,
    "rules": show_rules,
    "form": show_form,
}
for _name, _command in _COMMANDS.items():
    application.command(_name)(_command)
