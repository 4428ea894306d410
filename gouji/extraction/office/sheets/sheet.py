"""A sheet as it is seen: texts that are shown, and how far merged cells reach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import CellPlace
from gouji.extraction.office.sheets.markup import SheetMarkup

Position = tuple[int, int]  # row and column, from 0
Merge = tuple[Position, Position]  # upper left and lower right corner, both inclusive

_MOST_MERGED = 2_000_000


@dataclass(frozen=True)
class Sheet:
    """The texts of a sheet by position.

    `ends` has the lower right corner of each merged cell by its first position, `covered` that
    first position by each of its others.
    """

    number: int
    texts: Mapping[Position, str]
    ends: Mapping[Position, Position]
    covered: Mapping[Position, Position]

    @classmethod
    def of(
        cls,
        number: int,
        texts: Mapping[Position, str],
        merges: Sequence[Merge],
        markup: SheetMarkup,
    ) -> "Sheet":
        """The sheet number `number`, counted from 1, without hidden rows and columns.

        Raises `DocumentError` (`too_complex`) if more is merged than any sheet has.
        """
        filled = {
            (row, column): text
            for (row, column), text in texts.items()
            if text.strip() and not (row in markup.hidden_rows or column in markup.hidden_columns)
        }
        last_row = max((row for row, _ in filled), default=-1)
        last_column = max((column for _, column in filled), default=-1)
        ends: dict[Position, Position] = {}
        covered: dict[Position, Position] = {}
        area = 0
        for (top, left), (bottom, right) in merges:
            end = min(bottom, last_row), min(right, last_column)
            area += max(end[0] - top + 1, 0) * max(end[1] - left + 1, 0)
            if area > _MOST_MERGED:
                raise DocumentError(ErrorCode.TOO_COMPLEX)
            if end[0] < top or end[1] < left:
                continue
            ends[top, left] = end
            for row in range(top, end[0] + 1):
                for column in range(left, end[1] + 1):
                    covered[row, column] = (top, left)
            del covered[top, left]
        seen = {position: text for position, text in filled.items() if position not in covered}
        return cls(number, seen, ends, covered)

    def end(self, position: Position) -> Position:
        """The lower right corner of the cell at `position`."""
        return self.ends.get(position, position)

    def place(self, position: Position) -> CellPlace:
        """The place as the spreadsheet numbers it: sheet, row, column."""
        return CellPlace(table=self.number, row=position[0] + 1, column=position[1] + 1)
