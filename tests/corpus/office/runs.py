"""The runs of text in a paragraph, in the ways Word and its users leave them.

The strings are WordprocessingML with the prefix `w:`; whatever is in them, a reader must find the
text alone, with changes accepted and hidden text left out.
"""

import re
from collections.abc import Callable
from html import escape
from random import Random

RunWriter = Callable[[str, Random], str]

_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def run(text: str, properties: str = "") -> str:
    """One run, with line breaks and tabs as elements."""
    if not text:
        return ""
    pieces = (
        _BREAKS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in re.split(r"([\n\t])", text)
        if piece
    )
    return f"<w:r>{_properties(properties)}{''.join(pieces)}</w:r>"


def plain(text: str, rng: Random) -> str:
    """The whole text in one run."""
    del rng
    return run(text)


def torn(text: str, rng: Random) -> str:
    """Runs that begin in the middle of words and numbers, with proofing marks between them."""
    at = rng.randint(0, len(text))
    first, second = run(text[:at], "<w:spacing w:val='-4'/>"), run(text[at:])
    return (
        f'<w:proofErr w:type="gramStart"/>{first}<w:bookmarkStart w:id="0" w:name="_GoBack"/>'
        f'<w:bookmarkEnd w:id="0"/>{second}<w:proofErr w:type="gramEnd"/>'
    )


def tracked(text: str, rng: Random) -> str:
    """A text that was changed: what it was before is still in the file."""
    before = str(rng.randint(100, 999)) if text.isdigit() or not text else "（旧）"
    deleted = f"<w:r><w:delText>{before}</w:delText></w:r>"
    return (
        f'<w:del w:id="{rng.randint(1, 10**6)}" w:author="a">{deleted}</w:del>'
        f'<w:ins w:id="{rng.randint(1, 10**6)}" w:author="a">{run(text)}</w:ins>'
    )


def controlled(text: str, rng: Random) -> str:
    """A content control around the run."""
    inside = torn(text, rng)
    return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def beside_hidden(text: str, rng: Random) -> str:
    """A run that is not shown beside one that is."""
    return run(str(rng.randint(1, 99)), "<w:vanish/>") + run(text)


def computed(text: str, rng: Random) -> str:
    """The result of a field."""
    del rng
    if not text:
        return ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText xml:space='preserve'> =SUM(LEFT) </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def linked(text: str, rng: Random) -> str:
    """A hyperlink and a smart tag around the run."""
    del rng
    tag = '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">'
    return f'<w:hyperlink w:anchor="_GoBack">{tag}{run(text)}</w:smartTag></w:hyperlink>'


def _properties(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""
