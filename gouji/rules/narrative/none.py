"""None in the text and some in the table, or the other way round."""

from collections.abc import Iterator
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.comparing import Disagreement, disagreements, hit, table_figure
from gouji.rules.rule import Family, Signal, Unseen, rule

_FIELDS: Final = (
    FactField.RECEIVED,
    FactField.REPLIED,
    FactField.CARRIED_IN,
    FactField.CARRIED_OUT,
    FactField.GRANTED,
    FactField.PARTIALLY_GRANTED,
    FactField.DENIED,
    FactField.UNABLE,
    FactField.REJECTED,
    FactField.OTHER_HANDLED,
    FactField.RECONSIDERATION,
    FactField.LITIGATION,
    FactField.PENALTIES,
    FactField.LICENCES,
    FactField.DOCUMENTS_ISSUED,
    FactField.DOCUMENTS_REPEALED,
    FactField.DOCUMENTS_IN_FORCE,
    FactField.FEE_INCOME,
)
_LONGEST_QUOTE = 60
_OTHERS: Final = (
    *("NAR-RECEIVED", "NAR-REPLIED", "NAR-CARRIED", "NAR-OUTCOME", "NAR-REVIEW"),
    *("NAR-LITIGATION", "NAR-PENALTY", "NAR-LICENCE", "NAR-DOCS", "NAR-FEE-INCOME"),
)


@rule(
    code="NAR-NONE-BUT-TABLE",
    family=Family.NARRATIVE,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="正文称“{claim}”，但表格为{table}。",
    en="The text says “{claim}”, but the table shows {table}.",
    suppresses=_OTHERS,
)
def none_but_table(report: Report) -> Iterator[Signal]:
    """The text says that there was none and the table has some, or the text has some and the table
    an explicit 0.

    For every field that the other rules of this family compare, and in its place.  A blank is no
    explicit 0.  Qualified negatives (未发生因答复不当引起的, 未收到线上申请) do not say that there
    were none.  What a government says of its own office alone is not compared, nor are numbers of
    published decisions: none published is not none made.
    """
    for field in _FIELDS:
        for one in disagreements(report, field):
            if isinstance(one, Unseen):
                yield one
            elif one.is_none_against_some and not one.text.is_published:
                said = {"claim": _shortened(one), "table": table_figure(one)}
                yield hit(report, one, Severity.ERROR, said)


def _shortened(found: Disagreement) -> str:
    """The words of the text, or their beginning."""
    text = found.text
    words = text.quote if len(text.quote) <= _LONGEST_QUOTE else text.words
    words = words.rstrip("。;")
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
