"""`gouji check` as its users call it: in a process of its own."""

import json
import os
import pty
import subprocess
import sysconfig
from pathlib import Path

import pytest

GOUJI = str(Path(sysconfig.get_path("scripts"), "gouji"))
SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = SAMPLES / "clean-2024.md"
BROKEN_SUM = SAMPLES / "sum-error-2023.txt"
NO_REPORT = SAMPLES / "format-notice.txt"


def gouji(
    *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [GOUJI, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def objects(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ([CLEAN], 0),
        ([BROKEN_SUM], 1),
        ([NO_REPORT], 2),
        ([NO_REPORT, BROKEN_SUM, CLEAN], 2),
        ([BROKEN_SUM, CLEAN], 1),
        (["no/such/file.txt"], 2),
    ],
)
def test_the_exit_code_is_the_highest_of_all_files(files: list[Path], code: int) -> None:
    assert gouji("check", *files).returncode == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "xml", "a.txt"],
        ["check", "--no-such-option", "a.txt"],
        ["no-such-command"],
        [],
        ["form", "e1999"],
        ["rules", "NO-SUCH-RULE"],
        ["status", "--failed", "some-key"],
        ["retry"],
        ["results", "unexpected"],
        ["up", "--port", "1"],
        ["demo", "--timeout", "soon"],
    ],
)
def test_wrong_usage_of_any_command_ends_with_64(arguments: list[str]) -> None:
    done = gouji(*arguments)
    assert done.returncode == 64
    assert done.stdout == b""
    assert done.stderr


def test_json_is_one_object_a_line_in_the_order_of_the_files() -> None:
    done = gouji("check", "--format", "json", NO_REPORT, CLEAN, BROKEN_SUM)
    names = [one["source"]["name"] for one in objects(done)]  # type: ignore[index]
    assert names == [NO_REPORT.name, CLEAN.name, BROKEN_SUM.name]
    assert done.stderr == b""


def test_a_missing_file_is_told_in_both_languages_and_the_rest_goes_on() -> None:
    done = gouji("check", "--format", "json", "没有.txt", CLEAN)
    assert [one["verdict"] for one in objects(done)] == ["clean"]
    said = done.stderr.decode()
    assert "没有.txt: file_not_found" in said
    assert "找不到该文件" in said
    assert "Check the path" in said


def test_an_unreadable_file_is_told_with_the_cause(tmp_path: Path) -> None:
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    done = gouji("check", link)
    assert done.returncode == 2
    assert "file_unreadable" in done.stderr.decode()


def test_directories_and_patterns_are_taken_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.md", "a.md", ".hidden.md", "b/.DS_Store"):
        (tmp_path / name).write_bytes(CLEAN.read_bytes())
    whole = objects(gouji("check", "--format", "json", tmp_path))
    assert [one["source"]["name"] for one in whole] == ["a.md", "2.md"]  # type: ignore[index]
    matched = objects(gouji("check", "--format", "json", f"{tmp_path}/**/*.md"))
    assert [one["source"]["name"] for one in matched] == ["a.md", "2.md"]  # type: ignore[index]


def test_standard_input_gives_the_same_result_as_the_file() -> None:
    [piped] = objects(gouji("check", "--format", "json", "-", stdin=CLEAN.read_bytes()))
    [read] = objects(gouji("check", "--format", "json", CLEAN))
    piped.pop("source")
    read.pop("source")
    assert piped == read


def test_an_output_directory_gets_one_file_for_each_input(tmp_path: Path) -> None:
    twin = tmp_path / "twin" / CLEAN.name
    twin.parent.mkdir()
    twin.write_bytes(NO_REPORT.read_bytes())
    out = tmp_path / "out"
    done = gouji("check", "--format", "json", "-o", out, CLEAN, twin)
    assert done.stdout == b""
    verdicts = {path.name: json.loads(path.read_text())["verdict"] for path in out.iterdir()}
    assert verdicts == {"clean-2024.md.json": "clean", "clean-2024.md-2.json": "refused"}


def test_html_is_a_whole_page() -> None:
    page = gouji("check", "--format", "html", CLEAN).stdout.decode()
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_text_comes_out_whatever_the_locale_is() -> None:
    done = gouji("check", CLEAN, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "未发现问题" in done.stdout.decode("utf-8")


def test_a_file_above_the_limit_is_refused_unread() -> None:
    done = gouji("check", "--format", "json", CLEAN, GOUJI_MAX_BYTES="100")
    [result] = objects(done)
    assert done.returncode == 2
    assert result["error"]["code"] == "too_large"  # type: ignore[index]
    assert result["source"]["bytes"] == CLEAN.stat().st_size  # type: ignore[index]


def test_a_terminal_gets_a_progress_bar_and_the_results_stay_clean(tmp_path: Path) -> None:
    reader, writer = pty.openpty()
    with (tmp_path / "out").open("wb") as results:
        done = subprocess.run(
            [GOUJI, "check", "--format", "json", CLEAN, BROKEN_SUM],
            stdout=results,
            stderr=writer,
            timeout=60,
            check=False,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
        )
    os.close(writer)
    assert done.returncode == 1
    assert b"2/2" in os.read(reader, 100_000)
    os.close(reader)
    for line in (tmp_path / "out").read_text().splitlines():
        json.loads(line)


def test_an_error_of_the_program_itself_ends_with_3_and_the_rest_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a directory should be")
    done = gouji("check", "-o", blocked / "below", CLEAN)
    assert done.returncode == 3


def test_version_and_help() -> None:
    assert gouji("--version").stdout.startswith(b"gouji ")
    assert b"check" in gouji("--help").stdout
    assert gouji("check", "--help").returncode == 0
