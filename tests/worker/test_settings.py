"""The settings are read once, checked as a whole, and keep their secrets."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from gouji.extraction.limits import DEFAULT_LIMITS, Limits
from storage.job import Stage
from tasks.names import PRIORITIES, PRIORITY_STEPS
from worker.settings import Settings, SettingsError, settings
from worker.wiring import RESTORE_INTERVAL_S, celery_options, connect

NEEDED: dict[str, Any] = {
    "s3_access_key": "key",
    "s3_secret_key": "s3-secret",
    "broker_url": "redis://:broker-secret@127.0.0.1:1/0",
    "intake_token": "intake-secret-intake-secret",
}


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Only what the test sets."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"GOUJI_{name.upper()}", raising=False)
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"soft_time_limit_s": 90}, "soft_time_limit_s must be less than hard_time_limit_s"),
        ({"visibility_timeout_s": 90}, "hard_time_limit_s must be less than visibility_timeout_s"),
        ({"soft_time_limit_s": 40}, "less than half of soft_time_limit_s"),
        ({"extraction_timeout_s": 30}, "less than half of soft_time_limit_s"),
        ({"lease_s": 15}, "lease_s must be at least twice lease_renewal_s"),
        ({"retry_delay_s": 60}, "must be less than visibility_timeout_s"),
        ({"results_bucket": "inbox"}, "must be two buckets"),
        ({"broker_url": "amqp://127.0.0.1"}, "must begin with redis://"),
        ({"intake_token": "short"}, "at least 16"),
        ({"max_bytes": 0}, "greater than 0"),
    ],
)
def test_limits_that_contradict_each_other_are_refused(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Settings(**{**NEEDED, **wrong})


def test_a_document_costs_no_more_than_the_settings_say() -> None:
    made = Settings(
        **NEEDED,
        max_bytes=1,
        max_characters=2,
        max_pages=3,
        extraction_memory_mb=4,
        extraction_timeout_s=5,
    )
    limits = connect(made).limits
    assert limits == Limits(1, 2, max_pages=3, memory_bytes=4 * 1024 * 1024, seconds=5)
    assert connect(Settings(**NEEDED)).limits == DEFAULT_LIMITS


def test_what_is_missing_or_wrong_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GOUJI_INTAKE_TOKEN", "tooshortsecret")
    monkeypatch.setenv("GOUJI_MAX_CHARACTERS", "many")
    with pytest.raises(SettingsError) as caught:
        settings()
    said = str(caught.value)
    assert "GOUJI_BROKER_URL (not set)" in said
    assert "GOUJI_MAX_CHARACTERS:" in said
    assert "GOUJI_INTAKE_TOKEN:" in said
    assert "tooshortsecret" not in said


def test_secrets_do_not_show() -> None:
    shown = repr(Settings(**NEEDED)) + Settings(**NEEDED).model_dump_json()
    for secret in ("s3-secret", "broker-secret", "intake-secret"):
        assert secret not in shown


def test_every_setting_is_described() -> None:
    assert [name for name, one in Settings.model_fields.items() if not one.description] == []


def test_the_environment_of_a_child_makes_the_same_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = Settings(**NEEDED, sweep_interval_s=7.5, s3_secure=True)
    for name, value in made.environment().items():
        monkeypatch.setenv(name, value)
    assert settings() == made


def test_the_limits_of_celery_fit_together() -> None:
    made = Settings(**NEEDED)
    options: dict[str, Any] = celery_options(made)
    transport = options["broker_transport_options"]
    assert options["task_soft_time_limit"] < options["task_time_limit"]
    assert options["task_time_limit"] < transport["visibility_timeout"]
    assert options["worker_soft_shutdown_timeout"] <= options["task_soft_time_limit"]
    assert made.longest_retry_delay_s < transport["visibility_timeout"]
    assert options["task_annotations"]["*"]["default_retry_delay"] < made.visibility_timeout_s
    # A message that waits in the hands of a dead worker is back before its job is taken for lost.
    patience = connect(made).ledger.patience
    assert patience >= transport["visibility_timeout"] + transport["unacked_restore_interval"]
    assert transport["unacked_restore_interval"] == RESTORE_INTERVAL_S
    assert transport["unacked_restore_throttle"] == 1


def test_a_message_outlives_the_worker_that_took_it() -> None:
    options: dict[str, Any] = celery_options(Settings(**NEEDED))
    assert options["task_acks_late"]
    assert options["task_reject_on_worker_lost"]
    assert options["task_retry_on_worker_lost"]
    assert options["worker_prefetch_multiplier"] == 1


def test_json_is_the_only_serializer() -> None:
    options: dict[str, Any] = celery_options(Settings(**NEEDED))
    assert options["accept_content"] == ["json"]
    assert {options[f"{kind}_serializer"] for kind in ("task", "event", "result")} == {"json"}


def test_later_stages_go_first() -> None:
    priorities = [PRIORITIES[stage] for stage in Stage]
    assert priorities == sorted(priorities, reverse=True)
    assert set(priorities) == set(PRIORITY_STEPS), "each stage has a list of its own in the broker"
