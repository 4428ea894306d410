"""No hostile web page goes beyond its limits, hangs, or harms anything but its own attempt."""

import pytest

from tests.hostile.attack import Attack
from tests.hostile.html_files import WEB
from tests.hostile.trial import stand


@pytest.mark.parametrize("attack", WEB.attacks, ids=str)
def test_a_hostile_page_harms_nothing_but_itself(attack: Attack) -> None:
    stand(attack)
