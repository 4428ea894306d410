"""The secrets of one installation: made at its first start, read again at every later one."""

import secrets
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from worker.stack.private import read_private, write_private


def _secret() -> str:
    # Hexadecimal, so that it needs no quoting in a URL, an environment file or a shell.
    return secrets.token_hex(24)


def _access_key() -> str:
    return "gouji-" + secrets.token_hex(5)


class DamagedCredentialsError(Exception):
    """The file of the secrets holds something else; the message names it."""


class Credentials(BaseModel):
    """Everything that opens a door of the system."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    s3_access_key: str = Field(default_factory=_access_key)
    s3_secret_key: str = Field(default_factory=_secret, repr=False)
    broker_password: str = Field(default_factory=_secret, repr=False)
    intake_token: str = Field(default_factory=_secret, repr=False)
    flower_user: str = "gouji"
    flower_password: str = Field(default_factory=_secret, repr=False)
    # The store's own servers prove themselves to each other with these.
    volume_signing_key: str = Field(default_factory=_secret, repr=False)
    filer_signing_key: str = Field(default_factory=_secret, repr=False)
    filer_read_signing_key: str = Field(default_factory=_secret, repr=False)


def load_or_create(path: Path) -> Credentials:
    """The credentials at `path`, made and written there (mode 0600) if there are none.

    Raises `OSError` if the file cannot be read or written, `DamagedCredentialsError` if it holds
    something else.
    """
    if path.exists():
        try:
            return Credentials.model_validate_json(read_private(path))
        except ValidationError as error:
            raise DamagedCredentialsError(str(path)) from error
    made = Credentials()
    write_private(path, made.model_dump_json(indent=2) + "\n")
    return made
