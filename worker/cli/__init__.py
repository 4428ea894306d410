"""The command `gouji`."""

import sys
from typing import Final

import typer

from gouji.text import Bilingual
from storage.errors import ServerUnavailableError
from worker.cli.application import application
from worker.cli.console import complain, err
from worker.cli.exits import ExitCode
from worker.cli.failure import CommandError

__all__ = ["main"]

_ASK_FOR_SERVERS: Final = Bilingual(
    zh="请确认系统正在运行（gouji up），稍后再试。",
    en="Make sure that the system is running (`gouji up`), and try again.",
)


def main() -> None:
    """Run the command line and exit with the code of `ExitCode` that tells how it went."""
    sys.exit(_run())


def _run() -> int:
    try:
        return int(application(standalone_mode=False) or ExitCode.OK)
    except typer.TyperException as error:
        _show_usage_error(error)
        return ExitCode.USAGE
    except CommandError as error:
        complain("gouji", error.code, error.message, error.remedy)
        return error.exit_code
    except ServerUnavailableError as error:
        complain(str(error), error.code, error.code.explanation, _ASK_FOR_SERVERS)
        return ExitCode.FINDINGS
    except Exception:
        err.print(
            "程序内部错误，请告知维护者。 Internal error; please report it.", style="bold red"
        )
        err.print_exception()
        return ExitCode.INTERNAL


def _show_usage_error(error: typer.TyperException) -> None:
    context = getattr(error, "ctx", None)
    if context is not None:
        err.print(context.get_usage())
        err.print(f"Try '{context.command_path} --help'.")
    err.print(f"用法错误 Error: {error.format_message()}", style="bold red")
