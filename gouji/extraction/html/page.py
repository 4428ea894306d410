"""What is known of a page's elements before its text is taken out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lxml import etree

from gouji.extraction.html.furniture import NOT_TEXT, furniture, keeps_place
from gouji.extraction.html.links import links_elsewhere
from gouji.extraction.html.looks import Looks
from gouji.extraction.html.measure import Sizes, measure
from gouji.extraction.html.revealed import revealed
from gouji.extraction.html.styles import Styles


@dataclass(frozen=True)
class Page:
    """How the elements are shown, how much they hold, and of which nothing is read.

    Nothing is shown of those in `left_out`; those of them in `taken_out` leave no room either.
    `skipped` are the former and the page's furniture.
    """

    styles: Styles
    sizes: Sizes
    left_out: Collection[etree._Element]
    taken_out: Collection[etree._Element]
    skipped: Collection[etree._Element]

    @classmethod
    def of(cls, elements: Sequence[etree._Element]) -> "Page":
        """What is known of `elements`, which are a whole page in document order."""
        looks = Looks.of(elements)
        styles = looks.styles
        unshown = looks.unshown.union(elements[0].iter(*NOT_TEXT))
        links = links_elsewhere(elements[0])
        sizes = measure(elements, unshown, links)
        if shown := revealed(elements, unshown, sizes):
            unshown -= shown
            sizes = measure(elements, unshown, links)
        taken_out = {one for one in unshown if not keeps_place(one, styles)}
        return cls(styles, sizes, unshown, taken_out, unshown | furniture(looks.named, sizes))
