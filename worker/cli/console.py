"""What is said to the person at the terminal; standard output is left to results."""

from typing import Final

from rich.console import Console
from rich.table import Table

from gouji.text import Bilingual

_WIDE_ENOUGH: Final = 200

err: Final = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def out() -> Console:
    """Standard output for tables: as wide as the terminal, or wide enough where there is none."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = _WIDE_ENOUGH
    return console


def say(message: Bilingual) -> None:
    """Tell the person something, in both languages."""
    err.print(message.zh)
    err.print(message.en)


def complain(subject: str, code: str, message: Bilingual, remedy: Bilingual) -> None:
    """Tell the person what went wrong with what, and what can be done, in both languages."""
    err.print(f"{subject}: {code}", style="bold red")
    for text in (message.zh, remedy.zh, message.en, remedy.en):
        err.print(f"  {text}")


def grid(*headings: str) -> Table:
    """A table whose cells are folded, never cut."""
    table = Table(title_justify="left", caption_justify="left")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def unknown(name: str) -> None:
    """Tell the person that no document has that key or job id."""
    complain(
        name,
        "unknown",
        Bilingual(zh="没有这个文件或任务。", en="There is no such document or job."),
        Bilingual(zh="gouji status 列出全部文件。", en="`gouji status` lists them all."),
    )
