"""A sentence to its tokens."""

from dataclasses import replace

from gouji.parsing.facts.lexicon import WORDS, word_at
from gouji.parsing.facts.quantities import quantity
from gouji.parsing.facts.resolving import resolved
from gouji.parsing.facts.tokens import Kind, Token
from gouji.parsing.numerals import ZEROS

_MARKS = {
    "、": Kind.PAUSE,
    ",": Kind.COMMA,
    ":": Kind.COLON,
    ";": Kind.SEMICOLON,
    **dict.fromkeys("。!?", Kind.STOP),
    **dict.fromkeys("([【〔{", Kind.OPEN),
    **dict.fromkeys(")]】〕}", Kind.CLOSE),
}
# Behind a character of no word these end a word: 开办, 使用.
_ENDS_OF_WORDS = ("办", "用", "作")


def tokens(text: str, year: int | None) -> list[Token]:
    """The tokens of normalised text; `year` is the report's."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        token = _next(text, position, found[-1] if found else None, year)
        ends = token.text in _ENDS_OF_WORDS or token.kind is Kind.UNKNOWN
        if ends and found and found[-1].kind is Kind.UNKNOWN:
            before = found.pop()
            token = replace(before, end=token.end, text=before.text + token.text)
        found.append(token)
        position = token.end
    return resolved(found)


def _next(text: str, position: int, previous: Token | None, year: int | None) -> Token:
    word = word_at(text, position)
    if word is None or len(word) == 1 or text[position] not in ZEROS:
        number = quantity(text, position, previous, year)
        if number is not None and (word is None or len(word) <= number.end - position):
            return number
    kind = _MARKS.get(text[position])
    if kind is not None:
        return Token(kind, position, position + 1, text[position])
    if word is None:
        return Token(Kind.UNKNOWN, position, position + 1, text[position])
    return Token(WORDS[word], position, position + len(word), word)
