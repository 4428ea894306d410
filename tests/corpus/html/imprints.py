"""How a page shows its title, publication date and index number outside the main text."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from random import Random

from tests.corpus.identity import Identity


@dataclass(frozen=True)
class Imprint:
    """What goes into the page's head, and what stands above the main text."""

    head: str
    above: str


def as_line(identity: Identity, rng: Random) -> Imprint:
    """Title and one line with date and source."""
    parts = [f"来源：{identity.agency}"] if rng.random() < 0.6 else []
    if identity.published:
        label = rng.choice(("发布日期：", "发布时间：", "时间："))
        parts.insert(0, f"<span>{label}{identity.published:%Y-%m-%d} 09:30</span>")
    parts.append("浏览次数：<span id='hit'>12</span>")
    index = f"<p>索引号：{identity.index_no}</p>" if identity.index_no else ""
    heading = rng.choice(("<h1>{}</h1>", "<h2 class='title'>{}</h2>", "<div class='tit'>{}</div>"))
    above = heading.format(escape(identity.title)) + f"<div class='info'>{' '.join(parts)}</div>"
    return Imprint("", index + above)


def as_table(identity: Identity, rng: Random) -> Imprint:
    """The block of the disclosure column: a table with labels beside the values."""
    label = rng.choice(("{}：", "{}:", "{}", "<b>{}：</b>"))
    date = rng.choice(("{:%Y-%m-%d}", "{0.year}年{0.month}月{0.day}日"))
    pairs = [
        ("索引号", identity.index_no or ""),
        ("信息分类", "政府信息公开年报"),
        ("发布机构", identity.agency),
        ("发布日期", date.format(identity.published) if identity.published else ""),
        ("名　　称", identity.title),
        ("文　　号", ""),
    ]
    cells = [f"<td>{label.format(name)}</td><td>{escape(value)}</td>" for name, value in pairs]
    rows = "".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
    table = f'<table class="xxgk_info" width="100%"><tbody>{rows}</tbody></table>'
    return Imprint("", f"{table}<div class='biaoti'>{escape(identity.title)}</div>")


def as_list(identity: Identity, rng: Random) -> Imprint:
    """The same block as a list."""
    del rng
    items = [f"<li><strong>发布机构：</strong><span>{identity.agency}</span></li>"]
    if identity.index_no:
        items.insert(0, f"<li><strong>索 引 号：</strong><span>{identity.index_no}</span></li>")
    if identity.published:
        stated = f"{identity.published:%Y-%m-%d}"
        items.append(f"<li><strong>发布日期：</strong><span>{stated}</span></li>")
    return Imprint("", f"<ul class='xxlist'>{''.join(items)}</ul><h1>{escape(identity.title)}</h1>")


def as_meta(identity: Identity, rng: Random) -> Imprint:
    """Tags in the head alone; the page shows the title."""
    tags = [f'<meta name="ArticleTitle" content="{escape(identity.title)}">']
    if identity.published:
        stated = f"{identity.published:%Y-%m-%d} 10:20"
        tags.append(f'<meta name="PubDate" content="{stated}" />')
    if identity.index_no:
        tags.append(f'<meta name="IndexNo" content="{identity.index_no}">')
    tags.append(f'<meta name="ContentSource" content="{identity.agency}">')
    rng.shuffle(tags)
    return Imprint("\n".join(tags), f"<h1>{escape(identity.title)}</h1>")


IMPRINTS: tuple[Callable[[Identity, Random], Imprint], ...] = (as_line, as_table, as_list, as_meta)
