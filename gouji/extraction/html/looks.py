"""What the attributes of a page's elements say: how they are shown, and what they are named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from gouji.extraction.html.furniture import is_named_furniture, is_unshown
from gouji.extraction.html.styles import Declarations, Styles, declared_for, rules_of


class _Attributes(NamedTuple):
    """What an element says of itself."""

    tag: str
    style: str | None
    classes: str | None
    identifier: str | None
    hidden: str | None


class _Look(NamedTuple):
    """What it comes to."""

    declarations: Declarations
    unshown: bool
    named: bool


@dataclass(frozen=True)
class Looks:
    """The styles of elements, those that show nothing, and those that have a name that is given to
    what stands around a page's text."""

    styles: Styles
    unshown: set[etree._Element] = field(default_factory=set)
    named: list[etree._Element] = field(default_factory=list)

    @classmethod
    def of(cls, elements: Sequence[etree._Element]) -> "Looks":
        """The looks of `elements`, which are a whole page in document order."""
        rules = rules_of(elements[0])
        declared: dict[etree._Element, Declarations] = {}
        looks = cls(Styles(declared))
        known: dict[_Attributes, _Look] = {}  # thousands of elements share a few
        for element in elements:
            if not element.keys():
                continue
            get = element.get
            attributes = _Attributes(
                str(element.tag), get("style"), get("class"), get("id"), get("hidden")
            )
            look = known.get(attributes)
            if look is None:
                look = known[attributes] = _look(rules, attributes)
            declarations, unshown, named = look
            if declarations:
                declared[element] = declarations
            if unshown:
                looks.unshown.add(element)
            if named:
                looks.named.append(element)
        return looks


def _look(rules: Mapping[str, Declarations], attributes: _Attributes) -> _Look:
    tag, style, classes, identifier, hidden = attributes
    declarations = declared_for(rules, tag, style, classes, identifier)
    unshown = is_unshown(tag, classes, hidden, declarations)
    names = [name for name in (classes, identifier) if name]
    return _Look(declarations, unshown, any(map(is_named_furniture, names)))
