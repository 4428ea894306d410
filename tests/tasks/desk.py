"""Reports on their way through a deployment, as who hands them in sees them."""

import json
from dataclasses import dataclass
from typing import Any

from storage import layout
from storage.archive import Artifact
from storage.job import Job
from storage.surroundings import Chosen
from tasks import neighbours
from tasks.door import knock
from tests.worker.deployment import Deployment, wait_until

RULE = "XY-CARRY"


@dataclass
class Desk:
    """Where reports are handed in and results looked up."""

    deployment: Deployment

    def drop(self, key: str, text: str) -> None:
        """Hand in a report."""
        self.deployment.drop(key, text.encode())
        knock(self.deployment.services, key)

    def settle(self) -> None:
        """Wait until nothing is left to do."""
        wait_until(self._is_settled)

    def _is_settled(self) -> bool:
        services = self.deployment.services
        found = list(services.archive.incoming())
        etags = services.ledger.published(one.key for one in found)
        return etags == [one.etag for one in found] and not any(
            job.is_open for job in services.archive.jobs()
        )

    def result(self, key: str) -> dict[str, Any]:
        """The published report."""
        found: dict[str, Any] = json.loads(self.deployment.fetch(layout.report(key, layout.RESULT)))
        return found

    def outcome(self, key: str) -> str:
        """What became of the rule that compares the years."""
        return str(self.result(key)["assessed"][RULE])

    def told(self, key: str) -> list[str]:
        """The ids of the messages about a key."""
        messages = self.deployment.messages()
        return [one.event.id for one in messages if one.event.subject == key]

    def job(self, key: str) -> Job:
        """The job whose outcome is published."""
        published = self.deployment.services.shelf.published(key)
        assert published is not None
        job = self.deployment.services.archive.job(published.job)
        assert job is not None
        return job

    def forget_neighbours(self, key: str) -> Job:
        """The job of a key, as if it had been validated beside no other report."""
        job, services = self.job(key), self.deployment.services
        known = neighbours.surroundings(services, job.id)
        alone = known.model_copy(update={"chosen": Chosen()})
        services.archive.keep(job, Artifact.SURROUNDINGS, alone)
        return job
