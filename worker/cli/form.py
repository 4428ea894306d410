"""`gouji form`: the editions of the form, as the program has them."""

from typing import Annotated

import typer
from rich.table import Table

from gouji.form.edition import Edition
from gouji.form.loader import editions
from worker.cli.console import grid, out


def show_form(
    edition: Annotated[
        str | None,
        typer.Argument(help="Key of an edition, for all its slots.", show_default=False),
    ] = None,
) -> None:
    """Show the editions of the form, or one of them with every slot."""
    known = editions()
    if edition is not None and edition not in known:
        raise typer.BadParameter(f"{edition}: one of {', '.join(known)}")
    if edition is None:
        out().print(_overview(list(known.values())))
        return
    _show(known[edition])


def _overview(found: list[Edition]) -> Table:
    table = grid("版本 edition", "年度 years", "文件 notice", "单元格 slots", "关系 relations")
    for one in found:
        table.add_row(
            one.key,
            f"{one.first_year}-{one.last_year or ''}",
            one.document,
            str(one.slot_count),
            str(sum(1 for _ in one.relations())),
        )
    return table


def _show(one: Edition) -> None:
    console = out()
    console.print(f"{one.key}  {one.document}")
    for section in one.sections:
        console.print(f"{section.number}、{section.title}")
        for form in one.tables:
            if form.section != section.number:
                continue
            table = grid("slot", "行 row", "列 column", "类型 type", "单位 unit")
            for row, column in form.cells():
                table.add_row(
                    f"{form.key}.{row.key}.{column.key}",
                    " / ".join((*row.group, row.label)),
                    column.label,
                    column.type,
                    column.unit or "",
                )
            console.print(table)
