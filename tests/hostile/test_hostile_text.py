"""No hostile text goes beyond its limits, hangs, or harms anything but its own attempt."""

import pytest

from tests.hostile.attack import Attack
from tests.hostile.text_files import TEXT
from tests.hostile.trial import stand


@pytest.mark.parametrize("attack", TEXT.attacks, ids=str)
def test_a_hostile_text_harms_nothing_but_itself(attack: Attack) -> None:
    stand(attack)
