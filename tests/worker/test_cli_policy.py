"""Profiles and waivers on the command line: `GOUJI_PROFILE`, `GOUJI_WAIVERS`, `GOUJI_TODAY`."""

import json
from pathlib import Path

import pytest

from tests.worker.test_cli_check import BROKEN_SUM, CLEAN, gouji, objects

WAIVER = """
[[waiver]]
rule = "{rule}"
agency = "{agency}"
year = {year}
reason = "核对中"
by = "政务公开科"
until = 2030-06-30
"""


@pytest.fixture(scope="module")
def errors() -> tuple[str, int, set[str]]:
    """The body and year of the broken sample, and the rules it breaks."""
    [result] = objects(gouji("check", "--format", "json", BROKEN_SUM))
    card = result["report"]
    assert isinstance(card, dict)
    found = json.loads(json.dumps(result["findings"]))
    return card["agency"], card["year"], {x["rule"] for x in found if x["severity"] == "error"}


@pytest.fixture
def waivers(tmp_path: Path, errors: tuple[str, int, set[str]]) -> Path:
    agency, year, rules = errors
    file = tmp_path / "waivers.toml"
    waived = (WAIVER.format(rule=rule, agency=agency, year=year) for rule in sorted(rules))
    file.write_text("".join(waived), "utf-8")
    return file


def test_waived_errors_do_not_count_for_the_exit_code_and_stay_visible(waivers: Path) -> None:
    done = gouji("check", BROKEN_SUM, GOUJI_WAIVERS=str(waivers), GOUJI_TODAY="2030-06-30")
    assert done.returncode == 0
    assert "已豁免" in done.stdout.decode()
    assert "waiver" not in done.stderr.decode()


def test_the_day_is_a_setting_and_an_expired_waiver_is_reported(waivers: Path) -> None:
    done = gouji("check", BROKEN_SUM, GOUJI_WAIVERS=str(waivers), GOUJI_TODAY="2030-07-01")
    assert done.returncode == 1
    assert "waiver expired" in done.stderr.decode()


def test_a_waiver_that_no_file_needed_is_reported(waivers: Path) -> None:
    done = gouji("check", CLEAN, GOUJI_WAIVERS=str(waivers), GOUJI_TODAY="2030-06-30")
    assert done.returncode == 0
    assert "waiver not used" in done.stderr.decode()


def test_a_profile_switches_rules_off(tmp_path: Path, errors: tuple[str, int, set[str]]) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(f"rules.off = {json.dumps(sorted(errors[2]))}", "utf-8")
    [result] = objects(gouji("check", "--format", "json", BROKEN_SUM, GOUJI_PROFILE=str(profile)))
    assessed = result["assessed"]
    assert isinstance(assessed, dict)
    assert {assessed[rule] for rule in errors[2]} == {"not_applicable"}


@pytest.mark.parametrize("variable", ["GOUJI_PROFILE", "GOUJI_WAIVERS"])
@pytest.mark.parametrize("text", ["rules.off = 3\nwaiver = 4", "no toml", None])
def test_a_file_that_is_not_valid_ends_the_command_with_its_name(
    tmp_path: Path, variable: str, text: str | None
) -> None:
    file = tmp_path / "policy.toml"
    if text is not None:
        file.write_text(text, "utf-8")
    done = gouji("check", CLEAN, **{variable: str(file)})
    assert done.returncode == 64
    assert "policy.toml" in done.stderr.decode()
    assert not done.stdout
