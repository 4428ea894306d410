"""How to reach the body, as the report prints it."""

import re
from collections.abc import Iterator, Sequence

from gouji.extraction.document import Line
from gouji.parsing.folding import plain, width
from gouji.parsing.report import Contact, Mention
from gouji.parsing.titles import Title

# Labels are printed with white space inside, to make them equally long: 地　址, 邮　编, 电　话.
# It is never given back (`*+`), or lines full of it would take time without end.
_POSTCODE_LABEL = r"(?:邮\s*+编|邮\s*+政\s*+编\s*+码|邮\s*+码)"
_PHONE_LABEL = (
    r"(?:(?:电\s*+话|热\s*+线)(?:\s*+[/及和与、]?\s*+传\s*+真)?|联\s*+系\s*+方\s*+式|Tel)"
    r"(?:\s*+号\s*+码)?(?:\s*+\([^\d()]{1,12}\))?"
)
_LABEL = (
    rf"(?:{_POSTCODE_LABEL}|(?:联系|咨询|办公|监督)?\s*+{_PHONE_LABEL}|传\s*+真|(?:电子)?\s*+邮\s*+[箱件]|E-?mail"
    r"|(?:政府|门户)?\s*+网\s*+[址站]|联\s*+系\s*+人)"
)
_ADDRESS = re.compile(
    r"地\s*+址\s*+(?::|为|是|位于)\s*+(?!https?:|www\.)"
    r"(?P<value>[^,。;\s:()、][^,。;\s]{3,60}?)"
    rf"(?=[,。;\s]|、?\s*+{_LABEL}\s*+(?::|为|是|\d)|$)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(rf"{_POSTCODE_LABEL}\s*+:?\s*+(?:为|是)?\s*+(?P<value>\d{{6}})(?!\d)")
_PHONE = re.compile(
    rf"{_PHONE_LABEL}\s*+(?::|为|是)?\s*+"
    r"(?P<value>(?:(?:\(?0\d{2,3}\)?\s*+[-—–]?\s*+)?(?:\d{7,8}|\d{3,4}\s\d{4})(?!\d)|1\d{10}(?!\d))"
    r"(?:\s*+(?:转|分机)\s*+\d{1,6}(?!\d)|\s*+\((?:转|分机)\s*+\d{1,6}\)|-\d{1,5}(?![\d-]))?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])(?P<value>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"
)
_WEBSITE = re.compile(
    r"(?P<value>(?:https?://|www\.)[A-Za-z0-9.\-]+(?:[:/][A-Za-z0-9._~:/?#\[\]@!$&'*+=%-]*)?)"
)
_BROKEN_NUMBER = re.compile(rf"{_PHONE_LABEL}\s*+:?\s*+\(?[\d\s()—–-]{{0,13}}$", re.IGNORECASE)
_NUMBER_GOES_ON = re.compile(r"[\s()—–-]{0,3}\d{4,11}(?!\d)")
_BROKEN_WEBSITE = re.compile(r"https?:/{0,2}$")
_BEGINS_LABEL = re.compile(rf"\s*+(?:地\s*+址|{_LABEL})", re.IGNORECASE)
_MOST_LINES = 4
_LONGEST_WHOLE = 400
_PATTERNS = {
    "address": _ADDRESS,
    "postcode": _POSTCODE,
    "phone": _PHONE,
    "email": _EMAIL,
    "website": _WEBSITE,
}


def within_report(
    prose: Sequence[Line], title: Title | None, signed: Mention | None
) -> Sequence[Line]:
    """The lines from the title to the signature: the page around it has addresses of its own."""
    places = [line.where for line in prose]
    first = places.index(title.line.where) if title and title.line.where in places else 0
    behind = places[::-1].index(signed.where) if signed and signed.where in places else 0
    return prose[first : len(prose) - behind]


def find_contact(prose: Sequence[Line]) -> Contact:
    """The first address, postcode, telephone, e-mail and web address stated for contact.

    Values keep their printed characters, full-width ones too.
    """
    found: dict[str, str] = {}
    for printed in _whole_lines([plain(line.text).strip() for line in prose]):
        ordinary, origin = _ordinary(printed)
        for name, pattern in _PATTERNS.items():
            match = pattern.search(ordinary) if name not in found else None
            if match is not None:
                value = printed[origin[match.start("value")] : origin[match.end("value") - 1] + 1]
                found[name] = _without_stray_bracket(value.strip().rstrip("."))
    return Contact(**found)


def _whole_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines, each with those put behind it into which a number, an address of the web or a
    parenthesis goes on that was begun in it."""
    for number, line in enumerate(lines):
        whole = line
        for following in lines[number + 1 : number + _MOST_LINES]:
            if not _runs_on(width(whole), width(following)):
                break
            whole += following
        yield whole


def _runs_on(before: str, after: str) -> bool:
    if _BROKEN_NUMBER.search(before) and _NUMBER_GOES_ON.match(after):
        return _PHONE.search(before) is None
    if _BROKEN_WEBSITE.search(before):
        return True
    opened = before.count("(") > before.count(")")
    return opened and len(before) + len(after) <= _LONGEST_WHOLE and not _BEGINS_LABEL.match(after)


def _ordinary(printed: str) -> tuple[str, list[int]]:
    """`printed` in ordinary width, and for each of its characters the printed one it is from."""
    folded = [width(character) for character in printed]
    origin = [position for position, one in enumerate(folded) for _ in one]
    return "".join(folded), origin


def _without_stray_bracket(value: str) -> str:
    """The value without the closing bracket of the parenthesis it stands in."""
    folded = width(value)
    stray = folded.endswith(")") and folded.count("(") < folded.count(")")
    return value[:-1] if stray else value
