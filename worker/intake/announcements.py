"""What stores post when an object was written, brought to inbox keys.

Two forms are taken: a change in SeaweedFS' filer, and the S3 event records of MinIO, RustFS and
AWS.  Announcements are hints: nothing but the key is believed.
"""

from typing import Final
from urllib.parse import unquote_plus

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

_FILER_BUCKETS: Final = "/buckets/"
_ARRIVALS: Final = frozenset({"create", "update", "rename"})
_S3_PREFIX: Final = "s3:"
_S3_CREATED: Final = "ObjectCreated:"


class AnnouncementError(ValueError):
    """The body has neither of the forms."""


class _FilerEntry(BaseModel):
    name: str
    is_directory: bool = False


class _FilerMessage(BaseModel):
    new_entry: _FilerEntry | None = None
    new_parent_path: str = ""


class _FilerChange(BaseModel):
    """A webhook call of SeaweedFS; after a rename `key` is the old path."""

    event_type: str
    key: str
    message: _FilerMessage = Field(default_factory=_FilerMessage)

    def keys(self, bucket: str) -> list[str]:
        entry = self.message.new_entry
        if self.event_type not in _ARRIVALS or entry is None or entry.is_directory:
            return []
        parent = self.message.new_parent_path
        path = f"{parent.rstrip('/')}/{entry.name}" if parent else self.key
        folder = f"{_FILER_BUCKETS}{bucket}/"
        return [path.removeprefix(folder)] if path.startswith(folder) else []


class _S3Bucket(BaseModel):
    name: str


class _S3Object(BaseModel):
    key: str  # URL-encoded, a space as a plus sign


class _S3Entity(BaseModel):
    bucket: _S3Bucket
    object: _S3Object


class _S3Record(BaseModel):
    event_name: str = Field(alias="eventName")
    s3: _S3Entity


class _S3Event(BaseModel):
    records: list[_S3Record] = Field(alias="Records")

    def keys(self, bucket: str) -> list[str]:
        return [
            unquote_plus(record.s3.object.key)
            for record in self.records
            if record.event_name.removeprefix(_S3_PREFIX).startswith(_S3_CREATED)
            and record.s3.bucket.name == bucket
        ]


class _S3Test(BaseModel):
    """What AWS sends once when notifications are switched on."""

    event: str = Field(alias="Event", pattern="^s3:TestEvent$")

    def keys(self, bucket: str) -> list[str]:
        return []


_FORMS: Final[TypeAdapter[_FilerChange | _S3Event | _S3Test]] = TypeAdapter(
    _FilerChange | _S3Event | _S3Test
)


def announced_keys(body: bytes, bucket: str) -> list[str]:
    """The keys in the bucket that the body says were written, each once, in its order.

    Raises `AnnouncementError`.
    """
    try:
        announcement = _FORMS.validate_json(body)
    except ValidationError as error:
        raise AnnouncementError("neither a filer change nor S3 event records") from error
    return list(dict.fromkeys(announcement.keys(bucket)))
