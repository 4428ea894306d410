"""Who signs, and whom the page names."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.signature import find_publisher, find_signatory


def lines(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    "tail",
    [
        ("无其他事项。", "云岭县文化局", "2024年1月12日"),
        ("无其他事项。", "2024年1月12日", "云岭县文化局"),
        ("无其他事项。", "云岭县文化局  2024年1月12日"),
        (
            "无其他事项。",
            "云岭县文化局",
            "2024年1月12日",
            "打印",
            "云岭县人民政府",
            "望岫区人民政府",
        ),
        ("无其他事项。", "云岭县文化局"),
    ],
)
def test_the_body_that_stands_with_the_date(tail: tuple[str, ...]) -> None:
    found = find_signatory(lines(*tail))
    assert found is not None
    assert found.value == "云岭县文化局"


@pytest.mark.parametrize(
    "tail",
    [
        (),
        ("无其他事项。", "2024年1月12日"),
        ("相关链接", "云岭县人民政府", "望岫区人民政府", "版权所有"),
    ],
)
def test_bodies_in_a_footer_sign_nothing(tail: tuple[str, ...]) -> None:
    assert find_signatory(lines(*tail)) is None


def test_the_publisher_of_the_page() -> None:
    found = find_publisher(lines("索引号：1", "发布机构： 云岭县文化局  发布日期：2024-01-12"))
    assert found is not None
    assert found.value == "云岭县文化局"


def test_a_source_is_no_publisher() -> None:
    assert find_publisher(lines("来源：云岭县文化局")) is None
