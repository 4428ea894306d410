"""What content systems put around a report: corpus pages brought to the size of real ones.

Real pages weigh 40 to 200 KB, mostly scripts, style sheets and navigation; those of the corpus
hold little beside the report.
"""

from collections.abc import Iterable
from enum import StrEnum
from random import Random

_STYLES = (15_000, 50_000)
_SCRIPTS = (10_000, 60_000)
_LINKS = (60, 350)


class PageSize(StrEnum):
    """How much a web page holds beside the report."""

    SMALL = "small"  # the corpus's own, mostly under 40 KB
    LARGE = "large"  # as content systems serve them


def dressed(page: bytes, rng: Random) -> bytes:
    """A page in UTF-8 with a style sheet and scripts at its head, and lists of links in its body.

    A page that has no `body` tag is returned as it is.
    """
    start = page.find(b"<body")
    inside = page.find(b">", start) + 1
    if start < 0 or not inside:
        return page
    end = page.rfind(b"</body>")
    if end < inside:
        end = len(page)
    head = _style_sheet(rng) + _script(rng)
    return b"".join((
        page[:start],
        head.encode(),
        page[start:inside],
        _navigation(rng).encode(),
        page[inside:end],
        _navigation(rng).encode(),
        _script(rng).encode(),
        page[end:],
    ))  # fmt: skip


def _style_sheet(rng: Random) -> str:
    rules = (
        f".col-{number} .item-{number % 7} a:hover {{ color: #{number % 4096:03x}; float: left; "
        f"padding: 0 {number % 20}px; background: url(/images/{number}.png) no-repeat }}\n"
        for number in range(10_000)
    )
    return f"<style>\n{_up_to(rng.randint(*_STYLES), rules)}</style>\n"


def _script(rng: Random) -> str:
    lines = (
        f"  if (items[{number}] && items[{number}].length > {number % 9}) "
        f"{{ show('#item{number}', '栏目{number}'); }}\n"
        for number in range(10_000)
    )
    return f"<script>\nvar items = load();\n{_up_to(rng.randint(*_SCRIPTS) // 2, lines)}</script>\n"


def _navigation(rng: Random) -> str:
    links = "\n".join(
        f'<li><a href="/col/col{number}/index.html" target="_blank" title="栏目{number}">'
        f"栏目{number}</a></li>"
        for number in range(rng.randint(*_LINKS) // 2)
    )
    return f'<div class="nav"><ul class="list">\n{links}\n</ul></div>\n'


def _up_to(length: int, lines: Iterable[str]) -> str:
    taken: list[str] = []
    for line in lines:
        length -= len(line)
        if length < 0:
            break
        taken.append(line)
    return "".join(taken)
