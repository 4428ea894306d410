"""Which ports the servers listen on: the usual ones, or others where those are taken."""

import socket
from pathlib import Path
from typing import Final, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

LOOPBACK: Final = "127.0.0.1"
_HIGHEST: Final = 65535
# The store's maintenance worker dials the admin port plus this, whatever it is told.
_ADMIN_OFFSET: Final = 10000


class Ports(BaseModel):
    """One port for each door; the defaults are the usual ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    broker: int = Field(default=6379, description="Valkey.")
    s3: int = Field(default=8333, description="The object store's S3 interface.")
    intake: int = Field(default=8380, description="Where the store announces objects.")
    flower: int = Field(default=5555, description="The view of the tasks.")
    # The object store's own servers; nobody else talks to them.
    s3_grpc: int = 18333
    master: int = 9333
    master_grpc: int = 19333
    volume: int = 9340
    volume_grpc: int = 19340
    filer: int = 8888
    filer_grpc: int = 18888
    admin: int = 23646

    @classmethod
    def choose(cls, wanted: Self | None = None) -> Self:
        """Ports that are free now: those of `wanted` (the usual ones if None) where possible.

        Raises `OSError` if the machine has no free port.
        """
        taken: set[int] = set()
        chosen: dict[str, int] = {}
        for name, port in wanted or cls():
            chosen[name] = _first_free(name, port, taken)
            taken |= _occupied(name, chosen[name])
        return cls(**chosen)

    @classmethod
    def any_free(cls) -> Self:
        """Ports that are free now, none of them a usual one."""
        return cls.choose(cls(**dict.fromkeys(cls.model_fields, 0)))


def load(path: Path) -> Ports | None:
    """The ports chosen at an earlier start; None if there was none or the file is damaged."""
    try:
        return Ports.model_validate_json(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValidationError):
        return None


def save(path: Path, ports: Ports) -> None:
    """Keep `ports` for the next start."""
    path.write_text(ports.model_dump_json(indent=2) + "\n", encoding="utf-8")


def _occupied(name: str, port: int) -> set[int]:
    return {port, port + _ADMIN_OFFSET} if name == "admin" else {port}


def _first_free(name: str, port: int, taken: set[int]) -> int:
    while True:
        needed = _occupied(name, port)
        if port and max(needed) <= _HIGHEST and not needed & taken and all(map(_free, needed)):
            return port
        port = _unused()


def _free(port: int) -> bool:
    with socket.socket() as probe:
        # As the servers do: a port that is only winding down its connections can be had.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def _unused() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
