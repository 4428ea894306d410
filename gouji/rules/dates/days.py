"""The days that a printed date can mean."""

from calendar import monthrange
from datetime import date


def days(iso: str) -> tuple[date, date]:
    """The first and the last day of an ISO date, which may lack its day or its month."""
    parts = [int(part) for part in iso.split("-")]
    match parts:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case _:
            day = date.fromisoformat(iso)
            return day, day
