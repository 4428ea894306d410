"""Text for terminals: what a document says must not steer them, and Chinese is two columns wide."""

import re

from rich.cells import cell_len

# A run of narrow characters stays together, and an opening mark with what follows it; any other
# wide character may stand at the end of a line.
_PIECES = re.compile(r"[ \t]+|[“‘（《〈「『【〔]*(?:[!-~À-ʯ]+|.)|.", re.DOTALL)
# Closing marks may not begin a line.
_CLOSING = "，。、；：？！）》〉」』】〕”’…％,.;:?!)]}%"


def printable(text: str) -> str:
    """The text on one line, control and direction-changing characters spelt out."""
    folded = "".join(" " if one.isspace() else one for one in text)
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in folded
    )


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal columns; a longer word without a break is left whole."""
    lines: list[str] = []
    line = ""
    for piece in _PIECES.findall(text):
        fits = cell_len(line + piece.rstrip()) <= width or piece in _CLOSING
        if fits or not line:
            line += piece
            continue
        lines.append(line.rstrip())
        line = piece.lstrip()
    lines.append(line.rstrip())
    return lines


def indented(text: str, indent: str, width: int, first: str | None = None) -> list[str]:
    """Wrapped lines, each after `indent`; the first after `first` instead, if given."""
    wrapped = wrap(printable(text), max(width - cell_len(indent), 1))
    head = indent if first is None else first
    return [f"{head if at == 0 else indent}{line}".rstrip() for at, line in enumerate(wrapped)]


def padded(text: str, width: int) -> str:
    """The text with spaces after it up to `width` terminal columns, and at least one."""
    return text + " " * max(width - cell_len(text), 1)
