"""Spans to rows of the form: which row each label names, and which rows repeat a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gouji.parsing.spans import Span
from gouji.parsing.spelling import EXACT
from gouji.parsing.vocabulary import Label, LabelKind

_MOST_PRINTINGS = 10  # a page holds the reports of a few bodies at most


@dataclass(frozen=True)
class NamedSpan:
    """A span whose label is known to name this; None for cells under a foreign text."""

    label: Label | None
    span: Span


@dataclass(eq=False)
class Copy:
    """One printing of a table: its rows by key, in the order met."""

    rows: dict[str, NamedSpan] = field(default_factory=dict)
    conflicting: set[str] = field(default_factory=set)


def name(spans: Sequence[Span]) -> list[NamedSpan]:
    """Decides what each label names.

    其他, 总计 and 其他处理 name rows as well as columns or groups: figures after the label or a
    number before it make it a row; without these its neighbours decide.  A misspelt label gives
    way to the same label rightly spelt elsewhere.
    """
    exact = {
        label.key
        for span in spans
        if span.label is not None and span.label.similarity == EXACT
        for label in span.label.labels
        if label.kind is LabelKind.ROW and len(span.label.labels) == 1
    }
    named: list[NamedSpan] = []
    order = 0
    for number, span in enumerate(spans):
        before = named[-1].label if named else None
        label = _decide(span, before, order, spans[number + 1 :])
        if (
            label is not None
            and label.kind is LabelKind.ROW
            and span.label is not None
            and span.label.similarity < EXACT
            and label.key in exact
        ):
            label = None
        if label is not None and label.kind is LabelKind.ROW:
            order = label.order
        named.append(NamedSpan(label, span))
    return named


def _is_header(label: Label | None) -> bool:
    return label is not None and label.kind in (LabelKind.COLUMN, LabelKind.HEADING)


def _decide(
    span: Span, before: Label | None, order: int, following: Sequence[Span]
) -> Label | None:
    if span.label is None:
        return None
    labels = span.label.labels
    row = next((label for label in labels if label.kind is LabelKind.ROW), None)
    other = next((label for label in labels if label.kind is not LabelKind.ROW), None)
    if row is None or other is None:
        return labels[0]
    if span.values:
        return row
    if other.kind is LabelKind.COLUMN:
        if span.label.ordinal:
            return row  # columns have no numbers
        if _is_header(before):
            return other
    return row if _is_next_row(row, order, following) else other


def _is_next_row(row: Label, order: int, following: Sequence[Span]) -> bool:
    """Whether the row would come between the rows printed before and after."""
    if not order or order > row.order:
        return False
    upcoming = next(
        (
            label.order
            for later in following
            if later.label is not None and len(later.label.labels) == 1
            for label in later.label.labels
            if label.kind is LabelKind.ROW
        ),
        None,
    )
    is_next = upcoming is None or upcoming > row.order
    return is_next and row.order - order <= _reach(row)


def _reach(row: Label) -> int:
    # 其他处理 heads three rows in one edition and is a row in the other; the rows between are the
    # other edition's and may lie between two rows that are next to each other.
    return 4 if row.edition is not None else 3


def copies(named: Sequence[NamedSpan]) -> list[Copy]:
    """The printings of the table in `named`, the first one first.

    A row met again with figures begins a new printing; a few rows repeated with other figures are
    no printing but a contradiction, and are marked as conflicting.  Printings beyond the first few
    are left out.
    """
    found = [Copy()]
    for one in named:
        if one.label is None or one.label.kind is not LabelKind.ROW:
            continue
        current = found[-1]
        known = current.rows.get(one.label.key)
        if known is None or not known.span.values:
            current.rows[one.label.key] = one
        elif one.span.values:
            found.append(Copy({one.label.key: one}))
    main = max(found, key=lambda copy: len(copy.rows))
    real = [copy for copy in found if 2 * len(copy.rows) > len(main.rows)]
    for stray in (copy for copy in found if 2 * len(copy.rows) <= len(main.rows)):
        for key, one in stray.rows.items():
            known = main.rows.get(key)
            if known is None:
                main.rows[key] = one
            elif _printed(known) != _printed(one):
                main.conflicting.add(key)
    return real[:_MOST_PRINTINGS]


def _printed(one: NamedSpan) -> list[str]:
    return [cell.text for cell in one.span.values]
