"""How to reach the body, as the report prints it."""

import re
from collections.abc import Sequence

from gouji.extraction.document import Line
from gouji.parsing.folding import plain, width
from gouji.parsing.report import Contact

# Labels are printed with white space inside, to make them equally long: 地　址, 邮　编, 电　话.
_POSTCODE_LABEL = r"(?:邮\s*编|邮\s*政\s*编\s*码|邮\s*码)"
_PHONE_LABEL = r"(?:电\s*话|热\s*线|联\s*系\s*方\s*式|Tel)"
_ADDRESS = re.compile(
    r"地\s*址\s*(?::|为|是|位于)\s*"
    r"(?P<value>[^,。;\s:()、][^,。;\s]{3,60}?)"
    rf"(?=\s*(?:[,。;\s]|{_POSTCODE_LABEL}|$))"
)
_POSTCODE = re.compile(rf"{_POSTCODE_LABEL}\s*:?\s*(?:为|是)?\s*(?P<value>\d{{6}})(?!\d)")
_PHONE = re.compile(
    rf"{_PHONE_LABEL}(?:\s*号\s*码)?\s*(?::|为|是)?\s*"
    r"(?P<value>(?:(?:\(?0\d{2,3}\)?\s*[-—–]?\s*)?\d{7,8}(?!\d)|1\d{10}(?!\d))"
    r"(?:\s*(?:转|分机)\s*\d{1,6}(?!\d)|\s*\((?:转|分机)\s*\d{1,6}\)|-\d{1,5}(?![\d-]))?)",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])(?P<value>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"
)
_WEBSITE = re.compile(
    r"(?P<value>(?:https?://|www\.)[A-Za-z0-9.\-]+(?:[:/][A-Za-z0-9._~:/?#\[\]@!$&'*+=%-]*)?)"
)
_PATTERNS = {
    "address": _ADDRESS,
    "postcode": _POSTCODE,
    "phone": _PHONE,
    "email": _EMAIL,
    "website": _WEBSITE,
}


def find_contact(prose: Sequence[Line]) -> Contact:
    """The first address, postcode, telephone, e-mail and web address stated for contact.

    Values keep their printed characters, full-width ones too.
    """
    found: dict[str, str] = {}
    for line in prose:
        printed = plain(line.text)
        ordinary, origin = _ordinary(printed)
        for name, pattern in _PATTERNS.items():
            match = pattern.search(ordinary) if name not in found else None
            if match is not None:
                value = printed[origin[match.start("value")] : origin[match.end("value") - 1] + 1]
                found[name] = _without_stray_bracket(value.strip().rstrip("."))
    return Contact(**found)


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
