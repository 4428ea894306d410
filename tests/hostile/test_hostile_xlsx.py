"""No hostile spreadsheet goes beyond its limits, hangs, or harms anything but its own attempt."""

import pytest

from tests.hostile.attack import Attack
from tests.hostile.trial import stand
from tests.hostile.xlsx_files import SHEETS


@pytest.mark.parametrize("attack", SHEETS.attacks, ids=str)
def test_a_hostile_spreadsheet_harms_nothing_but_itself(attack: Attack) -> None:
    stand(attack)
