"""The running local system: documents in, results out, and nobody gets in without a key."""

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.worker.local_system import SAMPLES, LocalSystem, local_system, processes_of, wait_for

NEVER = "3600"  # the sweep must not be what finds the documents


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSystem]:
    home = tmp_path_factory.mktemp("running") / "home"
    with local_system(home, GOUJI_SWEEP_INTERVAL_S=NEVER) as running:
        yield running


def flower(system: LocalSystem, path: str, password: str | None = None) -> Any:
    request = urllib.request.Request(f"http://127.0.0.1:{system.ports['flower']}{path}")
    if password is not None:
        login = base64.b64encode(f"{system.credentials['flower_user']}:{password}".encode())
        request.add_header("Authorization", f"Basic {login.decode()}")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_a_document_put_by_any_client_is_checked_at_once(system: LocalSystem) -> None:
    system.put("甲县/2024 年.md")
    assert system.await_result("甲县/2024 年.md")["verdict"] == "clean"


def test_the_commands_tell_the_whole_story(system: LocalSystem) -> None:
    submitted = system.gouji("submit", SAMPLES / "format-notice.txt", "--prefix", "story")
    assert submitted.stdout == "story/format-notice.txt\n"
    key = submitted.stdout.strip()

    def listed() -> list[dict[str, Any]]:
        lines = system.gouji("status", "--failed", "--format", "json").stdout.splitlines()
        found = [one for one in map(json.loads, lines) if one["key"] == key]
        return [one for one in found if one["state"] == "failed"]

    [failure] = wait_for(listed, "failure")
    assert failure["code"] == "not_an_annual_report"
    rounds = failure["record"]["round"]

    retried = system.gouji("retry", "--failed", "--code", "not_an_annual_report")
    assert retried.returncode == 0
    assert key in retried.stdout.splitlines()
    wait_for(lambda: (one := listed()) and one[0]["record"]["round"] > rounds, "second failure")
    diagnoses = [one for one in listed()[0]["record"]["attempts"] if one["diagnosis"]]
    assert len(diagnoses) == 2

    shown = system.gouji("status", key)
    assert shown.returncode == 0
    assert "未识别为政府信息公开工作年度报告" in shown.stdout
    assert "Not recognised" in shown.stdout
    messages = system.gouji("results", "--format", "json").stdout.splitlines()
    told = [one for one in map(json.loads, messages) if one["subject"] == key]
    assert {one["type"] for one in told} == {"gouji.report.failed"}


def test_unknown_names_and_documents_that_did_not_fail_are_told(system: LocalSystem) -> None:
    system.put("good.md")
    system.await_result("good.md")
    assert system.gouji("status", "no/such/key").returncode == 1
    refused = system.gouji("retry", "good.md")
    assert refused.returncode == 1
    assert "not_failed" in refused.stderr


def test_flower_shows_the_inbox_key_of_each_stage_behind_a_login(system: LocalSystem) -> None:
    system.put("watched.md")
    system.await_result("watched.md")
    password = system.credentials["flower_password"]

    def stages() -> set[str]:
        tasks = flower(system, "/api/tasks", password).values()
        return {one["name"] for one in tasks if "watched.md" in one["args"]}

    wanted = {f"gouji.{stage}" for stage in ("extract", "parse", "validate", "publish")}
    wait_for(lambda: stages() >= wanted, "stages in Flower")
    for wrong in (None, "guess"):
        with pytest.raises(urllib.error.HTTPError, match="401"):
            flower(system, "/api/tasks", wrong)


def test_files_with_secrets_are_closed_to_others(system: LocalSystem) -> None:
    assert system.home.stat().st_mode & 0o777 == 0o700
    for name in ("credentials.json", "connection.env", "valkey/password.conf"):
        assert (system.home / name).stat().st_mode & 0o777 == 0o600


def test_no_process_list_shows_a_secret(system: LocalSystem) -> None:
    secrets = {value for name, value in system.credentials.items() if name not in ("flower_user",)}
    lines = [
        (entry / "cmdline").read_bytes().decode(errors="replace")
        for entry in Path("/proc").iterdir()
        if entry.name.isdecimal() and (entry / "cmdline").exists()
    ]
    assert any(str(system.home) in line for line in lines)
    assert not [line for line in lines if any(secret in line for secret in secrets)]


def test_every_door_is_on_loopback(system: LocalSystem) -> None:
    sockets = set()
    for pid in processes_of(system.home):
        for descriptor in Path(f"/proc/{pid}/fd").iterdir():
            target = str(descriptor.readlink()) if descriptor.is_symlink() else ""
            if target.startswith("socket:["):
                sockets.add(target.removeprefix("socket:[").removesuffix("]"))
    listening = "0A"
    hosts = []
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == listening and fields[9] in sockets:
                hosts.append(fields[1].partition(":")[0])
    assert len(hosts) >= 4
    assert set(hosts) == {"0100007F"}  # 127.0.0.1 as the kernel writes it


def test_a_second_system_on_the_same_directory_is_refused(system: LocalSystem) -> None:
    second = system.gouji("up")
    assert second.returncode == 1
    assert "in_use" in second.stderr
    assert str(system.process.pid) in second.stderr
    assert "--data" in second.stderr
    system.put("still-there.md")
    system.await_result("still-there.md")
