"""The ratios that Gouji promises; `python -m bench --check` holds it to them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """A figure that must not be exceeded."""

    what: str
    most: float
    unit: str

    def judge(self, measured: float | None) -> bool:
        """Whether `measured` keeps it; what was not measured keeps nothing."""
        return measured is not None and measured <= self.most


RULED = Promise("PDF, ruled tables, to the PDFium floor", 1.6, "x")
WHOLE = Promise("PDF, whole corpus, to the PDFium floor", 3.0, "x")
HTML = Promise("HTML pages of real size, to lxml's bare parse", 12.0, "x")
MEMORY = Promise("peak memory on the long PDF above the floor's", 60.0, "MB")
