"""The containers: what can be said of them without running them.

Every command of `docker-compose.yml` is made anew here by the code that makes the local stack's,
with the addresses and paths of the containers for arguments, and must come out token by token.
"""

import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from worker.settings import Settings
from worker.stack import commands, servers
from worker.stack.credentials import Credentials
from worker.stack.ports import Ports
from worker.stack.programs import QUICK_STOP
from worker.stack.webhook import Webhook

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "docker-compose.yml"
EVERYWHERE = "0.0.0.0"
PORTS = Ports()
COMMANDS = {
    "valkey": commands.broker(
        config="/run/valkey/password.conf", bind=EVERYWHERE, port=PORTS.broker, data="/data"
    ),
    "seaweedfs": commands.object_store(
        host="127.0.0.1",
        bind=EVERYWHERE,
        data="/data",
        ports=PORTS,
        buckets=["inbox", "results"],
    ),
    "worker": commands.worker(),
    "intake": commands.intake(),
    "flower": commands.flower(bind=EVERYWHERE, port=PORTS.flower, database="/data/flower.db"),
}


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE.read_text())["services"]
    return found


def make_env(file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(ROOT / "deploy" / "make-env.sh"), str(file)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_the_file_fits_the_published_schema() -> None:
    program = Path(sysconfig.get_path("scripts"), "check-jsonschema")
    done = subprocess.run(
        [str(program), "--builtin-schema", "vendor.compose-spec", str(COMPOSE)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_service_runs_what_the_local_stack_runs(services: dict[str, dict[str, Any]]) -> None:
    assert {name: one["command"] for name, one in services.items()} == COMMANDS


def test_the_store_is_told_the_same_as_locally(services: dict[str, dict[str, Any]]) -> None:
    told = services["seaweedfs"]["environment"]
    credentials = Credentials()
    local = {
        **servers.store_environment(credentials),
        **Webhook("http://intake:8380/events", "token", "inbox").environment(),
    }
    assert set(told) == set(local) | {"HOME"}
    secret = set(credentials.model_dump().values()) | {"token"}
    open_words = {name: value for name, value in local.items() if value not in secret}
    assert {name: told[name] for name in open_words} == open_words


def test_our_programs_get_settings_they_know(services: dict[str, dict[str, Any]]) -> None:
    known = {f"GOUJI_{name.upper()}" for name in Settings.model_fields}
    for name in ("worker", "intake", "flower"):
        assert {key for key in services[name]["environment"] if key.startswith("GOUJI_")} <= known
    assert QUICK_STOP.items() <= services["worker"]["environment"].items()


@pytest.mark.parametrize("name", list(COMMANDS))
def test_no_container_has_more_rights_than_it_needs(
    services: dict[str, dict[str, Any]], name: str
) -> None:
    one = services[name]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert not one["user"].startswith(("0", "root"))
    assert "healthcheck" in one
    assert all(port.startswith("127.0.0.1:") for port in one.get("ports", []))


def test_the_worker_can_be_multiplied(services: dict[str, dict[str, Any]]) -> None:
    assert not {"container_name", "ports", "hostname"} & set(services["worker"])


def test_the_env_file_holds_every_secret_the_containers_need(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    assert make_env(file).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    made = dict(line.split("=", 1) for line in file.read_text().splitlines())
    wanted = set(re.findall(r"\$\{(\w+):\?", COMPOSE.read_text()))
    assert set(made) == wanted
    assert len({*made.values()}) == len(made)  # each its own
    assert "$" not in re.sub(r"\$\$|\$\{\w+:\?[^}]*\}", "", COMPOSE.read_text())


def test_an_env_file_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    make_env(file)
    before = file.read_text()
    again = make_env(file)
    assert again.returncode == 1
    assert "left alone" in again.stderr
    assert file.read_text() == before


def test_the_image_holds_no_secret_and_runs_as_nobody_special() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    assert any("--require-hashes -r requirements.lock" in line for line in lines)
    users = [line for line in lines if line.startswith("USER ")]
    assert users
    assert users[-1] == "USER 10001:10001"
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    copied = {line.split()[1] for line in lines if line.startswith("COPY ")}
    assert "*" in ignored
    assert {line[1:] for line in ignored if line.startswith("!")} == copied
