"""The ledger: which jobs wait, run or are published, for quick answers.

All of it can be rebuilt from the archive.  Times are the broker's own, in seconds, so that hosts
need not agree on the clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, cast
from uuid import uuid4

import redis

from storage.broker import PREFIX
from storage.errors import broker_errors
from storage.lease import Leases, lease_key

_WAITING: Final = PREFIX + "waiting"  # sorted set: job, when it was queued
_HORIZON: Final = PREFIX + "horizon"  # when the newest job that was begun had been queued
_MOVED: Final = PREFIX + "moved"  # when a job was last begun
_LOST: Final = PREFIX + "lost"  # hash: job, why its last run was lost
_PUBLISHED: Final = PREFIX + "published"  # hash: inbox key, ETag
_WATCH: Final = "~"  # what a mark begins with in place of an ETag
_EPOCH: Final = PREFIX + "epoch"
_COMPARED: Final = PREFIX + "compared"
_SWEPT: Final = PREFIX + "swept"

_CLOCK = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
"""
# A job is queued unless it runs or waits already.  A job that waits is taken for lost if jobs
# queued well after it were begun, or if nothing at all waits in the queue.
_QUEUE = (
    _CLOCK
    + """
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
local since = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or nil)
if since then
  local horizon = now
  if ARGV[3] ~= '0' then horizon = tonumber(redis.call('GET', KEYS[3]) or 0) end
  if since >= horizon - tonumber(ARGV[2]) then return 0 end
end
redis.call('ZADD', KEYS[2], string.format('%.6f', now), ARGV[1])
return 1
"""
)
# The version counts as published unless somebody took that back since the watch began.
_PUBLISH_WATCHED = """
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
"""
_WAIT = _CLOCK + "redis.call('ZADD', KEYS[1], string.format('%.6f', now), ARGV[1])"
_BEGIN = (
    _CLOCK
    + """
if not redis.call('SET', KEYS[1], ARGV[2], 'NX', 'PX', ARGV[3]) then return {0, ''} end
local since = redis.call('ZSCORE', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
if since and ARGV[4] == '1' and tonumber(since) > tonumber(redis.call('GET', KEYS[3]) or 0) then
  redis.call('SET', KEYS[3], since)
end
redis.call('SET', KEYS[4], string.format('%.6f', now))
return {1, redis.call('HGET', KEYS[5], ARGV[1]) or ''}
"""
)
_PULSE = (
    _CLOCK
    + """
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
local function age(since)
  if since then return string.format('%.6f', math.max(0, now - tonumber(since))) end
  return ''
end
return {redis.call('ZCARD', KEYS[1]), age(oldest[2]),
        age(redis.call('GET', KEYS[2])), age(redis.call('GET', KEYS[3]))}
"""
)
_SWEEP = _CLOCK + "redis.call('SET', KEYS[1], string.format('%.6f', now))"


@dataclass(frozen=True)
class Begun:
    """A job was taken; `cause` says why its last run was lost, if somebody saw it.

    The cause is told to every run until one has it on record and calls `Ledger.settle`.
    """

    cause: str | None


@dataclass(frozen=True)
class Pulse:
    """How the queue moves; ages in seconds, None where there is nothing to measure."""

    waiting: int
    oldest_waiting: float | None
    last_begun: float | None
    last_sweep: float | None


@dataclass(frozen=True)
class Ledger:
    """The state of the jobs in the broker.  Methods raise `BrokerUnavailableError`."""

    client: redis.Redis
    leases: Leases
    patience: float = field(metadata={"unit": "seconds a job may wait behind younger ones"})

    def queue(self, job: str, backlog: int) -> bool:
        """Mark the job as waiting; False if it waits or runs already.

        `backlog` is the number of messages that wait in the task queue.
        """
        keys = (lease_key(job), _WAITING, _HORIZON)
        return bool(self._run(_QUEUE, keys, job, self.patience, backlog))

    def unqueue(self, job: str) -> None:
        """Take back that the job waits: no message was sent for it."""
        with broker_errors("unqueue a job"):
            self.client.zrem(_WAITING, job)

    def wait(self, job: str) -> None:
        """Mark a job whose lease one holds as waiting for its next stage."""
        self._run(_WAIT, (_WAITING,), job)

    def begin(self, job: str, token: str, *, first_stage: bool) -> Begun | None:
        """Take the job's lease and end its waiting; None if somebody works on it."""
        keys = (lease_key(job), _WAITING, _HORIZON, _MOVED, _LOST)
        taken, cause = self._run(
            _BEGIN, keys, job, token, self.leases.lifetime_ms, int(first_stage)
        )
        return Begun(cause or None) if taken else None

    def lose(self, job: str, token: str, cause: str) -> None:
        """Note that the process that held the job's lease died, and free the job."""
        with broker_errors("note a lost job"):
            self.client.hset(_LOST, job, cause)
        self.leases.release(job, token)

    def settle(self, job: str) -> None:
        """Forget why the job's last run was lost: its record has it now."""
        with broker_errors("settle a lost job"):
            self.client.hdel(_LOST, job)

    def published(self, keys: Iterable[str]) -> list[str | None]:
        """The ETag last published for each inbox key; None where the ledger knows of none."""
        wanted = list(keys)
        if not wanted:
            return []
        with broker_errors("look up what is published"):
            return cast("list[str | None]", self.client.hmget(_PUBLISHED, wanted))

    def publish(self, key: str, etag: str) -> None:
        """Note the version whose outcome was published and announced."""
        with broker_errors("note a publication"):
            self.client.hset(_PUBLISHED, key, etag)

    def watch(self, key: str) -> str:
        """Begin to watch a key that is about to count as published; a mark for `publish_watched`.

        Until then it does not count as published.
        """
        mark = f"{_WATCH}{uuid4().hex}"
        self.publish(key, mark)
        return mark

    def publish_watched(self, key: str, etag: str, mark: str) -> bool:
        """Note the version as published; False if `unpublish` was called since the watch began."""
        return bool(self._run(_PUBLISH_WATCHED, (_PUBLISHED,), key, mark, etag))

    def unpublish(self, key: str) -> None:
        """Forget what is published: it is about to change."""
        with broker_errors("forget a publication"):
            self.client.hdel(_PUBLISHED, key)

    def epoch(self) -> str | None:
        """The mark of this life of the broker; None if it is new and empty."""
        with broker_errors("read the epoch"):
            return cast("str | None", self.client.get(_EPOCH))

    def start_epoch(self, mark: str) -> None:
        """Note that everything is rebuilt in this life of the broker."""
        with broker_errors("start an epoch"):
            self.client.set(_EPOCH, mark)

    def compared_to(self) -> str:
        """How far sweeps have come in comparing reports with their neighbours."""
        with broker_errors("read how far reports are compared"):
            return cast("str | None", self.client.get(_COMPARED)) or ""

    def compare_on(self, place: str) -> None:
        """Note how far they have come."""
        with broker_errors("note how far reports are compared"):
            self.client.set(_COMPARED, place)

    def swept(self) -> None:
        """Note that a sweep went through."""
        self._run(_SWEEP, (_SWEPT,))

    def pulse(self) -> Pulse:
        """How the queue moves."""
        waiting, *ages = self._run(_PULSE, (_WAITING, _MOVED, _SWEPT))
        return Pulse(int(waiting), *(float(age) if age else None for age in ages))

    def _run(self, script: str, keys: tuple[str, ...], *args: str | float) -> Any:
        with broker_errors("use the ledger"):
            return self.client.eval(script, len(keys), *keys, *args)
