"""Style sheets for pages that a browser prints."""

from dataclasses import dataclass, field
from html import escape
from random import Random

from tests.corpus.content import Content
from tests.corpus.html.body import GridWriter, Paragraphs, body, head
from tests.corpus.html.tables import RealTables


@dataclass(frozen=True)
class Sheet:
    """How a page is put on paper.

    `paper` and `margin` as in `@page`; `rules` is the style of the tables' borders and `shaded`
    gives the header a ground; `more` are further rules of the style sheet.
    """

    paper: str = "A4"
    margin: str = "15mm"
    size: str = "10pt"
    rules: str = "1px solid #000"
    shaded: bool = False
    more: str = ""
    tables: GridWriter = field(default_factory=RealTables)

    def css(self) -> str:
        """The style sheet."""
        ground = "tr:nth-child(-n+3) td{background:#dde}" if self.shaded else ""
        return (
            f"@page{{size:{self.paper};margin:{self.margin}}}"
            "body{font-family:'Noto Sans CJK SC',sans-serif;margin:0}"
            f"table{{border-collapse:collapse;width:100%;font-size:{self.size}}}"
            "pre{white-space:pre-wrap}"  # what is wider than the paper would be cut off
            f"td,th{{border:{self.rules};padding:2px 3px;text-align:center}}{ground}{self.more}"
        )


_THREE_LINES = (
    "table{border-top:2px solid;border-bottom:2px solid}tr:nth-child(3) td{border-bottom:1px solid}"
)
SHEETS: dict[str, Sheet] = {
    "solid": Sheet(),
    "hair": Sheet(rules="0.5px solid #888"),
    "thick": Sheet(rules="3px solid #000"),
    "dashed": Sheet(rules="1px dashed #000"),
    "dotted": Sheet(rules="1px dotted #000"),
    "double": Sheet(rules="3px double #000"),
    "shaded": Sheet(shaded=True),
    "apart": Sheet(more="table{border-collapse:separate;border-spacing:1px}"),
    "landscape": Sheet(paper="A4 landscape", margin="8mm"),
    "narrow": Sheet(margin="45mm", size="9pt", more="td{word-break:break-all}"),
    "small": Sheet(more="body{zoom:0.55}"),
    "large": Sheet(size="14pt", more="body{zoom:1.15}"),
    "vertical": Sheet(more="td[rowspan]{writing-mode:vertical-rl}"),
}
UNRULED: dict[str, Sheet] = {
    "none": Sheet(rules="none"),
    "three-line": Sheet(rules="none", more=_THREE_LINES),
}


def printable(content: Content, sheet: Sheet, rng: Random) -> bytes:
    """The report alone, as a page to be printed."""
    text = Paragraphs("<p>", "</p>", "　　", ("<b>", "</b>"))
    main = body(content, sheet.tables, text, rng)
    page = (
        f'<!doctype html><html><head><meta charset="utf-8"><style>{sheet.css()}</style>'
        f"<title>{escape(content.identity.title)}</title></head>"
        f"<body>{head(content)}\n{main}</body></html>"
    )
    return page.encode()
