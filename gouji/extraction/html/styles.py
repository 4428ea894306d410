"""What a page's own style sheets and attributes say about how its elements are shown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
# What a rule is taken from: an element, a class or an id alone, no combination.
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+", re.IGNORECASE)
_DECLARATION = re.compile(
    r"(?:^|[;\s])(?P<name>display|visibility|white-space|mso-hide|grid-template-columns"
    r"|grid-column|grid-row|height)\s*:\s*(?P<value>[^;]{1,400})",
    re.IGNORECASE,
)
_TELLING = re.compile(r"display|visibility|white-space|mso-hide|grid-|height", re.IGNORECASE)

Declarations = Mapping[str, str]
_NONE: Declarations = {}


@dataclass(frozen=True)
class Styles:
    """The declarations for the elements of a page that matter for reading it.

    Only rules for a class or an id alone are known, and only from the page itself.
    """

    rules: Mapping[str, Declarations]
    # Thousands of cells share a few ways of writing these.
    _known: dict[tuple[str | None, ...], Declarations] = field(default_factory=dict)

    @classmethod
    def of(cls, elements: list[etree._Element]) -> "Styles":
        """The rules in the page's `style` elements."""
        rules: dict[str, dict[str, str]] = {}
        for element in elements:
            if element.tag == "style" and element.text:
                for selector, declarations in _rules(element.text):
                    rules.setdefault(selector, {}).update(declarations)
        return cls(rules)

    def of_element(self, element: etree._Element) -> Declarations:
        """What is declared for `element`, its own attribute last."""
        style = element.get("style")
        if not self.rules:
            if style is None:
                return _NONE
            asked: tuple[str | None, ...] = (style,)
        else:
            asked = (style, element.get("class"), element.get("id"), str(element.tag))
        known = self._known.get(asked)
        if known is None:
            known = self._known[asked] = self._worked_out(*asked)
        return known

    def _worked_out(
        self,
        style: str | None,
        classes: str | None = None,
        identifier: str | None = None,
        tag: str | None = None,
    ) -> Declarations:
        found: dict[str, str] = {}
        for name in (classes or "").split():
            found.update(self.rules.get(f".{name}", _NONE))
            found.update(self.rules.get(f"{tag}.{name}", _NONE))
        if identifier:
            found.update(self.rules.get(f"#{identifier}", _NONE))
        if style and _TELLING.search(style):
            found.update(_declarations(style))
        return found or _NONE


def is_hidden(declarations: Declarations) -> bool:
    """Whether nothing of the element is shown."""
    return bool(declarations) and (
        declarations.get("display") == "none"
        or declarations.get("visibility") in ("hidden", "collapse")
        or declarations.get("mso-hide") == "all"
    )


def _rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The rules that hold on every screen: what stands inside an @media or the like is left out."""
    depth = 0
    for rule in _COMMENT.sub("", sheet).split("}"):
        depth = max(depth + rule.count("{") - 1, 0)
        before, _, body = rule.rpartition("{")
        if depth or not _TELLING.search(body):
            continue
        declarations = _declarations(body)
        for selector in before.split(","):
            if declarations and _SIMPLE.fullmatch(selector.strip()):
                yield selector.strip(), declarations


def _declarations(style: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["value"].replace("!important", "").strip().lower()
        for match in _DECLARATION.finditer(style)
    }
