"""Made-up reports whose text says what their tables hold, in wordings of all kinds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Final

from gouji.form import edition as form_of
from gouji.parsing.report import Level, Report
from tests.corpus.figures import Figures, draw_figures, draw_size
from tests.gouji.rules.build import Cells
from tests.gouji.rules.narrative.telling import amount, telling

# {n} is the figure; wordings of none stand beside those of some.
_SOME: Final = {
    "received": (
        "全年收到政府信息公开申请{n}件。",
        "{year}年，本机关共接到信息公开申请{n}件，多由个人提出。",
        "新收依申请公开件{n}件，较上年略有变化。",
        "公民、法人和其他组织向本单位提出申请{n}宗。",
    ),
    "carried_in": (
        "上年结转申请{n}件。",
        "由{before}年结转至本年的申请{n}件。",
        "承接上年度未办结的申请{n}件。",
    ),
    "replied": (
        "全年办结信息公开申请{n}件。",
        "共办理完结政府信息公开申请{n}件，均在法定期限内。",
        "本年度答复政府信息公开申请{n}件。",
    ),
    "carried_out": (
        "结转下年度继续办理的申请{n}件。",
        "{n}件申请结转至{after}年办理。",
        "截至年底，尚有{n}件申请正在办理。",
    ),
    "granted": ("在办理的申请中，予以公开{n}件。", "依申请公开事项里，予以公开{n}件。"),
    "partially_granted": ("在办理的申请中，部分公开{n}件。",),
    "denied": ("在办理的申请中，不予公开{n}件。",),
    "unable": ("在办理的申请中，无法提供{n}件。",),
    "rejected": ("在办理的申请中，不予处理{n}件。",),
    "review": (
        "因政府信息公开引起的行政复议{n}件。",
        "全年被申请政府信息公开行政复议{n}件，均已依法答辩。",
    ),
    "litigation": (
        "因政府信息公开引起的行政诉讼{n}件。",
        "涉及政府信息公开的行政诉讼案件共{n}起。",
    ),
    "penalties": (
        "全年作出行政处罚决定{n}件。",
        "依法作出行政处罚{n}起，处罚结果全部公示。",
    ),
    "licences": ("全年作出行政许可决定{n}件。", "办理行政许可{n}件，均按期办结。"),
    "issued": ("全年制发规范性文件{n}件。", "年内印发规范性文件{n}份，同步发布解读。"),
    "repealed": ("废止规范性文件{n}件。",),
    "in_force": ("现行有效的规范性文件{n}件。",),
    "fees": ("全年收取行政事业性收费{n}万元。", "行政事业性收费收入共{n}万元。"),
}
_NONE: Final = {
    "received": ("本年度未收到政府信息公开申请。", "全年没有收到依申请公开事项。"),
    "carried_in": ("无上年结转的申请。",),
    "carried_out": ("没有结转下年度办理的申请。",),
    "review": ("未发生因政府信息公开引起的行政复议。", "因政府信息公开引起的行政复议为零。"),
    "litigation": ("没有因政府信息公开被提起行政诉讼。",),
    "penalties": ("全年未作出行政处罚。",),
    "issued": ("年内未制定规范性文件。",),
}
RULES: Final = {
    "received": "NAR-RECEIVED",
    "carried_in": "NAR-CARRIED",
    "replied": "NAR-REPLIED",
    "carried_out": "NAR-CARRIED",
    "granted": "NAR-OUTCOME",
    "partially_granted": "NAR-OUTCOME",
    "denied": "NAR-OUTCOME",
    "unable": "NAR-OUTCOME",
    "rejected": "NAR-OUTCOME",
    "review": "NAR-REVIEW",
    "litigation": "NAR-LITIGATION",
    "penalties": "NAR-PENALTY",
    "licences": "NAR-LICENCE",
    "issued": "NAR-DOCS",
    "repealed": "NAR-DOCS",
    "in_force": "NAR-DOCS",
    "fees": "NAR-FEE-INCOME",
}
"""The rule that compares each subject."""
WITH_NONE: Final = tuple(_NONE)
_NEW_ONLY = frozenset(["repealed", "in_force", "fees"])


@dataclass(frozen=True)
class Told:
    """One made-up report: its figures, and what the text says of each subject."""

    edition: str
    level: Level
    figures: Figures
    says: Mapping[str, int | Decimal]
    seed: str

    def saying(self, subject: str, value: int | Decimal) -> "Told":
        """The same with another figure of a subject in the text."""
        return replace(self, says={**self.says, subject: value})

    def report(self) -> Report:
        """The report as the program reads its text."""
        cells: Cells = {
            slot: amount(str(value)) if slot == _CELLS["fees"] else str(value)
            for slot, value in self.figures.items()
        }
        rng = Random(f"wording/{self.seed}")
        sentences = [self._sentence(*said, rng) for said in self.says.items()]
        return telling(*sentences, cells=cells, edition=self.edition, level=self.level)

    def _sentence(self, subject: str, value: int | Decimal, rng: Random) -> str:
        year = 2020 if self.edition == "e2019" else 2023
        some, none = _SOME[subject], _NONE.get(subject, ())
        wording = rng.choice(none if not value and none and rng.random() < 0.7 else some)
        return wording.format(n=value, year=year, before=year - 1, after=year + 1)


def told(series: str, count: int) -> Iterator[Told]:
    """Made-up reports of a series, whose text agrees with their tables."""
    for number in range(count):
        seed = f"{series}/{number}"
        rng = Random(f"told/{seed}")
        edition = ("e2019", "e2021")[number % 2]
        figures = draw_figures(form_of(edition), draw_size(rng), rng)
        stated = _stated(edition, figures)
        some = rng.sample(sorted(stated), k=rng.randint(3, 7))
        level = rng.choice(list(Level))
        yield Told(edition, level, figures, {one: stated[one] for one in some}, seed)


def subjects(edition: str) -> Iterator[str]:
    """What the tables of an edition have a figure for."""
    return (one for one in RULES if edition == "e2021" or one not in _NEW_ONLY)


def _stated(edition: str, figures: Figures) -> dict[str, int | Decimal]:
    return {one: value_of(one, edition, figures) for one in subjects(edition)}


def value_of(subject: str, edition: str, figures: Figures) -> int | Decimal:
    """What the tables hold of a subject."""
    match subject:
        case "denied" | "unable" | "rejected":
            prefix = f"applications.{subject}_"
            found = (one for one in figures if one.startswith(prefix) and one.endswith(".total"))
            return sum(figures[one] for one in found)
        case "litigation":
            rows = ("litigation_direct", "litigation_after_review")
            return sum(figures[f"review_litigation.{row}.total"] for row in rows)
        case "issued" | "repealed" | "in_force":
            column = "newly_made" if edition == "e2019" else subject
            return figures[f"active_disclosure.normative_documents.{column}"]
        case _:
            return figures[_CELLS[subject]]


_CELLS: Final = {
    "received": "applications.new_received.total",
    "carried_in": "applications.carried_in.total",
    "replied": "applications.processed_total.total",
    "carried_out": "applications.carried_out.total",
    "granted": "applications.granted.total",
    "partially_granted": "applications.partially_granted.total",
    "review": "review_litigation.review.total",
    "penalties": "active_disclosure.penalties.decisions",
    "licences": "active_disclosure.licences.decisions",
    "fees": "active_disclosure.fees.amount_wan",
}
