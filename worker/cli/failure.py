"""A command cannot do what it was asked for, and a person can help it."""

from gouji.text import Bilingual


class CommandError(Exception):
    """Ends the command with exit code 1 after the message and the remedy were shown."""

    def __init__(self, code: str, message: Bilingual, remedy: Bilingual) -> None:
        super().__init__(message.en)
        self.code = code
        self.message = message
        self.remedy = remedy
