"""What a template left behind, and how to reach the body."""

import pytest

from gouji.parsing.report import Contact
from gouji.rules.catalogue import rule_of
from gouji.rules.finding import Outcome
from gouji.rules.neighbours import ALONE
from tests.gouji.rules.build import findings, outcome, the_finding
from tests.gouji.rules.content.told import told


class TestTemplate:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("该部分以表格形式报告。表格如下：", "该部分以表格形式报告。表格如下"),
            ("XX局认真落实条例。", "XX"),
            ("收到申请××件。", "××"),
            ("本年度办理{…}件。", "{...}"),
            ("（单位名称）认真落实条例。", "(单位名称)"),
            ("收到申请____件。", "____"),
            ("某某县认真落实条例。", "某某"),
        ],
    )
    def test_words_to_be_filled_in(self, text: str, left: str) -> None:
        assert the_finding(told({"一": text}), "CON-TEMPLATE").actual == left

    @pytest.mark.parametrize(
        "text",
        [
            "报告以表格和文字说明情况。",
            "邮箱：xxgk@example.com。",
            "XXL镜头采购1台。",
            "注册资本<100万元的企业。",
        ],
    )
    def test_what_only_looks_like_it(self, text: str) -> None:
        assert findings(told({"一": text}), "CON-TEMPLATE") == []


class TestContact:
    def test_it_is_off_by_itself(self) -> None:
        assert rule_of("CON-CONTACT").optional
        assert outcome(told(), "CON-CONTACT") is Outcome.NOT_APPLICABLE

    def test_nobody_can_be_reached(self) -> None:
        assert list(rule_of("CON-CONTACT").check(told(), ALONE))

    def test_a_number_or_a_place_to_download(self) -> None:
        check = rule_of("CON-CONTACT").check
        assert not list(check(told(contact=Contact(phone="0300-1234567")), ALONE))
        assert not list(check(told({"六": "电子版可在门户网站下载。"}), ALONE))
