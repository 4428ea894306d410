"""`gouji check` on several files: they are each other's neighbours."""

import json
import os
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.series import made_series

GOUJI = str(Path(sysconfig.get_path("scripts"), "gouji"))
CARRIED_OUT = "applications.carried_out.total"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Three years of one body, the first of them also as it was corrected later."""
    directory = tmp_path_factory.mktemp("years")
    years = made_series("command line", (2021, 2022, 2023))
    texts = {str(one.identity.year): one.printed(str(one.identity.year)) for one in years}
    texts["corrected"] = years[0].corrected(CARRIED_OUT, 2).printed("2021")
    for name, text in texts.items():
        (directory / f"{name}.md").write_text(text, encoding="utf-8")
    return {name: directory / f"{name}.md" for name in texts}


def check(*paths: Path | str, stdin: bytes = b"") -> dict[str, dict[str, Any]]:
    """The results by file name, in the order in which they came out."""
    done = subprocess.run(
        [GOUJI, "check", "--format", "json", *map(str, paths)],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env=dict(os.environ),
    )
    found = map(json.loads, done.stdout.decode().splitlines())
    return {one["source"]["name"]: one for one in found}


def outcomes(found: dict[str, dict[str, Any]]) -> dict[str, str]:
    """What became of the rule that compares the years."""
    return {name: one["assessed"]["XY-CARRY"] for name, one in found.items()}


def test_each_year_is_compared_with_the_one_before(files: dict[str, Path]) -> None:
    found = check(files["2023"], files["2021"], files["2022"])
    assert list(found) == ["2023.md", "2021.md", "2022.md"]
    assert outcomes(found) == {"2023.md": "pass", "2021.md": "not_assessed", "2022.md": "pass"}


def test_a_year_alone_has_nothing_to_be_compared_with(files: dict[str, Path]) -> None:
    assert outcomes(check(files["2022"])) == {"2022.md": "not_assessed"}
    assert outcomes(check(files["2021"], files["2023"])) == {
        "2021.md": "not_assessed",
        "2023.md": "not_assessed",
    }


def test_the_report_published_last_counts_in_any_order(files: dict[str, Path]) -> None:
    order = [files["2021"], files["corrected"], files["2022"]]
    first, second = check(*order), check(*reversed(order))
    assert first == second
    assert outcomes(first)["2022.md"] == "fail"
    (finding,) = (one for one in first["2022.md"]["findings"] if one["rule"] == "XY-CARRY")
    assert finding["cells"] == ["applications.carried_in.total"]


def test_standard_input_is_a_neighbour_too(files: dict[str, Path]) -> None:
    found = check("-", files["2022"], stdin=files["2021"].read_bytes())
    assert outcomes(found) == {"stdin": "not_assessed", "2022.md": "pass"}


def test_a_file_that_cannot_be_read_is_nobodys_neighbour(files: dict[str, Path]) -> None:
    found = check("no/such/file.md", files["2022"])
    assert outcomes(found) == {"2022.md": "not_assessed"}
