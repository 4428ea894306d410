"""One body in title, signature and page; and a title."""

import pytest

from gouji.parsing.report import Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import outcome, report, said, the_finding


def naming(title: str | None, signature: str | None, publisher: str | None = None) -> Report:
    """A report whose title, signature and page name these bodies."""
    printed = said(f"{title}2023年政府信息公开工作年度报告") if title else None
    titled = printed and said(title or "").model_copy(update={"quote": printed.value})
    return report(
        title=printed,
        agency=titled or (said(signature) if signature else None),
        signatory=said(signature, line=90) if signature else None,
        publisher=said(publisher) if publisher else None,
    )


class TestAgency:
    @pytest.mark.parametrize(
        ("title", "signature"),
        [
            ("云岭县文化局", "云岭县水利局"),
            ("云岭县文化局", "望岫区文化局"),
            ("代县财政局", "大同市财政局"),
            ("云岭县青石镇人民政府", "云岭县柳溪镇人民政府"),
            ("云岭县人民政府", "云岭县教育局"),
        ],
    )
    def test_another_body_signs(self, title: str, signature: str) -> None:
        found = the_finding(naming(title, signature), "META-AGENCY")
        assert found.severity is Severity.WARNING
        assert (found.expected, found.actual) == (title, signature)
        assert f"标题“{title}”、落款“{signature}”" in found.message.zh
        assert len(found.where) == 2

    @pytest.mark.parametrize(
        ("title", "signature"),
        [
            ("云岭县卫生健康局", "云岭县卫健局"),
            ("山西省忻州市代县财政局", "代县财政局"),
            ("云岭县财政局", "财政局"),
            ("云岭县人民政府", "云岭县人民政府办公室"),
            ("云岭县文化局", "云岭县文化局办公室"),
            ("云岭县市场监督管理局", "云岭县市场监督管理局（知识产权局）"),
            ("云岭县文化和旅游局", "云岭县文化广电和旅游局"),
            ("云岭县青石镇人民政府", "青石镇人民政府"),
            ("云岭县青石镇人民政府", "云岭县青石镇党政办公室"),
            ("鼓楼区财政局", "南京市鼓楼区财政局"),
        ],
    )
    def test_forms_of_one_name_and_what_is_not_certain(self, title: str, signature: str) -> None:
        assert outcome(naming(title, signature), "META-AGENCY") is Outcome.PASS

    def test_another_department_publishes(self) -> None:
        whole = naming("云岭县文化局", "云岭县文化局", "云岭县水利局")
        found = the_finding(whole, "META-AGENCY")
        assert "发布机构“云岭县水利局”" in found.message.zh

    @pytest.mark.parametrize(
        "publisher",
        ["云岭县人民政府办公室", "云岭县人民政府", "云岭县政务服务和数据管理局", "大同市财政局"],
    )
    def test_those_that_publish_for_others(self, publisher: str) -> None:
        whole = naming("云岭县文化局", "云岭县文化局", publisher)
        assert outcome(whole, "META-AGENCY") is Outcome.PASS

    def test_a_single_name_contradicts_nothing(self) -> None:
        assert outcome(naming("云岭县文化局", None), "META-AGENCY") is Outcome.NOT_ASSESSED
        assert outcome(naming(None, "云岭县文化局"), "META-AGENCY") is Outcome.NOT_ASSESSED


class TestTitle:
    def test_without_one(self) -> None:
        found = the_finding(naming(None, "云岭县文化局"), "META-TITLE-MISSING")
        assert (found.severity, found.location) == (Severity.INFO, "document")

    def test_with_one(self) -> None:
        assert outcome(naming("云岭县文化局", None), "META-TITLE-MISSING") is Outcome.PASS
