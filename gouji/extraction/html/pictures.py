"""Cells whose text is a picture."""

import re

from lxml import etree

from gouji.characters import PICTURE

_DRAWN = ("img", "svg", "canvas", "object", "embed")
# Pictures of nothing, which hold a place open.
_SPACER = re.compile(r"(?:^|[/_.-])(?:spacer|space|blank|pixel|transparent|dot|clear)[^/]*$", re.I)
_NO_SIZE = re.compile(r"\s*[0-3](?:px)?\s*")


def pictured(cell: etree._Element) -> str:
    """What stands for the text of a cell that has none: `PICTURE` if it holds one, else nothing."""
    return PICTURE if any(not _is_spacer(one) for one in cell.iter(*_DRAWN)) else ""


def _is_spacer(element: etree._Element) -> bool:
    sizes = (element.get("width"), element.get("height"))
    return any(size is not None and _NO_SIZE.fullmatch(size) for size in sizes) or bool(
        _SPACER.search(element.get("src") or "")
    )
