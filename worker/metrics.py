"""The figures of the service as Prometheus reads them.

Workers count in the broker, so one page shows all of them; it is made anew for each reading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from storage.ledger import Pulse
from storage.tally import BUCKETS, Durations, Tally
from tasks.services import Services

MEDIA_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4


@dataclass(frozen=True, eq=False)  # the registry keeps it by identity
class _Figures(Collector):
    tally: Tally
    pulse: Pulse

    def collect(self) -> Iterator[Metric]:
        yield self._stages()
        yield self._outcomes()
        yield GaugeMetricFamily("gouji_jobs_waiting", "Jobs that wait", self.pulse.waiting)
        yield GaugeMetricFamily(
            "gouji_queue_age_seconds",
            "How long the job that waits longest has waited",
            self.pulse.oldest_waiting or 0.0,
        )
        if self.pulse.last_sweep is not None:
            yield GaugeMetricFamily(
                "gouji_sweep_age_seconds", "Time since the last sweep", self.pulse.last_sweep
            )

    def _stages(self) -> Metric:
        family = HistogramMetricFamily(
            "gouji_stage_seconds", "Duration of attempts at a stage", labels=["stage", "end"]
        )
        for (stage, end), durations in sorted(self.tally.stages.items()):
            family.add_metric([stage, end], _cumulative(durations), durations.total)
        return family

    def _outcomes(self) -> Metric:
        family = CounterMetricFamily(
            "gouji_outcomes", "Published outcomes by verdict or error code", labels=["code"]
        )
        for code, count in sorted(self.tally.outcomes.items()):
            family.add_metric([code], count)
        return family


def _cumulative(durations: Durations) -> list[tuple[str, float]]:
    total, result = 0, []
    for bound in (*(str(one) for one in BUCKETS), "+Inf"):
        total += durations.buckets.get(bound, 0)
        result.append((bound, float(total)))
    return result


def render(services: Services) -> str:
    """The page.  Raises `BrokerUnavailableError`."""
    registry = CollectorRegistry()
    registry.register(_Figures(services.tallies.read(), services.ledger.pulse()))
    return generate_latest(registry).decode()
