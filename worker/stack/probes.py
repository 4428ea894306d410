"""Whether a server does its work: asked the way its users will ask, with their credentials."""

from collections.abc import Iterable
from http import HTTPStatus

import redis
import urllib3
from celery import Celery
from kombu.exceptions import OperationalError
from minio import Minio
from minio.error import MinioException

_PATIENCE_S = 2.0


def broker_answers(url: str) -> bool:
    """Whether the broker at `url` lets us in and has read its data."""
    client = redis.Redis.from_url(
        url, socket_timeout=_PATIENCE_S, socket_connect_timeout=_PATIENCE_S
    )
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
    finally:
        client.close()


def buckets_exist(endpoint: str, access_key: str, secret_key: str, buckets: Iterable[str]) -> bool:
    """Whether the store knows our keys and has made the buckets; it answers before it has."""
    with urllib3.PoolManager(timeout=_PATIENCE_S, retries=False) as pool:
        client = Minio(
            endpoint, access_key, secret_key, secure=False, region="us-east-1", http_client=pool
        )
        try:
            return all(client.bucket_exists(bucket) for bucket in buckets)
        except (MinioException, urllib3.exceptions.HTTPError):
            return False


def page_answers(url: str) -> bool:
    """Whether a GET of `url` is answered with success."""
    with urllib3.PoolManager(timeout=_PATIENCE_S, retries=False) as pool:
        try:
            return pool.request("GET", url).status == HTTPStatus.OK
        except urllib3.exceptions.HTTPError:
            return False


def worker_answers(broker_url: str) -> bool:
    """Whether at least one Celery worker answers over the broker."""
    with Celery(broker=broker_url, set_as_current=False) as asker:
        try:
            return bool(asker.control.ping(timeout=_PATIENCE_S, limit=1))
        except (OperationalError, redis.RedisError, OSError):
            return False
