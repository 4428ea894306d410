"""No hostile word-processor file goes beyond its limits or harms anything but its own attempt."""

import pytest

from tests.hostile.attack import Attack
from tests.hostile.docx_files import WORDS
from tests.hostile.trial import stand


@pytest.mark.parametrize("attack", WORDS.attacks, ids=str)
def test_a_hostile_word_file_harms_nothing_but_itself(attack: Attack) -> None:
    stand(attack)
