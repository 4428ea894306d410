"""How much text stands in each element, and how much of it in links."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True)
class Sizes:
    """Characters in each element and everything inside it, those of its links, and its links.

    What is missing is nought; most elements hold no link.
    """

    text: Mapping[etree._Element, int]
    linked: Mapping[etree._Element, int]
    links: Mapping[etree._Element, int]

    def free(self, element: etree._Element) -> int:
        """Characters in `element` outside links."""
        return self.text.get(element, 0) - self.linked.get(element, 0)


def measure(
    elements: Sequence[etree._Element],
    left_out: Collection[etree._Element],
    links_elsewhere: Collection[etree._Element],
) -> Sizes:
    """The sizes of the elements of a page, which come in document order; those in `left_out` have
    none and add nothing, and links are those in `links_elsewhere`."""
    text: dict[etree._Element, int] = {}
    linked: dict[etree._Element, int] = {}
    links: dict[etree._Element, int] = {}
    for element in reversed(elements):  # children come before their parents
        own = text.get(element, 0)
        if element in left_out:
            own = 0
            for numbers in (text, linked, links):
                numbers.pop(element, None)
        else:
            if inside := element.text:
                own += len(inside.strip())
                text[element] = own
            if element in links_elsewhere:
                linked[element], links[element] = own, 1
        parent = element.getparent()
        if parent is None:
            break  # the root, which comes last
        if element in links:
            linked[parent] = linked.get(parent, 0) + linked[element]
            links[parent] = links.get(parent, 0) + links[element]
        if tail := element.tail:
            own += len(tail.strip())
        if own:
            text[parent] = text.get(parent, 0) + own
    return Sizes(text, linked, links)
