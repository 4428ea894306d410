"""Does the report tell of the information handling fee, and does that fit its tables?"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Report, Slot, Status
from gouji.rules import basis
from gouji.rules.content.applying import follows_the_form_of_2021
from gouji.rules.content.bodies import body_of, text_is_lost
from gouji.rules.finding import Severity
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule
from gouji.text import Bilingual

_UNPAID: Final = "applications.other_unpaid_fee.total"
_INCOME: Final = "active_disclosure.fees.amount_wan"
_YUAN_IN_WAN: Final = 10_000

_SENTENCE = re.compile(r"[^。;!?]+")
_TITLE = re.compile(r"《[^《》]*》")
_OTHER_FEES = re.compile(
    r"行政事业性?收费(?!.{0,6}信息处理)|(?:涉企|教育|医疗|停车|物业|经营性?|政府性)[^,。;]{0,6}收费"
    r"|收费(?:目录|清单|标准|项目|公示)|[“\"]?三公[”\"]?经费|经费|减税降费"
)
_HANDLING_FEE = re.compile(r"(?:信息|公开|申请)?处理费")
_ANY_FEE = re.compile(r"处理费|收费|收取|费用|缴费|计费|收了?费")
_CHARGED = re.compile(
    r"处理费|收取|缴费|计费|收费(?:的)?通知|(?:未|没有|不|无)[^,。;]{0,4}收费|收费[^,。;]{0,6}(?:0|零|无)"
)
_DISCLOSURE = re.compile(r"信息公开|政务公开|依申请|公开申请|申请人")
_SAID_OF_IT = re.compile(
    r"收取|收费|收缴|征收|缴纳|缴费|发出|下发|开具|产生|涉及|减免|未|无|没有|不|零|\d"
)
_NO_NOTICE = re.compile(
    r"(?:未|没有|无|不曾|从未)[^,。;]{0,8}?(?:发出|开具|出具|下发|发送|制发|送达|产生|作出|任何|有)?[^,。;]{0,10}?(?:收费|缴费)(?:的)?(?:通知|告知)"
    r"|(?:收费|缴费)(?:的)?(?:通知|告知)书?(?:数量?|情况|数目)?(?:为|均为|是|共|:|计)?(?:零|无|0)(?!\.\d|\d)[份件次个]?"
    r"|(?:发出|开具|出具|下发)[^,。;]{0,6}(?:零|0)[份件次个](?:收费|缴费)(?:通知|告知)"
)
_NOTICES = re.compile(
    r"(?:发出|开具|出具|下发|制发|送达|发送)[^,。;]{0,14}?(?:收费|缴费)(?:通知|告知)|(?:收费|缴费)(?:通知|告知)书?[^,。;]{0,6}?[1-9一二三四五六七八九十]\d*[份件次个]"
)
_NOT_CHARGED = re.compile(
    r"(?:未|没有|无|不|零)[^,。;]{0,12}?(?:信息处理费|处理费)|(?:信息处理费|处理费)[^,。;]{0,8}?(?:未|没有|为0|0元|为零|均为零|无)(?!\.\d)"
)


@rule(
    code="CON-S6-FEE",
    family=Family.CONTENT,
    severity=Severity.WARNING,
    basis=f"{basis.FEE_NOTICE}；{basis.NOTICE_2021}",
    editions=("e2021",),
    applies=follows_the_form_of_2021,
    zh="第六部分未报告收取信息处理费情况。",
    en="Section 6 does not report information-processing fees.",
)
def unreported_fee(report: Report) -> Iterator[Signal]:
    """The report says whether the information handling fee (信息处理费) was charged: notices sent
    out, or the amount collected, none included.

    It belongs into section six, where any statement about a charge counts; elsewhere in the report
    only one about this fee or about charging for disclosure.  The charges of table two, lists of
    tariffs and budgets are other matters, and the title of the fee rules alone says nothing.
    Reports for years before 2021 owe no such statement.
    """
    body = body_of(report, "六")
    if any(_tells_of_fee(one.group()) for one in _SENTENCE.finditer(whole_text(report))):
        return
    if body is None or text_is_lost(report):
        yield Unseen(("section 六",))
        return
    own = _OTHER_FEES.sub("", _TITLE.sub("", body.text))
    if not _ANY_FEE.search(own):
        yield Hit(
            location="section 六",
            expected="a statement on the information handling fee",
            actual="none",
            where=(body.where,),
        )


def _tells_of_fee(sentence: str) -> bool:
    bare = _OTHER_FEES.sub("", _TITLE.sub("", sentence))
    if _HANDLING_FEE.search(sentence):
        return _SAID_OF_IT.search(bare) is not None
    return _CHARGED.search(bare) is not None and _DISCLOSURE.search(bare) is not None


_SILENT = Bilingual(
    zh="表三有{n}件因逾期未缴费不再处理，正文未说明发出收费通知情况。",
    en="{n} request(s) lapsed for unpaid fees, and the text says nothing of fee notices.",
)


@rule(
    code="CON-FEE-NOTICE",
    family=Family.CONTENT,
    severity=Severity.WARNING,
    basis=basis.FEE_NOTICE,
    editions=("e2021",),
    applies=follows_the_form_of_2021,
    zh="表三有{n}件因逾期未缴费不再处理，但正文称未发出收费通知或未收取信息处理费。",
    en="{n} request(s) lapsed for unpaid fees, yet the text reports no fee notice or no fee.",
)
def lapsed_without_notice(report: Report) -> Iterator[Signal]:
    """Requests lapsed because a fee was not paid, and the text says that no notice of a fee was
    sent, or that no fee was charged and nothing of notices.

    Who was never asked to pay cannot have failed to.  A text that counts notices, or names an
    amount collected, agrees with the table; one that says nothing of either is information only.
    """
    lapsed = report.slot(_UNPAID)
    if lapsed.value is None:
        if lapsed.status is not Status.BLANK:
            yield Unseen((_UNPAID,))
        return
    if lapsed.value <= 0:
        return
    if text_is_lost(report):
        yield Unseen(("text",))
        return
    text = whole_text(report)
    denied = _NO_NOTICE.search(text)
    if denied is None and (_NOTICES.search(text) or _collected(report)):
        return
    denied = denied or _NOT_CHARGED.search(text)
    free = any(one.field is FactField.INFO_FEE and one.value == 0 for one in report.facts)
    silent = denied is None and not free
    yield Hit(
        cells=(_UNPAID,),
        expected="notices of a fee",
        actual="nothing said of them" if silent else (denied[0] if denied else "no fee charged"),
        said={"n": lapsed.value},
        severity=Severity.INFO if silent else None,
        wording=_SILENT if silent else None,
    )


@rule(
    code="CON-FEE-T2",
    family=Family.CONTENT,
    severity=Severity.INFO,
    basis="信息处理费属于行政事业性收费 (the handling fee is an administrative charge)",
    editions=("e2021",),
    applies=follows_the_form_of_2021,
    zh="收取信息处理费{a}元，但表二行政事业性收费为{b}万元。",
    en="Information-processing fees of {a} yuan but table 2 fee income is {b} × 10,000 yuan.",
)
def fee_beyond_income(report: Report) -> Iterator[Signal]:
    """The handling fee collected is an administrative charge, so the income of table two cannot be
    less.

    What rounding to the decimals printed explains is no contradiction: 30 yuan are 0.00 ten
    thousand yuan.  A plain 0 rounds nothing; it says that there was no income.
    """
    fee = _collected(report)
    if fee is None:
        return
    income = report.slot(_INCOME)
    if income.value is None or income.yuan is None:
        if income.status is not Status.BLANK:
            yield Unseen((_INCOME,))
        return
    if fee - income.yuan > _rounding(income):
        yield Hit(
            cells=(_INCOME,),
            expected=f"at least {Decimal(fee) / _YUAN_IN_WAN:f}",
            actual=income.raw or "",
            said={"a": fee, "b": income.value},
        )


def _collected(report: Report) -> int | Decimal | None:
    """The largest amount of the handling fee that the text says was collected; None without one."""
    amounts = [
        one.value
        for one in report.facts
        if one.field is FactField.INFO_FEE and one.value > 0 and not one.approximate
    ]
    return max(amounts, default=None)


def _rounding(income: Slot) -> Decimal:
    """Half of the last decimal printed, in yuan."""
    if not isinstance(income.value, Decimal):
        return Decimal(0)
    exponent = income.value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    scale = _YUAN_IN_WAN if income.unit == "万元" else 1
    return Decimal(scale) / (2 * 10**places) if places else Decimal(0)
