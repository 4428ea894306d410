"""The ranks of public administration, and one division of the country."""

from dataclasses import dataclass
from enum import StrEnum


class Rank(StrEnum):
    """The rung of the state that a division or a body stands on, highest first.

    Municipalities such as 北京市 are provinces, their districts counties; 东莞市 and the other
    prefectures without districts are prefectures, 济源市 and others directly under a province
    counties.
    """

    NATION = "nation"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


@dataclass(frozen=True)
class Division:
    """One province, prefecture or county.

    `code` is that of GB/T 2260, `path` the full name from the province down, `area_codes` those
    of its telephones.  `until` is the year in which it was abolished, renamed or moved; None if
    it stands.
    """

    code: str
    name: str
    rank: Rank
    path: str
    area_codes: tuple[str, ...]
    until: int | None

    def within(self, other: "Division") -> bool:
        """Whether it lies in `other` or is it."""
        return self.code.startswith(other.stem)

    @property
    def stem(self) -> str:
        """The digits that the codes of all its parts begin with."""
        match self.rank:
            case Rank.PROVINCE:
                return self.code[:2]
            case Rank.PREFECTURE:
                return self.code[:4]
            case _:
                return self.code
