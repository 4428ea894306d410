"""Chinese numerals."""

import pytest

from gouji.parsing.numerals import chinese_number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("零", 0),
        ("〇", 0),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿五", 25),
        ("两百", 200),
        ("二百零三", 203),
        ("二〇三", 203),
        ("一千零八十六", 1086),
        ("壹拾贰", 12),
        ("两万三千", 23000),
        ("一亿二千万", 120_000_000),
    ],
)
def test_value(numeral: str, value: int) -> None:
    assert chinese_number(numeral) == value


@pytest.mark.parametrize("numeral", ["万", "十百千", "一十十"])
def test_not_well_formed(numeral: str) -> None:
    assert chinese_number(numeral) is None
