"""Sentences about several things at once, in the wordings of many offices."""

from labelled import expected, labelled, read, table


@labelled(table("variety"))
def test_variety(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)


@labelled(table("wording"))
def test_wording(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)


@labelled(table("shares_and_sums"))
def test_shares_and_sums(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)
