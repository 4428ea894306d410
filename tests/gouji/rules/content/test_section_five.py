"""Section five: problems and improvement."""

import pytest

from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.build import findings, outcome, sections, the_finding
from tests.gouji.rules.content.told import WHOLE, beyond, told, without, written

PROBLEM, IMPROVE = "CON-S5-PROBLEM", "CON-S5-IMPROVE"
PLANS = "下一步，我局将组织培训，细化目录，拓宽公开渠道。"

CONCRETE = [
    "一是栏目更新不够及时；二是解读方式单一。",
    "（一）存在的主要问题。公开意识有待进一步增强。",
    "存在以下问题：1.培训次数少。2.公开内容与群众需要仍有差距。",
    "個別科室報送材料不夠及時，公開渠道較少。",
    "经办人员多为兼职，对条例理解不透彻。",
    "主要表现在：图解制作周期长，互动少。",
    "政策解读的深度离群众期待还有差距。",
    "网站检索功能仍需优化。",
    "工作推进措施不力，答复质量参差不齐。",
]
GENERAL = [
    "我局政府信息公开工作还存在一定差距。",
    "虽然取得了一定成绩，但与上级要求和群众期盼相比，仍存在一些不足。",
    "政务公开工作有待进一步加强。",
    "2023年，我镇信息公开工作距离省市的决策部署和人民群众的期待还有差距。",
    "（一）存在的主要问题\n总体来看，工作中仍有一些薄弱环节。",
]
NOTHING = [
    "无。",
    "本年度不存在问题。",
    "我局严格按照条例要求开展工作，没有发现问题。",
    "坚持问题导向，不断完善工作机制，做到应公开尽公开。",
    "规范发布流程，确保信息准确，避免出现差错。",
]


class TestProblem:
    @pytest.mark.parametrize("said", CONCRETE)
    def test_a_problem_that_is_named(self, said: str) -> None:
        assert outcome(told({"五": f"{said}\n{PLANS}"}), PROBLEM) is Outcome.PASS

    @pytest.mark.parametrize("said", GENERAL)
    def test_an_admission_that_names_nothing_is_a_warning(self, said: str) -> None:
        found = the_finding(told({"五": f"{said}\n{PLANS}"}), PROBLEM)
        assert found.severity is Severity.WARNING
        assert found.location == "section 五"

    @pytest.mark.parametrize("said", [*NOTHING, ""])
    def test_no_problem_at_all_is_an_error(self, said: str) -> None:
        found = the_finding(told({"五": f"{said}\n{PLANS}"}), PROBLEM)
        assert found.severity is Severity.ERROR

    def test_problems_woven_into_the_improvements_are_named(self) -> None:
        said = "一是着力解决公告更新不及时的问题。二是针对答复超期的情况，建立提醒机制。"
        assert outcome(told({"五": said}), PROBLEM) is Outcome.PASS

    def test_words_unknown_here_are_not_taken_for_the_lack_of_a_problem(self) -> None:
        said = "老旧信息沉在网站深处。"
        assert outcome(told({"五": f"{said}{PLANS}"}), PROBLEM) is Outcome.NOT_ASSESSED
        admitted = f"工作中还存在一些不足，{said}{PLANS}"
        assert outcome(told({"五": admitted}), PROBLEM) is Outcome.PASS

    def test_a_heading_inside_the_section_names_no_problem(self) -> None:
        said = "（一）存在的主要问题\n（二）改进情况\n加强培训，完善目录。"
        assert the_finding(told({"五": said}), PROBLEM).severity is Severity.ERROR

    def test_problems_in_a_section_of_their_own_beyond_the_form(self) -> None:
        parts = [
            (one, "" if one.number == "五" else WHOLE.get(one.number, ""))
            for one in sections("e2021")
        ]
        whole = written([*parts, beyond("主要问题", "公文属性标注不够准确。")])
        assert outcome(whole, PROBLEM) is Outcome.PASS

    def test_a_section_that_was_lost_is_not_judged(self) -> None:
        for code in (PROBLEM, IMPROVE):
            assert outcome(without("五"), code) is Outcome.NOT_ASSESSED

    def test_text_that_was_lost_everywhere_is_not_judged(self) -> None:
        whole = told({"一": "", "五": "", "六": ""})
        for code in (PROBLEM, IMPROVE):
            assert outcome(whole, code) is Outcome.NOT_ASSESSED

    def test_an_empty_section_at_the_very_end_may_be_cut_off(self) -> None:
        kept = [one for one in sections("e2021") if one.number != "六"]
        whole = written(
            [(one, "" if one.number == "五" else WHOLE.get(one.number, "")) for one in kept]
        )
        assert outcome(whole, PROBLEM) is Outcome.NOT_ASSESSED

    def test_an_empty_section_whose_matter_stands_elsewhere_is_not_judged(self) -> None:
        moved = f"{WHOLE['一']}\n（六）存在的问题。{WHOLE['五']}"
        for code in (PROBLEM, IMPROVE):
            assert outcome(told({"一": moved, "五": ""}), code) is Outcome.NOT_ASSESSED


class TestImprovement:
    @pytest.mark.parametrize(
        "said",
        [
            "一是栏目更新不够及时；二是解读形式单一，有待改进。",
            "（一）存在的主要问题\n一是公开意识有待进一步加强。\n（二）改进情况",
            "存在的问题：一是业务培训不够；二是整改落实不到位。",
            "人员均为兼职，业务学习抓得不紧。",
            "无。",
        ],
    )
    def test_no_measure_at_all(self, said: str) -> None:
        found = the_finding(told({"五": said}), IMPROVE)
        assert found.severity is Severity.ERROR
        assert found.where

    @pytest.mark.parametrize(
        "said",
        [
            "改进情况：已补齐3个栏目。",
            "更新偏慢。我局组织专人逐月核对。",
            "针对答复用语不规范的问题，本年完成整改2项。",
            "图解偏少。2024年，我局要多做图解",
            "（二）改进措施\n一、每季通报一次。",
            "渠道較少。下一步，拓寬公開渠道。",
        ],
    )
    def test_what_was_or_will_be_done(self, said: str) -> None:
        assert findings(told({"五": said}), IMPROVE) == []

    def test_measures_in_a_section_beyond_the_form(self) -> None:
        texts = {**WHOLE, "五": "栏目更新不够及时。"}
        parts = [(one, texts.get(one.number, "")) for one in sections("e2021")]
        assert (
            findings(written([*parts, beyond("下一步工作打算", "逐月核对栏目。")]), IMPROVE) == []
        )
