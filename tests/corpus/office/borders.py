"""The rules of a table in a word-processor file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Borders:
    """A line style of WordprocessingML for the outside and for the inside, `nil` for none.

    `size` is in eighths of a point; a `headed` table has a rule under its header, whatever the
    others are.
    """

    outer: str
    inner_horizontal: str
    inner_vertical: str
    size: int = 4
    headed: bool = False

    @classmethod
    def all(cls, style: str, size: int = 4) -> "Borders":
        """The same everywhere."""
        return cls(style, style, style, size)

    def table(self) -> str:
        """The properties of the table."""
        sides = {
            "top": self.outer if self.outer != "nil" or not self.headed else "single",
            "left": "nil" if self.headed else self.outer,
            "bottom": self.outer if self.outer != "nil" or not self.headed else "single",
            "right": "nil" if self.headed else self.outer,
            "insideH": self.inner_horizontal,
            "insideV": self.inner_vertical,
        }
        return (
            "<w:tblBorders>" + "".join(self._side(*side) for side in sides.items())
        ) + "</w:tblBorders>"

    def under_header(self) -> str:
        """The properties of a cell in the last row of the header."""
        return f"<w:tcBorders>{self._side('bottom', 'single')}</w:tcBorders>" if self.headed else ""

    def _side(self, name: str, style: str) -> str:
        return f'<w:{name} w:val="{style}" w:sz="{self.size}" w:space="0" w:color="000000"/>'


BORDERS: dict[str, Borders] = {
    "single": Borders.all("single"),
    "hair": Borders.all("single", 2),
    "thick": Borders.all("single", 24),
    "dashed": Borders.all("dashed"),
    "dotted": Borders.all("dotted"),
    "double": Borders.all("double"),
    "open": Borders("nil", "single", "single"),
    "three-line": Borders("single", "nil", "nil", 8, headed=True),
    "none": Borders.all("nil"),
}
