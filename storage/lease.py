"""Leases: who works on something, for as long as they give a sign of life."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import redis
import structlog

from storage.broker import PREFIX
from storage.errors import BrokerUnavailableError, broker_errors

log = structlog.get_logger()

# A lease that vanished with the broker's data is taken anew by its holder.
_RENEW = """
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if not holder and redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
return 0
"""
_RELEASE = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
"""


def lease_key(name: str) -> str:
    """The broker's key of a lease."""
    return f"{PREFIX}lease:{name}"


@dataclass(frozen=True)
class Leases:
    """Leases in the broker, each known by a name and held by a token.

    `lifetime` is how long one outlives its holder's last sign of life, `renewal` the pause between
    two of these, both in seconds.  Methods raise `BrokerUnavailableError`.
    """

    client: redis.Redis
    lifetime: float
    renewal: float

    @property
    def lifetime_ms(self) -> int:
        """The lifetime in the broker's unit."""
        return int(self.lifetime * 1000)

    def take(self, name: str, token: str) -> bool:
        """Take the lease; False if somebody has it."""
        with broker_errors("take a lease"):
            taken = self.client.set(lease_key(name), token, nx=True, px=self.lifetime_ms)
        return bool(taken)

    def renew(self, name: str, token: str) -> bool:
        """Give a sign of life; False if somebody else has the lease."""
        with broker_errors("renew a lease"):
            return bool(self.client.eval(_RENEW, 1, lease_key(name), token, self.lifetime_ms))

    def release(self, name: str, token: str) -> None:
        """Give the lease up, if the token still holds it."""
        with broker_errors("release a lease"):
            self.client.eval(_RELEASE, 1, lease_key(name), token)

    def is_live(self, name: str) -> bool:
        """Whether somebody has the lease."""
        with broker_errors("look at a lease"):
            return bool(self.client.exists(lease_key(name)))

    @contextmanager
    def kept(self, name: str, token: str) -> Iterator[None]:
        """Renew a lease that was taken until the block ends, then release it.

        A broker that is away does not stop the work: what it leads to is checked when it is
        published, and the lease is simply released late.
        """
        try:
            with _heartbeat(self.renewal, lambda: self.renew(name, token)):
                yield
        finally:
            # After the last sign of life: one that comes later would take the lease anew.
            try:
                self.release(name, token)
            except BrokerUnavailableError as error:
                log.warning("lease_not_released", lease=name, cause=str(error))

    @contextmanager
    def held(self, name: str, token: str) -> Iterator[bool]:
        """Take and keep the lease for the block; False if somebody has it."""
        if not self.take(name, token):
            yield False
            return
        with self.kept(name, token):
            yield True


@contextmanager
def _heartbeat(pause: float, beat: Callable[[], bool]) -> Iterator[None]:
    stop = threading.Event()

    def run() -> None:
        while not stop.wait(pause):
            try:
                if not beat():
                    log.warning("lease_lost")
                    return
            except BrokerUnavailableError as error:
                log.warning("lease_not_renewed", cause=str(error))

    thread = threading.Thread(target=run, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
