"""A sentence to its tokens."""

from dataclasses import replace

from gouji.parsing.facts.lexicon import WORDS, word_at
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
# They carry over a year's end only beside the year.
_WEAK = (
    "转来",
    "转出",
    "转接",
    "转至",
    "转到",
    "转入",
    "移至",
    "带入",
    "遗留",
    "结余",
    "余留",
    "延续",
    "延期至",
    "推迟至",
    "延后至",
)
# Behind a character of no word these end a word: 开办, 使用.
_ENDS_OF_WORDS = ("办", "用", "作")
_COUNTED = frozenset([Kind.FIGURE, Kind.REQUEST])
_YEAR_AHEAD = frozenset([Kind.NEXT_YEAR, Kind.YEAR])
_YEARS = _YEAR_AHEAD | {Kind.LAST_YEAR, Kind.THIS_YEAR}
_VERBS = frozenset([Kind.RECEIVE, Kind.REPLY, Kind.HANDLE, Kind.PUBLISH])
_ATTRIBUTES = _VERBS | frozenset(
    [
        *(Kind.REQUEST, Kind.APPLICATION, Kind.ATTRIBUTE, Kind.AREA, Kind.NORMATIVE),
        *(Kind.REVIEW, Kind.SUIT, Kind.PENALTY, Kind.LICENCE, Kind.ITEM),
        *(Kind.INFO_FEE, Kind.FEE),
    ]
)
_PLACES = frozenset([Kind.WEBSITE, Kind.WECHAT, Kind.NEW_MEDIA, Kind.MEDIA, Kind.BULLETIN])
_REGISTERED = "登记"
_MATTER = "事项"  # 咨询信息公开事项 asks about it
_ANNOUNCED = ("公示", "公告")
_NOUN = "信息"
_PASSED_OVER = frozenset([Kind.OF, Kind.AND, Kind.PAUSE])


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
    return _governed(_parted(found))


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


def _parted(found: list[Token]) -> list[Token]:
    """The tokens with 公示信息 taken for verb and noun behind a place (公开栏公示信息12条)."""
    kept: list[Token] = []
    for token in found:
        verb = token.text.removesuffix(_NOUN)
        placed = bool(kept) and kept[-1].kind in _PLACES
        if placed and token.kind is Kind.CATEGORY and verb in _ANNOUNCED and verb != token.text:
            middle = token.start + len(verb)
            kept.append(Token(Kind.PUBLISH, token.start, middle, verb))
            kept.append(Token(Kind.ITEM, middle, token.end, _NOUN))
        else:
            kept.append(token)
    return kept


def _governed(found: list[Token]) -> list[Token]:
    """The tokens with short verbs known by what they govern, and words that only qualify
    an apparatus or a rate (channels for requests, the rate of replies) made unknown."""
    for at, token in enumerate(found):
        verb = _SHORT_VERBS.get(token.text[-1]) if token.kind in _UNSURE else None
        behind = found[at + 1].kind if at + 1 < len(found) else None
        if verb is not None and behind in (_YEAR_AHEAD if verb is Kind.CARRY else _COUNTED):
            found[at] = replace(token, kind=verb)
        if token.text in _WEAK and not _beside_year(found, at):
            found[at] = replace(token, kind=Kind.LIFECYCLE)
        asked = at > 0 and found[at - 1].kind is Kind.FOREIGN
        if token.kind is Kind.REQUEST and asked and token.text.endswith(_MATTER):
            found[at] = replace(token, kind=Kind.FOREIGN)
        if token.text == _REGISTERED and _beside_request(found, at):
            found[at] = replace(token, kind=Kind.RECEIVE)
        if token.text == "有效" and at + 1 < len(found) and found[at + 1].kind is Kind.NORMATIVE:
            found[at] = replace(token, kind=Kind.IN_FORCE)
        if token.kind is Kind.APPLICATION and _is_for_something_else(found, at):
            found[at] = replace(token, kind=Kind.FOREIGN)
        if token.kind is Kind.APPARATUS:
            _make_attribute(found, at, _ATTRIBUTES)
        elif token.kind is Kind.RATE:
            _make_attribute(found, at, _VERBS)
    return found


def _beside_year(found: list[Token], at: int) -> bool:
    around = found[max(0, at - 3) : at + 4]
    return any(token.kind in _YEARS for token in around)


def _beside_request(found: list[Token], at: int) -> bool:
    """Whether requests are named in the same clause before."""
    for token in reversed(found[:at]):
        if token.kind in _MARKS_OFF:
            return False
        if token.kind in (Kind.REQUEST, Kind.ATTRIBUTE):
            return True
    return False


def _is_for_something_else(found: list[Token], at: int) -> bool:
    """Whether 申请 alone is that for something else (救助申请)."""
    for before in range(at - 1, -1, -1):
        kind = found[before].kind
        if kind in _MARKS_OFF:
            break
        if kind in (Kind.REQUEST, Kind.AREA):
            return False
    while at > 0 and found[at - 1].kind in (Kind.OF, Kind.ET_CETERA):
        at -= 1
    return at > 0 and found[at - 1].kind in _OTHER_CAUSES


# What other applications are for.
_OTHER_CAUSES = frozenset(
    [
        *(Kind.UNKNOWN, Kind.LICENCE, Kind.FOREIGN, Kind.DOCUMENT, Kind.POWER, Kind.MEASURE),
        *(Kind.PENALTY, Kind.CATEGORY, Kind.CASE, Kind.FEE_INCOME),
    ]
)
_MARKS_OFF = frozenset([Kind.COMMA, Kind.SEMICOLON, Kind.STOP, Kind.COLON])
_UNSURE = frozenset([Kind.UNKNOWN, Kind.FILLER])


def _make_attribute(found: list[Token], at: int, kinds: frozenset[Kind]) -> None:
    while at > 0 and found[at - 1].kind in kinds | _PASSED_OVER:
        at -= 1
        if found[at].kind in kinds:
            found[at] = replace(found[at], kind=Kind.UNKNOWN)
