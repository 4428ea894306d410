"""The names of WordprocessingML, and the elements that only wrap what is shown.

Source: ECMA-376 part 1 (17, WordprocessingML) and part 3 (10, alternate content).  The strict and
the transitional form differ in their namespaces alone.
"""

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
_ATTRIBUTES = tuple(f"{{{space}}}" for space, prefix in _PREFIXES.items() if prefix == "w")
_IDENTIFIERS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_OFF = ("0", "false", "off", "none")
# Their content stands where they stand.
_WRAPPERS = frozenset(
    (
        *("w:sdtContent", "w:smartTag", "w:customXml", "w:ins", "w:moveTo", "w:hyperlink"),
        *("w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase"),
    )
)
_REMOVED = ("w:del", "w:moveFrom")
_HOLDS_TEXT = frozenset(["w:t", "w:sym", "w:tbl"])


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    name = etree.QName(tag)
    return f"{_PREFIXES.get(name.namespace or '', '?')}:{name.localname}"


def name_of(element: etree._Element) -> str:
    """The element's name with the usual prefix: `w:p`; "" for entities and the like."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The value of the attribute `w:name`."""
    return next(
        (value for space in _ATTRIBUTES if (value := element.get(space + name)) is not None), None
    )


def relationship(element: etree._Element) -> str:
    """The id of the relationship that the element names; "" if it names none."""
    return next((value for name in _IDENTIFIERS if (value := element.get(name)) is not None), "")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along `path`, which has a name for each step: `w:pPr`, `w:rPr`."""
    for step in path:
        if element is None:
            return None
        element = next((one for one in element if name_of(one) == step), None)
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    """The `w:val` of the first descendant along `path`."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val")


def number(text: str | None, default: int = 0) -> int:
    """A whole number in an attribute; `default` if it is none, and never beyond 32767, as Word."""
    try:
        return max(-32767, min(int(text or ""), 32767))
    except ValueError:
        return default


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Whether an on/off property is on; None if it is not mentioned."""
    found = child(properties, name)
    return None if found is None else (attribute(found, "val") or "") not in _OFF


def is_gone(properties: etree._Element | None, hidden: str) -> bool:
    """Whether what has these properties is `hidden`, or was taken away by a tracked change."""
    return bool(switch(properties, hidden)) or any(
        child(properties, name) is not None for name in _REMOVED
    )


def shown(element: etree._Element) -> Iterator[etree._Element]:
    """The children as the reader sees them: content controls, insertions, links and other wrappers
    are replaced by what they hold, and of alternatives one is taken.

    Deleted and moved-away content stays in its wrapper, which nobody asks for.
    """
    for one in element:
        name = name_of(one)
        if name == "w:sdt":
            if switch(child(one, "w:sdtPr"), "w:showingPlcHdr"):
                continue  # a form field that nobody filled in
            yield from shown(one)
        elif name in _WRAPPERS:
            yield from shown(one)
        elif name == "mc:AlternateContent":
            chosen = _alternative(one)
            if chosen is not None:
                yield from shown(chosen)
        else:
            yield one


def _alternative(element: etree._Element) -> etree._Element | None:
    """The first alternative with text in it: all of them show the same."""
    offered = [one for one in element if name_of(one) in ("mc:Choice", "mc:Fallback")]
    return next((one for one in offered if _has_text(one)), None)


def _has_text(element: etree._Element) -> bool:
    return any(name_of(one) in _HOLDS_TEXT for one in element.iter())
