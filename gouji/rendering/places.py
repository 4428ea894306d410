"""Where something was read, in a few words."""

from gouji.extraction.document import CellPlace, LinePlace, MarkupPlace, PagePlace, Place
from gouji.text import Bilingual


def place_words(place: Place) -> Bilingual:
    """The place in both languages, e.g. `第41行` and `line 41`."""
    match place:
        case LinePlace():
            return Bilingual(zh=f"第{place.line}行", en=f"line {place.line}")
        case PagePlace():
            box = ", ".join(f"{edge:g}" for edge in place.bbox)
            return Bilingual(zh=f"第{place.page}页 [{box}]", en=f"page {place.page} [{box}]")
        case MarkupPlace():
            return Bilingual(
                zh=f"第{place.line}行 {place.xpath}", en=f"line {place.line} {place.xpath}"
            )
        case CellPlace():
            return Bilingual(
                zh=f"表{place.table}第{place.row}行第{place.column}列",
                en=f"table {place.table} row {place.row} column {place.column}",
            )
