"""Is what the text claims of the outcome of all cases true of table four?"""

from collections.abc import Iterator
from typing import Final

from gouji.parsing.claims.claim import Outcome, OutcomeClaim
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.counterparts import sum_of
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import figure

_TABLE: Final = "review_litigation"
_REVIEW: Final = ("review",)
_LITIGATION: Final = ("litigation_direct", "litigation_after_review")


@rule(
    code="NAR-OUTCOME-CLAIM",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLE_50,
    zh="正文称“{claim}”，表四有纠正{c}件、尚未审结{p}件。",
    en="Text claims “{claim}” but table 4 shows {c} corrected, {p} pending.",
)
def claimed_outcomes(report: Report) -> Iterator[Signal]:
    """The text claims that every case was upheld (均获维持), and table four has cases corrected or
    pending; or that none was corrected or lost (零败诉, 无纠错), and it has cases corrected.

    Reconsideration is weighed against its own block and suits against theirs.  A claim about the
    cases decided (审结的均维持) says nothing of those pending.  Aims, and other results such as
    cases withdrawn, are not weighed.
    """
    for claim in report.claims.outcomes:
        rows = (
            *(_REVIEW if claim.of_review else ()),
            *(_LITIGATION if claim.of_litigation else ()),
        )
        cells = [
            tuple(f"{_TABLE}.{row}.{name}" for row in rows) for name in ("corrected", "pending")
        ]
        corrected, pending = (sum_of(report, some) for some in cells)
        if isinstance(corrected, Unseen) or isinstance(pending, Unseen):
            lost = [one for one in (corrected, pending) if isinstance(one, Unseen)]
            yield Unseen(tuple(cell for one in lost for cell in one.needs))
        elif corrected.amount > 0 or (pending.amount > 0 and _speaks_of_pending(claim)):
            wrong = [
                some for some, one in zip(cells, (corrected, pending), strict=True) if one.amount
            ]
            yield Hit(
                cells=tuple(cell for some in wrong for cell in some if report.slot(cell).value),
                expected="0",
                actual=f"{figure(corrected.amount)} corrected, {figure(pending.amount)} pending",
                said={"claim": claim.quote.text, "c": corrected.amount, "p": pending.amount},
                where=(claim.quote.where,),
            )


def _speaks_of_pending(claim: OutcomeClaim) -> bool:
    return claim.outcome is Outcome.ALL_UPHELD and not claim.of_decided
