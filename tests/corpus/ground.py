"""What in a document tells the column of a figure."""

from enum import StrEnum


class Ground(StrEnum):
    """How much of a document a reader can know, and so how much must be found."""

    GRID = "grid"  # ruling lines or the format's own tables: every figure
    ALIGNED = "aligned"  # where the text stands: what the sums confirm
    FLAT = "flat"  # the order of the words: what no other reading fits
    DAMAGED = "damaged"  # letters were lost: any figure may be missing, none may be wrong
