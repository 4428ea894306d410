"""The results queue: a stream of messages about outcomes, for any number of consumer groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

import redis
from redis.exceptions import ResponseError

from storage.broker import PREFIX
from storage.errors import broker_errors
from storage.events import CloudEvent

FIELD: Final = "event"  # of a stream entry: the CloudEvent as JSON
BEGINNING: Final = "0"
NOW: Final = "$"

_ANNOUNCED: Final = PREFIX + "announced"  # hash: job, id of its last message
_PAGE = 500
_BLOCK_MS = 1000

_ANNOUNCE = """
local known = redis.call('HGET', KEYS[1], ARGV[1])
if known == ARGV[2] or (known and ARGV[6] == 'restore') then return 0 end
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', ARGV[5], ARGV[3])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return 1
"""


@dataclass(frozen=True)
class Message:
    """An entry of the stream; `entry` is its place, by which a group acknowledges it."""

    entry: str
    event: CloudEvent


@dataclass(frozen=True)
class ResultsQueue:
    """A stream, trimmed at about `length` entries.  Methods raise `BrokerUnavailableError`."""

    client: redis.Redis
    stream: str
    length: int

    def announce(self, job: str, event: CloudEvent) -> bool:
        """Add the message unless it is the job's last one already; whether it was added."""
        return self._add(job, event, "announce")

    def restore(self, job: str, event: CloudEvent) -> bool:
        """Add the message to a new stream unless it has one of the job; whether it was added."""
        return self._add(job, event, "restore")

    def messages(self, after: str = BEGINNING) -> Iterator[Message]:
        """The entries after a place, oldest first, as they are now; no group is touched."""
        start = "-" if after == BEGINNING else f"({after}"
        while True:
            with broker_errors("read the results queue"):
                page = cast("list[Any]", self.client.xrange(self.stream, min=start, count=_PAGE))
            for entry, fields in page:
                yield _message(entry, fields)
            if len(page) < _PAGE:
                return
            start = f"({page[-1][0]}"

    def follow(self, after: str = NOW) -> Iterator[Message | None]:
        """Entries as they are added, for ever; None about once a second while there are none."""
        place = self._last() if after == NOW else after
        while True:
            with broker_errors("follow the results queue"):
                answer: Any = self.client.xread({self.stream: place}, _PAGE, _BLOCK_MS)
            entries = _entries(answer)
            for entry, fields in entries:
                place = entry
                yield _message(entry, fields)
            if not entries:
                yield None

    def join(self, group: str, after: str = BEGINNING) -> None:
        """Make a consumer group that begins after the given place, unless it exists."""
        with broker_errors("make a consumer group"):
            try:
                self.client.xgroup_create(self.stream, group, id=after, mkstream=True)
            except ResponseError as error:
                if "BUSYGROUP" not in str(error):
                    raise

    def take(self, group: str, consumer: str, count: int = 10) -> list[Message]:
        """The next messages for a consumer of a group; each is its own until acknowledged."""
        with broker_errors("take from the results queue"):
            answer: Any = self.client.xreadgroup(
                group, consumer, {self.stream: ">"}, count=count, block=_BLOCK_MS
            )
        return [_message(entry, fields) for entry, fields in _entries(answer)]

    def acknowledge(self, group: str, message: Message) -> None:
        """Tell that the group is done with the message."""
        with broker_errors("acknowledge a message"):
            self.client.xack(self.stream, group, message.entry)

    def _add(self, job: str, event: CloudEvent, mode: str) -> bool:
        payload = event.model_dump_json()
        keys = (_ANNOUNCED, self.stream)
        with broker_errors("announce an outcome"):
            added = self.client.eval(
                _ANNOUNCE, len(keys), *keys, job, event.id, payload, self.length, FIELD, mode
            )
        return bool(added)

    def _last(self) -> str:
        with broker_errors("read the results queue"):
            page = cast("list[Any]", self.client.xrevrange(self.stream, count=1))
        return str(page[0][0]) if page else BEGINNING


def _entries(answer: Any) -> list[tuple[str, dict[str, str]]]:
    # A dict of pages in the newer protocol, a list of pairs in the older one.
    if not answer:
        return []
    pages = answer.values() if isinstance(answer, dict) else [page for _, page in answer]
    flat: list[tuple[str, dict[str, str]]] = []
    for page in pages:
        for item in page:
            flat.extend(item if isinstance(item, list) else [item])
    return [(str(entry), fields) for entry, fields in flat]


def _message(entry: str, fields: dict[str, str]) -> Message:
    return Message(entry=entry, event=CloudEvent.model_validate_json(fields[FIELD]))
