"""The announcements of each store, brought to inbox keys."""

import json
from typing import Any

import pytest

from worker.intake.announcements import AnnouncementError, announced_keys


def filer_change(event_type: str, path: str, **message: Any) -> bytes:
    """What SeaweedFS 4.48 posts, shortened to what is looked at and some of the rest."""
    return json.dumps({"event_type": event_type, "key": path, "message": message}).encode()


# As SeaweedFS sent it, ids apart.
VERBATIM = """
{"event_type":"create","key":"/buckets/inbox/in/doc 1 ü.pdf","message":{"new_entry":{
 "name":"doc 1 ü.pdf","chunks":[{"size":50000,"modified_ts_ns":1795308679669829737,
 "e_tag":"Ti69yLRFjAyJS8evc37sFA==","fid":{"volume_id":1,"file_key":2,"cookie":1}}],
 "attributes":{"file_size":50000,"mtime":1795308679,"file_mode":432,"crtime":1795308679,
 "mime":"application/pdf","md5":"Ti69yLRFjAyJS8evc37sFA==","inode":1,"ctime":1,"atime":1},
 "extended":{"Seaweed-X-Amz-ETag":"NGUyZWJkYzhiNDQ1OGMwYzg5NGJjN2FmNzM3ZWVjMTQ="}},
 "delete_chunks":true,"new_parent_path":"/buckets/inbox/in","signatures":[1018743787]}}
"""


def test_a_created_object_in_the_filer() -> None:
    assert announced_keys(VERBATIM.encode(), "inbox") == ["in/doc 1 ü.pdf"]


def test_an_object_at_the_top_of_the_bucket() -> None:
    body = filer_change(
        "update",
        "/buckets/inbox/a.txt",
        new_entry={"name": "a.txt"},
        new_parent_path="/buckets/inbox",
    )
    assert announced_keys(body, "inbox") == ["a.txt"]


def test_a_renamed_object_is_announced_under_its_new_name() -> None:
    body = filer_change(
        "rename",
        "/buckets/inbox/old/a.txt",
        old_entry={"name": "a.txt"},
        new_entry={"name": "b.txt"},
        new_parent_path="/buckets/inbox/new",
    )
    assert announced_keys(body, "inbox") == ["new/b.txt"]


@pytest.mark.parametrize(
    "body",
    [
        filer_change("delete", "/buckets/inbox/a.txt", old_entry={"name": "a.txt"}),
        filer_change(
            "create",
            "/buckets/inbox/in",
            new_entry={"name": "in", "is_directory": True},
            new_parent_path="/buckets/inbox",
        ),
        filer_change(
            "create",
            "/buckets/inbox-2/a.txt",
            new_entry={"name": "a.txt"},
            new_parent_path="/buckets/inbox-2",
        ),
        b'{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"inbox"}',
        b'{"Records":[]}',
    ],
    ids=["deleted", "directory", "other bucket", "test of AWS", "no records"],
)
def test_what_brings_no_document(body: bytes) -> None:
    assert announced_keys(body, "inbox") == []


def s3_event(*records: tuple[str, str, str]) -> bytes:
    """Event records as (event name, bucket, encoded key)."""
    return json.dumps(
        {
            "EventName": records[0][0],
            "Key": f"{records[0][1]}/{records[0][2]}",
            "Records": [
                {
                    "eventVersion": "2.0",
                    "eventName": name,
                    "s3": {
                        "bucket": {"name": bucket, "arn": f"arn:aws:s3:::{bucket}"},
                        "object": {"key": key, "size": 5, "eTag": "abc", "sequencer": "1"},
                    },
                }
                for name, bucket, key in records
            ],
        }
    ).encode()


@pytest.mark.parametrize(
    "name",
    ["ObjectCreated:Put", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy"],
)
def test_s3_records_have_encoded_keys(name: str) -> None:
    body = s3_event((name, "inbox", "2024/%E6%8A%A5%E5%91%8A+%2B1.txt"))
    assert announced_keys(body, "inbox") == ["2024/报告 +1.txt"]


def test_only_what_was_created_in_the_inbox_counts_and_each_key_once() -> None:
    body = s3_event(
        ("s3:ObjectCreated:Put", "inbox", "a"),
        ("s3:ObjectRemoved:Delete", "inbox", "b"),
        ("s3:ObjectCreated:Put", "other", "c"),
        ("s3:ObjectCreated:Post", "inbox", "d"),
        ("s3:ObjectCreated:Put", "inbox", "a"),
    )
    assert announced_keys(body, "inbox") == ["a", "d"]


@pytest.mark.parametrize(
    "body",
    [b"", b"nonsense", b"[]", b"{}", b'{"Records":"none"}', b'{"event_type":"create"}', b"\xff"],
)
def test_anything_else_is_an_error(body: bytes) -> None:
    with pytest.raises(AnnouncementError):
        announced_keys(body, "inbox")
