"""DOCX packages written by hand: the parts that a test is about, and the least around them."""

import io
import zipfile

from gouji.extraction.document import Block, Line, Table
from gouji.extraction.office.docx.reader import read_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SPACES = f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wps="wps" xmlns:v="v"'
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """An archive with these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relationships(**targets: str) -> str:
    """A relationships part: kind and target of each."""
    return (
        f'<Relationships xmlns="{_RELATIONSHIPS}">'
        + "".join(
            f'<Relationship Id="r{kind}" Type="{_KINDS}/{kind}" Target="{target}"/>'
            for kind, target in targets.items()
        )
        + "</Relationships>"
    )


def document(body: str) -> str:
    """The main part with that body."""
    return f"<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"


def docx(body: str, *, styles: str = "", numbering: str = "", **others: str | bytes) -> bytes:
    """A DOCX file; `styles` and `numbering` are what stands inside those parts."""
    return zipped(
        {
            "_rels/.rels": relationships(officeDocument="word/document.xml"),
            "word/document.xml": document(body),
            "word/_rels/document.xml.rels": relationships(
                styles="styles.xml", numbering="/word/numbering.xml"
            ),
            "word/styles.xml": f"<w:styles {_SPACES}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_SPACES}>{numbering}</w:numbering>",
            **others,
        }
    )


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """A cell: its text, or its blocks if it begins with a tag."""
    inside = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells, or of their texts."""
    own = "".join(one if one.startswith("<w:") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{own}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    """What is read from a document with that body."""
    return read_docx(docx(body, **parts)).blocks


def lines(body: str, **parts: str) -> list[str]:
    """The texts of the lines in a document with that body."""
    return [one.text for one in blocks(body, **parts) if isinstance(one, Line)]


def grids(body: str, **parts: str) -> list[list[tuple[int, int, int, int, str]]]:
    """Row, column, rowspan, colspan and text of the cells of each table."""
    return [
        [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in one.cells]
        for one in blocks(body, **parts)
        if isinstance(one, Table)
    ]
