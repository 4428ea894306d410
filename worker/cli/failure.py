"""A command cannot do what it was asked for, and a person can help it."""

from gouji.text import Bilingual
from worker.cli.exits import ExitCode


class CommandError(Exception):
    """Ends the command with `exit_code` after the message and the remedy were shown."""

    def __init__(
        self,
        code: str,
        message: Bilingual,
        remedy: Bilingual,
        exit_code: ExitCode = ExitCode.FINDINGS,
    ) -> None:
        super().__init__(message.en)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.exit_code = exit_code


def bad_settings(explanation: str) -> CommandError:
    """The environment or a file of settings is not valid."""
    return CommandError(
        "settings",
        Bilingual(zh=f"设置有误：{explanation}", en=f"The settings are not valid: {explanation}"),
        Bilingual(
            zh="请更正所列的 GOUJI_* 环境变量。",
            en="Correct the GOUJI_* variables that are named.",
        ),
        ExitCode.USAGE,
    )
