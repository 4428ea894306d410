"""Who reports, on which year, when: title, agency, level, year, dates, index number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gouji.extraction.document import Line
from gouji.parsing.dates import dates, to_arabic
from gouji.parsing.folding import plain, squeeze, width
from gouji.parsing.report import Level, Mention

_REPORT = re.compile(r"信息公开.{0,12}?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)")
_TITLE_LABEL = re.compile(r"^\s*(?:标\s*题|名\s*称|信息名称|文件名称)\s*[:：]\s*")
_NO_TITLE = re.compile(r"[。；;>›»]|信息分类|当前位置|首页|目录|附件|下载|关于印发|通知|解读")
_TITLE_TAIL = re.compile(
    r"\s*(?:发布(?:时间|日期|机构)|发文(?:时间|日期)|来源|日期|时间)\s*[:：].*$"
)
_LONGEST_TITLE = 70
_SHORTEST_BODY = 2
_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*(?:年|[-—至]|(?=政府信息公开))")
_ANY_YEAR = re.compile(r"(?<!\d)(20\d{2})\s*年?")

# How the names of public bodies end.
_SUFFIX = (
    r"(?:人民政府办公厅|人民政府办公室|人民政府|街道办事处|办事处|管理委员会|管委会|委员会|办公厅|办公室|"
    r"监督管理局|管理局|分局|总局|总队|支队|大队|税务局|海关|银行|公司|研究院|研究室|指挥部|服务中心|管理中心|"
    r"中心|管理处|服务处|事务所|管理所|监狱|学院|大学|学校|医院|政府|委员会|气象台|地震台|联合会|协会|"
    r"街道|苏木|厅|局|署|委|办|镇|乡|队|院|所|处|站|馆|社)"
)
_BODY = re.compile(rf"^[\u4e00-\u9fff〇（）()·]{{2,40}}?{_SUFFIX}$")
_BODY_AT_START = re.compile(
    rf"^(?:20\d{{2}}年(?:度)?\s*[,，]?\s*)?(?P<body>[\u4e00-\u9fff]{{2,30}}?{_SUFFIX})"
    r"(?=认真|坚持|严格|深入|按照|根据|以|在|全面|高度|紧紧|紧扣|围绕|积极|贯彻|切实|始终|持续|不断|共|政府信息)"
)
_CONTACT_BODY = re.compile(
    rf"(?:请(?:与|联系|咨询|向)|联系(?:单位|部门)?)\s*[:：]?\s*(?P<body>[\u4e00-\u9fff]{{2,30}}?{_SUFFIX})(?=联系|反映|办公室|咨询|[,，。;；（(]|$)"
)
_PUBLISHER = re.compile(
    r"(?:发布机构|发布单位|公开机构|公开单位|公开主体|发文机关|发文单位|信息来源|来\s*源|作\s*者)\s*[:：]\s*(?P<body>[^\s:：|]{3,40})"
)
_PUBLISHED = (
    re.compile(r"(?:发\s*布|公\s*开|发\s*文|上\s*传|公\s*布)\s*(?:日\s*期|时\s*间)\s*[:：]?\s*"),
    re.compile(r"(?:^|\s|\|)(?:日\s*期|时\s*间)\s*[:：]\s*"),
)
_PUBLISHED_REACH = 24
_INDEX = re.compile(r"索\s*引\s*号\s*(?:[:：]|\s)\s*(?P<value>[^\s|:：]{4,60})")
_HEAD_LINES = 40
_LONGEST_SIGNATURE = 60


@dataclass(frozen=True)
class Title:
    """The report's title, taken apart."""

    text: str
    agency: str | None
    year: int | None
    line: Line

    @property
    def mention(self) -> Mention:
        """The title with its place."""
        return Mention(value=self.text, quote=self.line.text.strip(), where=self.line.where)


def find_title(head: Sequence[Line]) -> Title | None:
    """The title line among `head`, the lines before the first section.

    A line is a title if it names an annual report on disclosure and is no sentence, no
    breadcrumb and no label; the best has both a body and a year.
    """
    found: list[Title] = []
    for number, line in enumerate(head):
        text = _TITLE_TAIL.sub("", _TITLE_LABEL.sub("", plain(line.text))).strip()
        if not _is_title(text):
            continue
        agency, year = _taken_apart(text)
        before = next((one for one in reversed(head[:number]) if one.text.strip()), None)
        if agency is None and before is not None and _is_body(plain(before.text)):
            agency = squeeze(before.text)
            text = f"{agency}{text}"
        found.append(Title(text, agency, year, line))
    if not found:
        return None
    return max(found, key=lambda one: (one.year is not None) + (one.agency is not None))


