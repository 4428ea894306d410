"""The claims of a report."""

from collections.abc import Sequence

from gouji.parsing.claims.breakdowns import breakdowns
from gouji.parsing.claims.claim import Claims
from gouji.parsing.claims.comparisons import comparisons
from gouji.parsing.claims.other_years import other_years
from gouji.parsing.claims.outcomes import outcomes
from gouji.parsing.claims.sentence import Sentence
from gouji.parsing.claims.shares import shares
from gouji.parsing.facts.passages import SectionLine, passages
from gouji.parsing.report import Level


def find_claims(lines: Sequence[SectionLine], year: int | None, level: Level | None) -> Claims:
    """What the lines claim; `year` and `level` are those of the report."""
    sentences = [Sentence(passage, year) for passage in passages(lines)]
    before = [None, *sentences[:-1]] if sentences else []
    return Claims(
        breakdowns=tuple(
            one
            for each, previous in zip(sentences, before, strict=True)
            for one in breakdowns(each, _same_section(each, previous))
        ),
        shares=tuple(
            one
            for each, previous in zip(sentences, before, strict=True)
            for one in shares(each, _same_section(each, previous))
        ),
        comparisons=tuple(one for each in sentences for one in comparisons(each, level)),
        other_years=tuple(one for each in sentences for one in other_years(each, level)),
        outcomes=tuple(one for each in sentences for one in outcomes(each)),
    )


def _same_section(sentence: Sentence, previous: Sentence | None) -> Sentence | None:
    if previous is None or previous.passage.section != sentence.passage.section:
        return None
    return previous
