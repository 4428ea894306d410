"""The slips by which a right figure becomes the wrong one that is printed."""

from enum import StrEnum

from gouji.rules.localisation.elimination import Repair
from gouji.rules.localisation.system import Exact, System
from gouji.text import Bilingual


class Slip(StrEnum):
    """What a typing or reading slip does to a figure; the most telling first."""

    SIGN = "sign"
    EXCHANGED = "exchanged"
    TRANSPOSED = "transposed"
    DROPPED = "dropped"
    DOUBLED = "doubled"
    NEIGHBOUR = "neighbour"
    OFF_BY_ONE = "off_by_one"
    TOTAL = "total"

    @property
    def words(self) -> Bilingual:
        """The slip as people say it."""
        return _WORDS[self]

    @property
    def weight(self) -> int:
        """How much it tells; the last two are met by chance as well."""
        return 1 if self in (Slip.OFF_BY_ONE, Slip.TOTAL) else 2


_TELLING = 10
_WORDS = {
    Slip.SIGN: Bilingual(zh="多了负号", en="a sign too many"),
    Slip.EXCHANGED: Bilingual(zh="与相邻单元格的数字互换", en="exchanged with a neighbour"),
    Slip.TRANSPOSED: Bilingual(zh="数字前后颠倒", en="digits transposed"),
    Slip.DROPPED: Bilingual(zh="漏了一位数字", en="a digit dropped"),
    Slip.DOUBLED: Bilingual(zh="多打了一位相同的数字", en="a digit typed twice"),
    Slip.NEIGHBOUR: Bilingual(zh="与相邻单元格的数字相混", en="a neighbouring cell's figure"),
    Slip.OFF_BY_ONE: Bilingual(zh="相差1", en="off by one"),
    Slip.TOTAL: Bilingual(zh="总计未随之更新", en="a total not updated"),
}


def slips_of(system: System, repair: Repair) -> tuple[Slip | None, ...]:
    """The slip that explains each change of a repair; None where no typical one does."""
    after = {change.cell: change.value for change in repair}
    return tuple(_slip(system, change.cell, change.value, after) for change in repair)


def _slip(system: System, cell: str, right: int, after: dict[str, int]) -> Slip | None:
    printed = system.figures[cell]
    if printed.denominator != 1:
        return None
    found = {
        Slip.SIGN: printed == -right,
        Slip.EXCHANGED: _is_exchanged(system, cell, right, after),
        Slip.TRANSPOSED: is_transposed(int(printed), right),
        Slip.DROPPED: is_shortened(int(printed), right),
        Slip.DOUBLED: is_doubled(int(printed), right),
        Slip.NEIGHBOUR: _is_neighbours(system, cell, printed, after),
        Slip.OFF_BY_ONE: abs(printed - right) == 1,
        Slip.TOTAL: _is_total(system, cell),
    }
    return next((slip for slip, fits in found.items() if fits), None)


def is_transposed(printed: int, right: int) -> bool:
    """Whether two digits that stand side by side changed places: 45 for 54."""
    one, other = str(printed), str(right)
    if len(one) != len(other):
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    return (
        len(apart) == 2  # noqa: PLR2004
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )


def is_shortened(printed: int, right: int) -> bool:
    """Whether one digit of several was left out: 12 for 112."""
    one, other = str(printed), str(right)
    return len(other) == len(one) + 1 and any(
        other[:at] + other[at + 1 :] == one for at in range(len(other))
    )


def is_doubled(printed: int, right: int) -> bool:
    """Whether one digit was typed twice: 122 for 12."""
    one, other = str(printed), str(right)
    return len(one) == len(other) + 1 and any(
        other[: at + 1] + other[at:] == one for at in range(len(other))
    )


def _is_exchanged(system: System, cell: str, right: int, after: dict[str, int]) -> bool:
    """Whether a cell beside, above or below it holds its right figure, and it holds that one's."""
    return any(
        after.get(neighbour) == system.figures[cell] and system.figures[neighbour] == right
        for neighbour in _neighbours(system, cell)
    )


def _is_neighbours(system: System, cell: str, printed: Exact, after: dict[str, int]) -> bool:
    """Whether the figure is the right one of a cell beside, above or below it.

    Figures of one digit agree by chance.
    """
    if printed < _TELLING:
        return False
    return any(
        after.get(neighbour, system.figures[neighbour]) == printed
        for neighbour in _neighbours(system, cell)
    )


def _neighbours(system: System, cell: str) -> list[str]:
    table, row, column = cell.split(".")
    found = []
    for line in (
        [one for one in system.cells if one.startswith(f"{table}.{row}.")],
        [one for one in system.cells if one.split(".")[::2] == [table, column]],
    ):
        at = line.index(cell)
        found += line[max(at - 1, 0) : at] + line[at + 1 : at + 2]
    return found


def _is_total(system: System, cell: str) -> bool:
    return any(relation.right == (cell,) for relation in system.relations)
