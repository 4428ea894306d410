"""The year a report is about."""

import pytest

from gouji.extraction.document import Line, LinePlace
from gouji.parsing.report import Mention, Period
from gouji.parsing.titles import find_title
from gouji.parsing.years import find_year
from tests.gouji.parsing.printed import report_of


def prose(*texts: str) -> list[Line]:
    return [Line(text=text, where=LinePlace(line=n)) for n, text in enumerate(texts, 1)]


def said(value: str) -> Mention:
    return Mention(value=value, quote=value, where=LinePlace(line=9))


def year(*texts: str, published: str | None = None, signed: str | None = None) -> str | None:
    """The year of a report that states none but in sentences and dates."""
    found = find_year(
        None,
        None,
        prose(*texts),
        said(published) if published else None,
        said(signed) if signed else None,
    )
    return found.value if found else None


def test_the_year_is_the_title_s_then_the_period_s_then_the_text_s_then_the_year_before() -> None:
    title = find_title(prose("云岭县文化局2023年政府信息公开工作年度报告"))
    period = Period(start="2022-01-01", end="2022-12-31", quote="…", where=LinePlace(line=3))
    text = prose("一、总体情况", "2021年，我局……")
    published, signed = said("2025-01-15"), said("2024-01-12")

    def found(*evidence: object) -> str | None:
        mention = find_year(*evidence)  # type: ignore[arg-type]
        return mention.value if mention else None

    assert found(title, period, text, published, signed) == "2023"
    assert found(None, period, text, published, signed) == "2022"
    assert found(None, None, text, published, signed) == "2021"
    assert found(None, None, text[:1], published, signed) == "2023"
    assert found(None, None, text[:1], published, None) == "2024"
    assert found(None, None, text[:1], None, None) is None


def test_a_year_from_the_period_is_shown_where_the_period_stands() -> None:
    period = Period(start="2022-01-01", end="2022-12-31", quote="统计期", where=LinePlace(line=3))
    found = find_year(None, period, prose("首页"), None, None)
    assert found == Mention(value="2022", quote="统计期", where=LinePlace(line=3))


@pytest.mark.parametrize("signature", ["2024年1月20日", "云岭县文化局 2024年1月20日", "2024年1月"])
def test_a_signature_is_not_the_year_the_text_opens_with(signature: str) -> None:
    assert year("工作平稳。", signature) is None
    assert year("工作平稳。", signature, signed="2024-01-20") == "2023"


def test_a_report_is_never_about_the_year_it_was_signed_in() -> None:
    assert year("2024年，我局公开信息12条。", signed="2024-01-20") == "2023"
    assert year("2024年，我局公开信息12条。", published="2024-01") == "2023"


def test_plans_for_the_next_year_are_not_what_is_reported() -> None:
    text = "2024年，我们将努力。2023年，公开信息12条。"
    assert year(text) == "2023"
    assert year(text, signed="2024-01-20") == "2023"
    assert year("2024年，我们将努力。") is None


def test_days_and_beginnings_are_not_the_year() -> None:
    assert year("2019年5月15日，新条例施行。", "2020年以来，我局坚持公开。") is None


def test_where_sentences_disagree_there_is_no_year() -> None:
    assert year("2022年，公开9条。2023年，公开12条。") is None
    assert year("2022年，公开9条。2023年，公开12条。", signed="2024-01-20") == "2023"
    assert year("2023年，公开12条。", "2022年，公开9条。2023年，增加3条。") == "2023"


def test_the_year_of_a_title_on_two_lines_is_not_lost_to_the_signature() -> None:
    report = report_of(
        "云岭县文化局2023年\n政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n"
        "六、其他需要报告的事项\n无。\n云岭县文化局\n2024年1月20日"
    )
    assert report.year is not None
    assert (report.year.value, report.title_year) == ("2023", 2023)
