"""A sentence to its tokens."""

from dataclasses import replace

from gouji.parsing.facts.lexicon import WORDS, longest_word
from gouji.parsing.facts.quantities import quantity
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
# Damaged copies lose characters: a verb of one character counts only beside what it governs.
_SHORT_VERBS = {
    "收": Kind.RECEIVE,
    "接": Kind.RECEIVE,
    "答": Kind.REPLY,
    "办": Kind.HANDLE,
    "转": Kind.CARRY,
}
_COUNTED = frozenset([Kind.FIGURE, Kind.REQUEST])
_YEAR_AHEAD = frozenset([Kind.NEXT_YEAR, Kind.YEAR])
_VERBS = frozenset([Kind.RECEIVE, Kind.REPLY, Kind.HANDLE, Kind.PUBLISH])
_ATTRIBUTES = _VERBS | frozenset(
    [
        *(Kind.REQUEST, Kind.APPLICATION, Kind.ATTRIBUTE, Kind.AREA, Kind.NORMATIVE),
        *(Kind.REVIEW, Kind.SUIT, Kind.PENALTY, Kind.LICENCE, Kind.ITEM),
        *(Kind.INFO_FEE, Kind.FEE),
    ]
)
_PASSED_OVER = frozenset([Kind.OF, Kind.AND, Kind.PAUSE])


def tokens(text: str, year: int | None) -> list[Token]:
    """The tokens of normalised text; `year` is the report's."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        token = _next(text, position, found[-1] if found else None, year)
        if token.kind is Kind.UNKNOWN and found and found[-1].kind is Kind.UNKNOWN:
            before = found.pop()
            token = replace(token, start=before.start, text=before.text + token.text)
        found.append(token)
        position = token.end
    return _governed(found)


def _next(text: str, position: int, previous: Token | None, year: int | None) -> Token:
    word = longest_word(text, position)
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


def _governed(found: list[Token]) -> list[Token]:
    """The tokens with short verbs known by what they govern, and words that only qualify
    an apparatus or a rate (channels for requests, the rate of replies) made unknown."""
    for at, token in enumerate(found):
        verb = _SHORT_VERBS.get(token.text[-1]) if token.kind in _UNSURE else None
        behind = found[at + 1].kind if at + 1 < len(found) else None
        if verb is not None and behind in (_YEAR_AHEAD if verb is Kind.CARRY else _COUNTED):
            found[at] = replace(token, kind=verb)
        if token.kind is Kind.APPARATUS:
            _make_attribute(found, at, _ATTRIBUTES)
        elif token.kind is Kind.RATE:
            _make_attribute(found, at, _VERBS)
    return found


_UNSURE = frozenset([Kind.UNKNOWN, Kind.FILLER])


def _make_attribute(found: list[Token], at: int, kinds: frozenset[Kind]) -> None:
    while at > 0 and found[at - 1].kind in kinds | _PASSED_OVER:
        at -= 1
        if found[at].kind in kinds:
            found[at] = replace(found[at], kind=Kind.UNKNOWN)
