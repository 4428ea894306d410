"""What is refused as a scan or as garbled, and what is not."""

from random import Random

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.extraction.pdf.page import PageText
from gouji.extraction.pdf.usable import PageState, check_usable, state_of

_SIMPLIFIED = (
    "本机关认真贯彻落实条例要求，主动公开政府信息，规范办理依申请公开，加强平台建设。" * 10
)
_TRADITIONAL = (
    "本機關認真貫徹落實條例要求，主動公開政府信息，規範辦理依申請公開，加強平臺建設。" * 10
)
_ENGLISH = "Thisreportcoversthedisclosureofgovernmentinformationintheyearnamedabove" * 3


def _page(text: str, images: float = 0.0, number: int = 1) -> PageText:
    return PageText(number=number, text=text, images=images)


@pytest.mark.parametrize(
    "text",
    [
        _SIMPLIFIED,
        _TRADITIONAL,
        _ENGLISH,
        "⼀⼆⼈⺠政府信息公开工作年度报告总体情况主动公开",
        "一、本年新收政府信息公开申请数量" * 3 + "0123456789" * 40,
        "0 0 0 1 2 3 4 5 6 7 8 9".replace(" ", "") * 10,
    ],
    ids=["simplified", "traditional", "english", "radicals", "table", "figures"],
)
def test_text_is_readable(text: str) -> None:
    assert state_of(_page(text)) is PageState.READABLE


def test_a_scan_with_an_invisible_text_layer_is_readable() -> None:
    assert state_of(_page(_SIMPLIFIED, images=1.0)) is PageState.READABLE


@pytest.mark.parametrize(
    "furniture", ["", "-3-", "某某市人民政府办公室政府信息公开工作年度报告第三页共九页"]
)
def test_a_picture_with_a_running_header_is_a_scan(furniture: str) -> None:
    assert state_of(_page(furniture, images=0.95)) is PageState.SCANNED


def test_private_characters_are_garbled() -> None:
    assert state_of(_page("".join(chr(0xE000 + n) for n in range(200)))) is PageState.GARBLED


def test_random_characters_are_garbled() -> None:
    rng = Random(1)
    drawn = "".join(chr(rng.randrange(0x100, 0x9FFF)) for _ in range(400))
    assert state_of(_page(drawn)) is PageState.GARBLED
    ideographs = "".join(chr(rng.randrange(0x4E00, 0x9FA5)) for _ in range(400))
    assert state_of(_page(ideographs)) is PageState.GARBLED


def test_bare_character_codes_are_garbled() -> None:
    codes = "".join(chr(0x21 + n % 40) for n in range(400))
    assert state_of(_page(codes)) is PageState.GARBLED
    assert state_of(_page("BCDFGHJKLMNPQRSTVWXZ" * 20)) is PageState.GARBLED


def test_a_scanned_page_among_others_is_passed_over() -> None:
    pages = [_page(_SIMPLIFIED, 0, 1), _page("", 1.0, 2), _page(_SIMPLIFIED, 0, 3)]
    check_usable(pages)


def test_scanned_pages_behind_a_cover_are_refused_with_their_numbers() -> None:
    cover = _page("某某市2023年政府信息公开工作年度报告", 0.0, 1)
    pages = [cover, *(_page("", 1.0, number) for number in (2, 3, 5))]
    with pytest.raises(DocumentError) as caught:
        check_usable(pages)
    assert caught.value.code is ErrorCode.NO_TEXT_LAYER
    assert caught.value.detail is not None
    assert caught.value.detail.zh == "第2-3、5页"
    assert caught.value.detail.en == "pages 2-3, 5"


def test_garbled_pages_are_refused() -> None:
    private = "".join(chr(0xE000 + n) for n in range(200))
    with pytest.raises(DocumentError) as caught:
        check_usable([_page(private, 0.0, 1)])
    assert caught.value.code is ErrorCode.GARBLED_TEXT
    assert caught.value.detail is not None
    assert caught.value.detail.en == "page 1"


def test_pages_without_anything_are_empty() -> None:
    with pytest.raises(DocumentError) as caught:
        check_usable([_page("", 0.0, 1), _page("", 0.0, 2)])
    assert caught.value.code is ErrorCode.EMPTY


def test_a_short_document_is_not_refused() -> None:
    check_usable([_page("某某局2023年政府信息公开工作年度报告，今年没有情况。")])


def test_text_set_as_outlines_is_no_text_layer() -> None:
    with pytest.raises(DocumentError) as caught:
        check_usable([PageText(number=1, text="", images=0.0, drawn=True)])
    assert caught.value.code is ErrorCode.NO_TEXT_LAYER


def test_a_few_figures_alone_are_text() -> None:
    check_usable([_page("12345")])
