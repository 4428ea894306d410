"""Mutations inside the members of a zip file."""

import io
import zipfile
from collections.abc import Sequence
from random import Random

from tests.fuzz.bytewise import mutate_bytes
from tests.fuzz.tokenwise import XML
from tests.fuzz.treewise import mutate_tree


def mutate_package(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """The package with one or two members changed, dropped, renamed or put in twice."""
    members = _members(data)
    strangers = list(_members(rng.choice(others)).values())
    for _ in range(rng.choice((1, 1, 2))):
        name = _chosen(members, rng)
        match rng.randrange(16):
            case 0:
                del members[name]
            case 1:
                members[rng.choice(list(members))] = members.pop(name)
            case 2:
                members[f"/{name}"] = members[name]
            case 3 | 4:
                members[name] = mutate_bytes(members[name] or b" ", strangers, rng)
            case 5:
                members[name] = XML.mutate(members[name], strangers, rng)
            case _:
                members[name] = mutate_tree(members[name], rng)
    return _packed(members)


def _chosen(members: dict[str, bytes], rng: Random) -> str:
    """A member; mostly one that has the text."""
    main = [one for one in members if "document.xml" in one or "sheet" in one.lower()]
    return rng.choice(main if main and rng.random() < 0.75 else list(members))


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _packed(members: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return held.getvalue()
