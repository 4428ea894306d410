"""Every setting of the service, read from the environment once and checked as a whole.

A variable is the field's name in capitals after `GOUJI_`: `GOUJI_S3_ENDPOINT`.
"""

import os
from enum import StrEnum
from functools import cache
from typing import Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator

from worker.document_limits import PREFIX, DocumentLimits
from worker.policy_files import PolicyFiles


class LogFormat(StrEnum):
    """How log events are written."""

    JSON = "json"  # one object a line, for machines
    CONSOLE = "console"  # coloured and aligned, for people


class LogLevel(StrEnum):
    """The least important event that is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class SettingsError(Exception):
    """The environment does not make a valid configuration; the message names each variable."""


class Settings(DocumentLimits, PolicyFiles):
    """The configuration of every process of the service.

    Times are in seconds.  Secrets show as asterisks wherever the object is printed or logged.
    """

    s3_endpoint: str = Field(
        default="127.0.0.1:8333", description="Host and port of the object store, without scheme."
    )
    s3_access_key: str = Field(description="Access key of the object store.")
    s3_secret_key: SecretStr = Field(description="Secret key of the object store.")
    s3_secure: bool = Field(default=False, description="Speak TLS to the object store.")
    s3_region: str = Field(default="us-east-1", description="Region name used in signatures.")
    inbox_bucket: str = Field(
        default="inbox", min_length=3, description="Where documents come in; only ever read."
    )
    results_bucket: str = Field(
        default="results", min_length=3, description="Where results and job records are kept."
    )

    broker_url: SecretStr = Field(
        description="The Valkey or Redis database, redis://:password@host:port/0."
    )
    results_stream: str = Field(
        default="gouji:results", min_length=1, description="Name of the results queue."
    )
    results_stream_length: int = Field(
        default=100_000, gt=0, description="Messages the results queue keeps, approximately."
    )

    intake_host: str = Field(default="127.0.0.1", description="Address the intake listens on.")
    intake_port: int = Field(
        default=8380, ge=1, le=65535, description="Port the intake listens on."
    )
    intake_token: SecretStr = Field(
        min_length=16, description="Bearer token that whoever announces objects must present."
    )
    sweep_interval_s: float = Field(
        default=60, gt=0, description="Pause between two listings of the inbox."
    )

    soft_time_limit_s: float = Field(
        default=60, gt=0, description="Time after which a task is asked to stop."
    )
    hard_time_limit_s: float = Field(
        default=90, gt=0, description="Time after which a task's process is killed."
    )
    visibility_timeout_s: float = Field(
        default=180,
        gt=0,
        description="Time after which the broker hands out again what a dead worker held.",
    )
    lease_s: float = Field(
        default=30, gt=0, description="Time a job stays taken after its worker's last sign of life."
    )
    lease_renewal_s: float = Field(
        default=10, gt=0, description="Pause between two signs of life of a working task."
    )
    transient_retries: int = Field(
        default=4, ge=0, description="Retries of a task that met an unavailable server."
    )
    retry_delay_s: float = Field(
        default=2, gt=0, description="Pause before the first such retry; each next is twice that."
    )

    child_memory_mb: int = Field(
        default=1024, gt=0, description="Memory after which a worker process is replaced, in MiB."
    )
    concurrency: int = Field(default=2, gt=0, description="Worker processes of one worker.")

    log_format: LogFormat = Field(default=LogFormat.JSON, description="How log events look.")
    log_level: LogLevel = Field(default=LogLevel.INFO, description="Least event that is logged.")

    @field_validator("broker_url")
    @classmethod
    def _is_redis(cls, url: SecretStr) -> SecretStr:
        if not url.get_secret_value().startswith(("redis://", "rediss://")):
            raise ValueError("must begin with redis:// or rediss://")
        return url

    @model_validator(mode="after")
    def _limits_are_ordered(self) -> Self:
        if self.inbox_bucket == self.results_bucket:
            raise ValueError("inbox_bucket and results_bucket must be two buckets")
        if not self.soft_time_limit_s < self.hard_time_limit_s:
            raise ValueError("soft_time_limit_s must be less than hard_time_limit_s")
        # What reads too long is the document's own failure, and must not look like the task's.
        if not self.limits.wall_seconds < self.soft_time_limit_s:
            raise ValueError(
                "extraction_timeout_s, which is doubled by the clock, must be less than half of"
                " soft_time_limit_s"
            )
        # A message that is handed out again while its task still runs would run twice.
        if not self.hard_time_limit_s < self.visibility_timeout_s:
            raise ValueError("hard_time_limit_s must be less than visibility_timeout_s")
        # Two renewals may be late or lost before a lease runs out.
        if not 2 * self.lease_renewal_s <= self.lease_s:
            raise ValueError("lease_s must be at least twice lease_renewal_s")
        # A message that waits for its retry counts as unacknowledged all the while.
        if not self.longest_retry_delay_s < self.visibility_timeout_s:
            raise ValueError(
                "the last retry's delay (retry_delay_s doubled transient_retries - 1 times)"
                " must be less than visibility_timeout_s"
            )
        return self

    @property
    def longest_retry_delay_s(self) -> float:
        """The pause before the last retry of a task that met an unavailable server."""
        return self.retry_delay_s * 2.0 ** max(self.transient_retries - 1, 0)

    def environment(self) -> dict[str, str]:
        """The variables that make these settings in another process, secrets in clear."""
        return {
            PREFIX + name.upper(): str(
                value.get_secret_value() if isinstance(value, SecretStr) else value
            )
            for name, value in self
            if value is not None
        }


@cache
def settings() -> Settings:
    """The settings of this process.  Raises `SettingsError`."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(explain(error)) from None


def explain(error: ValidationError) -> str:
    """What is wrong, one line a variable; the values themselves are left out: some are secret."""
    lines = []
    for one in error.errors(include_input=False, include_url=False, include_context=False):
        variable = "_".join(str(part) for part in one["loc"]).upper()
        state = "" if not variable or PREFIX + variable in os.environ else " (not set)"
        lines.append(f"{PREFIX + variable if variable else 'settings'}{state}: {one['msg']}")
    return "\n".join(lines)
