"""Section one, and how a government was judged."""

import pytest

from gouji.parsing.report import Level
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import findings, outcome, said, the_finding
from tests.gouji.rules.content.told import OVERVIEW, told, without

NAMES = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
ASPECTS, ASSESS = "CON-S1-ASPECTS", "CON-GOV-ASSESS"


class TestAspects:
    @pytest.mark.parametrize(
        ("number", "name"),
        list(enumerate(NAMES)),
    )
    def test_an_aspect_left_out(self, number: int, name: str) -> None:
        lines = OVERVIEW.split("\n")
        left = "\n".join([*lines[:number], *lines[number + 1 :]])
        found = the_finding(told({"一": left}), ASPECTS)
        assert found.severity is Severity.WARNING
        assert found.message.zh == f"第一部分未涉及：{name}。"

    @pytest.mark.parametrize(
        "overview",
        [
            "在门户网站更新各类信息80条；没有收到信息公开申请；做好信息资源管理；加强网站建设；强化组织保障。",
            "公示决定12件。受理群众申请2件。严格落实三审三校。新媒体矩阵整合完毕，关停1个账号。接受社会监督。",
            "1.发布信息8条。2.接到申请2件。3.信息管理。清理文件5份。4.公开平台。公众号1个。5.培训2次。",
            "一是發布公告30條。二是規範依申請公開。三是清理規範性文件。四是拓寬公開渠道。五是開展業務培訓。",
        ],
    )
    def test_other_names_and_what_is_done_under_them(self, overview: str) -> None:
        assert findings(told({"一": overview}), ASPECTS) == []

    def test_naming_a_site_in_passing_is_no_work_on_platforms(self) -> None:
        overview = "通过门户网站主动公开信息。答复申请1件。修订目录。为保障群众的监督权，组织学习。"
        found = the_finding(told({"一": overview}), ASPECTS)
        assert found.actual == "no 政府信息公开平台建设、监督保障"

    def test_the_list_of_the_reports_parts_covers_nothing(self) -> None:
        parts = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况"
        overview = f"本报告由{parts}等部分组成。\n我局认真学习。"
        assert "依申请公开" in the_finding(told({"一": overview}), ASPECTS).message.zh

    def test_the_form_of_2019_is_worded_otherwise(self) -> None:
        whole = told({"一": "我局认真学习。"}, edition="e2019")
        assert outcome(whole, ASPECTS) is Outcome.NOT_APPLICABLE

    def test_a_section_without_text_or_heading_is_not_judged(self) -> None:
        assert outcome(told({"一": ""}), ASPECTS) is Outcome.NOT_ASSESSED
        assert outcome(without("一"), ASPECTS) is Outcome.NOT_ASSESSED


class TestAssessment:
    def test_a_government_that_tells_nothing_of_it(self) -> None:
        whole = told({"一": "主动公开信息9条。"}, level=Level.GOVERNMENT)
        found = the_finding(whole, ASSESS)
        assert found.severity is Severity.WARNING
        assert "工作考核、社会评议、责任追究" in found.message.zh

    def test_one_of_three_left_out_is_information(self) -> None:
        whole = told({"一": "年度考核良好，社会评议满意。"}, level=Level.GOVERNMENT)
        found = the_finding(whole, ASSESS)
        assert found.severity is Severity.INFO
        assert found.message.zh == "政府年报未提及：责任追究。"

    @pytest.mark.parametrize(
        "told_of",
        [
            "纳入绩效考评，满意度测评良好，没有问责情形。",
            "未开展社会评议，未发生责任追究，考核结果为优秀。",
            "纳入绩效考核，开展第三方评估，对2家单位进行约谈。",
        ],
    )
    def test_results_in_other_words_and_none_of_them(self, told_of: str) -> None:
        assert findings(told({"五": told_of}, level=Level.GOVERNMENT), ASSESS) == []

    @pytest.mark.parametrize("level", [Level.DEPARTMENT, Level.TOWNSHIP])
    def test_others_need_not_report_it(self, level: Level) -> None:
        assert outcome(told({"一": "学习。"}, level=level), ASSESS) is Outcome.NOT_APPLICABLE

    def test_a_body_of_unknown_level_is_not_judged(self) -> None:
        whole = told({"一": "学习。"}, level=None, agency=said("云岭"))
        assert outcome(whole, ASSESS) is Outcome.NOT_ASSESSED
