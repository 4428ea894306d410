"""The statutory tables as they stand in the form: boxes with spans, holding the figures read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from gouji.form import editions
from gouji.form.edition import BlockForm, Row, TableForm
from gouji.parsing.report import Slot, Status

Slots = dict[str, dict[str, Slot]]

_LABEL_DEPTH = 3  # columns the labels of table three take: result, group, row


class BoxKind(StrEnum):
    """What a box holds."""

    HEAD = "head"
    LABEL = "label"
    FIGURE = "figure"


@dataclass(frozen=True)
class Box:
    """One box of a laid-out table; `address` names its slot or its row."""

    kind: BoxKind
    text: str
    colspan: int = 1
    rowspan: int = 1
    address: str | None = None
    slot: Slot | None = None


Line = list[Box]


def lay_out(table: str, slots: Slots, edition: str) -> list[Line]:
    """The lines of a table, top to bottom; where blocks mix editions, each in its own.

    `slots[row][column]` are the figures, `edition` the one the report is said to follow.
    """
    form = editions()[edition].table(table)
    if form.strip:
        return _strip(form, slots)
    if len(form.blocks) == 1:
        return _grouped(form, _followed(form, 0, slots), slots)
    return list(_blocks(form, slots))


def _followed(form: TableForm, at: int, slots: Slots) -> BlockForm:
    """The edition's block, or the same block of another edition if only that was read."""
    own = form.blocks[at]
    best, most = own, _read(own, slots)
    for other in editions().values():
        for block in other.table(form.key).blocks:
            if block.title == own.title and _read(block, slots) > most:
                best, most = block, _read(block, slots)
    return best


def _read(block: BlockForm, slots: Slots) -> int:
    return sum(
        column.key in slots.get(row.key, {})
        and slots[row.key][column.key].status is not Status.MISSING
        for row in block.rows
        for column in block.columns
    )


def _blocks(form: TableForm, slots: Slots) -> Iterator[Line]:
    shown = [_followed(form, at, slots) for at in range(len(form.blocks))]
    titles = {block.title for block in shown}
    for other in editions().values():
        shown += [
            block
            for block in other.table(form.key).blocks
            if block.title not in titles and _read(block, slots)
        ]
    width = max(len(block.columns) for block in shown)
    for block in shown:
        yield [Box(BoxKind.HEAD, block.title, colspan=width + 1)]
        yield [
            Box(BoxKind.HEAD, form.headings[0]),
            *_spread([Box(BoxKind.HEAD, column.label) for column in block.columns], width),
        ]
        for row in block.rows:
            figures = _spread(list(_figures(form.key, row, block, slots)), width)
            yield [_label(form.key, row), *figures]


def _spread(boxes: Line, width: int) -> Line:
    """The boxes, the last one stretched to fill `width` columns."""
    last = boxes[-1]
    spare = width - len(boxes) + 1
    return [*boxes[:-1], replace(last, colspan=spare)]


def _grouped(form: TableForm, block: BlockForm, slots: Slots) -> list[Line]:
    caption, applicants, organisations = form.headings
    first, *middle, last = [column.label for column in block.columns]
    lines = [
        [
            Box(BoxKind.HEAD, caption, colspan=_LABEL_DEPTH, rowspan=3),
            Box(BoxKind.HEAD, applicants, colspan=len(block.columns)),
        ],
        [
            Box(BoxKind.HEAD, first, rowspan=2),
            Box(BoxKind.HEAD, organisations, colspan=len(middle)),
            Box(BoxKind.HEAD, last, rowspan=2),
        ],
        [Box(BoxKind.HEAD, label) for label in middle],
    ]
    open_groups: tuple[str, ...] = ()
    for at, row in enumerate(block.rows):
        line = []
        for depth, group in enumerate(row.group):
            path = row.group[: depth + 1]
            if open_groups[: depth + 1] != path:
                line.append(Box(BoxKind.HEAD, group, rowspan=_run(block.rows[at:], path)))
        open_groups = row.group
        line.append(_label(form.key, row, colspan=_LABEL_DEPTH - len(row.group)))
        lines.append([*line, *_figures(form.key, row, block, slots)])
    return lines


def _run(rows: tuple[Row, ...], path: tuple[str, ...]) -> int:
    count = 0
    for row in rows:
        if row.group[: len(path)] != path:
            break
        count += 1
    return count


def _strip(form: TableForm, slots: Slots) -> list[Line]:
    block = form.blocks[0]
    width = len(block.columns)
    upper: Line = []
    lower: Line = []
    for at, row in enumerate(block.rows):
        if not row.group:
            upper.append(replace(_label(form.key, row, width, 2), kind=BoxKind.HEAD))
            continue
        if at == 0 or block.rows[at - 1].group != row.group:
            span = width * _run(block.rows[at:], row.group)
            upper.append(Box(BoxKind.HEAD, row.group[0], colspan=span))
        lower.append(replace(_label(form.key, row, width), kind=BoxKind.HEAD))
    return [
        upper,
        lower,
        [Box(BoxKind.HEAD, column.label) for _ in block.rows for column in block.columns],
        [box for row in block.rows for box in _figures(form.key, row, block, slots)],
    ]


def _label(table: str, row: Row, colspan: int = 1, rowspan: int = 1) -> Box:
    return Box(BoxKind.LABEL, row.label, colspan, rowspan, address=f"{table}.{row.key}")


def _figures(table: str, row: Row, block: BlockForm, slots: Slots) -> Iterator[Box]:
    for column in block.columns:
        slot = slots.get(row.key, {}).get(column.key, Slot())
        address = f"{table}.{row.key}.{column.key}"
        yield Box(BoxKind.FIGURE, slot.raw or "", address=address, slot=slot)
