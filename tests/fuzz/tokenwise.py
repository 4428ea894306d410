"""Mutations of formats that are written in words: PDF's objects and operators, tags, lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

_NUMBERS: Final = (
    *(b"0", b"-1", b"1", b"2", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296"),
    *(b"1e9", b"0.00001", b"99999999999999999999", b"1e38", b"nan", b"0x10", b"", b"1.5.2"),
)


@dataclass(frozen=True)
class Language:
    """What a format's tokens look like, and words that readers act on."""

    token: "re.Pattern[bytes]"
    words: Sequence[bytes]

    def mutate(self, data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
        """The data with a few of its tokens changed, dropped, doubled or moved."""
        tokens = self.token.findall(data)
        if not tokens:
            return data
        for _ in range(rng.choice((1, 1, 2, 4, 16))):
            self._edit(tokens, others, rng)
        return b"".join(tokens)

    def _edit(self, tokens: list[bytes], others: Sequence[bytes], rng: Random) -> None:
        at = rng.randrange(len(tokens))
        match rng.randrange(7):
            case 0:
                tokens[at] = self._other(tokens[at], rng)
            case 1:
                tokens[at] = rng.choice(tokens)
            case 2:
                tokens[at] = b""
            case 3:
                end = at + rng.randint(1, 30)
                tokens[at] = b"".join(tokens[at:end]) * rng.choice((2, 2, 3, 50))
            case 4:
                tokens[at] += rng.choice(self.words)
            case 5:
                found = self.token.findall(rng.choice(others))
                start = rng.randrange(max(1, len(found)))
                tokens[at] = b"".join(found[start : start + rng.randint(1, 60)])
            case 6:
                other = rng.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]

    def _other(self, token: bytes, rng: Random) -> bytes:
        if token.strip().lstrip(b"-").replace(b".", b"").isdigit():
            return rng.choice(_NUMBERS)
        return rng.choice(self.words)


_PDF_WORDS: Final = (
    b" obj", b"endobj", b" R", b"stream\n", b"\nendstream", b"<<", b">>", b"[", b"]", b"null",
    b" q ", b" Q ", b" cm ", b" Do ", b" Tj ", b" re ", b" f ", b" S ", b" W n ", b" BT ",
    b" ET ", b" Tr ", b" Tz ", b" Tm ", b" l ", b" c ", b"/Kids", b"/Count", b"/Parent",
    b"/Rotate 90", b"/MediaBox", b"/CropBox [0 0 1 1]", b"/Resources", b"/ToUnicode", b"/W",
    b"/DW 0", b"/Filter/FlateDecode", b"/Length", b"/Encrypt", b"/Type", b"/Subtype/Type3",
    b"/UserUnit 9",
)  # fmt: skip
PDF: Final = Language(
    re.compile(rb"\s+|/[^\s/<>\[\]()]+|[-+.\d]+|<<|>>|\w+|.", re.DOTALL), _PDF_WORDS
)

_HTML_WORDS: Final = (
    b"<table>", b"</table>", b"<tr>", b"</tr>", b"<td>", b"</td>", b"<div>", b"</div>", b"<br>",
    b"<td rowspan=3>", b"<td rowspan=0 colspan=0>", b"<td colspan=99999>", b"<td rowspan=x>",
    b"<p>", b"</p>", b"<script>", b"<!--", b"-->", b"<template>", b"<svg>", b"<select>",
    b"<pre>", b"<caption>", b"<thead>", b"<colgroup><col span=9>", b"<ul><li>", b"<iframe>",
    b"<body>", b"<div style='display:table'>", b"<div style='display:none'>",
    b"<meta charset=utf-16>", b"&#0;", b"&#xD800;", b"&nbsp;", b"&#8203;", b"\x00", b"\xff",
    b"<", b"<html", b"<frameset>", b"<div style='display:flex'>", b"<img>", b"<textarea>",
    b"<span style='display:inline-block;width:50%'>", b"<a name=x>", b"<a href=x>",
    b"<div style='visibility:hidden'>",
)  # fmt: skip
HTML: Final = Language(re.compile(rb"<[^<>]*>|&[#\w]+;|\s+|[^<&\s]+|.", re.DOTALL), _HTML_WORDS)

_XML_WORDS: Final = (
    b"<w:tbl>", b"</w:tbl>", b"<w:tr>", b"</w:tr>", b"<w:tc>", b"</w:tc>", b"<w:p/>", b"<w:br/>",
    b'<w:gridSpan w:val="9"/>', b'<w:gridSpan w:val="-1"/>', b"<w:vMerge/>", b'w:val="x"',
    b'<w:vMerge w:val="restart"/>', b'<w:gridBefore w:val="99"/>', b"<w:sdt>", b"<w:del>",
    b"<w:ins>", b"<w:txbxContent>", b'<w:numPr><w:ilvl w:val="99"/></w:numPr>', b"<w:tab/>",
    b'<c r="ZZ9">', b'r="A0"', b't="s"', b"<v>-1</v>", b"<is><t>", b'<mergeCell ref="A1:ZZ99"/>',
    b"<!DOCTYPE a>", b"&a;", b"<![CDATA[", b"]]>", b"<?x?>", b'xmlns:w="x"', b"&#xD800;", b'""',
)  # fmt: skip
XML: Final = Language(re.compile(rb'<|/?>|"[^"]*"|[\w:]+|\s+|.', re.DOTALL), _XML_WORDS)

_TEXT_WORDS: Final = (
    b"\n", b"|", b"\t", b" ", b"-", b"\xe2\x80\x94", b"\xef\xbc\x91", b"\xe3\x80\x80", b"\0",
    *map(str.encode, ("一、", "三、", "总计", "其他", "（一）", "1２３", "万元")),
    b"\xff\xfe", b"\xef\xbb\xbf", b"0", b"1,234", b"/",
)  # fmt: skip
TEXT: Final = Language(
    re.compile(rb"[\r\n]+|[\t |]+|\d+|(?:[\x80-\xff]{3})+|.", re.DOTALL), _TEXT_WORDS
)
