"""The base of every value object of the library."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable, strictly validated value that can be stored as JSON and read back."""

    model_config = ConfigDict(frozen=True, extra="forbid")
