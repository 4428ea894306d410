"""Are amounts in the unit they should be in, and of a size that can be?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from gouji.parsing.folding import squeeze
from gouji.parsing.report import Report, Status
from gouji.rules import basis
from gouji.rules.administration import is_below_prefecture
from gouji.rules.finding import Severity
from gouji.rules.located import all_readable_slots, followed_edition
from gouji.rules.prose import matches_across
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.rules.wording import cell_name, figure

_PROCUREMENT = "active_disclosure.procurement.total_amount"
_FEES = "active_disclosure.fees.amount_wan"

# Figures, separators and the words and arrows by which a change is written.
_NO_UNIT = re.compile(r"[\d,.+\-−]|增加|减少|净增|[增减升降负↑↓▲▼△▽]")
_UNIT = re.compile(r"[¥￥$%A-Za-z一-鿿]")
_LARGEST_IN_WAN = 1000  # 万元; a body that spends more on procurement says so in its own unit
_FEN_IN_WAN = -6  # exponent of the last decimal that an amount in 万元 can have
_IMPLAUSIBLE_FEES = 100_000  # 万元, for a county or below


@rule(
    code="CELL-UNIT",
    family=Family.CELLS,
    severity=Severity.INFO,
    basis=basis.FORM,
    zh="单元格{cell}含单位“{unit}”。",
    en="Cell {cell} carries a unit “{unit}”.",
)
def printed_unit(report: Report) -> Iterator[Signal]:
    """A unit stands in the cell beside the number (503.59万元, 3件).

    The number is read without it; amounts are also given in yuan.  Allowed for the procurement
    amount, which has no unit in the form of 2019, and told all the same.
    """
    seen = yield from all_readable_slots(report)
    for one in seen:
        if one.slot.status is not Status.PRESENT or one.slot.value is None:
            continue
        raw = one.slot.raw or ""
        left = _NO_UNIT.sub("", squeeze(raw))
        if _UNIT.search(left):
            yield Hit(
                cells=(one.address,),
                expected="number",
                actual=raw,
                said={"cell": cell_name(one.address, report.edition), "unit": left},
            )


@rule(
    code="CELL-UNIT-UNKNOWN",
    family=Family.CELLS,
    severity=Severity.WARNING,
    editions=("e2019",),
    basis=basis.NOTICE_2019,
    zh="采购总金额“{raw}”未注明单位，无法确定为元或万元。",
    en="Procurement amount “{raw}” has no unit (yuan or 10k yuan?).",
    applies=lambda report: _block_follows(report, "procurement", "e2019"),
)
def unknown_unit(report: Report) -> Iterator[Signal]:
    """The procurement amount has no unit and is no plausible number of 万元: 1,000 or more, or
    with more decimals than a fen has.

    The form of 2019 names no unit for it.  Smaller amounts are taken to be 万元 without a word.
    """
    slot = report.slot(_PROCUREMENT)
    if slot.status is Status.MISSING:
        yield Unseen((_PROCUREMENT,))
    elif slot.value is not None and slot.unit is None and not _plausible_in_wan(slot.value):
        yield Hit(
            cells=(_PROCUREMENT,),
            expected="unit 元/万元",
            actual=slot.raw,
            said={"raw": slot.raw or ""},
        )


@rule(
    code="CELL-FEE-MAGNITUDE",
    family=Family.CELLS,
    severity=Severity.WARNING,
    editions=("e2021",),
    basis=basis.NOTICE_2021,
    zh="行政事业性收费{value}万元数额异常，疑似以元填报。",
    en="Fee income {value} (10k yuan) is implausible; probably entered in yuan.",
    applies=lambda report: _block_follows(report, "fees", "e2021"),
)
def implausible_fees(report: Report) -> Iterator[Signal]:
    """The fee income is 100,000万元 or more for a body below the prefecture-level city, or the
    text states the same digits as yuan of fees.

    Whole cities do take in that much.  Where the name does not tell the rank of the body, a large
    amount is not assessed.
    """
    slot = report.slot(_FEES)
    if slot.is_unusable:
        yield Unseen((_FEES,))
        return
    value = slot.value or 0
    if value > 0 and slot.unit != "元" and _stated_in_yuan(report, value):
        yield _fees(value, "the text states the same digits in 元")
    elif value >= _IMPLAUSIBLE_FEES:
        below = is_below_prefecture(report)
        if below is None:
            yield Unseen(("region",))
        elif below:
            yield _fees(value, f"less than {_IMPLAUSIBLE_FEES}万元")


def _fees(value: int | Decimal, expected: str) -> Hit:
    return Hit(cells=(_FEES,), expected=expected, actual=figure(value), said={"value": value})


def _block_follows(report: Report, row: str, edition: str) -> bool:
    return followed_edition(report, "active_disclosure", row) == edition


def _plausible_in_wan(value: int | Decimal) -> bool:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return 0 <= value < _LARGEST_IN_WAN and isinstance(exponent, int) and exponent >= _FEN_IN_WAN


def _stated_in_yuan(report: Report, value: int | Decimal) -> bool:
    digits = re.escape(
        figure(value).rstrip("0").rstrip(".") if "." in figure(value) else figure(value)
    )
    stated = re.compile(rf"费[^。;]{{0,60}}?(?<![\d.]){digits}(?:\.0+)?元")
    unseparated = [
        line.model_copy(update={"text": re.sub(r"(?<=\d)[,，](?=\d{3})", "", line.text)})
        for line in report.prose
    ]
    return next(matches_across(unseparated, stated), None) is not None
