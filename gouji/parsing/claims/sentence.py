"""A sentence as the finders of claims see it: its tokens, and the way back to what is printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from gouji.parsing.claims.claim import Quote
from gouji.parsing.facts.characters import Normalised, normalised
from gouji.parsing.facts.passages import Passage
from gouji.parsing.facts.tokenising import tokens
from gouji.parsing.facts.tokens import Figure, Kind, Token, Unit

_BREAKS = frozenset([Kind.COMMA, Kind.SEMICOLON, Kind.STOP, Kind.COLON])
_PARTINGS = frozenset([Kind.COMMA, Kind.SEMICOLON, Kind.STOP, Kind.PAUSE])
# Readers, events and the like are counted beside what was published, never among it.
_UNCOUNTED = ("次", "批", "期", "组", "部", "段")


@dataclass(frozen=True)
class Sentence:
    """One sentence of the running text; `year` is the report's, if known."""

    passage: Passage
    year: int | None

    @cached_property
    def source(self) -> Normalised:
        """The sentence with one spelling for each character."""
        return normalised(self.passage.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens; few sentences claim anything, and only of those they are asked for."""
        return tuple(tokens(self.source.text, self.year))

    @property
    def text(self) -> str:
        """The sentence in ordinary width, without blanks and quotation marks."""
        return self.source.text

    def quote(self, start: int, end: int) -> Quote:
        """The printed words of [start, end) of the text."""
        return self.printed(*self.source.printed(start, end))

    def printed(self, start: int, end: int) -> Quote:
        """The words of [start, end) of the passage."""
        passage = self.passage
        return Quote(
            text=passage.text[start:end].replace("\n", ""),
            section=passage.section,
            where=passage.place(start),
        )

    def scopes(self) -> Iterator[list[Token]]:
        """The tokens outside brackets, then for each bracket those inside it, behind what stands
        before it in the sentence."""
        around: list[list[Token]] = [[]]
        brackets = []
        for token in self.tokens:
            if token.kind is Kind.OPEN:
                around.append(list(around[0]))
            elif token.kind is Kind.CLOSE:
                if len(around) > 1:
                    brackets.append(around.pop())
            else:
                around[-1].append(token)
        yield around[0]
        yield from brackets


def clause_of(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The span of positions in `tokens` of the clause around the token at position `at`."""
    first = last = at
    while first > 0 and tokens[first - 1].kind not in _BREAKS:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].kind not in _BREAKS:
        last += 1
    return first, last + 1


def pieces(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], Kind]]:
    """The items of a list, each with the mark behind it: runs of tokens between marks, names
    joined by 、 in one."""
    run: list[Token] = []
    for token in tokens:
        named = token.kind is Kind.PAUSE and all(one.kind is not Kind.FIGURE for one in run)
        if token.kind not in _PARTINGS or named:
            run.append(token)
            continue
        if run:
            yield run, token.kind
        run = []
    if run:
        yield run, Kind.STOP


def counted(token: Token) -> int | None:
    """The exact number that a token counts pieces of something by; None for any other."""
    if token.kind is not Kind.FIGURE or token.figure is None:
        return None
    figure: Figure = token.figure
    if figure.approximate or figure.unit is Unit.YUAN or not isinstance(figure.value, int):
        return None
    return None if token.text.endswith(_UNCOUNTED) else figure.value
