"""No hostile PDF goes beyond its limits, hangs, or harms anything but its own attempt."""

import pytest

from tests.hostile.attack import Attack
from tests.hostile.pdf_pages import PAGES_AND_FONTS
from tests.hostile.pdf_structure import STRUCTURE
from tests.hostile.trial import stand


@pytest.mark.parametrize("attack", STRUCTURE.attacks + PAGES_AND_FONTS.attacks, ids=str)
def test_a_hostile_pdf_harms_nothing_but_itself(attack: Attack) -> None:
    stand(attack)
