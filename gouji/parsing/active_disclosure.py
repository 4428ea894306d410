"""Reads table two: five or six small blocks, each with its own header.

The edition is decided for each block by itself, from its header, its rows and the number of
figures in them: real reports mix the two forms.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gouji.extraction.document import Standing
from gouji.form import editions
from gouji.form.edition import BlockForm, Column
from gouji.parsing.drafts import BlockDraft, TableDraft
from gouji.parsing.figures import CellKind
from gouji.parsing.headers import HeaderCell, HeaderMatch, match_header
from gouji.parsing.pieces import Piece, Separation
from gouji.parsing.reading import extra_rows, read_rows
from gouji.parsing.report import Header, Slot, UnplacedRow
from gouji.parsing.rows import NamedSpan, copies, name
from gouji.parsing.shape import TableShape, header_column, lengths_of, shape_of
from gouji.parsing.spans import Span, spans
from gouji.parsing.vocabulary import LabelKind, vocabulary

TABLE = "active_disclosure"


@dataclass
class _Printed:
    """A block as it stands on the page: what is over its rows, and its rows."""

    header: list[HeaderCell] = field(default_factory=list)
    heads: list[Span] = field(default_factory=list)
    rows: list[NamedSpan] = field(default_factory=list)


@dataclass(frozen=True)
class _Fit:
    """A block of an edition that a printed block may be."""

    edition: str
    index: int
    form: BlockForm
    header: HeaderMatch
    score: int


def read_active_disclosure(pieces: Sequence[Piece], fallback: str) -> TableDraft | None:
    """Table two in `pieces`; None if no row label of it is there.

    `fallback` is the edition of blocks that do not tell it where no other block does either.
    """
    named = name(spans(pieces, vocabulary(TABLE)))
    blocks = [block for block in _blocks(named) if block.rows]
    if not blocks:
        return None
    drafts = [_draft(printing, fallback) for printing in _printings(blocks)]
    return replace(drafts[0], extra_rows=extra_rows(named), repeats=tuple(drafts[1:]))


def _blocks(named: Sequence[NamedSpan]) -> list[_Printed]:
    """Cuts the table where a header follows rows, or a row of another block does."""
    found = [_Printed()]
    for one in named:
        label = one.label
        if label is None:
            if not one.span.values:
                _add_unknown(found[-1], one.span.foreign or "", one.span)
            continue
        if label.kind is LabelKind.ROW:
            if found[-1].rows and _block_numbers(found[-1].rows[0]).isdisjoint(_block_numbers(one)):
                found.append(_Printed())
            found[-1].rows.append(one)
            continue
        if found[-1].rows:
            found.append(_Printed())
        if label.kind is LabelKind.COLUMN and one.span.label is not None:
            found[-1].heads.append(one.span)
            found[-1].header.append(
                HeaderCell(
                    one.span.label.labels,
                    one.span.label.text,
                    one.span.label.similarity,
                    one.span.where,
                    _column(one.span),
                )
            )
        for cell in one.span.cells:
            if cell.kind is CellKind.TEXT:
                _add_unknown(found[-1], cell.text, cell)
    return found


def _add_unknown(block: _Printed, text: str, at: Span | Piece) -> None:
    if text and not block.rows:
        block.header.append(HeaderCell((), text, 0.0, at.where, _column(at)))


def _column(at: Span | Piece) -> int | None:
    return at.column if at.separation is Separation.GRID else None


def _block_numbers(one: NamedSpan) -> set[tuple[str, int]]:
    """The blocks, by edition and number, that have the row."""
    key = one.label.key if one.label else None
    return {
        (edition.key, number)
        for edition in editions().values()
        for number, block in enumerate(edition.table(TABLE).blocks)
        if any(row.key == key for row in block.rows)
    }


def _forms(block: _Printed) -> list[tuple[str, int, BlockForm]]:
    """The blocks of all editions that have a row of the printed one."""
    numbers = set().union(*(_block_numbers(one) for one in block.rows))
    return [
        (edition.key, number, form)
        for edition in editions().values()
        for number, form in enumerate(edition.table(TABLE).blocks)
        if (edition.key, number) in numbers
    ]


def _printings(blocks: Sequence[_Printed]) -> list[list[_Printed]]:
    """Cuts the blocks where a row comes again: the table is printed a second time."""
    found: list[list[_Printed]] = [[]]
    seen: set[str] = set()
    for block in blocks:
        keys = {one.label.key for one in block.rows if one.label and one.span.values}
        if keys & seen:
            found.append([])
            seen = set()
        seen |= keys
        found[-1].append(block)
    return found


def _draft(blocks: Sequence[_Printed], fallback: str) -> TableDraft:
    told = {id(block): _fits(block) for block in blocks}
    clear = [fits[0].edition for fits in told.values() if _is_clear(fits)]
    usual = max(clear, key=clear.count) if clear else fallback
    drafts: list[BlockDraft] = []
    altered: list[Header] = []
    unplaced: list[UnplacedRow] = []
    foreign: list[str] = []
    lengths = _lengths(blocks, told)
    for block in blocks:
        fits = told[id(block)]
        if not fits:
            foreign.append(" ".join(cell.text for cell in block.header))
            drafts.append(_unreadable(block, usual))
            continue
        fit = fits[0]
        if not _is_clear(fits):
            fit = next((one for one in fits if one.edition == usual), fit)
        copy = copies(block.rows)[0]
        keys = [row.key for row in fit.form.rows]
        columns = fit.header.columns
        reading = read_rows(copy, keys, columns, _shape(block, columns, lengths))
        altered += fit.header.altered
        unplaced += reading.unplaced
        drafts.append(
            BlockDraft(
                index=fit.index,
                edition=fit.edition if _is_clear(fits) else None,
                rows=tuple(reading.slots),
                slots=reading.slots,
                where=block.rows[0].span.where,
            )
        )
    return TableDraft(
        table=TABLE,
        where=drafts[0].where,
        blocks=tuple(drafts),
        altered_headers=tuple(altered),
        unplaced_rows=tuple(unplaced),
        foreign_header=" / ".join(foreign) or None,
    )


def _lengths(blocks: Sequence[_Printed], told: Mapping[int, Sequence[_Fit]]) -> frozenset[int]:
    """How long complete rows of one cell a line are: the same in all blocks."""
    rows = [one.span for block in blocks for one in block.rows]
    complete = [
        one.span
        for block in blocks
        for fit in told[id(block)][:1]
        for one in block.rows
        if len(one.span.values) == len(fit.header.columns)
    ]
    widths = {len(row.values) for row in complete}
    return lengths_of(complete, widths) or lengths_of(rows, ())


def _shape(block: _Printed, columns: Sequence[Column], lengths: frozenset[int]) -> TableShape:
    width = len(columns)
    header = header_column(block.heads[0], block.heads[-1], width) if block.heads else ()
    shape = shape_of([one.span for one in block.rows], width, header)
    return replace(
        shape, lengths=lengths, adjacent=_is_adjacent(block, width) or _stands_over(block, columns)
    )


def _is_adjacent(block: _Printed, width: int) -> bool:
    """Whether the headers stand in one line of cells, or of words apart from each other, beginning
    right of the row labels."""
    heads = block.heads
    return (
        len(heads) == width
        and all(head.separation.shows_blanks or head.standing is Standing.BESIDE for head in heads)
        and [head.column for head in heads] == list(range(1, width + 1))
        and len({head.line for head in heads}) == 1
        and all(one.span.column == 0 for one in block.rows)
    )


def _stands_over(block: _Printed, columns: Sequence[Column]) -> bool:
    """Whether the headers that can be read stand over the columns they name, the first of which is
    beside the row labels, in a table that has its columns from the places of words: a header in
    their midst that is cut short cannot stand anywhere else."""
    heads = block.heads
    return (
        bool(heads)
        and all(head.separation is Separation.ALIGNED for head in heads)
        and len({head.line for head in heads}) == 1
        and all(
            0 < head.column <= len(columns) and head.names(columns[head.column - 1].key)
            for head in heads
        )
        and all(one.span.column == 0 for one in block.rows)
    )


def _fits(block: _Printed) -> list[_Fit]:
    """The editions' blocks that the printed one may be, best first; none if its header is of
    another form.  Headers tell most, then rows of one edition alone, then the figures a row has."""
    found = []
    for edition, index, form in _forms(block):
        header = match_header(block.header, form, edition)
        if header is None:
            continue
        keys = {row.key for row in form.rows}
        own = sum(one.label is not None and one.label.key in keys for one in block.rows)
        full = sum(len(one.span.values) == len(form.columns) for one in block.rows)
        score = 8 * header.named + 4 * own + 2 * full
        score += sum(one.label is not None and one.label.edition == edition for one in block.rows)
        found.append(_Fit(edition, index, form, header, score))
    return sorted(found, key=lambda fit: -fit.score)


def _is_clear(fits: Sequence[_Fit]) -> bool:
    """Whether header, rows or figures tell the edition.  A label alone (规范性文件 against
    行政规范性文件) does not: the two are mixed up too often."""
    if not fits:
        return False
    return len(fits) == 1 or fits[0].score > fits[1].score + 2


def _unreadable(block: _Printed, usual: str) -> BlockDraft:
    """A block under a foreign header: its rows are known, their figures mean something else."""
    forms = _forms(block)
    _, index, form = next((one for one in forms if one[0] == usual), forms[0])
    rows = {one.label.key: one.span.where for one in block.rows if one.label}
    keys = [row.key for row in form.rows if row.key in rows]
    return BlockDraft(
        index=index,
        edition=None,
        rows=tuple(keys),
        slots={key: {column.key: Slot() for column in form.columns} for key in keys},
        where=block.rows[0].span.where,
    )
