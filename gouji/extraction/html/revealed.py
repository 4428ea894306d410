"""What is hidden only until a script of the page has run."""

from collections.abc import Collection, Sequence

from lxml import etree

from gouji.extraction.html.furniture import NOT_TEXT
from gouji.extraction.html.measure import Sizes, measure


def revealed(
    elements: Sequence[etree._Element], unshown: Collection[etree._Element], sizes: Sizes
) -> set[etree._Element]:
    """Those of the `unshown` elements that hold more text than all that is shown, which `sizes`
    are of: a page is there to be read, and some show their text only when they have loaded."""
    hidden = {one for one in unshown if one.tag not in NOT_TEXT}
    if not hidden:
        return set()
    everything = measure(elements, {one for one in unshown if one not in hidden}, ())
    shown = sizes.text.get(elements[0], 0)
    return {one for one in hidden if everything.text.get(one, 0) > shown}
