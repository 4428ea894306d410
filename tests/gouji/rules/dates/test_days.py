"""The days that a printed date can mean."""

from datetime import date

import pytest

from gouji.rules.dates.days import days


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024-02-05", date(2024, 2, 5), date(2024, 2, 5)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_shortened_date_means_every_day_of_it(iso: str, first: date, last: date) -> None:
    assert days(iso) == (first, last)
