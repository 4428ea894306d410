"""Words put together from their parts."""

from itertools import product


def compounds(*parts: str) -> list[str]:
    """Every word that takes one piece of each part; `-` in a part stands for nothing.

    `compounds("行政 -", "复议")` is 行政复议 and 复议.
    """
    choices = [["" if piece == "-" else piece for piece in part.split()] for part in parts]
    return ["".join(pieces) for pieces in product(*choices)]
