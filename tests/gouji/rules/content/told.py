"""Reports with running text for the tests of what it must say."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from gouji.extraction.document import Line
from gouji.form import edition as form_of
from gouji.parsing.facts.fields import FactField
from gouji.parsing.report import Fact, Report, Section
from tests.gouji.rules.build import Cells, at, report, sections

OVERVIEW: Final = (
    "（一）主动公开。全年在门户网站发布信息210条。\n"
    "（二）依申请公开。新收申请3件，都在期限内答复。\n"
    "（三）政府信息管理。修订公开目录，落实审核制度。\n"
    "（四）平台建设。改版网站专栏2个。\n"
    "（五）监督保障。组织培训2次，社会评议和考核结果良好，没有需要追究责任的情形。"
)
PROBLEMS: Final = "一是部分栏目更新不够及时；二是图解偏少。下一步，逐月核对栏目并增加图解。"
OTHER: Final = "2023年没有发出收费通知，也未收取信息处理费。"
WHOLE: Final = {"一": OVERVIEW, "五": PROBLEMS, "六": OTHER}


def told(
    changed: Mapping[str, str] | None = None,
    edition: str = "e2021",
    cells: Cells | None = None,
    **changes: object,
) -> Report:
    """A report whose sections say `changed`, and elsewhere what they should."""
    texts = {**WHOLE, **(changed or {})}
    return written(
        [(one, texts.get(one.number, "")) for one in sections(edition)], edition, cells, **changes
    )


def written(
    parts: list[tuple[Section, str]],
    edition: str = "e2021",
    cells: Cells | None = None,
    **changes: object,
) -> Report:
    """A report that consists of these sections."""
    filled = tuple(one.model_copy(update={"text": text}) for one, text in parts)
    lines = chain.from_iterable([one.title, *one.text.split("\n")] for one in filled)
    prose = tuple(Line(text=line, where=at(n)) for n, line in enumerate(lines, 1) if line)
    return report(edition, cells, **{"sections": filled, "prose": prose, **changes})


def without(number: str, edition: str = "e2021") -> Report:
    """A report in which the heading of one section was lost, with its text."""
    kept = [one for one in sections(edition) if one.number != number]
    return written([(one, WHOLE.get(one.number, "")) for one in kept], edition)


def beyond(title: str, text: str) -> tuple[Section, str]:
    """A section beyond the form's."""
    return Section(
        number="七", title=title, statutory=False, expected=None, text="", where=at(200)
    ), text


def title_of(number: str) -> str:
    """The form's title of a section."""
    return next(one.title for one in form_of("e2021").sections if one.number == number)


def fee(yuan: int, *, approximate: bool = False) -> tuple[Fact, ...]:
    """The handling fee that the text says was collected."""
    return (
        Fact(
            field=FactField.INFO_FEE,
            value=yuan,
            approximate=approximate,
            channel=None,
            quote=f"收取信息处理费{yuan}元。",
            section="六",
            where=at(80),
        ),
    )
