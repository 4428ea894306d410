"""A result as plain text for a terminal or a mail, in both languages."""

from collections.abc import Iterator

from gouji.extraction.document import Place
from gouji.parsing.report import Status
from gouji.rendering.card import key_facts
from gouji.rendering.places import distinct, place_path, place_words
from gouji.rendering.suspects import suspect_views, suspects_left_out
from gouji.rendering.terminal import indented, padded, printable
from gouji.rendering.unseen import unseen_groups
from gouji.rendering.verdict import SEVERITIES, VERDICTS, counts
from gouji.result import Result
from gouji.rules.finding import Finding, Outcome

_LABEL = 22  # terminal columns for the words before a value
_FEW = 6  # cells or places named one by one


def render_text(result: Result, *, width: int = 100) -> str:
    """The result for people: verdict, source, key facts, findings by severity, what was not seen.

    Lines are at most `width` terminal columns where words allow; Chinese characters count two.
    There is no colour and no control character in it, whatever the document says; it ends with a
    line break.
    """
    lines = [
        *_head(result),
        *_facts(result, width),
        *_findings(result, width),
        *_unseen(result, width),
    ]
    return "\n".join(lines) + "\n"


def _head(result: Result) -> Iterator[str]:
    words = VERDICTS[result.verdict]
    tail = ", ".join(
        f"{SEVERITIES[severity].zh} {severity.value} {number}"
        for severity, number in counts(result).items()
        if number
    )
    yield printable(f"{result.source.name}: {words.zh} {words.en}{f' ({tail})' if tail else ''}")


def _facts(result: Result, width: int) -> Iterator[str]:
    if result.error is not None:
        yield ""
        for label, said in (
            ("原因 reason", result.error.message),
            ("处理 remedy", result.error.remedy),
        ):
            yield from _labelled(label, said.zh, width)
            yield from _labelled("", said.en, width)
        yield from _labelled("代码 code", result.error.code, width)
    yield ""
    for fact in key_facts(result):
        yield from _labelled(f"{fact.label.zh} {fact.label.en}", fact.value, width)
    for key, rows in (result.tables or {}).items():
        slots = [slot for columns in rows.values() for slot in columns.values()]
        tally = ", ".join(
            f"{number} {status.value}"
            for status in Status
            if (number := sum(slot.status is status for slot in slots))
        )
        yield from _labelled(f"表 {key}", tally, width)


def _findings(result: Result, width: int) -> Iterator[str]:
    for severity, words in SEVERITIES.items():
        found = [one for one in result.findings if one.severity is severity]
        if not found:
            continue
        yield ""
        yield f"{words.zh} {words.en} ({len(found)})"
        for one in found:
            yield ""
            yield from _finding(result, one, width)


def _finding(result: Result, one: Finding, width: int) -> Iterator[str]:
    waived = "  [已豁免 waived]" if one.waived else ""
    yield f"  {one.rule}{waived}"
    yield from indented(one.message.zh, "    ", width)
    yield from indented(one.message.en, "    ", width)
    sits = [*_few(one.cells)] or ([one.location] if one.location else [])
    if one.location and one.cells and one.location not in one.cells:
        sits.insert(0, one.location)
    rows = [
        ("位置 at", ", ".join(sits)),
        ("原文 source", ", ".join(_few(tuple(map(_place, distinct(one.where)))))),
        ("应为 expected", one.expected or ""),
        ("实为 actual", one.actual or ""),
        *_suspects(result, one),
        ("依据 basis", one.basis),
    ]
    for label, value in rows:
        if value:
            yield from indented(
                value, " " * (_LABEL - 2), width, first=padded(f"    {label}", _LABEL - 2)
            )


def _suspects(result: Result, one: Finding) -> Iterator[tuple[str, str]]:
    label = "疑点 suspects"
    for view in suspect_views(result, one):
        yield label, view.line
        label = ""
    if left_out := suspects_left_out(one):
        yield label, f"… 另有{left_out}种 and {left_out} more"


def _place(place: Place) -> str:
    words = place_words(place)
    return f"{words.zh} {words.en} {place_path(place)}".rstrip()


def _unseen(result: Result, width: int) -> Iterator[str]:
    if result.error is not None:
        return
    passed = sum(how is Outcome.PASS for how in result.assessed.values())
    yield ""
    yield from _labelled("通过 passed", f"{passed} of {len(result.assessed)} rules", width)
    groups = unseen_groups(result)
    if not groups:
        return
    count = sum(len(codes) for codes in groups.values())
    yield from _labelled("未能核对 not assessed", f"{count} rules, for want of", width)
    for needs, codes in groups.items():
        yield from indented(", ".join(_few(needs)) or "—", "      ", width, first="    ")
        yield from indented(", ".join(codes), "        ", width)


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) <= _FEW:
        return names
    return (*names[:_FEW], f"… 共 {len(names)} in all")


def _labelled(label: str, value: str, width: int) -> Iterator[str]:
    yield from indented(value, " " * _LABEL, width, first=padded(label, _LABEL))
