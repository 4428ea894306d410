"""No hostile file for LibreOffice goes beyond its limits or harms anything but its own attempt."""

import pytest

from gouji.extraction.limits import Limits
from tests.hostile.attack import Attack
from tests.hostile.legacy_files import LEGACY
from tests.hostile.witness import watch

LIMITS = Limits(seconds=10)


@pytest.mark.parametrize("attack", LEGACY.attacks, ids=str)
def test_a_hostile_file_of_the_office_harms_nothing_but_itself(attack: Attack) -> None:
    seen = watch(attack.make(), LIMITS)
    assert seen.end in attack.ends
    # One child converts, another reads; each has its seconds.
    assert seen.seconds <= 2 * (LIMITS.seconds + 1)
    if attack.secret is not None:
        assert attack.secret not in seen.text
