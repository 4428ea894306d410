"""The text on documents and decisions against table two."""

from collections.abc import Iterator
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.narrative.comparing import compared
from gouji.rules.narrative.counterparts import has_fee_income
from gouji.rules.rule import Family, Signal, rule
from gouji.text import Bilingual

_KINDS: Final = {
    FactField.DOCUMENTS_ISSUED: Bilingual(zh="制发", en="made"),
    FactField.DOCUMENTS_REPEALED: Bilingual(zh="废止", en="repealed"),
    FactField.DOCUMENTS_IN_FORCE: Bilingual(zh="现行有效", en="in force"),
}


@rule(
    code="NAR-PENALTY",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLES_20_AND_50,
    zh="正文称行政处罚{stated}件，表二为{table}件。",
    en="The text says {stated} penalties; table two says {table}.",
)
def penalties(report: Report) -> Iterator[Signal]:
    """The penalties of the text are not the decisions of table two.

    Decisions made count first (作出, 查处, cases with a fine beside them); a number of published
    ones is compared only where no number made is stated.  Entries of power lists (408项) and the
    figures of a whole trade are no decisions of this body.
    """
    yield from compared(report, FactField.PENALTIES)


@rule(
    code="NAR-LICENCE",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLES_20_AND_50,
    zh="正文称行政许可决定{stated}件，表二为{table}件。",
    en="The text says {stated} licence decisions; table two says {table}.",
)
def licences(report: Report) -> Iterator[Signal]:
    """The licence decisions of the text are not those of table two.

    Published ones are compared only where no number made is stated; matters that licences can be
    had in (许可事项13项) are no decisions.
    """
    yield from compared(report, FactField.LICENCES)


@rule(
    code="NAR-DOCS",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    basis=basis.ARTICLES_20_AND_50,
    zh="正文称{kind}规范性文件{stated}件，表二为{table}件。",
    en="The text says {stated} normative documents {kind}; table two says {table}.",
)
def documents(report: Report) -> Iterator[Signal]:
    """The normative documents that the text says were made, repealed or are in force are not those
    of table two.

    The form of 2019 has only those newly made.  Documents of other kinds (各类文件102件) and those
    passed on (转发) are no normative documents of this body.
    """
    for field, kind in _KINDS.items():
        yield from compared(report, field, kind=kind)


@rule(
    code="NAR-FEE-INCOME",
    family=Family.NARRATIVE,
    severity=Severity.WARNING,
    editions=("e2021",),
    basis=basis.NOTICE_2021,
    zh="正文称行政事业性收费{stated}，表二为{table}。",
    en="The text says {stated} of administrative fees; table two says {table}.",
    applies=has_fee_income,
)
def fee_income(report: Report) -> Iterator[Signal]:
    """The administrative fees of the text are not those of table two, both in yuan.

    Amounts that are the same when rounded to the digits printed agree.  The fee for handling
    information (信息处理费) is another one and not compared.
    """
    yield from compared(report, FactField.FEE_INCOME)
