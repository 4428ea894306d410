"""Errors of the servers below the service.  None of them is ever a document's own."""

from collections.abc import Iterator
from contextlib import contextmanager

import redis
from billiard.exceptions import SoftTimeLimitExceeded
from kombu.exceptions import OperationalError
from minio.error import MinioException, S3Error
from urllib3.exceptions import HTTPError

from gouji.errors import ErrorCode

_GONE = frozenset({"NoSuchKey", "NoSuchObject", "ResourceNotFound"})


class ServerUnavailableError(Exception):
    """A server cannot be used at the moment; the work is tried again later."""

    code: ErrorCode


class StorageUnavailableError(ServerUnavailableError):
    """The object store does not answer, or refuses us."""

    code = ErrorCode.STORAGE_UNAVAILABLE


class BrokerUnavailableError(ServerUnavailableError):
    """The broker does not answer, or refuses us."""

    code = ErrorCode.BROKER_UNAVAILABLE


class ObjectMissingError(Exception):
    """No object has this key."""


@contextmanager
def storage_errors(action: str) -> Iterator[None]:
    """Turn what the S3 client raises during `action` into the errors of this module.

    Being out of time while one waits for the store is the store's fault, not the document's.
    """
    try:
        yield
    except S3Error as error:
        if error.code in _GONE:
            raise ObjectMissingError(action) from error
        raise StorageUnavailableError(f"{action}: {error.code}: {error.message}") from error
    except (MinioException, HTTPError, OSError, SoftTimeLimitExceeded) as error:
        raise StorageUnavailableError(f"{action}: {error}") from error


@contextmanager
def broker_errors(action: str) -> Iterator[None]:
    """Turn what the Redis client or kombu raises during `action` into `BrokerUnavailableError`.

    So is being out of time while one waits for the broker.
    """
    try:
        yield
    except (redis.RedisError, OperationalError, OSError, SoftTimeLimitExceeded) as error:
        raise BrokerUnavailableError(f"{action}: {error}") from error
