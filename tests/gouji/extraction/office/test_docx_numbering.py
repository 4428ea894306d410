"""Automatic numbering: the numerals that stand nowhere in the text."""

import pytest

from gouji.extraction.office.docx.numerals import spell
from tests.gouji.extraction.office.ooxml import lines, paragraph

CHINESE, DECIMAL = "chineseCountingThousand", "decimal"


def level(at: int, style: str, pattern: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def listed(*levels: str, name: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def use(identifier: int, of: int = 0, extra: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{extra}</w:num>'


def item(text: str, at: int = 0, of: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>')


OUTLINE = listed(level(0, CHINESE, "%1、"), level(1, CHINESE, "（%2）"), level(2, DECIMAL, "%3."))


def test_an_outline_is_counted_level_by_level() -> None:
    body = item("总体情况") + item("主动公开", 1) + item("网站", 2) + item("公报", 2)
    body += item("监督", 1) + item("网站", 2) + item("主动公开政府信息情况")
    assert lines(body, numbering=OUTLINE + use(1)) == [
        "一、总体情况",
        "（一）主动公开",
        "1.网站",
        "2.公报",
        "（二）监督",
        "1.网站",
        "二、主动公开政府信息情况",
    ]


def test_two_uses_of_a_list_count_on_unless_one_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = OUTLINE + use(1) + use(2) + use(3, extra=anew)
    body = item("a") + item("b", of=2) + item("c", of=3) + item("d", of=3)
    assert lines(body, numbering=numbering) == ["一、a", "二、b", "一、c", "二、d"]


def test_the_numbers_of_outer_levels_stand_where_the_pattern_has_them() -> None:
    numbering = listed(level(0, CHINESE, "%1、"), level(1, DECIMAL, "%1.%2", "<w:isLgl/>")) + use(1)
    assert lines(item("a") + item("b", 1), numbering=numbering) == ["一、a", "1.1 b"]


def test_a_style_numbers_its_paragraphs_at_its_level() -> None:
    styles = (
        '<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="h2"><w:basedOn w:val="base"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("甲", '<w:pStyle w:val="base"/>') + paragraph("乙", '<w:pStyle w:val="h2"/>')
    body += paragraph("丙", '<w:pStyle w:val="base"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(body, styles=styles, numbering=OUTLINE + use(1)) == ["一、甲", "（一）乙", "丙"]


def test_a_level_belongs_to_the_style_that_it_names() -> None:
    numbering = listed(
        level(0, CHINESE, "%1、", '<w:pStyle w:val="h1"/>'),
        level(1, CHINESE, "（%2）", '<w:pStyle w:val="h2"/>'),
    )
    numbered = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    styles = "".join(f'<w:style w:styleId="h{n}">{numbered}</w:style>' for n in (1, 2))
    body = paragraph("甲", '<w:pStyle w:val="h1"/>') + paragraph("乙", '<w:pStyle w:val="h2"/>')
    assert lines(body, styles=styles, numbering=numbering + use(1)) == ["一、甲", "（一）乙"]


def test_a_list_defined_by_a_list_style_is_found() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="outline"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="outline"/></w:abstractNum>'
    numbering = OUTLINE + linked + use(1) + use(2, of=7)
    assert lines(item("a", of=2), styles=styles, numbering=numbering) == ["一、a"]


def test_bullets_and_lists_that_do_not_exist_write_nothing() -> None:
    numbering = listed(level(0, "bullet", "\uf0b7")) + use(1)
    body = item("a") + item("b", of=9) + item("c", at=8)
    assert lines(body, numbering=numbering) == ["a", "b", "c"]


def test_a_deleted_paragraph_is_not_counted() -> None:
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/>'
        "</w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    )
    body = item("a") + deleted + item("b")
    assert lines(body, numbering=OUTLINE + use(1)) == ["一、a", "二、b"]


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (1, CHINESE, "一"),
        (10, CHINESE, "十"),
        (11, CHINESE, "十一"),
        (20, CHINESE, "二十"),
        (21, CHINESE, "二十一"),
        (101, CHINESE, "一百零一"),
        (110, CHINESE, "一百一十"),
        (1001, CHINESE, "一千零一"),
        (10, "ideographDigital", "一〇"),
        (12, "japaneseCounting", "十二"),
        (110, "chineseCounting", "一一〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "decimalFullWidth", "３"),
        (3, "decimalZero", "03"),
        (3, "ideographTraditional", "丙"),
        (28, "upperLetter", "BB"),
        (2, "lowerLetter", "b"),
        (14, "lowerRoman", "xiv"),
        (1999, "upperRoman", "MCMXCIX"),
        (4, "hindiVowels", "4"),
        (0, CHINESE, "0"),
        (5, "none", ""),
    ],
)
def test_numbers_are_written_in_their_format(number: int, style: str, written: str) -> None:
    assert spell(number, style) == written
