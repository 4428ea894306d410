"""How much text stands in each element, and how much of it in links."""

from collections.abc import Collection
from typing import NamedTuple

from lxml import etree


class Measure(NamedTuple):
    """Characters in an element and everything inside it, those of its links, and its links."""

    text: int
    linked: int
    links: int

    @property
    def free(self) -> int:
        """Characters outside links."""
        return self.text - self.linked


def measure(
    elements: list[etree._Element], left_out: Collection[etree._Element]
) -> dict[etree._Element, Measure]:
    """The measure of every element; those in `left_out` have none and add nothing."""
    text: dict[etree._Element | None, int] = {}
    linked: dict[etree._Element | None, int] = {}
    links: dict[etree._Element | None, int] = {}
    found: dict[etree._Element, Measure] = {}
    for element in reversed(elements):  # children come before their parents
        parent = element.getparent()
        own, of_links, count = 0, 0, 0
        if element not in left_out:
            inside = element.text
            own = text.get(element, 0) + (len(inside.strip()) if inside else 0)
            if element.tag == "a":
                of_links, count = own, 1
            else:
                of_links, count = linked.get(element, 0), links.get(element, 0)
            found[element] = Measure(own, of_links, count)
            if count:
                linked[parent] = linked.get(parent, 0) + of_links
                links[parent] = links.get(parent, 0) + count
        tail = element.tail
        if tail:
            own += len(tail.strip())
        if own:
            text[parent] = text.get(parent, 0) + own
    return found
