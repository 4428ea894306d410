"""Tokens whose class the words around them decide."""

from dataclasses import replace

from gouji.parsing.facts.lexicon import WORDS
from gouji.parsing.facts.tokens import Kind, Token

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
    "移到",
    "移入",
    "留存",
    "存留",
    "接续",
    "延后至",
)
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
_ENDS_OF_YEAR = ("年末", "年底", "期末", "年初", "期初")
_DUE = ("应", "应当", "应予", "需", "须")  # 应答复19件: not yet
_MAY = ("可", "可以", "可供")  # 可申请公开事项48项: no request was made
_STILL = ("尚有", "仍有", "还有", "尚", "仍", "还", "余")
_MATTER = "事项"  # 咨询信息公开事项 asks about it
_ANNOUNCED = ("公示", "公告")
_OPENLY = "公开答复"
_NOUN = "信息"
_ADMINISTRATIVE = "行政"
_DECISIONS = frozenset([Kind.PENALTY, Kind.LICENCE, Kind.MEASURE])
_PASSED_OVER = frozenset([Kind.OF, Kind.AND, Kind.PAUSE])


def resolved(found: list[Token]) -> list[Token]:
    """The tokens, each with the class that it has beside its neighbours."""
    return _governed(_filled(_parted(found)))


def _parted(found: list[Token]) -> list[Token]:
    """The tokens with verb and noun parted where their neighbours say so: 依申请公开|答复, and
    公示|信息 behind a place (公开栏公示信息12条)."""
    kept: list[Token] = []
    for token in found:
        if token.text == _OPENLY and kept and kept[-1].kind is Kind.ATTRIBUTE:
            whole, middle = kept[-1], token.start + len("公开")
            kept[-1] = replace(whole, end=middle, text=whole.text + "公开")
            kept.append(Token(Kind.REPLY, middle, token.end, token.text[len("公开") :]))
            continue
        verb = token.text.removesuffix(_NOUN)
        placed = bool(kept) and kept[-1].kind in _PLACES
        if placed and token.kind is Kind.CATEGORY and verb in _ANNOUNCED and verb != token.text:
            middle = token.start + len(verb)
            kept.append(Token(Kind.PUBLISH, token.start, middle, verb))
            kept.append(Token(Kind.ITEM, middle, token.end, _NOUN))
        else:
            kept.append(token)
    return kept


def _filled(found: list[Token]) -> list[Token]:
    """The tokens with 行政 understood in a list of decisions: 行政许可、处罚、强制."""
    for at in range(2, len(found)):
        kind = WORDS.get(f"{_ADMINISTRATIVE}{found[at].text}")
        listed = found[at - 1].kind in _PASSED_OVER and found[at - 2].kind in _DECISIONS
        if listed and kind in _DECISIONS and found[at - 2].text.startswith(_ADMINISTRATIVE):
            found[at] = replace(found[at], kind=kind, text=f"{_ADMINISTRATIVE}{found[at].text}")
    return found


def _governed(found: list[Token]) -> list[Token]:
    """The tokens with the class that their neighbours give them, and words that only qualify
    an apparatus or a rate (channels for requests, the rate of replies) made unknown."""
    for at, token in enumerate(found):
        kind = _short_verb(found, at) or _carried(found, at) or _counted(found, at)
        kind = kind or _asked(found, at)
        if kind is not None:
            found[at] = replace(token, kind=kind)
        if token.kind is Kind.APPARATUS:
            _make_attribute(found, at, _ATTRIBUTES)
        elif token.kind is Kind.RATE:
            _make_attribute(found, at, _VERBS)
    return found


def _short_verb(found: list[Token], at: int) -> Kind | None:
    token = found[at]
    verb = _SHORT_VERBS.get(token.text[-1]) if token.kind in _UNSURE else None
    behind = found[at + 1].kind if at + 1 < len(found) else None
    governs = behind in (_YEAR_AHEAD if verb is Kind.CARRY else _COUNTED)
    return verb if governs else None


def _carried(found: list[Token], at: int) -> Kind | None:
    """What is carried over, goes on, or is due."""
    token = found[at]
    if token.text in _WEAK and not _beside_year(found, at):
        return Kind.LIFECYCLE
    if token.kind is Kind.FILLER and _is_still_open(found, at):
        return Kind.PENDING
    if token.kind is Kind.REPLY and at and found[at - 1].text in _DUE:
        return Kind.HANDLE
    return None


def _counted(found: list[Token], at: int) -> Kind | None:
    token, behind = found[at], found[at + 1 : at + 2]
    if token.text == _REGISTERED and _beside_request(found, at):
        return Kind.RECEIVE
    if token.text == "有效" and behind and behind[0].kind is Kind.NORMATIVE:
        return Kind.IN_FORCE
    return None


def _asked(found: list[Token], at: int) -> Kind | None:
    """Requests that are none, and what requests are for."""
    token, before = found[at], found[at - 1] if at else None
    if token.kind is Kind.ITEM and _is_asked_for(found, at):
        return Kind.FILLER
    if token.kind is Kind.REQUEST and before is not None:
        matter = before.kind is Kind.FOREIGN and token.text.endswith(_MATTER)
        return Kind.FOREIGN if matter or before.text.endswith(_MAY) else None
    other = token.kind is Kind.APPLICATION and _is_for_something_else(found, at)
    return Kind.FOREIGN if other else None


def _is_asked_for(found: list[Token], at: int) -> bool:
    """Whether information is what a request is for: 申请公开我局政府信息."""
    before = at - 1
    while before >= 0 and found[before].kind in (Kind.OWN, Kind.OF, Kind.AREA, Kind.WIDE):
        before -= 1
    asked = before >= 0 and found[before].kind is Kind.REQUEST
    return asked and found[before].text.startswith("申请") and found[before].text.endswith("公开")


def _is_still_open(found: list[Token], at: int) -> bool:
    """Whether a span of time says that what is counted before it goes on: 尚有2件在办理期限内."""
    text = found[at].text
    spans = text.startswith("在") and text.endswith("内") and len(text) > len("在内")
    counted = at > 0 and found[at - 1].kind is Kind.FIGURE
    ends = at + 1 == len(found) or found[at + 1].kind in _MARKS_OFF
    return (
        spans
        and counted
        and ends
        and any(one.text in _STILL for one in found[max(0, at - 3) : at - 1])
    )


def _beside_year(found: list[Token], at: int) -> bool:
    around = found[max(0, at - 3) : at + 4]
    return any(token.kind in _YEARS or token.text in _ENDS_OF_YEAR for token in around)


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
