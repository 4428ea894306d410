"""What a page's own style sheets and attributes say about how its elements are shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
# What a rule is taken from: an element, a class or an id alone, no combination.
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+", re.IGNORECASE)
_DECLARATION = re.compile(
    r"(?:^|[;\s])(?P<name>display|visibility|white-space|mso-hide|grid-template-columns"
    r"|grid-column|grid-row|height|float|flex|width(?=\s*:[\s\d.]+%))\s*:\s*(?P<value>[^;]{1,400})",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"display|visibility|white-space|mso-hide|grid-|height|float|flex|width\s*:[\s\d.]+%",
    re.IGNORECASE,
)

Declarations = Mapping[str, str]
_NONE: Declarations = {}


@dataclass(frozen=True)
class Styles:
    """The declarations for the elements of a page that matter for reading it.

    Only rules for a class or an id alone are known, and only from the page itself.
    """

    declared: Mapping[etree._Element, Declarations]

    @classmethod
    def of(cls, elements: Sequence[etree._Element]) -> "Styles":
        """What the page's `style` elements and the attributes of `elements` declare."""
        rules: dict[str, dict[str, str]] = {}
        for element in elements[0].iter("style"):
            for selector, declarations in _rules(element.text or ""):
                rules.setdefault(selector, {}).update(declarations)
        declared: dict[etree._Element, Declarations] = {}
        # Thousands of cells share a few ways of writing these.
        known: dict[tuple[str | None, ...], Declarations] = {}
        for element in elements:
            if not element.keys():
                continue
            asked: tuple[str | None, ...] = (element.get("style"),)
            if rules:
                asked = (*asked, element.get("class"), element.get("id"), str(element.tag))
            found = known.get(asked)
            if found is None:
                found = known[asked] = _worked_out(rules, *asked)
            if found:
                declared[element] = found
        return cls(declared)

    def of_element(self, element: etree._Element) -> Declarations:
        """What is declared for `element`, its own attribute last."""
        return self.declared.get(element, _NONE)


def _worked_out(
    rules: Mapping[str, Declarations],
    style: str | None,
    classes: str | None = None,
    identifier: str | None = None,
    tag: str | None = None,
) -> Declarations:
    found: dict[str, str] = {}
    for name in (classes or "").split():
        found.update(rules.get(f".{name}", _NONE))
        found.update(rules.get(f"{tag}.{name}", _NONE))
    if identifier:
        found.update(rules.get(f"#{identifier}", _NONE))
    if style and _TELLING.search(style):
        found.update(_declarations(style))
    return found


def is_hidden(declarations: Declarations) -> bool:
    """Whether nothing of the element is shown."""
    return bool(declarations) and (
        is_taken_out(declarations) or declarations.get("visibility") in ("hidden", "collapse")
    )


def is_taken_out(declarations: Declarations) -> bool:
    """Whether the element takes no room either: one that is only invisible keeps its place."""
    return declarations.get("display") == "none" or declarations.get("mso-hide") == "all"


def _rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The rules that hold on every screen: what stands inside an @media or the like is left out."""
    depth = 0
    for rule in _COMMENT.sub("", sheet).split("}"):
        depth = max(depth + rule.count("{") - 1, 0)
        before, _, body = rule.rpartition("{")
        if depth or not _TELLING.search(body):
            continue
        simple = [one for one in map(str.strip, before.split(",")) if _SIMPLE.fullmatch(one)]
        if simple and (declarations := _declarations(body)):
            yield from ((selector, declarations) for selector in simple)


def _declarations(style: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["value"].replace("!important", "").strip().lower()
        for match in _DECLARATION.finditer(style)
    }
