"""Does what table two says there is follow from what there was?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from gouji.form import edition
from gouji.parsing.report import Report
from gouji.rules.finding import Severity
from gouji.rules.neighbours import Neighbours
from gouji.rules.rule import Family, Hit, Said, Signal, Unseen, comparison
from gouji.rules.sums import Weighed
from gouji.rules.wording import figure, row_name
from gouji.rules.years.explained import EXPLANATION, accounts_for, near, reform, says
from gouji.rules.years.following import Operand, YearPair
from gouji.rules.years.previous import without_previous

_TABLE = "active_disclosure"
_DOCUMENTS = ("regulations", "normative_documents")
_ITEMS = ("licences", "other_services", "penalties", "coercion", "fees")
_ENDED = "失效|到期|期满|届满|移交|停止执行|不再执行"
_REDRAWN = near(
    "权责清单|权力清单|责任清单|事项清单|权责事项|权力事项|许可事项|事项目录",
    "重新|动态调整|清单调整|梳理|修订|编制|精简|认领|取消|下放",
)


@dataclass(frozen=True)
class _Stock:
    """The columns of one stock: what was, what came (1) and went (-1) since, what is."""

    code: str
    severity: Severity
    rows: tuple[str, ...]
    before: tuple[str, ...]
    since: tuple[tuple[str, int], ...]
    now: str

    def broken(self, pair: YearPair) -> Iterator[Weighed | Unseen]:
        """The rows in which it does not follow, and those that could not be weighed."""
        for row in self.rows:
            one = pair.weigh(
                self.code,
                tuple(f"{_TABLE}.{row}.{column}" for column in self.before),
                tuple(Operand(f"{_TABLE}.{row}.{column}", sign) for column, sign in self.since),
                f"{_TABLE}.{row}.{self.now}",
            )
            if isinstance(one, Unseen) or not one.holds:
                yield one


_IN_FORCE = _Stock(
    code="XY-INFORCE",
    severity=Severity.WARNING,
    rows=_DOCUMENTS,
    before=("in_force",),
    since=(("issued", 1), ("repealed", -1)),
    now="in_force",
)
_PRIOR_ITEMS = _Stock(
    code="XY-ITEMS",
    severity=Severity.WARNING,
    rows=_ITEMS,
    before=("prior_items", "change"),
    since=(),
    now="prior_items",
)
_TOTAL_DISCLOSED = _Stock(
    code="XY-TOTAL-DISCLOSED",
    severity=Severity.INFO,
    rows=_DOCUMENTS,
    before=("total_disclosed",),
    since=(("newly_disclosed", 1),),
    now="total_disclosed",
)


def _may_follow(key: str, report: Report) -> bool:
    """Whether the report is of the edition and not for its first year, as far as one knows."""
    first = str(edition(key).first_year)
    return report.edition == key and (report.year is None or report.year.value != first)


def _follows_2021(report: Report) -> bool:
    return _may_follow("e2021", report)


def _follows_2019(report: Report) -> bool:
    return _may_follow("e2019", report)


@comparison(
    code="XY-INFORCE",
    family=Family.YEARS,
    severity=_IN_FORCE.severity,
    basis="存量恒等式 (a stock is what it was, with what came and without what went)",
    zh="{row}：上年现行有效{p}+本年制发{i}−本年废止{r}={exp}，报告为{act}。",
    en="{row}: {p} in force last year + {i} issued − {r} repealed = {exp}, report says {act}.",
    editions=("e2021",),
    applies=_follows_2021,
)
def in_force(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """Last year's 现行有效件数 plus this year's 制发 minus its 废止 is not this year's
    现行有效件数, for regulations and for normative documents.

    The form's first year has no predecessor.  Fewer documents than there should be are not judged
    where the text tells of some that ceased to be in force without being repealed (失效, 到期,
    移交); nothing is where it tells of a merger or of tasks that moved.
    """

    def explains(one: Weighed) -> bool:
        return _is_accounted_for(report, _ENDED, one)

    def said(one: Weighed) -> Mapping[str, Said]:
        p, i, r = one.left
        return {"p": p, "i": i, "r": -r, "exp": sum(one.left), "act": one.right[0]}

    yield from _judged(_IN_FORCE, report, neighbours, explains, said)


@comparison(
    code="XY-ITEMS",
    family=Family.YEARS,
    severity=_PRIOR_ITEMS.severity,
    basis="“上一年项目数量”栏的定义 (what the column says it counts)",
    zh="{row}：{year}年“上一年项目数量”{a}≠{prev_year}年末{b}。",
    en="{row}: {year} prior items {a} ≠ {prev_year} closing {b}.",
    editions=("e2019",),
    applies=_follows_2019,
)
def prior_items(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """This year's 上一年项目数量 is not last year's with its 本年增/减.

    Not judged where the text tells that lists of powers or items were drawn up anew, or of a
    merger or of tasks that moved.
    """

    def explains(_: Weighed) -> bool:
        return says(report, _REDRAWN)

    def said(one: Weighed) -> Mapping[str, Said]:
        return {"a": one.right[0], "b": sum(one.left)}

    yield from _judged(_PRIOR_ITEMS, report, neighbours, explains, said)


@comparison(
    code="XY-TOTAL-DISCLOSED",
    family=Family.YEARS,
    severity=_TOTAL_DISCLOSED.severity,
    basis="逻辑关系 (what was disclosed stays disclosed)",
    zh="{row}：对外公开总数量与上年不衔接（{a}+{b}≠{c}）。",
    en="{row}: cumulative disclosure does not follow from last year ({a}+{b}≠{c}).",
    editions=("e2019",),
    applies=_follows_2019,
)
def total_disclosed(report: Report, neighbours: Neighbours) -> Iterator[Signal]:
    """Last year's 对外公开总数量 plus this year's 本年新公开数量 is not this year's
    对外公开总数量, for regulations and for normative documents.

    A smaller total is not judged where the text tells of documents repealed or no longer in
    force; nothing is where it tells of a merger or of tasks that moved.
    """

    def explains(one: Weighed) -> bool:
        return _is_accounted_for(report, f"废止|清理|{_ENDED}", one)

    def said(one: Weighed) -> Mapping[str, Said]:
        a, b = one.left
        return {"a": a, "b": b, "c": one.right[0]}

    yield from _judged(_TOTAL_DISCLOSED, report, neighbours, explains, said)


def _judged(
    stock: _Stock,
    report: Report,
    neighbours: Neighbours,
    explains: Callable[[Weighed], bool],
    said: Callable[[Weighed], Mapping[str, Said]],
) -> Iterator[Signal]:
    """A hit for each row that does not follow, unless the text gives a reason: one that `explains`
    it, or a merger; `said` are the figures of the message."""
    if neighbours.previous is None:
        yield without_previous(neighbours)
        return
    pair = YearPair(report, neighbours.previous)
    for one in stock.broken(pair):
        if isinstance(one, Unseen):
            yield one
        elif reform(report) or explains(one):
            yield Unseen((EXPLANATION,))
        else:
            row = row_name(_TABLE, one.relation.key, report.edition)
            yield Hit(
                cells=one.relation.right,
                expected=figure(sum(one.left)),
                actual=figure(one.right[0]),
                said={"row": row, **pair.years, **said(one)},
                severity=one.severity(stock.severity),
                note=one.note,
            )


def _is_accounted_for(report: Report, words: str, one: Weighed) -> bool:
    missing = sum(one.left) - one.right[0]
    return missing > 0 and accounts_for(report, words, missing)
