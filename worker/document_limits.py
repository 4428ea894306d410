"""The settings on what one document may cost, for the service and for `gouji check` alike."""

from typing import Final

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from gouji.extraction.limits import DEFAULT_LIMITS, Limits

PREFIX: Final = "GOUJI_"
_MIB: Final = 1024 * 1024


class DocumentLimits(BaseSettings):
    """What one document may cost, from the environment."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", hide_input_in_errors=True
    )

    max_bytes: int = Field(
        default=DEFAULT_LIMITS.max_bytes,
        gt=0,
        description="Largest document that is read, in bytes.",
    )
    max_characters: int = Field(
        default=DEFAULT_LIMITS.max_characters,
        gt=0,
        description="Most characters of text a document may hold.",
    )
    max_pages: int = Field(
        default=DEFAULT_LIMITS.max_pages, gt=0, description="Most pages a document may have."
    )
    extraction_memory_mb: int = Field(
        default=DEFAULT_LIMITS.memory_bytes // _MIB,
        gt=0,
        description="Memory that reading one document may take, in MiB.",
    )
    extraction_timeout_s: float = Field(
        default=DEFAULT_LIMITS.seconds,
        gt=0,
        description="Processor time that reading one document may take; by the clock twice that.",
    )

    @property
    def limits(self) -> Limits:
        """The same as the library takes it."""
        return Limits(
            max_bytes=self.max_bytes,
            max_characters=self.max_characters,
            max_pages=self.max_pages,
            memory_bytes=self.extraction_memory_mb * _MIB,
            seconds=self.extraction_timeout_s,
        )
