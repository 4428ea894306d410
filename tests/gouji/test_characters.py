"""Characters that are not what they look like."""

import pytest

from gouji.characters import RADICALS, visible
from gouji.parsing.folding import fold


def test_what_nobody_sees_is_left_out_and_white_space_is_not() -> None:
    assert visible("\ufeff公\u200b开 \u3000\u00ad1\u2060\n") == "公开 \u30001\n"


@pytest.mark.parametrize(("radical", "ideograph"), RADICALS.items())
def test_a_radical_is_read_as_its_ideograph_in_every_format(radical: str, ideograph: str) -> None:
    assert "\u2e80" <= radical <= "\u2eff"
    assert fold(f"{radical}1") == f"{ideograph}1"
