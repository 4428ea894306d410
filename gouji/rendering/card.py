"""What a report says about itself, as labelled lines."""

from typing import NamedTuple

from gouji.result import Result
from gouji.rules.wording import edition_name
from gouji.text import Bilingual


class Line(NamedTuple):
    """One labelled value."""

    label: Bilingual
    value: str


def key_facts(result: Result) -> list[Line]:
    """The source and what the report says about itself; what it does not say is a dash."""
    source = result.source
    lines = [
        _line("文件", "file", source.name),
        _line("对象", "object", f"{source.bucket}/{source.key}" if source.key else None),
        _line("大小", "bytes", str(source.bytes)),
        _line("摘要", "sha256", source.sha256),
        _line("类型", "type", source.media_type),
    ]
    if source.key is None:
        del lines[1]
    report = result.report
    if report is None:
        return lines
    period = f"{report.period.start} – {report.period.end}" if report.period else None
    return [
        *lines,
        _line("标题", "title", report.title),
        _line("机关", "agency", report.agency),
        _line("年度", "year", str(report.year) if report.year else None),
        _line("格式", "form", edition_name(report.edition).en),
        _line("发布日期", "published", report.published),
        _line("落款日期", "signed", report.signed),
        _line("统计期限", "period", period),
    ]


def _line(zh: str, en: str, value: str | None) -> Line:
    return Line(Bilingual(zh=zh, en=en), value or "—")
