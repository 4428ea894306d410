"""Is each of the three tables there, once, with figures in it?"""

from collections.abc import Iterator

from gouji.form import edition
from gouji.parsing.report import Difference, Report, Status
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import cell_name, section_number, table_name, table_section
from gouji.text import Bilingual

_SHOWN = 3


@rule(
    code="STR-TABLE-MISSING",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="第{n}部分未找到统计表（可能为图片或附件），{count}个数据缺失。",
    en="No table found in section {n} (image or attachment?); {count} figures are missing.",
)
def missing_table(report: Report) -> Iterator[Signal]:
    """Section 二, 三 or 四 is there and no table: all its slots are missing.

    The table may have been published as a picture or an attachment, or lost on the way here: the
    message says that it was not found, not that it was not published.  Where the section itself
    is missing, STR-SECTION-MISSING says so.
    """
    sections = {one.number: one for one in report.sections if one.statutory}
    for key, reading in report.tables.items():
        if reading.found:
            continue
        numeral = table_section(key)
        if numeral not in sections:
            yield Unseen((f"section {numeral}",))
            continue
        count = sum(1 for _ in edition(report.edition).table(key).cells())
        yield Hit(
            cells=(key,),
            location=key,
            expected=f"{count} figures",
            actual="section heading present, no table",
            said={"n": section_number(numeral), "count": count},
            where=(sections[numeral].where,),
        )


@rule(
    code="STR-TABLE-EMPTY",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    basis=basis.ARTICLE_50,
    zh="表“{table}”全部为空。",
    en="Table “{table}” is entirely empty.",
    suppresses=("CELL-BLANK",),
)
def empty_table(report: Report) -> Iterator[Signal]:
    """The labels of a table are there and no cell holds anything.

    Extraction can lose the layer of figures and keep the labels.  A table whose figures are there
    and could not be placed is not empty: that is STR-COLUMNS'.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        slots = [slot for columns in reading.slots.values() for slot in columns.values()]
        if any(slot.status is Status.PRESENT for slot in slots):
            continue
        if any(row.raws for row in reading.unplaced_rows):
            yield Unseen((key,))
        else:
            yield Hit(
                cells=(key,),
                location=key,
                expected="figures",
                actual="labels only",
                said={"table": table_name(key)},
                where=(reading.where,) if reading.where else (),
            )


@rule(
    code="STR-TABLE-DUP",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    basis=basis.DATA_QUALITY,
    zh="发现重复的“{table}”，数据不同：{diff}。",
    en="Duplicate “{table}” with different figures: {diff}.",
)
def duplicate_table(report: Report) -> Iterator[Signal]:
    """A table stands in the document twice, with different figures; the first one is read.

    A second copy with the same figures is no matter.  A page that holds the reports of a city and
    of its department looks like this too.
    """
    for key, reading in report.tables.items():
        if not reading.found:
            yield Unseen((key,))
            continue
        for copy in reading.duplicates:
            if not copy.differences:
                continue
            yield Hit(
                cells=tuple(f"{key}.{one.row}.{one.column}" for one in copy.differences),
                location=key,
                expected="the same figures",
                actual=f"{len(copy.differences)} different",
                said={"table": table_name(key), "diff": _differing(key, copy.differences, report)},
                where=(copy.where,),
            )


def _differing(key: str, differences: tuple[Difference, ...], report: Report) -> Bilingual:
    names = [
        cell_name(f"{key}.{one.row}.{one.column}", report.edition) for one in differences[:_SHOWN]
    ]
    pairs = [f"{one.first or '—'} ≠ {one.second or '—'}" for one in differences[:_SHOWN]]
    more = len(differences) > _SHOWN
    return Bilingual(
        zh="；".join(f"{name.zh} {pair}" for name, pair in zip(names, pairs, strict=True))
        + (f"等{len(differences)}处" if more else ""),
        en="; ".join(f"{name.en} {pair}" for name, pair in zip(names, pairs, strict=True))
        + (f" and more, {len(differences)} in all" if more else ""),
    )
