"""The two buckets: documents as they came in, and all that was made of them.

The archive is the only truth of the service; everything in the broker can be rebuilt from it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from pydantic import BaseModel

from storage import layout
from storage.errors import ObjectMissingError
from storage.job import Job
from storage.objects import ObjectInfo, ObjectStore

Model = TypeVar("Model", bound=BaseModel)

_RECORD = "job.json"


class Artifact(StrEnum):
    """What the stages of a job leave for each other."""

    SOURCE = "source.json"
    DOCUMENT = "document.json"
    REPORT = "report.json"
    VALIDATION = "validation.json"
    SURROUNDINGS = "surroundings.json"
    RESULT = "result.json"


class SupersededError(Exception):
    """The version of the object that a job is about is no longer in the inbox."""


@dataclass(frozen=True)
class Archive:
    """The inbox, which is only ever read, and the records of the jobs in the results bucket.

    Every method raises `StorageUnavailableError` if the store cannot be used.
    """

    store: ObjectStore
    inbox: str
    results: str

    def present(self, key: str) -> ObjectInfo | None:
        """The object that is in the inbox now."""
        return self.store.stat(self.inbox, key)

    def incoming(self) -> Iterator[ObjectInfo]:
        """Every document of the inbox; what is none is left out."""
        return (found for found in self.store.list(self.inbox) if layout.is_document(found.key))

    def document(self, job: Job, at_most: int) -> bytes:
        """The bytes the job is about, or the first `at_most` + 1 of them.

        Raises `SupersededError` if another version, or none, is there.
        """
        try:
            data, etag = self.store.get_version(self.inbox, job.key, at_most)
        except ObjectMissingError as error:
            raise SupersededError(job.id) from error
        if etag != job.etag:
            raise SupersededError(job.id)
        return data

    def check_present(self, job: Job) -> None:
        """Raise `SupersededError` unless the job's version is the one in the inbox."""
        present = self.present(job.key)
        if present is None or present.etag != job.etag:
            raise SupersededError(job.id)

    def job(self, job_id: str) -> Job | None:
        """The record of a job; None if there is no such job.

        Raises `pydantic.ValidationError` if the record is damaged.
        """
        try:
            data = self.store.get(self.results, layout.artifact(job_id, _RECORD))
        except ObjectMissingError:
            return None
        return Job.model_validate_json(data)

    def save(self, job: Job) -> None:
        """Store the record.  Only the holder of the job's lease may."""
        self.write(layout.artifact(job.id, _RECORD), job.model_dump_json(indent=1).encode())

    def job_ids(self) -> Iterator[str]:
        """The id of every job there is, in no particular order."""
        return self.store.folders(self.results, layout.JOBS)

    def jobs(self) -> Iterator[Job]:
        """Every job there is, in no particular order.

        Raises `pydantic.ValidationError` if a record is damaged.
        """
        for job_id in self.job_ids():
            job = self.job(job_id)
            if job is not None:
                yield job

    def keep(self, job: Job, name: Artifact, model: BaseModel) -> None:
        """Store what a stage made."""
        self.write(layout.artifact(job.id, name), model.model_dump_json().encode())

    def kept(self, job: Job, name: Artifact, model: type[Model]) -> Model:
        """What an earlier stage made.  Raises `ObjectMissingError`."""
        return model.model_validate_json(self.kept_bytes(job.id, name))

    def kept_bytes(self, job_id: str, name: Artifact) -> bytes:
        """The bytes of what a stage of a job made.  Raises `ObjectMissingError`."""
        return self.store.get(self.results, layout.artifact(job_id, name))

    def keep_result(self, job: Job, data: bytes) -> None:
        """Store the result object, byte for byte as it will be published."""
        self.write(layout.artifact(job.id, Artifact.RESULT), data)

    def kept_result(self, job: Job) -> bytes:
        """The result object's bytes.  Raises `ObjectMissingError`."""
        return self.kept_bytes(job.id, Artifact.RESULT)

    def write(self, key: str, data: bytes) -> None:
        """Put a JSON object into the results bucket."""
        self.store.put(self.results, key, data)
