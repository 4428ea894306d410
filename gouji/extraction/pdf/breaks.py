"""What a page break cuts: whether rows on both sides of it are one, and the text of their cells."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from gouji.extraction.pdf.glyphs import IDEOGRAPHS
from gouji.extraction.pdf.page import RuledCell

_NUMBERED = re.compile(
    r"\s*(?:[（(]?\s*[一二三四五六七八九十]{1,3}\s*[）)、.．]|[（(]?\s*\d{1,2}\s*[）)、.．])"
)
_REMARK = re.compile(r"\s*[（(]")
_FIGURE = re.compile(
    r"[\s\d.,，．+\-－—–/／\\*↑↓增减无]*[万件元个项宗]*\s*|\s*(?:n\s*/?\s*a|不适用|不涉及|暂无|没有|空)\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d.,，．]+")


class Halves(NamedTuple):
    """The cell that ends at a page break, and the one below it on the next page."""

    above: RuledCell
    below: RuledCell

    @property
    def both(self) -> bool:
        """Whether both have text."""
        return bool(self.above.text and self.below.text)

    @property
    def spans(self) -> bool:
        """Whether it is a cell of more rows than the one at the break."""
        return self.above.rowspan > 1 or self.below.rowspan > 1


class Cut(StrEnum):
    """What the rows on both sides of a page break are."""

    TWO_ROWS = "two rows"
    ONE_ROW = "one row"
    UNSURE = "one row, but a figure above and one below may be halves of a number or two numbers"


def cut_of(cells: Sequence[Halves]) -> Cut:
    """Whether the break runs through the row.

    A row whose own label cells are empty goes on with the one above; one with a label does where
    the label goes on and no figure stands below another, but for halves of a number.
    """
    own = [one for one in cells if not one.spans] or list(cells)
    if any(one.spans and one.both and _begins_below(one) for one in cells):
        return Cut.TWO_ROWS
    labels = [one for one in own if one.below.text and not is_figure(one.below.text)]
    figures = [one for one in own if one.below.text and is_figure(one.below.text)]
    if not any(one.above.text for one in own) or not (labels or figures):
        return Cut.ONE_ROW
    if any(_is_under_header(one) for one in cells):
        return Cut.TWO_ROWS
    if not all(goes_on(one) for one in labels):
        return Cut.TWO_ROWS
    doubtful = [one for one in figures if one.above.text and not is_cut_number(one)]
    if doubtful and labels:
        return Cut.TWO_ROWS
    return Cut.UNSURE if doubtful else Cut.ONE_ROW


def _begins_below(one: Halves) -> bool:
    """Whether the lower half begins with an ordinal, which nothing above has opened."""
    return _NUMBERED.match(one.below.text) is not None and not _is_open(one.above.text)


def _is_under_header(one: Halves) -> bool:
    """Whether a figure stands under words."""
    return one.both and is_figure(one.below.text) and not is_figure(one.above.text)


def is_cut_group(one: Halves) -> bool:
    """Whether the break runs through a cell that spans rows."""
    if not one.spans or not one.above.text or _is_under_header(one):
        return False
    return not one.below.text or goes_on(one)


def goes_on(one: Halves) -> bool:
    """Whether the text of a cell goes on in the one on the next page."""
    above, below = one
    if _is_open(above.text):
        return True  # what looks like an ordinal below closes its bracket
    if _begins_below(one) or below.text.strip().isdecimal():
        return False
    return bool(above.text) and (above.full or _REMARK.match(below.text) is not None)


def joined_text(one: Halves) -> str:
    """The text of both halves, as one number where it is one."""
    if is_cut_number(one):
        return one.above.text + one.below.text
    return "\n".join(half.text for half in one if half.text)


def is_figure(text: str) -> bool:
    """Whether a text is that of a figure or of a placeholder, not of a label."""
    return _FIGURE.fullmatch(text) is not None


def is_cut_number(one: Halves) -> bool:
    """Whether the halves are one number: no digit more had room above, and what is left is not
    longer."""
    above, below = one
    return (
        above.full
        and _NUMBER.fullmatch(above.text) is not None
        and _NUMBER.fullmatch(below.text) is not None
        and _length(below.text) <= _length(above.text)
    )


def _length(text: str) -> int:
    """How wide a text is set, in halves of its size."""
    return sum(2 if character > IDEOGRAPHS else 1 for character in text)


def _is_open(text: str) -> bool:
    return sum(text.count(one) for one in "（(") > sum(text.count(one) for one in "）)")
