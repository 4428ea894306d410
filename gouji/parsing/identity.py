"""Who reports: the body and its level."""

import re
from collections.abc import Sequence

from gouji.administration.bodies import same_body
from gouji.administration.standing import Kind, standing
from gouji.extraction.document import Line
from gouji.parsing.bodies import SUFFIX, is_body
from gouji.parsing.folding import plain, squeeze, width
from gouji.parsing.report import Level, Mention
from gouji.parsing.titles import Title

_BODY_AT_START = re.compile(
    rf"^(?:20\d{{2}}年(?:度)?\s*[,，]?\s*)?(?P<body>[\u4e00-\u9fff]{{2,30}}?{SUFFIX})"
    r"(?=认真|坚持|严格|深入|按照|根据|以|在|全面|高度|紧紧|紧扣|围绕|积极|贯彻|切实|始终|持续|不断|共|政府信息)"
)
_CONTACT_BODY = re.compile(
    rf"(?:请(?:与|联系|咨询|向)|联系(?:单位|部门)?)\s*+[:：]?\s*+(?P<body>[\u4e00-\u9fff]{{2,30}}?{SUFFIX})(?=联系|反映|办公室|咨询|[,，。;；（(]|$)"
)
_PUBLISHER = re.compile(
    r"(?:发布机构|发布单位|公开机构|公开单位|公开主体|发文机关|发文单位|信息来源|来\s*源|作\s*者)\s*[:：]\s*(?P<body>[^\s:：|]{3,40})"
)
_LONGEST_SIGNATURE = 60


def find_agency(
    title: Title | None, prose: Sequence[Line], signature: Sequence[Line]
) -> Mention | None:
    """The body that reports: as the title names it, else as it signs, publishes, asks to be
    contacted, or speaks of itself in the first sentence.

    A title that names a place alone is its government's, although an office signs for it.
    """
    if title is not None and title.agency is not None and is_body(title.agency):
        return Mention(value=title.agency, quote=title.text, where=title.line.where)
    place, signed = _place_reported_on(title), find_signature(signature)
    if place is not None and signed is not None and same_body(place.value, signed.value) is None:
        return place
    if signed is not None or place is not None:
        return signed or place
    for pattern in (_PUBLISHER, _CONTACT_BODY, _BODY_AT_START):
        for line in prose:
            match = pattern.search(width(plain(line.text)).strip())
            if match is not None and is_body(match["body"]):
                return Mention(value=match["body"], quote=match[0], where=line.where)
    if title is not None and title.agency is not None:
        return Mention(value=title.agency, quote=title.text, where=title.line.where)
    return None


def find_signature(tail: Sequence[Line]) -> Mention | None:
    """The body named last under the report, on a line of its own or beside the date."""
    for line in reversed(tail):
        words = squeeze(line.text)
        name = re.split(r"\d{4}年?", words, maxsplit=1)[0]
        if len(words) <= _LONGEST_SIGNATURE and is_body(name):
            return Mention(value=name, quote=words, where=line.where)
    return None


def _place_reported_on(title: Title | None) -> Mention | None:
    if title is None or title.agency is None or standing(title.agency).kind is not Kind.GOVERNMENT:
        return None
    return Mention(value=title.agency, quote=title.text, where=title.line.where)


def find_level(agency: str | None) -> Level | None:
    """Township, government or department, from the body's name.

    Whatever is neither of the first two is a department here: zones, public institutions and the
    government's own office too, which publishes a report of its own.
    """
    if agency is None:
        return None
    match standing(agency).kind:
        case Kind.TOWNSHIP:
            return Level.TOWNSHIP
        case Kind.GOVERNMENT:
            return Level.GOVERNMENT
        case _:
            return Level.DEPARTMENT
