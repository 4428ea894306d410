"""The JSON Schema of the result, from its types.

`python -m gouji.rendering.schema > schemas/result.schema.json` writes the committed file anew.
"""

import json
import sys
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from gouji.result import Result

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Numbers(GenerateJsonSchema):
    """Decimals are written as JSON numbers, where pydantic would write strings."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}


def result_schema() -> dict[str, Any]:
    """The schema that every `result.json` and `error.json` is valid against."""
    schema = Result.model_json_schema(mode="serialization", schema_generator=_Numbers)
    return {"$schema": _DIALECT, **schema, "title": "Gouji result"}


def rendered() -> str:
    """The schema as it is committed."""
    return json.dumps(result_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(rendered())
