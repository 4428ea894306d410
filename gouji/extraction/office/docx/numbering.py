"""Automatic numbering: the numerals that Word draws before paragraphs and does not store.

Source: ECMA-376 part 1, 17.9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from gouji.extraction.office.docx.markup import attribute, child, name_of, number, switch, value
from gouji.extraction.office.docx.numerals import spell
from gouji.extraction.office.docx.styles import NumberReference, Styles

_LEVELS = 9
_DEEPEST = 10
_HOLE = re.compile("%([1-9])")


@dataclass(frozen=True)
class Level:
    """One level of a list; `pattern` has %1 where the number of level 1 goes."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    legal: bool = False
    restarts_after: int | None = None
    paragraph_style: str | None = None

    @classmethod
    def of(cls, element: etree._Element) -> "Level":
        """The level that `w:lvl` defines."""
        restart = value(element, "w:lvlRestart")
        style = value(element, "w:numFmt") or value(
            child(element, "mc:AlternateContent", "mc:Fallback"), "w:numFmt"
        )
        return cls(
            start=number(value(element, "w:start"), 0),
            style=style or "decimal",
            pattern=value(element, "w:lvlText") or "",
            legal=bool(switch(element, "w:isLgl")),
            restarts_after=None if restart is None else number(restart),
            paragraph_style=value(element, "w:pStyle"),
        )


@dataclass
class _Sequence:
    """The levels of one abstract list and how far each has counted."""

    levels: dict[int, Level] = field(default_factory=dict)
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(frozen=True)
class _List:
    """One use of an abstract list, with what it overrides."""

    sequence: _Sequence
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document, counting on with every paragraph asked about."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def label(self, properties: etree._Element | None, style: str | None) -> str:
        """The numeral before the next paragraph, which has these `w:pPr` and this style; "" if it
        has none.  Call it once for each paragraph, in the order of the document."""
        own = NumberReference.of(properties)
        inherited = self._styles.numbering(style)
        identifier = own.list_id if own is not None else None
        if identifier is None and inherited is not None:
            identifier = inherited[1].list_id
        known = self._lists.get(identifier or "")
        if known is None or identifier is None:
            return ""
        level = self._level(known, own, inherited)
        definition = known.levels.get(level)
        if definition is None:
            return ""
        self._count(identifier, known, level)
        if definition.style in ("bullet", "none"):
            return ""
        return _HOLE.sub(
            lambda hole: self._written(known, int(hole[1]) - 1, definition.legal),
            definition.pattern,
        )

    def _level(
        self,
        known: _List,
        own: NumberReference | None,
        inherited: tuple[str, NumberReference] | None,
    ) -> int:
        if own is not None and own.level is not None:
            return number(own.level)
        if inherited is None or (own is not None and own.list_id is not None):
            return 0
        name, reference = inherited
        if reference.level is not None:
            return number(reference.level)
        named = (at for at, level in known.levels.items() if level.paragraph_style == name)
        return next(named, 0)

    def _count(self, identifier: str, known: _List, level: int) -> None:
        counts = known.sequence.counts
        first_use = (identifier, level) not in self._begun
        self._begun.add((identifier, level))
        if first_use and level in known.starts:
            counts[level] = known.starts[level]
        else:
            before = counts[level]
            counts[level] = known.levels[level].start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            definition = known.levels.get(deeper)
            after = definition.restarts_after if definition else None
            if after is None or level < after:
                counts[deeper] = None
        for outer in range(level):
            if counts[outer] is None and outer in known.levels:
                counts[outer] = known.levels[outer].start

    def _written(self, known: _List, level: int, legal: bool) -> str:
        count = known.sequence.counts[level]
        definition = known.levels.get(level)
        if count is None or definition is None:
            return ""
        return spell(count, "decimal" if legal else definition.style)

    def _read(self, root: etree._Element) -> None:
        abstract = {
            attribute(one, "abstractNumId"): one for one in root if name_of(one) == "w:abstractNum"
        }
        uses = {attribute(one, "numId"): one for one in root if name_of(one) == "w:num"}
        sequences: dict[str | None, _Sequence] = {}
        for identifier, use in uses.items():
            name = self._defining(use, abstract, uses)
            if name not in abstract or identifier is None:
                continue
            if name not in sequences:
                sequences[name] = _Sequence(_levels(abstract[name]))
            sequence = sequences[name]
            overrides = [one for one in use if name_of(one) == "w:lvlOverride"]
            own = {at: level for one in overrides for at, level in _levels(one).items()}
            starts = {
                number(attribute(one, "ilvl")): number(start)
                for one in overrides
                if (start := value(one, "w:startOverride")) is not None
            }
            self._lists[identifier] = _List(sequence, {**sequence.levels, **own}, starts)

    def _defining(
        self,
        use: etree._Element,
        abstract: Mapping[str | None, etree._Element],
        uses: Mapping[str | None, etree._Element],
    ) -> str | None:
        """The abstract list that defines the levels: one may refer to another by a list style."""
        name = value(use, "w:abstractNumId")
        for _ in range(_DEEPEST):
            style = value(abstract[name], "w:numStyleLink") if name in abstract else None
            linked = self._styles.numbering(style) if style is not None else None
            if linked is None or linked[1].list_id not in uses:
                break
            name = value(uses[linked[1].list_id], "w:abstractNumId")
        return name


def _levels(element: etree._Element) -> dict[int, Level]:
    found = {
        number(attribute(one, "ilvl")): Level.of(one) for one in element if name_of(one) == "w:lvl"
    }
    return {at: level for at, level in found.items() if 0 <= at < _LEVELS}
