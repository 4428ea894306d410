"""`gouji rules`: the catalogue, as the program has it."""

from typing import Annotated

import typer
from rich.table import Table

from gouji.rules.catalogue import RULES, rule_of
from gouji.rules.guide import guide_of
from gouji.rules.rule import Rule
from worker.cli.console import grid, out


def show_rules(
    code: Annotated[
        str | None, typer.Argument(help="Code of a rule, for all about it.", show_default=False)
    ] = None,
) -> None:
    """Show the catalogue of rules, or one rule in full."""
    if code is None:
        out().print(_catalogue())
        return
    try:
        _show(rule_of(code.upper()))
    except KeyError:
        raise typer.BadParameter(f"{code}: no such rule; `gouji rules` lists them all") from None


def _catalogue() -> Table:
    table = grid("规则 rule", "级别 severity", "说明 message", "依据 basis")
    for one in RULES:
        table.add_row(one.code, one.severity, f"{one.message.zh}\n{one.message.en}", one.basis)
    return table


def _show(one: Rule) -> None:
    console = out()
    title, guide = one.family.heading, guide_of(one)
    rows = (
        ("family", f"{title.zh} {title.en}"),
        ("severity", f"{one.severity}{' (off by default)' if one.optional else ''}"),
        ("editions", ", ".join(one.editions) or "all"),
        ("basis", one.basis),
        ("message", one.message.zh),
        ("", one.message.en),
        ("refuses", one.refuses or ""),
        ("suppresses", ", ".join(one.suppresses)),
        ("example", guide.example.zh),
        ("", guide.example.en),
    )
    console.print(one.code)
    for name, value in rows:
        if value:
            console.print(f"  {name:11}{value}")
    for text in (guide.checks, guide.limits):
        console.print()
        console.print(text.zh)
        console.print(text.en)
