"""The place of an element: its XPath and its line."""

from collections import Counter
from typing import cast

from lxml import etree

from gouji.extraction.document import MarkupPlace


class Places:
    """The places of the elements of one tree.

    An XPath is put together from those of the ancestors, and the children of each are counted
    once; asking libxml2 for every cell counts all its siblings every time.
    """

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}
        self._steps: dict[etree._Element, str] = {}

    def of(self, element: etree._Element) -> MarkupPlace:
        """The place of `element`; the line is the one on which its start tag ends."""
        return MarkupPlace(xpath=self._path(element), line=_line(element))

    def _path(self, element: etree._Element) -> str:
        above: list[etree._Element] = []
        current: etree._Element | None = element
        while current is not None and current not in self._paths:
            above.append(current)
            current = current.getparent()
        path = self._paths[current] if current is not None else ""
        for one in reversed(above):
            path = f"{path}/{self._step(one)}"
            self._paths[one] = path
        return path

    def _step(self, element: etree._Element) -> str:
        parent = element.getparent()
        if parent is None:
            return str(element.tag)
        if element not in self._steps:
            self._number(parent)
        return self._steps[element]

    def _number(self, parent: etree._Element) -> None:
        children = cast(list[etree._Element], list(parent.iterchildren(etree.Element)))
        totals = Counter(child.tag for child in children)
        met: Counter[object] = Counter()
        for position, child in enumerate(children, 1):
            tag = str(child.tag)
            met[child.tag] += 1
            if not tag.isalnum():  # no name that XPath takes: o:p, a tag cut in two
                self._steps[child] = f"*[{position}]"
            elif totals[child.tag] == 1:
                self._steps[child] = tag
            else:
                self._steps[child] = f"{tag}[{met[child.tag]}]"


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) and line > 0 else 1
