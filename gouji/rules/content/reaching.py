"""Can a reader reach the body?"""

import re
from collections.abc import Iterator

from gouji.parsing.report import Report
from gouji.rules import basis
from gouji.rules.finding import Severity
from gouji.rules.prose import whole_text
from gouji.rules.rule import Family, Hit, Signal, Unseen, rule

_HOW = re.compile(
    r"电子版|下载|网址|联系(?:方式|电话|地址|人|单位)|(?:请|敬请)[^,。;]{0,12}联系|与[^,。;]{2,40}联系|咨询电话|电话[:\d]|邮箱|传真|邮编"
)


@rule(
    code="CON-CONTACT",
    family=Family.CONTENT,
    severity=Severity.INFO,
    basis=basis.COMMON_PRACTICE,
    optional=True,
    zh="未提供联系方式或电子版获取途径。",
    en="No contact details or download address.",
)
def unreachable(report: Report) -> Iterator[Signal]:
    """The report gives neither a way to reach the body nor a place to download the report from.

    Common practice and not in the law, so the rule is off unless a profile switches it on.
    """
    if not report.prose:
        yield Unseen(("text",))
    elif not any(report.contact.model_dump().values()) and not _HOW.search(whole_text(report)):
        yield Hit(location="document", expected="contact or download", actual="none")
