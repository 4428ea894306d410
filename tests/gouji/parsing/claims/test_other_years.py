"""Figures stated for another year than the report's."""

import pytest

from gouji.parsing.facts.fields import FactField
from tests.gouji.parsing.claims.sentences import claims_of


@pytest.mark.parametrize(
    ("text", "field", "value", "year"),
    [
        ("2022年我局新收政府信息公开申请0件。", FactField.RECEIVED, 0, 2022),
        ("二〇二一年度办结政府信息公开申请4件。", FactField.REPLIED, 4, 2021),
        ("2022年1月1日至12月31日，新收政府信息公开申请2件。", FactField.RECEIVED, 2, 2022),
        ("截至2022年12月31日，新收政府信息公开申请2件。", FactField.RECEIVED, 2, 2022),
        ("2022年收到申请8件，较2021年的6件增加2件。", FactField.RECEIVED, 8, 2022),
        ("2022年收到申请8件，其中2件转至2023年办理。", FactField.RECEIVED, 8, 2022),
        ("2021年，全年共收到申请8件，上年结转1件。", FactField.RECEIVED, 8, 2021),
        ("2022年未发生因政府信息公开引起的行政诉讼。", FactField.LITIGATION, 0, 2022),
    ],
)
def test_a_figure_of_another_year(text: str, field: FactField, value: int, year: int) -> None:
    (one,) = claims_of(text).other_years
    assert (one.field, one.value, one.year, one.quote.text) == (field, value, year, text)


@pytest.mark.parametrize(
    "text",
    [
        "2023年我局新收政府信息公开申请2件。",
        "2022年新收申请2件，2023年新收申请3件。",
        "今年新收申请3件，2022年为2件。",
        "2022年结转申请2件，已经办结。",
        "落实《2022年政务公开要点》，新收申请2件。",
        "2022年新收申请2件，今年新收3件。",
        "2022年度部门决算公开2次。",
        "2022年以来，新收申请12件。",
        "较2022年新收申请多2件。",
        "我局于2022年12月30日收到政府信息公开申请1件。",
        "2022年开设专栏2个。",
    ],
)
def test_years_that_are_named_rightly(text: str) -> None:
    assert claims_of(text).other_years == ()


def test_a_signature_below_a_sentence_without_an_end_names_no_period() -> None:
    assert claims_of("未收取信息处理费", "云岭县文化局", "2024年1月12日").other_years == ()
