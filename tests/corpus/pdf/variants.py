"""The variants: each changes a plain document in one way, the mixtures in several at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

from tests.corpus.pdf.embedded import CharacterMap
from tests.corpus.pdf.furniture import PAGE_NUMBERS
from tests.corpus.pdf.geometry import Presentation
from tests.corpus.pdf.pen import Bold, Typing
from tests.corpus.pdf.style import (
    Boxed,
    Font,
    Holder,
    Layer,
    Lines,
    Mark,
    Order,
    Part,
    RowBreak,
    Shade,
    Spacing,
    Stroke,
    Style,
    Upright,
)

Variant = Callable[[Style, Random], Style]
_TABLES = ("active_disclosure", "applications", "review_litigation")
_HEADS = ("", "", "政府信息公开工作年度报告", "政务公开")


def plain(rng: Random) -> Style:
    """What any producer may do: sizes, fonts, alignments, page numbers."""
    stroke = rng.choice((Stroke.CELLS, Stroke.LONG, Stroke.BOXES, Stroke.BARS))
    return Style(
        margin=rng.choice((56.7, 72.0, 79.4)),
        font=rng.choice((Font.NAMED, Font.MIXED, Font.EMBEDDED)),
        typing=rng.choice((Typing.RUNS, Typing.RUNS, Typing.KERNED, Typing.PIECES)),
        stroke=stroke,
        width=rng.choice((0.48, 0.5, 0.72, 1.0)),
        repeats_header=frozenset(("applications",) if rng.random() < 0.5 else ()),
        group_part=rng.choice(list(Part)),
        upright=rng.choice((Upright.ACROSS, Upright.ACROSS, Upright.STACKED)),
        page_number=rng.choice(PAGE_NUMBERS),
        running_head=rng.choice(_HEADS),
        table_size=rng.choice((7.5, 9.0, 10.0)),
        body_size=rng.choice((10.5, 12.0, 14.0, 16.0)),
        label_share=rng.choice((0.4, 0.45, 0.5)),
        figures_align=rng.choice((0.5, 0.5, 0.5, 0.0, 1.0)),
        rows_align=rng.choice((0.5, 0.5, 0.0)),
    )


def _presented(presentation: Presentation) -> Variant:
    return lambda style, rng: replace(style, presentation=presentation)


def _ruled(stroke: Stroke, *widths: float) -> Variant:
    return lambda style, rng: replace(
        style, stroke=stroke, width=rng.choice(widths or (style.width,))
    )


def _lined(lines: Lines) -> Variant:
    def change(style: Style, rng: Random) -> Style:
        stroke = Stroke.CELLS if style.stroke is Stroke.BOXES else style.stroke
        return replace(style, lines=lines, stroke=stroke)

    return change


def _shaded(shade: Shade) -> Variant:
    return lambda style, rng: replace(style, shade=shade)


def _mapped(mapping: CharacterMap) -> Variant:
    return lambda style, rng: replace(style, font=Font.EMBEDDED, mapping=mapping)


def _typed(typing: Typing) -> Variant:
    return lambda style, rng: replace(style, typing=typing)


def _bold(bold: Bold) -> Variant:
    return lambda style, rng: replace(style, bold=bold)


def _cut(figures: Part) -> Variant:
    return lambda style, rng: replace(
        style,
        row_break=RowBreak.THROUGH,
        figure_part=figures,
        label_share=0.34,
        table_size=10.0,
    )


def _narrow(style: Style, rng: Random) -> Style:
    return replace(style, label_share=rng.choice((0.68, 0.74)), table_size=10.0)


RULED: Mapping[str, Variant] = {
    "plain": lambda style, rng: style,
    "strokes-cell-by-cell": _ruled(Stroke.CELLS),
    "long-lines": _ruled(Stroke.LONG),
    "stroked-boxes": _ruled(Stroke.BOXES),
    "thin-filled-boxes": _ruled(Stroke.BARS),
    "dashed": _ruled(Stroke.DASHED),
    "dotted": _ruled(Stroke.DOTTED, 0.5, 0.8),
    "dots-as-squares": _ruled(Stroke.SQUARES, 0.5, 0.7),
    "double-rules": _ruled(Stroke.DOUBLE, 0.4, 0.5),
    "triple-rules": _ruled(Stroke.TRIPLE, 0.3, 0.5),
    "hairlines": _ruled(Stroke.LONG, 0.1),
    "thick-rules": _ruled(Stroke.LONG, 2.5),
    "no-outer-border": _lined(Lines.OPEN),
    "open-sides": _lined(Lines.OPEN_SIDES),
    "shaded-headers": _shaded(Shade.HEADERS),
    "shaded": _shaded(Shade.ALL),
    "shaded-without-rules": _shaded(Shade.WINDOWS),
    "repeated-headers": lambda style, rng: replace(
        style, repeats_header=frozenset(_TABLES[1:]), table_size=10.0
    ),
    "row-cut-figures-above": _cut(Part.FIRST),
    "row-cut-figures-below": _cut(Part.LAST),
    "digits-wrapped": _narrow,
    "full-width-digits": lambda style, rng: replace(style, font=Font.EMBEDDED),
    "spaced-labels": lambda style, rng: replace(style, spacing=Spacing.SPACES),
    "landscape": lambda style, rng: replace(
        style, landscape_tables=rng.choice((_TABLES, _TABLES[1:]))
    ),
    "browser": _presented(Presentation.BROWSER),
    "scaled-to-a3": _presented(Presentation.SCALED),
    "crop-box": _presented(Presentation.CROPPED),
    "rotate-90": _presented(Presentation.ROTATE_90),
    "rotate-180": _presented(Presentation.ROTATE_180),
    "rotate-270": _presented(Presentation.ROTATE_270),
    "sideways-left": _presented(Presentation.SIDEWAYS_LEFT),
    "sideways-right": _presented(Presentation.SIDEWAYS_RIGHT),
    "drawn-twice": _bold(Bold.TWICE),
    "outlined": _bold(Bold.OUTLINED),
    "kangxi-radicals": _mapped(CharacterMap.RADICALS),
    "compatibility-ideographs": _mapped(CharacterMap.IDEOGRAPHS),
    "slanted-watermark": lambda style, rng: replace(style, mark=Mark.SLANTED),
    "level-watermark": lambda style, rng: replace(style, mark=Mark.LEVEL),
    "figures-in-forms": lambda style, rng: replace(style, holder=Holder.FORM),
    "figures-in-text-boxes": lambda style, rng: replace(style, holder=Holder.TEXT_BOX),
    "cells-in-random-order": lambda style, rng: replace(style, order=Order.RANDOM),
    "columns-first": lambda style, rng: replace(style, order=Order.COLUMNS),
    "character-by-character": _typed(Typing.CHARACTERS),
    "kerned": _typed(Typing.KERNED),
    "stacked-headers": lambda style, rng: replace(style, upright=Upright.STACKED),
    "turned-headers": lambda style, rng: replace(style, upright=Upright.TURNED),
    "boxed-contact": lambda style, rng: replace(style, boxed=Boxed.CONTACT),
    "boxed-prose": lambda style, rng: replace(style, boxed=Boxed.PROBLEMS),
    "two-reports": lambda style, rng: style,
    "owner-password": lambda style, rng: style,
}
ALIGNED: Mapping[str, Variant] = {
    "three-line-tables": _lined(Lines.THREE),
    "horizontal-rules": _lined(Lines.HORIZONTAL),
    "no-rules": _lined(Lines.NONE),
    "scan-with-text": lambda style, rng: replace(style, layer=Layer.SCAN),
}
TWO_REPORTS = "two-reports"
OWNER_PASSWORD = "owner-password"
WIDE_DIGITS = "full-width-digits"

_STROKES = ("thin-filled-boxes", "dashed", "dotted", "dots-as-squares", "double-rules", "hairlines")
_PAGES = ("browser", "crop-box", "rotate-90", "rotate-270", "sideways-left", "landscape")
_TEXTS = ("drawn-twice", "kangxi-radicals", "character-by-character", "kerned", "spaced-labels")
_CELLS = ("figures-in-forms", "cells-in-random-order", "digits-wrapped", "row-cut-figures-above")
_REST = (
    "slanted-watermark",
    "shaded-headers",
    "turned-headers",
    "no-outer-border",
    "boxed-prose",
    "repeated-headers",
)


def mixture(style: Style, rng: Random) -> Style:
    """Several variants at once."""
    for family in (_STROKES, _PAGES, _TEXTS, _CELLS, _REST):
        if rng.random() < 0.6:
            style = RULED[rng.choice(family)](style, rng)
    return style


VARIANTS: Mapping[str, Variant] = {**RULED, **ALIGNED, "mixture": mixture}
