"""Raised digits in the cells of a sheet, which calamine runs together with those before them.

Source: ECMA-376 part 1, 18.4.
"""

from collections.abc import Mapping

from lxml import etree

from gouji.characters import RAISED
from gouji.extraction.office.package import Package
from gouji.extraction.office.sheets.names import local_name

_STRINGS = "sharedStrings.xml"


def shared_with_raised(package: Package, parts: Mapping[str, str]) -> Mapping[str, str]:
    """The shared strings of a workbook that hold raised digits, by their index as cells write it.

    `parts` are the targets of the workbook's relationships.
    """
    part = next((one for one in parts.values() if one.endswith(_STRINGS)), None)
    root = package.xml(part) if part is not None else None
    if root is None:
        return {}
    items = (item for item in root if local_name(item) == "si")
    texts = ((str(index), with_raised(item)) for index, item in enumerate(items))
    return {index: text for index, text in texts if text is not None}


def with_raised(item: etree._Element) -> str | None:
    """The text of a rich string, its raised digits as such; None if it has no raised digits."""
    texts: list[str] = []
    has_raised = False
    for run in item:
        if local_name(run) not in ("r", "t"):
            continue  # how it is spoken
        text = "".join(one.text or "" for one in run.iter() if local_name(one) == "t")
        raised = any(
            local_name(one) == "vertAlign" and one.get("val") == "superscript" for one in run.iter()
        )
        has_raised |= raised
        texts.append(text.translate(RAISED) if raised else text)
    return "".join(texts) if has_raised else None
