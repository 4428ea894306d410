"""Every label of a statutory table, of all editions together, ready to be looked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gouji.form import editions
from gouji.form.edition import TableForm
from gouji.parsing.folding import fold


class LabelKind(StrEnum):
    """What a label names."""

    ROW = "row"
    GROUP = "group"  # stands over or before rows: 三、本年度办理结果
    COLUMN = "column"
    HEADING = "heading"  # stands over columns: 申请人情况
    TITLE = "title"  # stands over a block: 第二十条第（一）项


@dataclass(frozen=True)
class Label:
    """One way a label is written.

    `body` is folded and has no ordinal; `key` is the row's or column's key, for other kinds the
    label's own text; `edition` is None where the editions share it; `order` is its row's place in
    the form.
    """

    kind: LabelKind
    key: str
    body: str
    ordinal: str
    edition: str | None
    order: int
    exact: bool  # False for an alias: recognised, but not as the form words it


_ORDINAL = re.compile(
    r"^(?:[（(]\s*[一二三四五六七八九十]+\s*[）)]|[一二三四五六七八九十]+、|\d+[.．、])"
)


def strip_ordinal(label: str) -> tuple[str, str]:
    """Ordinal and rest of a label as the form prints it, both folded."""
    match = _ORDINAL.match(label)
    if match is None:
        return "", fold(label)
    return fold(match[0]), fold(label[match.end() :])


@dataclass(frozen=True)
class Vocabulary:
    """The labels of one table, by their body; `widths` has the numbers of figures that rows have,
    by key."""

    table: str
    labels: dict[str, tuple[Label, ...]]
    longest: int
    widths: dict[str, frozenset[int]]

    def of_kind(self, kind: LabelKind) -> Iterator[Label]:
        """All labels of that kind."""
        for labels in self.labels.values():
            yield from (label for label in labels if label.kind is kind)


@cache
def vocabulary(table: str) -> Vocabulary:
    """The vocabulary of the table with that key, over all editions."""
    merged: dict[tuple[LabelKind, str, str], Label] = {}
    for edition in editions().values():
        for label in _labels(edition.key, edition.table(table)):
            known = merged.get((label.kind, label.key, label.body))
            if known is None:
                merged[label.kind, label.key, label.body] = label
            elif known.edition != label.edition:
                merged[label.kind, label.key, label.body] = Label(
                    label.kind,
                    label.key,
                    label.body,
                    label.ordinal,
                    None,
                    max(known.order, label.order),
                    known.exact and label.exact,
                )
    by_body: dict[str, list[Label]] = {}
    for label in merged.values():
        by_body.setdefault(label.body, []).append(label)
    return Vocabulary(
        table=table,
        labels={body: tuple(labels) for body, labels in by_body.items()},
        longest=max(len(body) for body in by_body),
        widths=_widths(table),
    )


def _widths(table: str) -> dict[str, frozenset[int]]:
    widths: dict[str, frozenset[int]] = {}
    for edition in editions().values():
        for block, row in edition.table(table).rows():
            widths[row.key] = widths.get(row.key, frozenset()) | {len(block.columns)}
    return widths


def within_label(text: str) -> bool:
    """Whether `text` stands inside a label of any table."""
    folded = fold(text)
    return bool(folded) and any(
        folded in body
        for table in next(iter(editions().values())).tables
        for body in vocabulary(table.key).labels
    )


def _labels(edition: str, table: TableForm) -> Iterator[Label]:
    def made(kind: LabelKind, key: str, text: str, order: int, *, exact: bool) -> Label:
        ordinal, body = strip_ordinal(text)
        return Label(kind, key, body, ordinal, edition, order, exact)

    order = 0
    for heading in table.headings:
        yield made(LabelKind.HEADING, heading, heading, 0, exact=True)
    for block in table.blocks:
        if block.title:
            yield made(LabelKind.TITLE, block.title, block.title, order, exact=True)
        for column in block.columns:
            yield made(LabelKind.COLUMN, column.key, column.label, order, exact=True)
            for alias in column.aliases:
                yield made(LabelKind.COLUMN, column.key, alias, order, exact=False)
        for row in block.rows:
            order += 1
            for group in row.group:
                yield made(LabelKind.GROUP, group, group, order, exact=True)
            yield made(LabelKind.ROW, row.key, row.label, order, exact=True)
            for alias in row.aliases:
                yield made(LabelKind.ROW, row.key, alias, order, exact=False)
