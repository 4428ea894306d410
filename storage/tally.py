"""Counters of what the workers did, kept in the broker so that one page can show them all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

import redis

from storage.broker import PREFIX
from storage.errors import broker_errors

_KEY: Final = PREFIX + "tally"
_SUM: Final = "sum"
_INFINITE: Final = "+Inf"

# Upper bounds of the duration buckets, in seconds.
BUCKETS: Final = (0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0)


@dataclass(frozen=True)
class Durations:
    """How long the attempts at a stage that ended in one way took."""

    total: float
    buckets: Mapping[str, int] = field(default_factory=dict)  # upper bound, attempts in the bucket


@dataclass(frozen=True)
class Tally:
    """Everything that was counted: attempts by (stage, end), outcomes by code."""

    stages: Mapping[tuple[str, str], Durations]
    outcomes: Mapping[str, int]


@dataclass(frozen=True)
class Tallies:
    """Counts for all workers together.  Methods raise `BrokerUnavailableError`."""

    client: redis.Redis

    def attempt(self, stage: str, end: str, seconds: float) -> None:
        """Count an attempt at a stage."""
        bound = next((str(one) for one in BUCKETS if seconds <= one), _INFINITE)
        with broker_errors("count an attempt"):
            pipe = self.client.pipeline(transaction=False)
            pipe.hincrby(_KEY, f"stage|{stage}|{end}|{bound}", 1)
            pipe.hincrbyfloat(_KEY, f"stage|{stage}|{end}|{_SUM}", seconds)
            pipe.execute()

    def outcome(self, code: str) -> None:
        """Count a published outcome: a verdict, or the code of an error."""
        with broker_errors("count an outcome"):
            self.client.hincrby(_KEY, f"outcome|{code}", 1)

    def read(self) -> Tally:
        """All counts since the broker began."""
        with broker_errors("read the counts"):
            fields = cast("dict[str, str]", self.client.hgetall(_KEY))
        buckets: dict[tuple[str, str], dict[str, int]] = {}
        sums: dict[tuple[str, str], float] = {}
        outcomes: dict[str, int] = {}
        for name, value in fields.items():
            kind, *rest = name.split("|")
            if kind == "outcome":
                outcomes[rest[0]] = int(value)
                continue
            stage, end, bound = rest
            if bound == _SUM:
                sums[stage, end] = float(value)
            else:
                buckets.setdefault((stage, end), {})[bound] = int(value)
        stages = {key: Durations(sums.get(key, 0.0), found) for key, found in buckets.items()}
        return Tally(stages=stages, outcomes=outcomes)
