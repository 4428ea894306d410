"""Mutations of well-formed XML that leave it well-formed, so that readers do not stop at once."""

import copy
from collections.abc import Callable
from random import Random
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUES: Final = (
    *("", "0", "1", "-1", "2", "9", "99", "2147483647", "99999999999999999999", "1.5", "1e9", "x"),
    *("restart", "continue", "none", "A1", "ZZ99", "A1:ZZ99", "B2:A1", "s", "inlineStr", "b", "d"),
)
_TEXTS: Final = (
    "", " ", "0", "-", "１２", "1,234", "12\n34", "一、总体情况", "9" * 40,
    "\u200b", "\ufffc", "\ufffd",
)  # fmt: skip
_DROPPED_IN: Final = (
    *("tbl", "tr", "tc", "p", "r", "t", "br", "tab", "sdt", "sdtContent", "del", "ins", "moveFrom"),
    *("txbxContent", "gridSpan", "vMerge", "tcPr", "trPr", "gridBefore", "gridAfter", "numPr"),
    *("altChunk", "drawing", "pict", "object"),
)

Edit = Callable[[etree._Element, list[etree._Element], Random], None]


def mutate_tree(data: bytes, rng: Random) -> bytes:
    """The XML with one to eight elements changed, dropped, doubled, moved, wrapped or put in; as it
    is if it is not well-formed."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(rng.choice((1, 1, 2, 4, 8))):
        elements = [one for one in root.iter(etree.Element) if one is not root]
        if not elements:
            break
        rng.choice(_EDITS)(rng.choice(elements), elements, rng)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(element: etree._Element, _all: list[etree._Element], _rng: Random) -> None:
    _parent(element).remove(element)


def _double(element: etree._Element, _all: list[etree._Element], rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 2, 30))):
        element.addnext(copy.deepcopy(element))


def _move(element: etree._Element, everywhere: list[etree._Element], rng: Random) -> None:
    target = rng.choice(everywhere)
    if element is not target and element not in target.iterancestors():
        target.insert(rng.randint(0, len(target)), element)


def _unwrap(element: etree._Element, _all: list[etree._Element], _rng: Random) -> None:
    parent = _parent(element)
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _wrap(element: etree._Element, _all: list[etree._Element], rng: Random) -> None:
    parent, inner = _parent(element), element
    at = parent.index(element)
    for _ in range(rng.choice((1, 1, 2, 200))):
        outer = etree.Element(_W + rng.choice(_DROPPED_IN))
        outer.append(inner)
        inner = outer
    parent.insert(at, inner)


def _put_in(element: etree._Element, _all: list[etree._Element], rng: Random) -> None:
    made = etree.Element(_W + rng.choice(_DROPPED_IN))
    made.set(f"{_W}val", rng.choice(_VALUES))
    element.insert(rng.randint(0, len(element)), made)


def _rename(element: etree._Element, everywhere: list[etree._Element], rng: Random) -> None:
    element.tag = rng.choice(everywhere).tag


def _set(element: etree._Element, everywhere: list[etree._Element], rng: Random) -> None:
    names = list(element.attrib) or list(rng.choice(everywhere).attrib) or [f"{_W}val"]
    element.set(rng.choice(names), rng.choice(_VALUES))


def _unset(element: etree._Element, _all: list[etree._Element], rng: Random) -> None:
    if element.attrib:
        del element.attrib[rng.choice(list(element.attrib))]


def _say(element: etree._Element, _all: list[etree._Element], rng: Random) -> None:
    element.text = rng.choice(_TEXTS)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None, "edits are offered no root"
    return parent


_EDITS: Final[tuple[Edit, ...]] = (
    *(_drop, _drop, _double, _double, _move, _unwrap, _wrap),
    *(_put_in, _put_in, _rename, _set, _set, _unset, _say),
)
