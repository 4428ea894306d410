"""Mutations that know nothing of a format."""

from collections.abc import Sequence
from random import Random
from typing import Final

_NASTY: Final = (b"\0", b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\n" * 3, b"-1", b"%s")
_LONGEST: Final = 400


def mutate_bytes(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """The data with one to six things done to it; `others` are what pieces are taken from."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        if not out:
            break
        rng.choice(_EDITS)(out, rng)
    if rng.random() < 0.1:
        return _spliced(bytes(out), rng.choice(others), rng)
    return bytes(out)


def _span(data: bytearray, rng: Random) -> tuple[int, int]:
    start = rng.randrange(len(data))
    return start, min(len(data), start + rng.randint(1, _LONGEST))


def _flip(data: bytearray, rng: Random) -> None:
    for _ in range(rng.choice((1, 1, 2, 8, 32))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _overwrite(data: bytearray, rng: Random) -> None:
    at = rng.randrange(len(data))
    nasty = rng.choice(_NASTY)
    data[at : at + len(nasty)] = nasty


def _delete(data: bytearray, rng: Random) -> None:
    start, end = _span(data, rng)
    del data[start:end]


def _repeat(data: bytearray, rng: Random) -> None:
    start, end = _span(data, rng)
    data[start:start] = data[start:end] * rng.choice((1, 1, 2, 20))


def _move(data: bytearray, rng: Random) -> None:
    start, end = _span(data, rng)
    piece = data[start:end]
    del data[start:end]
    at = rng.randrange(len(data) + 1)
    data[at:at] = piece


def _cut(data: bytearray, rng: Random) -> None:
    if rng.random() < 0.2:
        del data[rng.randrange(len(data)) :]


def _spliced(data: bytes, other: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]


_EDITS: Final = (_flip, _flip, _overwrite, _delete, _repeat, _move, _cut)
