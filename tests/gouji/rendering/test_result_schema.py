"""The JSON Schema of the result."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from gouji.parsing.report import Slot, Status
from gouji.rendering.schema import rendered, result_schema
from gouji.result import Result
from tests.gouji.rendering.made import refusal, result_of
from tests.gouji.rules.build import EMPTY, GONE, absent, at, held, report

COMMITTED = Path(__file__).resolve().parents[3] / "schemas/result.schema.json"

AMOUNT = Slot(
    status=Status.PRESENT, raw="18.8710", value="18.8710", unit="万元", yuan="188710", where=at(9)
)
RESULTS = {
    "clean": result_of(report()),
    "decimal": result_of(report(cells={"active_disclosure.fees.amount_wan": AMOUNT})),
    "findings": result_of(
        report(
            "e2019",
            {
                "applications.granted.total": EMPTY,
                "applications.carried_in.total": 3,
                "active_disclosure.licences.change": held("/"),
                "review_litigation.review.total": GONE,
            },
        )
    ),
    "absent": result_of(
        report(tables={**report().tables, "applications": absent("applications", "e2021")})
    ),
    "refused": refusal(),
}


def valid(document: dict[str, Any]) -> None:
    Draft202012Validator(result_schema()).validate(document)


def test_the_committed_schema_is_the_one_of_the_types() -> None:
    assert COMMITTED.read_text("utf-8") == rendered()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(result_schema())


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_a_result_is_valid(result: Result) -> None:
    valid(json.loads(result.as_json()))


def test_a_decimal_is_a_number_with_the_digits_printed() -> None:
    text = RESULTS["decimal"].as_json()
    assert '"value": 18.8710' in text
    assert '"yuan": 188710' in text


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_a_result_reads_back_as_it_was(result: Result) -> None:
    assert Result.model_validate_json(result.model_dump_json()) == result


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("verdict", "good"), ("schema_version", "2"), ("assessed", {"T3-SUM": "maybe"}), ("more", 1)],
)
def test_what_is_no_result_is_not_valid(field: str, wrong: object) -> None:
    document = json.loads(RESULTS["clean"].as_json())
    document[field] = wrong
    with pytest.raises(ValidationError):
        valid(document)
