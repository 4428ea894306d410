"""The place of an element: its XPath and its line."""

from collections import Counter

from lxml import etree

from gouji.extraction.document import MarkupPlace


class Places:
    """The places of the elements of one tree.

    The paths of all children of an element are worked out at once; asking libxml2 for every cell
    counts all its siblings every time.
    """

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}

    def of(self, element: etree._Element) -> MarkupPlace:
        """The place of `element`; the line is the one on which its start tag ends."""
        line = element.sourceline
        return MarkupPlace(
            xpath=self._path(element), line=line if isinstance(line, int) and line > 0 else 1
        )

    def _path(self, element: etree._Element) -> str:
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
        totals = Counter([child.tag for child in children])
        met = dict.fromkeys(totals, 0)
        for position, child in enumerate(children, 1):
            tag = child.tag
            met[tag] += 1
            if not str(tag).isalnum():  # no name that XPath takes: o:p, a tag cut in two
                self._paths[child] = f"{path}/*[{position}]"
            elif totals[tag] == 1:
                self._paths[child] = f"{path}/{tag}"
            else:
                self._paths[child] = f"{path}/{tag}[{met[tag]}]"
