"""The text of a paragraph's runs as it is seen, and the text boxes anchored in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from gouji.characters import PICTURE, RAISED
from gouji.extraction.office.docx.markup import attribute, child, name_of, shown, switch, value
from gouji.extraction.office.docx.styles import Styles

_AS_TEXT = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
_PICTURES = ("w:drawing", "w:pict", "w:object")
# A raised digit is a note's number: "12" with a raised "3" is not 123.
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ALIGNED = {"superscript": RAISED, "subscript": _LOWERED}
# Fonts of symbols put their characters at F000 and up; in these the ASCII ones keep their places.
_TEXT_SYMBOLS = ("symbol",)
_PRIVATE = range(0xE000, 0xF900)
_TEXT = range(0x20, 0xD800)
_ASCII_IN_PRIVATE = {0xF000 + ord(one): one for one in "0123456789+-.,/()%"}
_UNKNOWN_SYMBOL = "□"


@dataclass
class Written:
    """What is written in one paragraph: its text, and the contents of its text boxes.

    `fields` has an entry for each field that is open, true while its instruction lasts; a field
    that is not closed in its paragraph shows its result alone.
    """

    text: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)


def written(paragraphs: Sequence[etree._Element], styles: Styles) -> Written:
    """What is written in `paragraphs`, which deleted paragraph marks have made one.

    Tabs are "\\t", line breaks "\\n" and pictures in the line `PICTURE`.  Hidden, deleted and
    struck-out text is left out.
    """
    found = Written()
    for paragraph in paragraphs:
        style = value(paragraph, "w:pPr", "w:pStyle") or styles.default
        found.fields.clear()
        for one in shown(paragraph):
            _inline(one, style, styles, found)
    return found


def _inline(element: etree._Element, style: str | None, styles: Styles, found: Written) -> None:
    name = name_of(element)
    if name == "w:r":
        _run(element, style, styles, found)
    elif name in ("m:oMath", "m:oMathPara") and not any(found.fields):
        found.text += [one.text or "" for one in element.iter() if name_of(one) == "m:t"]


def _run(run: etree._Element, style: str | None, styles: Styles, found: Written) -> None:
    properties = child(run, "w:rPr")
    unseen = any(
        _is_on(properties, name, style, styles) for name in ("w:vanish", "w:strike", "w:dstrike")
    )
    placed = _ALIGNED.get(value(properties, "w:vertAlign") or "", {})
    for one in shown(run):
        name = name_of(one)
        if name == "w:fldChar":
            _field(attribute(one, "fldCharType"), found.fields)
        elif name == "w:r":  # the base of a ruby
            _run(one, style, styles, found)
        elif unseen or any(found.fields):
            continue
        elif name == "w:t":
            found.text.append(_one_line(one.text or "").translate(placed))
        elif name == "w:sym":
            found.text.append(_symbol(one))
        elif name in _AS_TEXT:
            found.text.append(_AS_TEXT[name])
        elif name in _PICTURES:
            boxes = list(_boxes(one))
            found.boxes += boxes
            found.text += [PICTURE] if not boxes and _stands_in_line(one) else []


def _is_on(
    properties: etree._Element | None, name: str, paragraph_style: str | None, styles: Styles
) -> bool:
    own = switch(properties, name)
    if own is None:
        own = styles.says(value(properties, "w:rStyle"), name)
    if own is None:
        own = styles.says(paragraph_style, name)
    return bool(own)


def _field(kind: str | None, fields: list[bool]) -> None:
    """Between its beginning and its separator stands a field's instruction, then its result."""
    if kind == "begin":
        fields.append(True)
    elif fields and kind == "separate":
        fields[-1] = False
    elif fields and kind == "end":
        fields.pop()


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ") if "\n" in text or "\r" in text else text


def _symbol(element: etree._Element) -> str:
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    if (attribute(element, "font") or "").lower() in _TEXT_SYMBOLS:
        code = code if code in _PRIVATE else code + 0xF000
        return _ASCII_IN_PRIVATE.get(code, _UNKNOWN_SYMBOL)
    return chr(code) if code in _TEXT else _UNKNOWN_SYMBOL


def _stands_in_line(picture: etree._Element) -> bool:
    """Whether a picture stands among the characters, and is no seal that floats over them."""
    if name_of(picture) == "w:object":
        return True
    names = {etree.QName(one).localname for one in picture.iter(etree.Element)}
    if name_of(picture) == "w:drawing":
        return "inline" in names
    styles = (one.get("style") or "" for one in picture.iter(etree.Element))
    return "imagedata" in names and not any("position:absolute" in style for style in styles)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes in a drawing; those inside others come with them."""
    for one in shown(element):
        if name_of(one) == "w:txbxContent":
            yield one
        else:
            yield from _boxes(one)
