"""The client of the broker's database, bounded in every direction."""

from typing import Final

import redis
from redis.backoff import ExponentialBackoff
from redis.retry import Retry

PREFIX: Final = "gouji:"

_CONNECT_S = 5.0
_ANSWER_S = 15.0
_RETRIES = 2


def connect(url: str) -> redis.Redis:
    """A client that gives text; connections are made when they are needed."""
    return redis.Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=_CONNECT_S,
        socket_timeout=_ANSWER_S,
        health_check_interval=30,
        retry=Retry(ExponentialBackoff(cap=1.0, base=0.1), _RETRIES),
    )
