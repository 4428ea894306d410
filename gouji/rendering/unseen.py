"""What the rules could not look at, put short."""

from gouji.result import Result
from gouji.rules.finding import Outcome


def unseen_groups(result: Result) -> dict[tuple[str, ...], list[str]]:
    """The rules that were not assessed, by what they lacked; several cells of a row as the row."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for code, how in result.assessed.items():
        if how is Outcome.NOT_ASSESSED:
            groups.setdefault(_short(result.unseen.get(code, ())), []).append(code)
    return groups


def _short(needs: tuple[str, ...]) -> tuple[str, ...]:
    rows: dict[str, list[str]] = {}
    for need in needs:
        row = need.rpartition(".")[0] if need.count(".") > 1 else need
        rows.setdefault(row, []).append(need)
    return tuple(
        f"{row}.* ({len(cells)})" if len(cells) > 1 else cells[0] for row, cells in rows.items()
    )
