"""Sections that are last year's over again."""

import pytest

from gouji.parsing.report import Report
from gouji.rules.finding import Outcome, Severity
from tests.gouji.rules.years.pairs import became, found, year

RULE = "XY-COPY"
OVERVIEW = (
    "我局把公开工作列入年度考核，门户网站新开三个栏目，全年走访企业十二家听取意见，"
    "并在办事大厅设了查阅点，方便群众当场查询和复印。"
)
PROBLEMS = (
    "一是栏目更新不够及时，个别科室报送材料拖延；二是解读形式单一，图表和视频偏少。"
    "下一步将明确专人负责，按月通报更新情况，并请宣传部门协助制作短视频。"
)
OTHER = (
    "今年的短板在于基层站所力量薄弱，三个乡镇没有专职人员，答复文书格式不统一。"
    "对此已组织两轮集中培训，编印答复范本，并由法制机构逐件审核。"
)


def saying(number: int, overview: str, problems: str) -> Report:
    """A report with these words in its sections 一 and 五."""
    whole = year(number)
    words = {"一": overview, "五": problems}
    sections = tuple(
        one.model_copy(update={"text": words.get(one.number, "")}) for one in whole.sections
    )
    return whole.model_copy(update={"sections": sections})


def test_a_section_taken_over_with_another_year() -> None:
    before = saying(2022, OVERVIEW, f"2022年，{PROBLEMS}")
    (one,) = found(RULE, saying(2023, OTHER, f"2023年度，{PROBLEMS}"), before)
    assert one.severity is Severity.WARNING
    assert one.location == "section 五"
    assert one.where
    assert "第五部分与2022年报告相似度100%" in one.message.zh


def test_a_few_changed_words_do_not_make_it_new() -> None:
    changed = PROBLEMS.replace("拖延", "较慢").replace("短视频", "视频")
    assert found(RULE, saying(2023, OTHER, changed), saying(2022, OVERVIEW, PROBLEMS))


def test_both_sections_are_looked_at() -> None:
    found_here = found(RULE, saying(2023, OVERVIEW, PROBLEMS), saying(2022, OVERVIEW, PROBLEMS))
    assert [one.location for one in found_here] == ["section 一", "section 五"]


def test_other_words_are_no_copy() -> None:
    assert became(RULE, saying(2023, OTHER, PROBLEMS), saying(2022, OVERVIEW, OTHER)) is (
        Outcome.PASS
    )


def test_statutory_set_phrases_are_not_compared() -> None:
    law = "根据《中华人民共和国政府信息公开条例》第五十条和国务院有关通知要求，编制本报告。" * 3
    before = saying(2022, law + OVERVIEW, law + PROBLEMS)
    assert found(RULE, saying(2023, law + OTHER, law + OTHER), before) == []


@pytest.mark.parametrize("words", ["", "无。", "本年度不存在突出问题，下一步继续做好各项工作。"])
def test_too_few_words_prove_nothing(words: str) -> None:
    assert became(RULE, saying(2023, OTHER, words), saying(2022, OVERVIEW, words)) is (
        Outcome.NOT_ASSESSED
    )


def test_without_last_years_report() -> None:
    assert became(RULE, saying(2023, OVERVIEW, PROBLEMS), None) is Outcome.NOT_ASSESSED
