"""PDFs that can be read and are no annual report of the unified form."""

import io
from collections.abc import Iterator, Sequence

from pikepdf import AttachedFileSpec, Pdf

from gouji.errors import ErrorCode
from tests.corpus.pdf.drawing import assemble, saved
from tests.corpus.pdf.faces import Faces, SystemFace
from tests.corpus.pdf.geometry import A4, Sheet
from tests.corpus.pdf.pen import Pen
from tests.corpus.refusals.refusal import Refusal

_LEFT, _TOP, _LEADING, _SIZE = 72.0, 90.0, 24.0, 11.0
_PORTFOLIO = ("For the best experience, open this PDF portfolio in", "a viewer that shows it.")
_NOTICE = (
    "石棠县教育局关于开展2023年暑期安全检查的通知",
    "各中小学：",
    "为做好暑期安全工作，现将有关事项通知如下。",
    "一、检查时间",
    "7月10日至7月20日，由各学校先行自查，县局抽查不少于15所。",
    "二、检查内容",
    "消防设施、食堂卫生、校车管理三个方面，详见下表。",
)
_NOTICE_TABLE = (
    ("序号", "学校", "检查日期", "负责人"),
    ("1", "第一中学", "7月12日", "周老师"),
    ("2", "第二中学", "7月13日", "何老师"),
    ("3", "实验小学", "7月14日", "林老师"),
)
_OLD_REPORT = (
    "鹿鸣市水利局2016年政府信息公开工作年度报告",
    "本报告由概述、主动公开政府信息情况、依申请公开政府信息情况、咨询处理情况、政府信息公开的收费及",
    "减免情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题和改进措施组成。",
    "一、概述",
    "2016年，本局按照条例要求推进政府信息公开。",
    "二、主动公开政府信息情况",
    "全年主动公开政府信息312条。",
    "三、依申请公开政府信息情况",
    "全年受理申请4件，均已答复。",
    "四、咨询处理情况",
    "接受咨询56人次。",
    "五、政府信息公开的收费及减免情况",
    "没有收取费用。",
    "六、因政府信息公开申请行政复议、提起行政诉讼的情况",
    "没有发生。",
    "七、存在的主要问题和改进措施",
    "公开内容还需充实。",
)
_OLD_TABLE = (
    ("统计指标", "单位", "统计数"),
    ("主动公开政府信息数", "条", "312"),
    ("收到申请数", "件", "4"),
    ("行政复议数量", "件", "0"),
)


def other_documents() -> Iterator[Refusal]:
    """A portfolio, a notice, a report from before 2019."""
    portfolio = _with_attachment(_pages(_PORTFOLIO, ()))
    yield Refusal("portfolio", portfolio, ErrorCode.NOT_AN_ANNUAL_REPORT)
    notice = _pages(_NOTICE, _NOTICE_TABLE)
    yield Refusal("notice-with-a-table", notice, ErrorCode.NOT_AN_ANNUAL_REPORT)
    old = _pages(_OLD_REPORT, _OLD_TABLE)
    yield Refusal("report-for-2016", old, ErrorCode.EDITION_UNSUPPORTED)


def _pages(lines: Sequence[str], table: Sequence[Sequence[str]]) -> bytes:
    faces = Faces(SystemFace())
    pen = Pen(Sheet(*A4), faces)
    top = _TOP
    for line in lines:
        pen.text(_LEFT, top, line, _SIZE)
        top += _LEADING
    with pen.stroking(0.5):
        for row in table:
            width = (A4[0] - 2 * _LEFT) / len(row)
            for column, text in enumerate(row):
                left = _LEFT + column * width
                pen.outline(left, top, left + width, top + _LEADING)
                pen.text(left + 4, top + 16, text, _SIZE)
            top += _LEADING
    return assemble([pen], faces)


def _with_attachment(data: bytes) -> bytes:
    with Pdf.open(io.BytesIO(data)) as pdf:
        attached = AttachedFileSpec(
            pdf,
            b"%PDF-1.4 the report itself",
            filename="2023.pdf",
            description="",
            mime_type="application/pdf",
            creation_date="",
            mod_date="",
        )
        pdf.attachments["2023.pdf"] = attached
        return saved(pdf)
