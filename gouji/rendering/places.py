"""Where something was read, in a few words."""

from collections.abc import Iterable

from gouji.extraction.document import CellPlace, LinePlace, MarkupPlace, PagePlace, Place
from gouji.text import Bilingual


def place_words(place: Place) -> Bilingual:
    """The place in both languages, e.g. `第41行` and `line 41`; on a page, the page alone."""
    match place:
        case LinePlace() | MarkupPlace():
            return Bilingual(zh=f"第{place.line}行", en=f"line {place.line}")
        case PagePlace():
            return Bilingual(zh=f"第{place.page}页", en=f"page {place.page}")
        case CellPlace():
            return Bilingual(
                zh=f"第{place.table}个表格第{place.row}行第{place.column}列",
                en=f"table {place.table} row {place.row} column {place.column}",
            )


def place_path(place: Place) -> str:
    """What goes after the words: the path of an element, which is the same in both languages."""
    return place.xpath if isinstance(place, MarkupPlace) else ""


def place_exact(place: Place) -> str:
    """The place in English with all that is known, e.g. `page 2 [56.7, 310.2, 120, 324.5]`.

    The box is x0, top, x1, bottom in points from the upper left corner of the page.
    """
    words = place_words(place).en
    if isinstance(place, PagePlace):
        return f"{words} [{', '.join(f'{edge:.6g}' for edge in place.bbox)}]"
    return f"{words} {place_path(place)}".rstrip()


def distinct(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places in order, without those that would be called the same as an earlier one."""
    called: dict[tuple[str, str], Place] = {}
    for place in places:
        called.setdefault((place_words(place).en, place_path(place)), place)
    return tuple(called.values())
