"""The text of paragraphs as it is seen: what is dropped, what is kept, what is joined."""

import pytest

from tests.gouji.extraction.office.ooxml import lines, paragraph, run

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
INSTRUCTION = "<w:r><w:instrText>=SUM(LEFT) 88</w:instrText></w:r>"


def shown(inline: str, **parts: str) -> str:
    (text,) = lines(f"<w:p>{inline}</w:p>", **parts)
    return text


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        (f"{run('1')}<w:ins>{run('2')}</w:ins>", "12"),
        (f"{run('1')}<w:del><w:r><w:delText>2</w:delText></w:r></w:del>", "1"),
        (f"<w:moveFrom>{run('9')}</w:moveFrom><w:moveTo>{run('1')}</w:moveTo>", "1"),
        (run("1") + run("2", "<w:vanish/>"), "1"),
        (run("1") + run("2", '<w:vanish w:val="0"/>'), "12"),
        (run("12", "<w:strike/>") + run("15"), "15"),
        (f"<w:hyperlink>{run('1')}</w:hyperlink>", "1"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('1')}</w:sdtContent></w:sdt>", "1"),
        (f"<w:smartTag><w:customXml>{run('1')}</w:customXml></w:smartTag>", "1"),
        (f"<w:fldSimple>{run('7')}</w:fldSimple>", "7"),
        (f"{BEGIN}{INSTRUCTION}{SEPARATE}{run('7')}{END}{run('8')}", "78"),
        (f"{BEGIN}{INSTRUCTION}{END}{run('8')}", "8"),
        (f"{BEGIN}{BEGIN}{SEPARATE}{run('5')}{END}{SEPARATE}{run('7')}{END}", "7"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>3</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>5</w:t></w:r>", "3-5"),
        (
            f"<w:r><w:ruby><w:rt>{run('gou')}</w:rt><w:rubyBase>{run('勾')}</w:rubyBase></w:ruby></w:r>",
            "勾",
        ),
        (run("12") + run("3", '<w:vertAlign w:val="superscript"/>'), "12³"),
        (run("12") + '<w:r><w:footnoteReference w:id="2"/></w:r>', "12"),
        ('<w:r><w:sym w:font="Symbol" w:char="F035"/></w:r>', "5"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F035"/></w:r>', "□"),
        ('<w:r><w:sym w:font="SimSun" w:char="4E00"/></w:r>', "一"),
        ('<w:r><w:sym w:font="SimSun" w:char="zz"/><w:t>x</w:t></w:r>', "x"),
        ("<w:r><w:t>a\nb</w:t></w:r>", "a b"),
    ],
)
def test_a_run_is_read_as_it_is_seen(inline: str, text: str) -> None:
    assert shown(f"{inline}{run('。')}") == f"{text}。"


def test_a_form_field_that_nobody_filled_in_is_empty() -> None:
    field = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert shown(field.format(run("单击此处输入文字")) + run("件")) == "件"


def test_a_style_hides_text_and_a_run_shows_it_again() -> None:
    styles = (
        '<w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="ghost"><w:basedOn w:val="base"/></w:style>'
    )
    ghost = '<w:rStyle w:val="ghost"/>'
    inline = run("1") + run("2", ghost) + run("3", f'{ghost}<w:vanish w:val="false"/>')
    assert shown(inline, styles=styles) == "13"


def test_styles_that_are_based_on_each_other_end_somewhere() -> None:
    styles = (
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    assert shown(run("1", '<w:rStyle w:val="a"/>'), styles=styles) == "1"


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
def test_a_paragraph_whose_mark_is_gone_runs_on_into_the_next(mark: str) -> None:
    first = paragraph("一、总体", f"<w:rPr>{mark}</w:rPr>")
    assert lines(first + paragraph("情况") + paragraph("正文")) == ["一、总体情况", "正文"]


def test_a_line_break_parts_the_lines_of_a_paragraph() -> None:
    text = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
    assert lines(text) == ["甲", "乙"]


def test_a_field_left_open_shows_what_follows_its_paragraph() -> None:
    assert lines(f"<w:p>{BEGIN}{run('x')}</w:p>{paragraph('正文')}") == ["", "正文"]


CHOICE = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{0}</wps:txbx></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox>{1}</v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    inline = f"<w:r>{CHOICE.format(box('框内'), box('框内'))}</w:r>{run('正文')}"
    assert lines(f"<w:p>{inline}</w:p>") == ["正文", "框内"]


def test_a_text_box_that_only_the_fallback_has_is_read() -> None:
    assert lines(f"<w:p><w:r>{CHOICE.format('', box('框内'))}</w:r></w:p>") == ["", "框内"]


def test_a_text_box_inside_a_text_box_is_read() -> None:
    inner = f"<w:p><w:r><w:pict>{box('里')}</w:pict></w:r>{run('外')}</w:p>"
    outer = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    assert lines(outer) == ["", "外", "里"]
