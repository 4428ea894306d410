"""Page templates in the manner of the content systems of government sites.

Each puts a title, its imprint and a main text into its own surroundings.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from random import Random

from tests.corpus.html import furniture
from tests.corpus.html.imprints import Imprint


@dataclass(frozen=True)
class PageParts:
    """What a template arranges; `charset` and `style` go into the head."""

    title: str
    year: int
    imprint: Imprint
    body: str
    charset: str = ""
    style: str = ""

    def head(self, site: str = "") -> str:
        """The page's head."""
        style = f"<style>{self.style}</style>" if self.style else ""
        shown = f"{escape(self.title)}{site}"
        return (
            f"<head>\n{self.charset}\n<title>{shown}</title>\n{self.imprint.head}{style}\n</head>"
        )


Template = Callable[[PageParts, Random], str]


def editor(parts: PageParts, rng: Random) -> str:
    """A page whose editor marks the main text with a class of its own."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">
<html xmlns="http://www.w3.org/1999/xhtml">
{parts.head("_某某人民政府门户网站")}
<body>{furniture.script(rng)}
{furniture.navigation(rng)}
<div class="main">{furniture.breadcrumb(rng)}
<div class="xl_cont">{parts.imprint.above}
<div id="zoom"><div class="TRS_Editor">{parts.body}</div></div>
{furniture.share(rng)}{furniture.turning(rng)}</div></div>
{furniture.hidden(rng)}{furniture.footer(rng)}</body></html>"""


def portal(parts: PageParts, rng: Random) -> str:
    """A portal with a known identifier around the main text and related links behind it."""
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
{parts.head()}
<body>
<header>{furniture.navigation(rng)}</header>
{furniture.breadcrumb(rng)}
<div class="article">{parts.imprint.above}
<div class="pages_content" id="UCAP-CONTENT">{furniture.hidden(rng)}{parts.body}</div>
<div class="editor">责任编辑：张三</div></div>
{furniture.related(parts.year, rng)}
<footer>{furniture.footer(rng)}</footer>{furniture.script(rng)}
</body></html>"""


def column(parts: PageParts, rng: Random) -> str:
    """The disclosure column: a menu on the left, comments around the main text."""
    return f"""<html>
{parts.head("-政府信息公开")}
<body>
{furniture.navigation(rng)}
<div class="wrap clearfix">{furniture.tree(rng)}
<div class="right con">{furniture.breadcrumb(rng)}{parts.imprint.above}
<!--ZJEG_RSS.content.begin--><div class="bt_content"><meta name="ContentStart">
{parts.body}
<meta name="ContentEnd"></div><!--ZJEG_RSS.content.end-->
{furniture.share(rng)}</div></div>
{furniture.footer(rng)}{furniture.hidden(rng)}
</body></html>"""


def layout_tables(parts: PageParts, rng: Random) -> str:
    """An old page laid out with tables in tables."""
    return f"""<html>{parts.head()}
<BODY bgColor=#ffffff leftMargin=0>
<TABLE width=1003 align=center border=0><TR><TD height=120>{furniture.navigation(rng)}</TD></TR>
</TABLE>
<TABLE width=1003 align=center border=0><TR>
<TD vAlign=top width=200>{furniture.tree(rng)}</TD>
<TD vAlign=top><TABLE width="100%"><TR><TD>{furniture.breadcrumb(rng)}</TD></TR>
<TR><TD align=middle>{parts.imprint.above}</TD></TR>
<TR><TD class=content>{parts.body}</TD></TR>
<TR><TD>{furniture.turning(rng)}</TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=1003 align=center><TR><TD align=middle>{furniture.footer(rng)}</TD></TR></TABLE>
</BODY></html>"""


def modern(parts: PageParts, rng: Random) -> str:
    """A page of sections with generated class names."""
    return f"""<!doctype html>
<html>{parts.head(" - 门户")}
<body><div id="app" data-v-7ba5bd90>
<nav>{furniture.navigation(rng)}{furniture.breadcrumb(rng)}</nav>
<main><article class="css-1x2y"><section>{parts.imprint.above}</section>
<section class="css-9k">{parts.body}</section></article>
<aside>{furniture.related(parts.year, rng)}</aside></main>
<footer>{furniture.footer(rng)}</footer></div>{furniture.script(rng)}</body></html>"""


def unmarked(parts: PageParts, rng: Random) -> str:
    """A page that nothing tells about: everything in plain divisions."""
    return f"""<html>{parts.head()}<body>
<div><div>{furniture.navigation(rng)}</div>
<div>{furniture.breadcrumb(rng)}</div>
<div>{parts.imprint.above}</div>
<div>{parts.body}</div>
<div>{furniture.share(rng)}</div><div>{furniture.turning(rng)}</div>
<div>{furniture.footer(rng)}</div></div></body></html>"""


def saved(parts: PageParts, rng: Random) -> str:
    """A page that an office program saved: nothing but the report."""
    del rng
    head = parts.head().replace("<head>", '<head><meta name=Generator content="Microsoft Word 15">')
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office">
{head}
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>
{parts.imprint.above}{parts.body}</div></body></html>"""


def fragment(parts: PageParts, rng: Random) -> str:
    """The main text alone, as a content system exports it."""
    del rng
    said = f"{parts.charset}{parts.imprint.head}{parts.imprint.above}"
    return f"<div class='article-content'>{said}{parts.body}</div>"


TEMPLATES: dict[str, Template] = {
    "editor": editor,
    "portal": portal,
    "column": column,
    "layout-tables": layout_tables,
    "modern": modern,
    "unmarked": unmarked,
    "saved": saved,
    "fragment": fragment,
}
