"""What paragraph and character styles say about numbering and hidden text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from gouji.extraction.office.docx.markup import attribute, child, name_of, switch, value

_DEEPEST = 20


@dataclass(frozen=True)
class NumberReference:
    """The list and level a paragraph or style names; either may be left to the style."""

    list_id: str | None
    level: str | None

    @classmethod
    def of(cls, properties: etree._Element | None) -> "NumberReference | None":
        """The reference in `w:pPr`, if it has one."""
        found = child(properties, "w:numPr")
        if found is None:
            return None
        return cls(value(found, "w:numId"), value(found, "w:ilvl"))


@dataclass(frozen=True)
class Style:
    """One style: what it says itself, and the style it is based on."""

    parent: str | None
    numbering: NumberReference | None
    switches: Mapping[str, bool]


@dataclass(frozen=True)
class Styles:
    """All styles by id; `default` is the one of paragraphs that name none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    default: str | None = None

    @classmethod
    def of(cls, root: etree._Element | None) -> "Styles":
        """The styles in the styles part."""
        found: dict[str, Style] = {}
        default = None
        for one in root if root is not None else ():
            identifier = attribute(one, "styleId") if name_of(one) == "w:style" else None
            if identifier is None:
                continue
            found[identifier] = Style(
                parent=value(one, "w:basedOn"),
                numbering=NumberReference.of(child(one, "w:pPr")),
                switches=_switches(child(one, "w:rPr")),
            )
            if attribute(one, "type") == "paragraph" and attribute(one, "default") in ("1", "true"):
                default = identifier
        return cls(found, default)

    def numbering(self, identifier: str | None) -> tuple[str, NumberReference] | None:
        """The nearest style that numbers paragraphs, and the reference it has."""
        for name, style in self._line(identifier):
            if style.numbering is not None and style.numbering.list_id is not None:
                return name, style.numbering
        return None

    def says(self, identifier: str | None, property_name: str) -> bool | None:
        """Whether the style or one it is based on turns an on/off property of runs on or off."""
        for _, style in self._line(identifier):
            if property_name in style.switches:
                return style.switches[property_name]
        return None

    def _line(self, identifier: str | None) -> list[tuple[str, Style]]:
        """The style and its ancestors; a circle of them ends somewhere."""
        line: list[tuple[str, Style]] = []
        while identifier is not None and identifier in self.by_id and len(line) < _DEEPEST:
            line.append((identifier, self.by_id[identifier]))
            identifier = line[-1][1].parent
        return line


def _switches(properties: etree._Element | None) -> dict[str, bool]:
    said = ((name, switch(properties, name)) for name in ("w:vanish", "w:strike", "w:dstrike"))
    return {name: on for name, on in said if on is not None}
