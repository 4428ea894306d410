"""DOC and RTF: converted where LibreOffice is, refused with the remedy where it is not."""

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.document import CellPlace, Line, Table
from gouji.extraction.media import MediaType
from gouji.extraction.office import legacy, soffice
from gouji.extraction.reader import read

RTF = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}}"
    rb"\f0 \'b9\'e6\'d5\'c2\par"
    rb"\trowd\cellx2000\cellx4000\intbl \'b9\'e6\'d5\'c2\cell 12\cell\row\pard\par}"
)


def test_only_the_old_formats_need_conversion() -> None:
    assert {one for one in MediaType if legacy.needs_conversion(one)} == {
        MediaType.DOC,
        MediaType.RTF,
    }


def test_an_rtf_file_is_read_where_libreoffice_is_and_refused_elsewhere() -> None:
    if soffice.program() is None:
        with pytest.raises(DocumentError) as refused:
            read(RTF)
        assert refused.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
        return
    document = read(RTF)
    assert document.media_type == "application/rtf"
    assert next(one.text for one in document.blocks if isinstance(one, Line)) == "规章"
    (table,) = (one for one in document.blocks if isinstance(one, Table))
    assert [(one.text, one.where) for one in table.cells] == [
        ("规章", CellPlace(table=1, row=1, column=1)),
        ("12", CellPlace(table=1, row=1, column=2)),
    ]


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice, "program", lambda: None)
    with pytest.raises(DocumentError) as refused:
        legacy.convert(RTF, MediaType.RTF, 10)
    assert refused.value.code is ErrorCode.UNSUPPORTED_MEDIA_TYPE
    assert "LibreOffice" in refused.value.message.zh
    assert "LibreOffice" in refused.value.message.en
    assert "DOCX" in refused.value.remedy.zh
    assert "PDF" in refused.value.remedy.en
