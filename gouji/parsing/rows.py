"""Spans to rows of the form: which row each label names, and which rows repeat a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gouji.parsing.spans import Span
from gouji.parsing.spelling import EXACT
from gouji.parsing.vocabulary import Label, LabelKind

_REPEATED_AT_BREAK = 2
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
    upcoming = _upcoming(spans)
    for number, span in enumerate(spans):
        before = named[-1].label if named else None
        label = _decide(span, before, order, upcoming[number + 1])
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


def _upcoming(spans: Sequence[Span]) -> list[int | None]:
    """For each span, and behind the last, the place in the form of the next row that is one
    beyond doubt."""
    found: list[int | None] = [None]
    for span in reversed(spans):
        labels = span.label.labels if span.label is not None else ()
        sure = len(labels) == 1 and labels[0].kind is LabelKind.ROW
        found.append(labels[0].order if sure else found[-1])
    return found[::-1]


def _decide(span: Span, before: Label | None, order: int, upcoming: int | None) -> Label | None:
    if span.label is None:
        return None
    labels = span.label.labels
    row = next((label for label in labels if label.kind is LabelKind.ROW), None)
    other = next((label for label in labels if label.kind is not LabelKind.ROW), None)
    if row is None or other is None:
        return labels[0]
    if other.kind is LabelKind.COLUMN:
        if span.label.ordinal:
            return row  # columns have no numbers
        if _is_header(before):
            return other  # figures behind it belong to a row whose label is lost
    if span.values:
        return row
    return row if _is_next_row(row, order, upcoming) else other


def _is_next_row(row: Label, order: int, upcoming: int | None) -> bool:
    """Whether the row would come between the rows printed before and after."""
    if not order or order > row.order:
        return False
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
    found = _continued(found)
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


def _continued(found: Sequence[Copy]) -> list[Copy]:
    """The printings, with those put together that repeat a row or two and go on from there, as at
    a page break."""
    whole = [found[0]]
    for copy in found[1:]:
        last = whole[-1]
        repeated = last.rows.keys() & copy.rows.keys()
        if len(repeated) <= _REPEATED_AT_BREAK and len(copy.rows) > len(repeated):
            last.conflicting |= {
                key for key in repeated if _printed(last.rows[key]) != _printed(copy.rows[key])
            }
            last.rows = {**copy.rows, **last.rows}
        else:
            whole.append(copy)
    return whole


def _printed(one: NamedSpan) -> list[str]:
    return [cell.text for cell in one.span.values]
