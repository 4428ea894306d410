"""The place of an element: its XPath and its line."""

from collections import Counter
from collections.abc import Iterable

from lxml import etree
from pydantic import TypeAdapter

from gouji.extraction.document import MarkupPlace

_PLACES = TypeAdapter(list[MarkupPlace])


class Places:
    """The places of the elements of one tree.

    The paths of all children of an element are worked out at once; asking libxml2 for every cell
    counts all its siblings every time.
    """

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}

    def of(self, elements: Iterable[etree._Element]) -> dict[etree._Element, MarkupPlace]:
        """The place of each of `elements`; its line is the one on which its start tag ends."""
        wanted = list(elements)
        known = self._paths
        places = _PLACES.validate_python(
            [
                {"xpath": known.get(one) or self._path(one), "line": one.sourceline or 1}
                for one in wanted
            ]
        )
        return dict(zip(wanted, places, strict=True))

    def _path(self, element: etree._Element) -> str:
        """The path of an element that is not known yet."""
        way = [element]
        while way[-1] not in self._paths:
            parent = way[-1].getparent()
            if parent is None:
                self._paths[way[-1]] = f"/{way[-1].tag}"
            else:
                way.append(parent)
        for parent in reversed(way[1:]):
            self._number(parent)
        return self._paths[element]

    def _number(self, parent: etree._Element) -> None:
        """The paths of the children of `parent`, which has its own; they have none yet."""
        children: list[etree._Element] = list(parent.iterchildren(etree.Element))
        path = self._paths[parent]
        tags = [str(child.tag) for child in children]
        alike = dict(Counter(tags))
        seen = dict.fromkeys(alike, 0)
        for position, (child, tag) in enumerate(zip(children, tags, strict=True), 1):
            seen[tag] = number = seen[tag] + 1
            if not tag.isalnum():  # no name that XPath takes: o:p, a tag cut in two
                self._paths[child] = f"{path}/*[{position}]"
            elif alike[tag] == 1:
                self._paths[child] = f"{path}/{tag}"
            else:
                self._paths[child] = f"{path}/{tag}[{number}]"
