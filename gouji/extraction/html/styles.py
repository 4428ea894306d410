"""What a page's own style sheets and attributes say about how its elements are shown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

# One that is not closed goes on to the end, as in browsers.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_COMMENT_MARKS = ("/*", "<!--", "-->")
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

    def of_element(self, element: etree._Element) -> Declarations:
        """What is declared for `element`, its own attribute last."""
        return self.declared.get(element, _NONE)


def rules_of(root: etree._Element) -> Mapping[str, Declarations]:
    """What the `style` elements of a page declare for each simple selector."""
    rules: dict[str, dict[str, str]] = {}
    for element in root.iter("style"):
        for selector, declarations in _rules(element.text or ""):
            rules.setdefault(selector, {}).update(declarations)
    return rules


def declared_for(
    rules: Mapping[str, Declarations],
    tag: str,
    style: str | None,
    classes: str | None,
    identifier: str | None,
) -> Declarations:
    """What holds for an element with these attributes; what its own `style` says comes last."""
    found: dict[str, str] = {}
    if rules:
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
    if any(mark in sheet for mark in _COMMENT_MARKS):
        sheet = _COMMENT.sub("", sheet)
    depth = 0
    for rule in sheet.split("}"):
        depth = max(depth + rule.count("{") - 1, 0)
        if depth:
            continue
        before, _, body = rule.rpartition("{")
        # Few rules of a page have a simple selector.
        simple = [one for one in map(str.strip, before.split(",")) if _SIMPLE.fullmatch(one)]
        if simple and _TELLING.search(body) and (declarations := _declarations(body)):
            yield from ((selector, declarations) for selector in simple)


def _declarations(style: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["value"].replace("!important", "").strip().lower()
        for match in _DECLARATION.finditer(style)
    }
