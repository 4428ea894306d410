"""The two servers, and the clean corner of them that every other test gets."""

import io

import pytest
import redis
from minio import Minio
from minio.error import S3Error

from worker.settings import Settings


def _store(settings: Settings, secret: str | None = None) -> Minio:
    return Minio(
        settings.s3_endpoint,
        settings.s3_access_key,
        secret or settings.s3_secret_key.get_secret_value(),
        secure=False,
        region=settings.s3_region,
    )


def test_the_store_keeps_what_it_is_given(servers: Settings) -> None:
    store = _store(servers)
    store.put_object(servers.inbox_bucket, "城/报告.txt", io.BytesIO(b"abc"), 3)
    assert [
        one.object_name for one in store.list_objects(servers.inbox_bucket, recursive=True)
    ] == ["城/报告.txt"]


def test_the_store_refuses_a_wrong_secret(servers: Settings) -> None:
    with pytest.raises(S3Error):
        list(_store(servers, "wrong").list_objects(servers.inbox_bucket))


def test_the_broker_is_empty_and_wants_its_password(servers: Settings) -> None:
    url = servers.broker_url.get_secret_value()
    with redis.Redis.from_url(url) as broker:
        assert broker.dbsize() == 0
    with (
        redis.Redis.from_url("redis://" + url.partition("@")[2]) as stranger,
        pytest.raises(redis.AuthenticationError),
    ):
        stranger.ping()
