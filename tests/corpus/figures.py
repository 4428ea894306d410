"""Random figures that hold together: every sum of the form is right before anything is printed."""

from decimal import Decimal
from enum import StrEnum
from random import Random

from gouji.form import Edition

Figures = dict[str, int | Decimal]

_APPLICATIONS = "applications"
_APPLICANTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_org",
    "legal_service_org",
    "other_org",
)
OUTCOMES = ("upheld", "corrected", "other_result", "pending")


class Size(StrEnum):
    """How busy a body is."""

    IDLE = "idle"  # a township without a single request
    QUIET = "quiet"
    BUSY = "busy"
    CITY = "city"  # four-digit rows


_WEIGHTS = {Size.IDLE: 2, Size.QUIET: 5, Size.BUSY: 4, Size.CITY: 2}
_REQUESTS = {Size.IDLE: 0, Size.QUIET: 8, Size.BUSY: 180, Size.CITY: 6500}
_COUNTS = {Size.IDLE: 0, Size.QUIET: 12, Size.BUSY: 900, Size.CITY: 125_000}


def draw_size(rng: Random) -> Size:
    """One of the sizes; small bodies are the commonest."""
    return rng.choices(list(_WEIGHTS), weights=list(_WEIGHTS.values()))[0]


def draw_figures(edition: Edition, size: Size, rng: Random) -> Figures:
    """A figure for every slot of `edition`; all its sum relations hold."""
    figures: Figures = {}
    figures.update(_disclosure(edition, size, rng))
    figures.update(_applications(edition, size, rng))
    figures.update(_review(size, rng))
    return {slot: figures[slot] for slot in edition.addresses()}


def broken_sums(edition: Edition, figures: Figures) -> list[str]:
    """The sum relations of the form that do not hold, as `rule key`."""
    return [
        f"{relation.rule} {relation.key}"
        for relation in edition.relations()
        if sum(figures[slot] for slot in relation.left)
        != sum(figures[slot] for slot in relation.right)
    ]


def without_regulations(figures: Figures) -> Figures:
    """The same figures for a body that has no power to make regulations."""
    return {slot: 0 if ".regulations." in slot else one for slot, one in figures.items()}


def disturb(figures: Figures, rng: Random) -> Figures:
    """The same figures with one clerk's mistake in tables three or four.

    Readers must hand on what is printed; a sum that fails is the rules' business.
    """
    slots = [slot for slot in figures if not slot.startswith("active_disclosure.")]
    slot = rng.choice(slots)
    return figures | {slot: int(figures[slot]) + rng.randint(1, 9)}


def _applications(edition: Edition, size: Size, rng: Random) -> Figures:
    sums = next(one for one in edition.table(_APPLICATIONS).relations if one.rule == "T3-SUM")
    rows = ("new_received", "carried_in", *sums.left, "processed_total", "carried_out")
    favourites = rng.sample(sums.left, k=rng.randint(1, 8))
    figures: Figures = {}
    for applicant in _APPLICANTS:
        common = applicant == "natural_person" or rng.random() < 0.3
        most = _REQUESTS[size] if common else 0
        new = _some(rng, most if applicant == "natural_person" else most // 6)
        carried_in = _some(rng, new // 8 + (1 if most and rng.random() < 0.3 else 0))
        carried_out = _some(rng, (new + carried_in) // 5)
        processed = new + carried_in - carried_out
        column = dict.fromkeys(rows, 0) | _spread(processed, favourites, rng)
        column["new_received"] = new
        column["carried_in"] = carried_in
        column["processed_total"] = processed
        column["carried_out"] = carried_out
        for row, count in column.items():
            figures[f"{_APPLICATIONS}.{row}.{applicant}"] = count
    for row in rows:
        figures[f"{_APPLICATIONS}.{row}.total"] = sum(
            figures[f"{_APPLICATIONS}.{row}.{applicant}"] for applicant in _APPLICANTS
        )
    return figures


def _review(size: Size, rng: Random) -> Figures:
    figures: Figures = {}
    for row in ("review", "litigation_direct", "litigation_after_review"):
        active = size is not Size.IDLE and rng.random() < 0.4
        counts = [_some(rng, _REQUESTS[size] // 12 + 2) if active else 0 for _ in OUTCOMES]
        for outcome, count in zip(OUTCOMES, counts, strict=True):
            figures[f"review_litigation.{row}.{outcome}"] = count
        figures[f"review_litigation.{row}.total"] = sum(counts)
    return figures


def _disclosure(edition: Edition, size: Size, rng: Random) -> Figures:
    table = edition.table("active_disclosure")
    most = _COUNTS[size]
    figures: Figures = {}
    for row, column in table.cells():
        idle = rng.random() < 0.45
        figures[f"{table.key}.{row.key}.{column.key}"] = (
            0 if idle else _disclosure_figure(row.key, column.key, most, rng)
        )
    return _possible(figures)


def _possible(drawn: Figures) -> Figures:
    """The drawn figures of table two as far as they can stand beside each other.

    Nothing is drawn anew, so that all else of a report stays what it was.
    """
    figures = dict(drawn)
    for slot in drawn:
        row, _, column = slot.rpartition(".")
        match column:
            case "in_force":
                made = figures[f"{row}.issued"] - figures[f"{row}.repealed"]
                figures[slot] = max(figures[slot], made)
            case "newly_disclosed":
                figures[slot] = min(figures[slot], figures[f"{row}.newly_made"])
            case "total_disclosed":
                figures[slot] = max(figures[slot], figures[f"{row}.newly_disclosed"])
            case "change":
                prior = figures[f"{row}.prior_items"]
                copied = figures[slot] == prior != 0
                figures[slot] = max(figures[slot], -prior) + (1 if copied else 0)
            case "decisions" if f"{row}.change" in figures:
                items = figures[f"{row}.prior_items"] + figures[f"{row}.change"]
                taken_for_items = items and figures[slot] == items
                idle = not items and figures[slot]
                figures[slot] = 0 if idle else figures[slot] + (1 if taken_for_items else 0)
            case "total_amount" if not figures[slot] or not figures[f"{row}.project_count"]:
                figures[slot] = figures[f"{row}.project_count"] = 0
            case _:
                pass
    return figures


def _disclosure_figure(row: str, column: str, most: int, rng: Random) -> int | Decimal:
    if column in {"amount_wan", "total_amount"}:
        return _amount(rng, most)
    if column == "change":
        return rng.randint(-9, 40) if most else 0
    if row in {"regulations", "normative_documents"} or column == "prior_items":
        return _some(rng, min(most, 400))
    return _some(rng, most)


def _amount(rng: Random, most: int) -> int | Decimal:
    if not most:
        return 0
    digits = rng.choice((0, 0, 1, 2, 2, 4, 6))
    whole = rng.randint(0, most * 3)
    if digits == 0:
        return whole
    return Decimal(f"{whole}.{rng.randint(0, 10**digits - 1):0{digits}d}")


def _some(rng: Random, most: int) -> int:
    """Between 0 and `most`, small numbers likelier, as counts are."""
    return int(most * rng.random() ** 3 + 0.5)


def _spread(total: int, rows: list[str], rng: Random) -> dict[str, int]:
    counts = dict.fromkeys(rows, 0)
    for row in rows[:-1]:
        counts[row] = _some(rng, total - sum(counts.values()))
    counts[rows[-1]] += total - sum(counts.values())
    return counts
