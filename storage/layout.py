"""Where things are in the buckets, and which objects of the inbox are documents."""

import hashlib
from typing import Final

MAX_KEY_BYTES: Final = 1024
MAX_SEGMENT_BYTES: Final = 255

REPORTS: Final = "reports/"
FAILED: Final = "failed/"
JOBS: Final = "_jobs/"
INDEX: Final = "_index/"
BODIES: Final = "_bodies/"

RESULT: Final = "result.json"
PAGE: Final = "report.html"
CELLS: Final = "cells.csv"
ERROR: Final = "error.json"

# What may be added to an inbox key: the longest folder and the longest name.
_OVERHEAD = len(REPORTS) + 1 + max(len(name) for name in (RESULT, PAGE, CELLS, ERROR))
_DESKTOP_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_LOCK_PREFIXES = ("~$", ".~lock.")
_UPLOADS = ".uploads"
_SHORT_STEM = 120  # bytes of the name kept in a shortened key, so that people recognise it


def job_id(bucket: str, key: str, etag: str) -> str:
    """The job of one version of one object: 32 hexadecimal digits, the same everywhere."""
    return hashlib.sha256("\0".join((bucket, key, etag)).encode()).hexdigest()[:32]


def is_document(key: str) -> bool:
    """Whether an object under this key is meant to be read.

    Folder placeholders, objects without a name, what desktops and office programs leave behind,
    the parts of an upload that is not finished and keys that S3 clients refuse to address are not.
    """
    *folders, name = key.split("/")
    if not name.strip() or name.lower() in _DESKTOP_LITTER or name.startswith(_LOCK_PREFIXES):
        return False
    return not {_UPLOADS, ".", ".."} & {*folders, name}


def fits(key: str) -> bool:
    """Whether results can be kept under the inbox key as it is."""
    return len(key.encode()) + _OVERHEAD <= MAX_KEY_BYTES and all(
        len(segment.encode()) <= MAX_SEGMENT_BYTES for segment in key.split("/")
    )


def folder(key: str) -> str:
    """The inbox key as a folder name under `reports/` and `failed/`; shortened if it must be."""
    if fits(key):
        return key
    stem = key.rsplit("/", 1)[-1].encode()[-_SHORT_STEM:].decode(errors="ignore").strip(".")
    return f"_shortened/{hashlib.sha256(key.encode()).hexdigest()[:16]}-{stem}"


def report(key: str, name: str) -> str:
    """A file of the report that was made of the inbox object."""
    return f"{REPORTS}{folder(key)}/{name}"


def failure(key: str) -> str:
    """The error report of the inbox object."""
    return f"{FAILED}{folder(key)}/{ERROR}"


def artifact(job: str, name: str) -> str:
    """A file that a job keeps beside its record."""
    return f"{JOBS}{job}/{name}"


def index(agency: str, year: int, job: str) -> str:
    """The record by which people and programs find the reports of one body, as it names itself."""
    return f"{INDEX}{_segment(agency)}/{year}/{job}.json"


def body_folder(body: str, year: int) -> str:
    """Where the entries of one body's reports for a year are, by the body's key."""
    return f"{BODIES}{_segment(body)}/{year}/"


def of_body(body: str, year: int, job: str) -> str:
    """The entry by which a report is found among those of its body, whatever it calls itself."""
    return f"{body_folder(body, year)}{job}.json"


def _segment(name: str) -> str:
    safe = name.replace("/", "_").strip(". ") or "_"
    if len(safe.encode()) <= MAX_SEGMENT_BYTES:
        return safe
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    return safe.encode()[:_SHORT_STEM].decode(errors="ignore") + "~" + digest
