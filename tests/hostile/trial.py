"""What every hostile file must leave whole."""

from typing import Final

from gouji.extraction.limits import Limits
from tests.hostile.attack import Attack
from tests.hostile.witness import watch

_MIB: Final = 1024 * 1024
# Tighter than the default, so that a file that reaches them does so soon.
LIMITS: Final = Limits(memory_bytes=512 * _MIB, seconds=5)
# The kernel limits address space: what was mapped before may be touched later, up to about this.
_MAPPED_BEFORE: Final = 64 * _MIB
# Parsing what was read takes at most this: a task has a minute.
_OWN_SECONDS: Final = 20
_OWN_MEMORY: Final = 700 * _MIB


def stand(attack: Attack) -> None:
    """Read the hostile file, and see that it ends as it may and took no more than its limits."""
    seen = watch(attack.make(), LIMITS)
    assert seen.end in attack.ends
    assert seen.memory_bytes <= LIMITS.memory_bytes + _MAPPED_BEFORE
    assert seen.seconds <= LIMITS.seconds + 1
    assert seen.own_seconds <= _OWN_SECONDS
    assert seen.own_memory_bytes <= _OWN_MEMORY
    if attack.secret is not None:
        assert attack.secret not in seen.text
