"""Shares of a whole: 予以公开12件，占40%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from gouji.parsing.claims.claim import Share
from gouji.parsing.claims.sentence import Sentence, counted
from gouji.parsing.facts.tokens import Kind, Token

_PERCENT = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,4})?)%")
_OF = re.compile(r"占(?!用|道|地|位|据)|比[例重]为?$|占比")
# A share follows its part at once: 8件，网上申请占70% tells the share of something else.
_FOLLOWS = re.compile(r"[,、(]?(?:数量|件数|条数)?(?:大?约)?(?:所)?(?:占|比[例重])")
_ROUGHLY = re.compile(r"(?:约|近|超过?|逾|达到?|不足|将近|接近|不到)$")
_MORE = re.compile(r"以[上下]|左右|余|多|强|上下")
# Only requests are denied or rejected.
_REQUESTS: Final = frozenset(
    [Kind.REQUEST, Kind.APPLICATION, Kind.PARTLY, Kind.DENIED, Kind.UNABLE, Kind.REJECTED]
)
_TOTALS: Final = frozenset([Kind.TOTAL, Kind.RECEIVE, Kind.REPLY])
_ROUNDED: Final = 1  # percentage points
_FEWEST_PARTS: Final = 3
_FAR: Final = 24  # characters between a part and its share


def shares(sentence: Sentence, before: Sentence | None) -> Iterator[Share]:
    """The shares of a sentence, `before` being the one before it in its section.

    The whole is the figure that a list with shares divides, in the sentence or at the end of the
    one before, or the sum of all parts where most shares are shares of it.  Shares said roughly,
    without their part, or of something that is not counted are passed over.
    """
    if not _PERCENT.search(sentence.text):
        return
    found = list(_shares(sentence, before))
    together = sum(one.part for one in found)
    for one in found:
        if one.whole is None and _are_all_parts(found, together):
            yield one.model_copy(update={"whole": together})
        else:
            yield one


def _are_all_parts(found: Sequence[Share], together: int) -> bool:
    """Whether the parts of a sentence are those of their sum: most of the shares say so."""
    fitting = [
        one for one in found if abs(Decimal(100 * one.part) / together - one.percent) < _ROUNDED
    ]
    return len(found) >= _FEWEST_PARTS and 2 * len(fitting) > len(found)


def _shares(sentence: Sentence, before: Sentence | None) -> Iterator[Share]:
    earlier = _wholes(before.tokens) if before is not None else []
    if before is not None and sentence.tokens[0].kind is Kind.PARTS:
        earlier = [*earlier, *list(_figures(before.tokens))[-1:]]
    about = [*sentence.tokens, *(before.tokens if before is not None else ())]
    of_requests = any(token.kind in _REQUESTS for token in about)
    for at, token in enumerate(sentence.tokens):
        percent = _percent(sentence, token)
        part = _part(sentence, at) if percent is not None else None
        if percent is None or part is None:
            continue
        number = counted(part) or 0
        ahead = [one for one in sentence.tokens if one.end <= part.start]
        wholes = _wholes(ahead) or earlier
        yield Share(
            quote=sentence.quote(part.start, token.end),
            part=number,
            percent=percent,
            whole=next((one for one in reversed(wholes) if one >= number), None),
            others=tuple(_figures([*(before.tokens if before is not None else ()), *ahead])),
            is_of_requests=of_requests,
        )


def _percent(sentence: Sentence, token: Token) -> Decimal | None:
    """The share that a token is, if it is exact and said to be one."""
    match = _PERCENT.fullmatch(token.text)
    if token.kind is not Kind.NO_FIGURE or match is None:
        return None
    ahead = sentence.text[max(0, token.start - _FAR) : token.start]
    said = re.split(r"[,;。)]|%", ahead)[-1]
    if not _OF.search(said) or _ROUGHLY.search(said) or _MORE.match(sentence.text, token.end):
        return None
    return Decimal(match["number"])


def _part(sentence: Sentence, at: int) -> Token | None:
    """The figure right before a share: in its clause, or in the one before it."""
    share = sentence.tokens[at]
    for token in reversed(sentence.tokens[:at]):
        if share.start - token.end > _FAR or token.kind in (Kind.STOP, Kind.SEMICOLON):
            return None
        if token.kind is Kind.NO_FIGURE:
            return None
        if token.kind is Kind.FIGURE:
            follows = _FOLLOWS.match(sentence.text, token.end) is not None
            return token if follows and counted(token) else None
    return None


def _wholes(tokens: Sequence[Token]) -> list[int]:
    """The figures that can be divided: those summed up, received or replied to, or before 其中;
    not the parts behind it."""
    found = []
    governed = listed = False
    last: int | None = None
    for token in tokens:
        if token.kind in _TOTALS:
            governed = not listed
        elif token.kind is Kind.PARTS:
            listed = True
            found += [last] if last else []
        elif token.kind in (Kind.STOP, Kind.SEMICOLON, Kind.COMMA):
            governed = False
            listed = listed and token.kind is Kind.COMMA
        elif token.kind is Kind.FIGURE:
            last = counted(token)
            if governed and last:
                found.append(last)
            governed = False
    return found


def _figures(tokens: Sequence[Token]) -> Iterator[int]:
    for token in tokens:
        number = counted(token)
        if number:
            yield number
