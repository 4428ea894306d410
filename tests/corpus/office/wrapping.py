"""Things that the mark-up of a table may stand in."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_SHAPE_URI = NAMESPACES["wps"]
_WIDTH, _HEIGHT = 5400000, 2400000  # of a text box, in English metric units


def bare(table: str) -> str:
    """The table itself."""
    return table


def in_control(table: str) -> str:
    """The table in a content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{table}</w:sdtContent></w:sdt>"


def in_cell(table: str) -> str:
    """The table in the only cell of another one, which lays it out."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>{table}<w:p/></w:tc></w:tr>'
        "</w:tbl>"
    )


def in_text_box(table: str) -> str:
    """The table in a text box, with the copy that older programs are given."""
    box = f"<w:txbxContent>{table}<w:p/></w:txbxContent>"
    shape = (
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{_WIDTH}" cy="{_HEIGHT}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    drawing = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{_WIDTH}" cy="{_HEIGHT}"/><wp:docPr id="7" name="Text Box 7"/>'
        f'<a:graphic><a:graphicData uri="{_SHAPE_URI}">{shape}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    fallback = (
        '<w:pict><v:shape id="_x0000_s1" style="width:425pt;height:189pt">'
        f"<v:textbox>{box}</v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def with_deleted_copy(table: str) -> str:
    """The table behind a copy of it whose rows were deleted with changes tracked."""
    mark = '<w:del w:id="9" w:author="a"/>'
    deleted = table.replace("<w:tr><w:trPr>", f"<w:tr><w:trPr>{mark}").replace(
        "<w:tr><w:tc>", f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>"
    )
    return f"{deleted}<w:p/>{table}"
