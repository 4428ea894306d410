"""The two servers: Valkey as the broker, SeaweedFS as the object store."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from worker.stack import commands, probes
from worker.stack.connection import broker_url
from worker.stack.credentials import Credentials
from worker.stack.home import Home
from worker.stack.ports import LOOPBACK, Ports
from worker.stack.private import write_private
from worker.stack.service import Service, local_argv
from worker.stack.webhook import Webhook

BROKER: Final = "broker"
STORE: Final = "store"

# The store's garbage collector keeps to this; without it a burst of uploads doubles its memory.
_STORE_MEMORY: Final = "400MiB"
# It closes its volumes in about two seconds, now and then in twelve.
_STORE_STOP_TIMEOUT_S: Final = 30.0


def broker(home: Home, credentials: Credentials, ports: Ports) -> Service:
    """Valkey on loopback, its data in the home's `valkey/`."""
    directory = home.part("valkey")
    config = directory / "password.conf"
    url = broker_url(credentials, ports)

    def prepare() -> None:
        directory.mkdir(exist_ok=True)
        write_private(config, f"requirepass {credentials.broker_password}\n")

    prepare()
    return Service(
        name=BROKER,
        argv=local_argv(
            commands.broker(
                config=str(config), bind=LOOPBACK, port=ports.broker, data=str(directory)
            )
        ),
        environment=_bare_environment(),
        directory=directory,
        log=home.logs / "broker.log",
        ready=lambda: probes.broker_answers(url),
        before_start=prepare,
    )


def store(
    home: Home,
    credentials: Credentials,
    ports: Ports,
    buckets: Sequence[str],
    webhook: Webhook | None = None,
) -> Service:
    """SeaweedFS on loopback, its data in the home's `seaweedfs/`, announcing to `webhook`."""
    directory = home.part("seaweedfs")
    data = directory / "data"
    data.mkdir(parents=True, exist_ok=True)

    def forget_options() -> None:
        # A flag that has its default value would lose to another one stored there.
        (data / "mini.options").unlink(missing_ok=True)

    return Service(
        name=STORE,
        argv=local_argv(
            commands.object_store(
                host=LOOPBACK, bind=LOOPBACK, data=str(data), ports=ports, buckets=buckets
            )
        ),
        environment={
            **_bare_environment(),
            "HOME": str(directory),
            **store_environment(credentials),
            **(webhook.environment() if webhook else {}),
        },
        directory=directory,
        log=home.logs / "store.log",
        ready=lambda: probes.buckets_exist(
            f"{LOOPBACK}:{ports.s3}", credentials.s3_access_key, credentials.s3_secret_key, buckets
        ),
        before_start=forget_options,
        after_stop=lambda: _remove_sockets(ports),
        stop_timeout=_STORE_STOP_TIMEOUT_S,
    )


def store_environment(credentials: Credentials) -> dict[str, str]:
    """What SeaweedFS takes from the environment.

    Without the signing keys its inner servers would serve every object to anybody on the machine.
    """
    return {
        "AWS_ACCESS_KEY_ID": credentials.s3_access_key,
        "AWS_SECRET_ACCESS_KEY": credentials.s3_secret_key,
        "WEED_JWT_SIGNING_KEY": credentials.volume_signing_key,
        "WEED_JWT_FILER_SIGNING_KEY": credentials.filer_signing_key,
        "WEED_JWT_FILER_SIGNING_READ_KEY": credentials.filer_read_signing_key,
        "GOMEMLIMIT": _STORE_MEMORY,
    }


def _bare_environment() -> dict[str, str]:
    # The servers get nothing of the caller's: a proxy or a cloud key set there is not for them.
    return {
        name: os.environ[name] for name in ("PATH", "LANG", "TZ", "TMPDIR") if name in os.environ
    }


def _remove_sockets(ports: Ports) -> None:
    # SeaweedFS makes these itself and leaves them.
    for part, port in (
        ("master", ports.master_grpc),
        ("volume", ports.volume_grpc),
        ("filer", ports.filer_grpc),
        ("s3", ports.s3_grpc),
        ("admin", ports.admin + 10000),
    ):
        Path(tempfile.gettempdir(), f"seaweedfs-{part}-grpc-{port}.sock").unlink(missing_ok=True)
