"""Made-up bodies with a report for each of several years, each beginning with what was left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from gouji.form import Edition, editions
from tests.corpus.cells import Printing, print_figures
from tests.corpus.figures import Figures, Size, draw_figures, without_regulations
from tests.corpus.frame import Frame, Part, Role, as_lines
from tests.corpus.grid import build_grids
from tests.corpus.identity import Identity
from tests.corpus.report import Layout, draw_writer, write_tables
from tests.corpus.wording import Wording

_APPLICANTS = tuple(
    column.key
    for column in next(iter(editions().values())).table("applications").blocks[0].columns
    if column.key != "total"
)
# A year's own problems and remedies: nobody repeats last year's.
_PROBLEMS = (
    ("乡镇报送的材料格式不一，退回重报占去不少时间", "给每个乡镇发了样表，并派人到现场教了一遍"),
    (
        "解读稿多是文件原文的缩写，看不出对群众有什么用",
        "请起草科室另写问答，由窗口人员试读后再发布",
    ),
    ("老旧信息沉在网站深处，搜索结果排不到前面", "请建设单位调整检索顺序，并清掉失效链接"),
    ("依申请办理靠一个人记台账，休假时容易误期", "改用共享台账，到期前三天自动提醒两名经办人"),
    ("会议公开只发消息稿，议定事项写得过于笼统", "逐项列出议定事项和责任科室，会后五日内上网"),
    ("公开目录多年没有增补，新设科室的职责查不到", "对照三定方案补齐目录，每季度复核一次"),
)
_DOCUMENTS = ("regulations", "normative_documents")
_ITEMS = ("licences", "other_services", "penalties", "coercion", "fees")


@dataclass(frozen=True)
class OneYear:
    """A body's report for one year, before anything is printed."""

    identity: Identity
    figures: Figures

    def printed(self, seed: str) -> str:
        """The report as a text with barred tables; the same seed gives the same text."""
        rng = Random(f"series/print/{seed}")
        edition = edition_for(self.identity.year)
        gold = print_figures(edition, self.figures, Printing(), rng)
        grids = build_grids(edition, gold, Wording.draw(self.identity.year, rng), rng)
        tables, _ = write_tables(Layout.L4, draw_writer(Layout.L4, rng), grids, gold, rng)
        parts = Frame.draw(rng).parts(self.identity, self.figures, tables, rng)
        return "\n".join(as_lines(_with_own_problems(parts, self.identity.year), tables))

    def corrected(self, slot: str, more: int) -> "OneYear":
        """The report published again ten days later, with another figure in one place."""
        published = self.identity.published
        later = published + timedelta(days=10) if published else None
        figures = self.figures | {slot: int(self.figures[slot]) + more}
        return OneYear(replace(self.identity, published=later), figures)


def edition_for(year: int) -> Edition:
    """The edition of the form for a year."""
    return next(one for one in editions().values() if one.covers(year))


def made_series(seed: str, years: Sequence[int]) -> list[OneYear]:
    """One body's reports for years that follow each other."""
    rng = Random(f"series/{seed}")
    size = rng.choice([Size.QUIET, Size.BUSY])
    first = Identity.draw(edition_for(years[0]), rng)
    made: list[OneYear] = []
    for year in years:
        edition = edition_for(year)
        figures = draw_figures(edition, size, rng)
        if not first.may_make_regulations:
            figures = without_regulations(figures)
        made.append(
            OneYear(
                identity=replace(
                    first,
                    year=year,
                    title=first.title.replace(str(first.year), str(year)),
                    published=date(year + 1, 1, rng.randint(4, 20)),
                    signed=None,
                    index_no=None,
                ),
                figures=following(figures, made[-1].figures) if made else figures,
            )
        )
    return made


def _with_own_problems(parts: Sequence[Part], year: int) -> list[Part]:
    """The parts with the paragraphs of section 五 in words that no other year has."""
    headings = [n for n, part in enumerate(parts) if part.role is Role.HEADING]
    start, end = headings[-2] + 1, headings[-1]
    problem, remedy = _PROBLEMS[year % len(_PROBLEMS)]
    text = f"存在的主要问题：{problem}。改进情况：{remedy}。"
    return [*parts[:start], replace(parts[start], text=text), *parts[end:]]


def following(drawn: Figures, before: Figures) -> Figures:
    """The drawn figures made to follow from those of the year before; every sum still holds."""
    figures = dict(drawn)
    for applicant in _APPLICANTS:
        _carry(figures, before, applicant)
    for row in {slot.split(".")[1] for slot in figures if slot.startswith("applications.")}:
        figures[f"applications.{row}.total"] = sum(
            figures[f"applications.{row}.{applicant}"] for applicant in _APPLICANTS
        )
    for row in _DOCUMENTS:
        _keep_documents(figures, before, f"active_disclosure.{row}")
    for row in _ITEMS:
        if f"active_disclosure.{row}.prior_items" in figures:
            _keep_items(figures, before, f"active_disclosure.{row}")
    return figures


def _carry(figures: Figures, before: Figures, applicant: str) -> None:
    def slot(row: str) -> str:
        return f"applications.{row}.{applicant}"

    figures[slot("carried_in")] = before[slot("carried_out")]
    handled = figures[slot("processed_total")] + figures[slot("carried_out")]
    new = handled - figures[slot("carried_in")]
    if new < 0:
        # More was carried in than was handled: the rest is granted too.
        figures[slot("granted")] -= new
        figures[slot("processed_total")] -= new
        new = 0
    figures[slot("new_received")] = new


def _keep_documents(figures: Figures, before: Figures, row: str) -> None:
    if f"{row}.in_force" in figures and f"{row}.in_force" in before:
        there = before[f"{row}.in_force"] + figures[f"{row}.issued"]
        figures[f"{row}.repealed"] = min(figures[f"{row}.repealed"], there)
        figures[f"{row}.in_force"] = there - figures[f"{row}.repealed"]
    if f"{row}.total_disclosed" in figures and f"{row}.total_disclosed" in before:
        figures[f"{row}.total_disclosed"] = (
            before[f"{row}.total_disclosed"] + figures[f"{row}.newly_disclosed"]
        )


def _keep_items(figures: Figures, before: Figures, row: str) -> None:
    if f"{row}.prior_items" in before:
        prior = before[f"{row}.prior_items"] + before[f"{row}.change"]
        figures[f"{row}.prior_items"] = prior
        figures[f"{row}.change"] = max(figures[f"{row}.change"], -prior)
        if not prior + figures[f"{row}.change"] and f"{row}.decisions" in figures:
            figures[f"{row}.decisions"] = 0
