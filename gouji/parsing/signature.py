"""Who signs a report, and whom the page names as its publisher."""

import re
from collections.abc import Sequence

from gouji.extraction.document import Line
from gouji.parsing.bodies import is_body
from gouji.parsing.folding import plain, squeeze, width
from gouji.parsing.imprint import signature_dates
from gouji.parsing.report import Mention

_DATE = re.compile(r"[(（]?20\d{2}\s*年?.*$")
_PUBLISHER = re.compile(
    r"(?:发\s*布|公\s*开|发\s*文|制\s*定)\s*(?:机\s*构|单\s*位|主\s*体|机\s*关|责任部门)"
    r"\s*[】\])]?\s*[:|]\s*(?P<body>[^\s:|]{3,40})"
)


def find_signatory(tail: Sequence[Line]) -> Mention | None:
    """The body that stands with the date under the report: on its line, above it or below it.

    A body named without a date is the signatory only on the document's last line; pages name
    others in their footers.
    """
    dated = [number for number, line in enumerate(tail) if any(signature_dates(line.text))]
    if not dated:
        return _body(tail[-1]) if tail else None
    last = dated[-1]
    for number in (last, last - 1, last + 1):
        if 0 <= number < len(tail) and (found := _body(tail[number])) is not None:
            return found
    return None


def find_publisher(head: Sequence[Line]) -> Mention | None:
    """The body that the page's own metadata name as the publisher; a mere source is none."""
    for line in head:
        match = _PUBLISHER.search(width(plain(line.text)))
        if match is not None and is_body(match["body"]):
            return Mention(value=match["body"], quote=line.text.strip(), where=line.where)
    return None


def _body(line: Line) -> Mention | None:
    name = _DATE.sub("", squeeze(line.text))
    if not is_body(name):
        return None
    return Mention(value=name, quote=line.text.strip(), where=line.where)
