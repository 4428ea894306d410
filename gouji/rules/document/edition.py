"""Do the tables follow the form that is in force for the report's year?"""

import re
from collections.abc import Iterator

from gouji.form import editions
from gouji.parsing.report import BlockReading, Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.prose import matches_across
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import edition_name, section_number, table_name, table_section

_TELLING = ("active_disclosure", "applications")  # table four is the same in both editions
_CITES_2019 = re.compile(r"[〔\[(【〈<{]?2019年?[〕\])】〉>}]?60号|年度报告格式\(试行\)")
_REVISED_FROM = 2021


@rule(
    code="DOC-EDITION-YEAR",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=f"{basis.NOTICE_2019}；{basis.NOTICE_2021}；{basis.UNIFIED_FORM}",
    zh="{year}年度报告应使用{expected}格式，实际使用{actual}格式的表格。",
    en="The {year} report must use the {expected} form but its tables follow the {actual} form.",
    suppresses=("STR-ROW-MISSING",),
)
def edition_of_the_year(report: Report) -> Iterator[Signal]:
    """The form of 2019 is for the reports of 2019 and 2020, the revised one for 2021 and after.

    Judged where every block that tells the editions apart follows the other one; tables that mix
    both are DOC-HYBRID's.  Not judged where the only year known is that of the publication date:
    pages are published again years later.
    """
    decided = [(key, block) for key in _TELLING for block in _decided(report, key)]
    if not decided:
        yield Unseen(_TELLING)
        return
    if report.year is None or _known_from_publication_alone(report):
        yield Unseen(("year",))
        return
    year = int(report.year.value)
    expected = next((one for one in editions().values() if one.covers(year)), None)
    used = {block.edition for _, block in decided}
    if expected is None or len(used) > 1 or expected.key in used:
        return
    actual = used.pop()
    yield Hit(
        cells=tuple(dict.fromkeys(key for key, _ in decided)),
        location="document",
        expected=expected.key,
        actual=actual,
        said={
            "year": year,
            "expected": edition_name(expected.key),
            "actual": edition_name(actual),
        },
        where=tuple(block.where for _, block in decided),
    )


@rule(
    code="DOC-HYBRID",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=f"{basis.NOTICE_2019}；{basis.NOTICE_2021}；{basis.UNIFIED_FORM}",
    zh="表格混用两版格式：{blocks}。",
    en="Tables mix the two editions: {blocks}.",
)
def mixed_editions(report: Report) -> Iterator[Signal]:
    """Blocks of table two follow different editions, or table two follows one and table three
    the other.

    A block whose header was lost tells nothing and is left out.
    """
    decided = {key: _decided(report, key) for key in _TELLING}
    lost = tuple(key for key, blocks in decided.items() if not blocks)
    if lost:
        yield Unseen(lost)
    used = {block.edition for blocks in decided.values() for block in blocks}
    if len(used) > 1:
        named = "; ".join(
            f"{block.title or table_name(key).zh}: {block.edition}"
            for key, blocks in decided.items()
            for block in blocks
        )
        yield Hit(
            cells=tuple(key for key in _TELLING if decided[key]),
            location="document",
            expected="one edition",
            actual=named,
            said={"blocks": named},
            where=tuple(block.where for blocks in decided.values() for block in blocks),
        )


@rule(
    code="DOC-UNKNOWN-FORM",
    family=Family.DOCUMENT,
    severity=Severity.ERROR,
    basis=basis.UNIFIED_FORM,
    zh="第{n}部分的表格不是国办统一格式（表头：{header}）。",
    en="The table in section {n} is not the State-Council form (header: {header}).",
    suppresses=("STR-TABLE-MISSING",),
)
def unknown_form(report: Report) -> Iterator[Signal]:
    """A table stands under section 二, 三 or 四 whose header is of neither edition.

    A local table beside the statutory one is a lawful supplement.
    """
    for key, reading in report.tables.items():
        if reading.found or reading.foreign_header is None:
            continue
        numeral = table_section(key)
        yield Hit(
            cells=(key,),
            location=f"section {numeral}",
            expected=table_name(key).zh,
            actual=reading.foreign_header,
            said={"n": section_number(numeral), "header": reading.foreign_header},
            where=(reading.where,) if reading.where else (),
        )


@rule(
    code="DOC-CITES-OLD",
    family=Family.DOCUMENT,
    severity=Severity.INFO,
    editions=("e2021",),
    basis=basis.NOTICE_2021,
    zh="报告引用了已被替代的格式文件（{cite}）。",
    en="The report cites a superseded format notice ({cite}).",
    applies=lambda report: report.year is None or int(report.year.value) >= _REVISED_FROM,
)
def cites_the_old_notice(report: Report) -> Iterator[Signal]:
    """A report for 2021 or after cites the notice of 2019, or its trial format, as its basis.

    The citation is found whatever its brackets and across line breaks.  Harmless by itself.
    """
    if report.year is None:
        yield Unseen(("year",))
        return
    cited = next(matches_across(report.prose, _CITES_2019), None)
    if cited is not None:
        yield Hit(
            location="document",
            expected="〔2021〕30号",
            actual=cited.text,
            said={"cite": cited.text},
            where=(cited.where,),
        )


def _decided(report: Report, key: str) -> list[BlockReading]:
    reading = report.tables.get(key)
    return [block for block in reading.blocks if block.decided] if reading else []


def _known_from_publication_alone(report: Report) -> bool:
    if report.title_year is not None or report.period is not None or report.published is None:
        return False
    return report.year is not None and report.year.where == report.published.where
