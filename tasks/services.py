"""What the tasks work with, handed over by whoever starts them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from gouji.check import Limits
from gouji.rules.policy import Policy
from storage.archive import Archive
from storage.lease import Leases
from storage.ledger import Ledger
from storage.queue import ResultsQueue
from storage.shelf import Shelf
from storage.tally import Tallies


@dataclass(frozen=True)
class Patience:
    """How often, and after what pause in seconds, a task tries again when a server is away."""

    retries: int
    first_delay: float

    def delay(self, retries_so_far: int) -> float:
        """The pause before the next retry: each is twice the one before."""
        return float(self.first_delay * 2**retries_so_far)


@dataclass(frozen=True)
class Services:
    """The stores and limits of one deployment, and the policy in force when it is asked for."""

    archive: Archive
    shelf: Shelf
    ledger: Ledger
    leases: Leases
    queue: ResultsQueue
    tallies: Tallies
    limits: Limits
    patience: Patience
    policy: Callable[[], Policy]


class _Holder:
    services: Services | None = None


_HOLDER: Final = _Holder()


def provide(services: Services) -> None:
    """Hand the services to the tasks of this process; again after each fork."""
    _HOLDER.services = services


def current() -> Services:
    """The services of this process.  Raises `RuntimeError` if none were provided."""
    if _HOLDER.services is None:
        raise RuntimeError("tasks.services.provide was not called in this process")
    return _HOLDER.services
