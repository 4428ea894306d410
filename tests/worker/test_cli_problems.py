"""What the command says when it cannot do what it was asked for."""

from pathlib import Path

import pytest

from tests.worker.local_system import run
from worker.stack.home import Home


@pytest.mark.parametrize("command", ["submit x", "status", "retry --failed", "results"])
def test_nothing_is_running(tmp_path: Path, command: str) -> None:
    done = run(*command.split(), cwd=tmp_path)
    assert done.returncode == 1
    assert "not_running" in done.stderr
    assert "请先运行 gouji up" in done.stderr
    assert "Start one with `gouji up`" in done.stderr


def test_a_connection_file_left_by_a_killed_system_leads_nowhere(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.prepare()
    home.connection.write_text("GOUJI_S3_ENDPOINT=127.0.0.1:1\n")
    with home.locked():
        pass
    assert "not_running" in run("status", "--data", tmp_path).stderr


@pytest.mark.parametrize(
    ("command", "variable", "value"),
    [
        ("check x.txt", "GOUJI_MAX_BYTES", "much"),
        ("up", "GOUJI_SOFT_TIME_LIMIT_S", "100000"),
        ("status", "GOUJI_BROKER_URL", "http://example.org"),
    ],
)
def test_settings_that_are_not_valid_are_wrong_usage(
    tmp_path: Path, command: str, variable: str, value: str
) -> None:
    done = run(*command.split(), cwd=tmp_path, environment={variable: value})
    assert done.returncode == 64
    assert "设置有误" in done.stderr
    assert value not in done.stderr


def test_a_system_named_by_the_environment_that_is_away(tmp_path: Path) -> None:
    away = {
        "GOUJI_S3_ENDPOINT": "127.0.0.1:1",
        "GOUJI_S3_ACCESS_KEY": "key",
        "GOUJI_S3_SECRET_KEY": "secret-of-the-store",
        "GOUJI_BROKER_URL": "redis://:secret-of-the-broker@127.0.0.1:1/0",
        "GOUJI_INTAKE_TOKEN": "secret-of-the-intake",
    }
    for command, code in (("status", "storage_unavailable"), ("results", "broker_unavailable")):
        done = run(command, cwd=tmp_path, environment=away)
        assert done.returncode == 1
        assert code in done.stderr
        assert "secret-of" not in done.stderr


def test_a_directory_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("up", "--data", tmp_path / "file" / "home")
    assert done.returncode == 1
    assert "data_directory" in done.stderr


def test_secrets_that_cannot_be_read_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "credentials.json").write_text("{}x")
    done = run("up", "--data", tmp_path)
    assert done.returncode == 1
    assert "credentials_damaged" in done.stderr
    assert (tmp_path / "credentials.json").read_text() == "{}x"


def test_no_samples(tmp_path: Path) -> None:
    done = run("demo", "--samples", tmp_path, cwd=tmp_path)
    assert done.returncode == 1
    assert "no_samples" in done.stderr
