"""The command line of every process of the system.

The local stack runs these, and `docker-compose.yml` holds the same ones: only addresses and paths
differ, which are the arguments here.  No secret is among them, since everybody on the machine can
list the arguments of a process: secrets go through the environment or a file of mode 0600.
"""

from collections.abc import Sequence

from worker.stack.ports import Ports

# What the page of tasks shows; `args` is what the base task sets: the inbox key.
_TASK_COLUMNS = "name,uuid,state,args,result,received,started,runtime,worker,retries,exception"


def broker(*, config: str, bind: str, port: int, data: str) -> list[str]:
    """Valkey.  `config` is a file with the password, `data` the directory of its log.

    Every write goes to the append-only file, which is flushed each second; what does not fit into
    memory is refused, never evicted.
    """
    return [
        "valkey-server",
        config,
        *("--bind", bind),
        *("--port", str(port)),
        *("--dir", data),
        *("--appendonly", "yes"),
        *("--appendfsync", "everysec"),
        *("--save", ""),
        *("--maxmemory-policy", "noeviction"),
    ]


def object_store(
    *, host: str, bind: str, data: str, ports: Ports, buckets: Sequence[str]
) -> list[str]:
    """SeaweedFS in one process: S3 and the servers behind it.

    `host` is the name its own parts find each other by, `data` a directory.  Its sockets are made
    in the directory it is started in: their paths must be short.  Every port is said aloud,
    because the default of each is derived from another one.
    """
    return [
        "weed",
        "mini",
        f"-ip={host}",
        f"-ip.bind={bind}",
        f"-dir={data}",
        "-master.telemetry=false",
        "-webdav=false",
        "-admin.ui=false",
        "-s3.port.iceberg=0",
        "-s3.port.lance=0",
        "-s3.autoCreateBucket=false",
        f"-master.port={ports.master}",
        f"-master.port.grpc={ports.master_grpc}",
        f"-volume.port={ports.volume}",
        f"-volume.port.grpc={ports.volume_grpc}",
        f"-filer.port={ports.filer}",
        f"-filer.port.grpc={ports.filer_grpc}",
        f"-s3.port={ports.s3}",
        f"-s3.port.grpc={ports.s3_grpc}",
        f"-admin.port={ports.admin}",
        "-filer.localSocket=filer.sock",
        "-s3.localSocket=s3.sock",
        "-master.volumeSizeLimitMB=256",
        f"-bucket={','.join(buckets)}",
    ]


def worker() -> list[str]:
    """The Celery worker; its settings come from the environment."""
    return ["celery", "-A", "worker.app", "worker", "--hostname=gouji@%h"]


def intake() -> list[str]:
    """The intake, with the sweep; its settings come from the environment."""
    return ["python", "-m", "worker.intake"]


def flower(*, bind: str, port: int, database: str) -> list[str]:
    """Flower, read-only, its history kept in the file `database`; the login is in the environment.

    Read-only, because its interface would let everybody with the password run any task.
    """
    return [
        "celery",
        "-A",
        "worker.app",
        "flower",
        f"--address={bind}",
        f"--port={port}",
        "--read_only=True",
        "--persistent=True",
        f"--db={database}",
        "--state_save_interval=10000",
        "--max_tasks=5000",
        f"--tasks_columns={_TASK_COLUMNS}",
    ]
