"""Headings whose numerals the program makes: 一、 二、 三、 are nowhere in the text."""

from docx.document import Document as DocxDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_ABSTRACT = 77
_NUMBER = 78


def numbered_headings(document: DocxDocument) -> None:
    """Number the paragraphs with the first heading style, through the style."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_ABSTRACT}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>'
        '<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
    )
    # Definitions stand before the numbers that use them.
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{_NUMBER}">'
            f'<w:abstractNumId w:val="{_ABSTRACT}"/></w:num>'
        )
    )
    style = document.styles["Heading 1"].element.get_or_add_pPr()
    style.insert(
        0,
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{_NUMBER}"/></w:numPr>'
        ),
    )
