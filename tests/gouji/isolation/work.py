"""Work for a child process, and the budget it is done in."""

import time
from collections.abc import Callable

import pytest

from gouji.errors import DocumentError, ErrorCode
from gouji.isolation import Budget, run

MIB = 1024 * 1024
# Time is generous: no test here waits for the clock but the two that are about it.
BUDGET = Budget(memory_bytes=256 * MIB, cpu_seconds=20, wall_seconds=60, output_bytes=MIB)


def within(**others: float) -> Budget:
    return Budget(**{**vars(BUDGET), **others})


def too_complex(work: Callable[[], bytes], budget: Budget = BUDGET) -> None:
    with pytest.raises(DocumentError) as caught:
        run(work, budget)
    assert caught.value.code is ErrorCode.TOO_COMPLEX


def sleep_for_ever() -> bytes:
    time.sleep(3600)
    return b""
