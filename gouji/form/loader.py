"""Reads the editions and rejects a broken one with a message that says where it is broken."""

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from gouji.form.edition import Edition, TableForm


class BrokenEditionError(ValueError):
    """An edition's data does not hold together; the message names the edition and the place."""


@cache
def editions() -> dict[str, Edition]:
    """All editions the program knows, oldest first, by key."""
    found = [
        load(entry.read_text(encoding="utf-8"), entry.name)
        for entry in files("gouji.form").joinpath("editions").iterdir()
        if entry.name.endswith(".toml")
    ]
    return {one.key: one for one in sorted(found, key=lambda one: one.first_year)}


def edition(key: str) -> Edition:
    """The edition of that key; `KeyError` if there is none."""
    return editions()[key]


def load(text: str, name: str) -> Edition:
    """The edition written in `text` (TOML); `name` is used in messages.

    Raises `BrokenEditionError` if it is no TOML, has unknown or missing fields, repeats a key,
    counts its slots wrongly, or has a relation that names a row or column it does not have.
    """
    try:
        one = Edition.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BrokenEditionError(f"{name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file itself"
        raise BrokenEditionError(f"{name}: {place}: {first['msg']}") from error
    _check_sections(one, name)
    for table in one.tables:
        _check_table(table, name)
    slots = list(one.addresses())
    repeated = sorted({slot for slot in slots if slots.count(slot) > 1})
    if repeated:
        raise BrokenEditionError(f"{name}: slots named twice: {', '.join(repeated)}")
    if len(slots) != one.slot_count:
        raise BrokenEditionError(f"{name}: slot_count is {one.slot_count}, found {len(slots)}")
    return one


def _check_sections(one: Edition, name: str) -> None:
    numbers = [section.number for section in one.sections]
    if len(set(numbers)) != len(numbers):
        raise BrokenEditionError(f"{name}: sections: a number is used twice: {numbers}")
    for table in one.tables:
        if table.section not in numbers:
            raise BrokenEditionError(f"{name}: {table.key}: no section {table.section}")


def _check_table(table: TableForm, name: str) -> None:
    if not table.blocks:
        raise BrokenEditionError(f"{name}: {table.key}: no blocks")
    rows = {row.key for _, row in table.rows()}
    columns = {column.key for block in table.blocks for column in block.columns}
    for relation in table.relations:
        known = rows if relation.each == "column" else columns
        named = {*relation.left, *relation.right}
        unknown = sorted(named - known) + sorted(set(relation.rows) - rows)
        if unknown:
            raise BrokenEditionError(
                f"{name}: {table.key}: relation {relation.rule} names unknown {', '.join(unknown)}"
            )
        if not relation.left or not relation.right:
            raise BrokenEditionError(f"{name}: {table.key}: relation {relation.rule} has no side")
        if relation.each == "column" and len(table.blocks) != 1:
            raise BrokenEditionError(
                f"{name}: {table.key}: relation {relation.rule} sums columns over several blocks"
            )
