"""The object store: a few verbs over the S3 client, with errors that mean something here."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType

import urllib3
from minio import Minio

from storage.errors import ObjectMissingError, storage_errors

_CONNECT_S = 5.0
_READ_S = 30.0
_CHUNK = 1024 * 1024
_EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class ObjectInfo:
    """What the store knows about an object without its bytes."""

    key: str
    etag: str  # without quotes
    size: int  # bytes
    modified: datetime
    metadata: Mapping[str, str] = field(default_factory=dict)  # user metadata, names in lower case


class ObjectStore:
    """The buckets of one S3 endpoint.

    Every method raises `StorageUnavailableError` if the store cannot be used, and those that name
    an object that must exist raise `ObjectMissingError`.
    """

    def __init__(
        self, endpoint: str, access_key: str, secret_key: str, *, secure: bool, region: str
    ) -> None:
        # Bounded in every direction: a store that hangs must not hang a worker for ever.
        pool = urllib3.PoolManager(
            maxsize=40,
            timeout=urllib3.Timeout(connect=_CONNECT_S, read=_READ_S),
            retries=urllib3.Retry(
                total=2, backoff_factor=0.2, status_forcelist=(500, 502, 503, 504)
            ),
        )
        self._client = Minio(
            endpoint,
            access_key=access_key,
            secret_key=secret_key,
            secure=secure,
            region=region,
            http_client=pool,
        )

    def make_bucket(self, bucket: str) -> None:
        """Make the bucket unless it exists."""
        with storage_errors(f"make bucket {bucket}"):
            if not self._client.bucket_exists(bucket):
                self._client.make_bucket(bucket)

    def stat(self, bucket: str, key: str) -> ObjectInfo | None:
        """What is known about the object; None if there is none."""
        try:
            with storage_errors(f"stat {bucket}/{key}"):
                found = self._client.stat_object(bucket, key)
        except ObjectMissingError:
            return None
        metadata = {
            name.lower().removeprefix("x-amz-meta-"): value
            for name, value in (found.metadata or {}).items()
            if name.lower().startswith("x-amz-meta-")
        }
        return ObjectInfo(
            key=key,
            etag=(found.etag or "").strip('"'),
            size=found.size or 0,
            modified=found.last_modified or datetime.now(UTC),
            metadata=metadata,
        )

    def get(self, bucket: str, key: str) -> bytes:
        """The bytes of an object that we wrote ourselves."""
        with storage_errors(f"get {bucket}/{key}"):
            response = self._client.get_object(bucket, key)
            try:
                return response.data
            finally:
                response.release_conn()

    def get_version(self, bucket: str, key: str, at_most: int) -> tuple[bytes, str]:
        """The object's bytes, or the first `at_most` + 1 of them, and the ETag they came with."""
        with storage_errors(f"get {bucket}/{key}"):
            response = self._client.get_object(bucket, key)
            try:
                data = bytearray()
                while len(data) <= at_most and (chunk := response.read(_CHUNK)):
                    data += chunk
                return bytes(data[: at_most + 1]), response.headers.get("ETag", "").strip('"')
            finally:
                response.close()
                response.release_conn()

    def put(
        self,
        bucket: str,
        key: str,
        data: bytes,
        *,
        media_type: str = "application/json",
        metadata: Mapping[str, str] = _EMPTY,
    ) -> None:
        """Write the object, replacing the one that is there.  Metadata must be ASCII."""
        with storage_errors(f"put {bucket}/{key}"):
            self._client.put_object(
                bucket,
                key,
                io.BytesIO(data),
                len(data),
                content_type=media_type,
                metadata=dict(metadata),
            )

    def remove(self, bucket: str, key: str) -> None:
        """Remove the object if it is there."""
        with storage_errors(f"remove {bucket}/{key}"):
            self._client.remove_object(bucket, key)

    def list(self, bucket: str, prefix: str = "", after: str = "") -> Iterator[ObjectInfo]:
        """Every object under the prefix, in the order of the keys, page by page.

        With `after`, those whose keys come after it.
        """
        with storage_errors(f"list {bucket}/{prefix}"):
            for found in self._client.list_objects(
                bucket, prefix=prefix, recursive=True, start_after=after or None
            ):
                if found.object_name is None or found.is_dir:
                    continue
                yield ObjectInfo(
                    key=found.object_name,
                    etag=(found.etag or "").strip('"'),
                    size=found.size or 0,
                    modified=found.last_modified or datetime.now(UTC),
                )

    def folders(self, bucket: str, prefix: str) -> Iterator[str]:
        """The names directly under the prefix that hold objects, without slashes."""
        with storage_errors(f"list {bucket}/{prefix}"):
            for found in self._client.list_objects(bucket, prefix=prefix, recursive=False):
                name = found.object_name or ""
                if name.endswith("/"):
                    yield name.removeprefix(prefix).rstrip("/")