def _is_title(text: str) -> bool:
    if not text or len(text) > _LONGEST_TITLE or _NO_TITLE.search(text):
        return False
    folded = squeeze(text)
    return bool(_REPORT.search(folded)) and not re.search(r"[:：]", folded)


def _taken_apart(title: str) -> tuple[str | None, int | None]:
    text = to_arabic(squeeze(title)).replace("《", "").replace("》", "")
    year_match = _YEAR.search(text) or _ANY_YEAR.search(text)
    year = int(year_match[1]) if year_match else None
    before = re.split(r"(?:政府)?信息公开", text, maxsplit=1)[0]
    if before.endswith("人民"):  # …人民政府信息公开…: one 政府 serves both words
        before += "政府"
    before = re.sub(r"[（(]?20\d{2}年?度?[)）]?", "", before)
    before = re.sub(r"^关于|关于$", "", before).strip("-—_·的")
    return (before if len(before) >= _SHORTEST_BODY else None), year


def _is_body(text: str) -> bool:
    return bool(_BODY.match(squeeze(text)))


def find_agency(
    title: Title | None, prose: Sequence[Line], signature: Sequence[Line]
) -> Mention | None:
    """The body that reports: as the title names it, else as it signs, publishes, asks to be
    contacted, or speaks of itself in the first sentence."""
    if title is not None and title.agency is not None and _BODY.match(title.agency):
        return Mention(value=title.agency, quote=title.text, where=title.line.where)
    for line in reversed(signature):
        words = squeeze(line.text)
        name = re.split(r"\d{4}年?", words, maxsplit=1)[0]
        if len(words) <= _LONGEST_SIGNATURE and _BODY.match(name):
            return Mention(value=name, quote=words, where=line.where)
    for pattern in (_PUBLISHER, _CONTACT_BODY, _BODY_AT_START):
        for line in prose:
            match = pattern.search(width(plain(line.text)).strip())
            if match is not None and _BODY.match(match["body"]):
                return Mention(value=match["body"], quote=match[0], where=line.where)
    if title is not None and title.agency is not None:
        return Mention(value=title.agency, quote=title.text, where=title.line.where)
    return None


def find_level(agency: str | None) -> Level | None:
    """Township, government or department, from the body's name."""
    if agency is None:
        return None
    if re.search(r"(?:镇|乡|街道|苏木)(?:人民)?(?:政府|办事处)?$", agency):
        return Level.TOWNSHIP
    if re.search(r"(?:人民)?政府$|[省市县区州盟旗]$", agency):
        return Level.GOVERNMENT
    return Level.DEPARTMENT


def find_year(
    title: Title | None,
    period_end: str | None,
    prose: Sequence[Line],
    published: Mention | None,
    signed: Mention | None,
) -> Mention | None:
    """The report year: the title's, else the period's, else the year the text opens with, else
    the year before publication or signature."""
    if title is not None and title.year is not None:
        return Mention(value=str(title.year), quote=title.text, where=title.line.where)
    if period_end is not None:
        return Mention(value=period_end[:4], quote=period_end, where=prose[0].where)
    for line in prose:
        text = to_arabic(plain(line.text)).strip()
        match = re.match(r"(20\d{2})\s*年", text)
        if match is not None:
            return Mention(value=match[1], quote=match[0], where=line.where)
    for mention in (published, signed):
        if mention is not None:
            year = str(int(mention.value[:4]) - 1)
            return Mention(value=year, quote=mention.quote, where=mention.where)
    return None


def find_published(head: Sequence[Line], tail: Sequence[Line]) -> Mention | None:
    """The publication date stated in the page's head, or under the report."""
    for pattern in _PUBLISHED:
        for line in (*head, *tail):
            text = to_arabic(plain(line.text))
            for match in pattern.finditer(text):
                after = text[match.end() : match.end() + _PUBLISHED_REACH]
                found = next(dates(after), None)
                if found is not None and after[: found.start].strip() == "":
                    return Mention(value=found.iso, quote=line.text.strip(), where=line.where)
    return None


def find_signed(tail: Sequence[Line]) -> Mention | None:
    """The date under the report: a line that holds a date and at most the body's name."""
    for line in reversed(tail):
        text = to_arabic(squeeze(line.text))
        for found in dates(text):
            rest = (text[: found.start] + text[found.end :]).strip("()（）日期:：")
            if not rest or _BODY.match(rest):
                return Mention(value=found.iso, quote=line.text.strip(), where=line.where)
    return None


def find_index_no(head: Sequence[Line]) -> str | None:
    """The index number of the page's own metadata block."""
    for line in head:
        match = _INDEX.search(plain(line.text))
        if match is not None:
            return match["value"]
    return None
