"""Whatever the words are put together to, reading them ends, and its places are in the text."""

from hypothesis import given
from hypothesis import strategies as st

from gouji.parsing.facts.analysis import readings
from gouji.parsing.facts.lexicon import WORDS

PIECES = [*sorted(WORDS), *"，。；：、（）《》“” \n", "2022年", "2023年", "12", "1,206", "三", "件"]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_words_in_any_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    for one in readings(text, 2023):
        assert 0 <= one.start < one.end <= len(text)
        assert one.value >= 0


@given(st.text(max_size=60))
def test_any_characters(text: str) -> None:
    for one in readings(text, 2023):
        assert 0 <= one.start < one.end <= len(text)
