"""The mark-up of one cell's text, in the ways editors and pasted office files leave it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from random import Random

_WORD_STYLE = "mso-char-indent-count:0;line-height:15.0pt;mso-line-height-rule:exactly"
_FONTS = ("宋体", "仿宋_GB2312", "FangSong_GB2312", "Times New Roman")


def _plain(line: str, rng: Random) -> str:
    del rng
    return escape(line, quote=False)


def _torn(line: str, rng: Random) -> str:
    """Spans inside spans, with a border inside the text, also between two digits."""
    at = rng.randint(0, len(line))
    first, second = escape(line[:at], quote=False), escape(line[at:], quote=False)
    return f'<span style="font-size:14px"><span>{first}</span>{second}</span>'


def _references(line: str, rng: Random) -> str:
    shape = rng.choice(("&#{};", "&#x{:x};"))
    return "".join(
        shape.format(ord(one)) if rng.random() < 0.3 else escape(one, quote=False) for one in line
    )


def _font(line: str, rng: Random) -> str:
    face = rng.choice(_FONTS)
    return f'<font face="{face}" size="2">{escape(line, quote=False)}</font>'


def _strong(line: str, rng: Random) -> str:
    return f"<strong>{_torn(line, rng)}</strong>" if line else ""


def _linked(line: str, rng: Random) -> str:
    del rng
    return f'<a name="_GoBack"></a>{escape(line, quote=False)}<!-- 单元格 -->'


@dataclass(frozen=True)
class Marking:
    """One page's habit.

    `around` holds what stands before and behind a cell's text, `paragraph` what each of its lines
    is wrapped in, `empty` the ways to write a cell without text.
    """

    letters: Callable[[str, Random], str] = _plain
    around: tuple[str, str] = ("", "")
    paragraph: tuple[str, str] | None = None
    line_break: str = "<br>"
    empty: tuple[str, ...] = ("",)

    def cell(self, text: str, rng: Random) -> str:
        """The inside of a table cell."""
        if not text:
            return rng.choice(self.empty)
        lines = [self.letters(line, rng) for line in text.split("\n")]
        if self.paragraph is None:
            inside = self.line_break.join(lines)
        else:
            start, end = self.paragraph
            inside = "".join(f"{start}{line}{end}" for line in lines)
        return f"{self.around[0]}{inside}{self.around[1]}"


PLAIN = Marking()
MARKINGS: dict[str, Marking] = {
    "plain": PLAIN,
    "paragraphs": Marking(
        paragraph=("<p>", "</p>"), empty=("<p>&nbsp;</p>", "<p></p>", "<p><br/></p>")
    ),
    "word": Marking(
        letters=_torn,
        paragraph=(
            f'<p class="MsoNormal" align="center" style="{_WORD_STYLE}"><span lang="EN-US">',
            "<o:p></o:p></span></p>",
        ),
        empty=(
            '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>',
            '<p class="MsoNormal"><!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--></p>',
        ),
    ),
    "spaced": Marking(
        around=("\n        &nbsp;", "&nbsp;\n      "), line_break="<br/>\n", empty=("&nbsp;", " ")
    ),
    "torn": Marking(letters=_torn, line_break="<BR>", empty=("<span></span>", "&emsp;")),
    "references": Marking(letters=_references, empty=("&#160;", "&#12288;")),
    "font": Marking(letters=_font, line_break="<br >", empty=('<font size="2"></font>', "&ensp;")),
    "strong": Marking(letters=_strong, paragraph=('<div align="center">', "</div>")),
    "linked": Marking(letters=_linked, empty=("<!-- -->", "\n\t")),
    "invisible": Marking(
        around=("\u200b", "\ufeff"), line_break="<br clear=all>", empty=("\u200b", "&zwnj;")
    ),
}

_TAG = re.compile(r"<[^>]*>")


def visible(markup: str) -> str:
    """The markup's letters without tags, for checks of the corpus itself."""
    return _TAG.sub("", markup)
