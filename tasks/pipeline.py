"""The tasks of the stages, and the one that runs a failed job anew."""

import structlog
from celery import shared_task
from structlog.contextvars import bound_contextvars

from storage.job import Stage
from tasks import stages
from tasks.attempt import StageBody
from tasks.errors import JobBusyError
from tasks.follow import step_on
from tasks.job_task import JobTask
from tasks.names import RETRY, task_name
from tasks.run import Run
from tasks.services import current

log = structlog.get_logger()


def perform(task: JobTask, stage: Stage, body: StageBody, job_id: str) -> str:
    """Run a stage of the job in the name of the task; returns a word on what became of it."""
    with bound_contextvars(stage=stage):
        return Run(current(), stage, str(task.request.id), body)(job_id)


@shared_task(base=JobTask, bind=True, name=task_name(Stage.EXTRACT))
def extract(self: JobTask, job_id: str) -> str:
    """Read the object's bytes into a document."""
    return perform(self, Stage.EXTRACT, stages.extract, job_id)


@shared_task(base=JobTask, bind=True, name=task_name(Stage.PARSE))
def parse(self: JobTask, job_id: str) -> str:
    """Read the document as a report."""
    return perform(self, Stage.PARSE, stages.parse, job_id)


@shared_task(base=JobTask, bind=True, name=task_name(Stage.VALIDATE))
def validate(self: JobTask, job_id: str) -> str:
    """Apply the rules to the report."""
    return perform(self, Stage.VALIDATE, stages.validate, job_id)


@shared_task(base=JobTask, bind=True, name=task_name(Stage.PUBLISH))
def publish(self: JobTask, job_id: str) -> str:
    """Write the outcome to the results bucket and announce it."""
    return perform(self, Stage.PUBLISH, stages.publish, job_id)


@shared_task(base=JobTask, bind=True, name=RETRY)
def retry(self: JobTask, job_id: str) -> str:
    """Run a job anew from its beginning; what went wrong before stays in its record."""
    services, token = current(), str(self.request.id)
    begun = services.ledger.begin(job_id, token, first_stage=False)
    if begun is None:
        raise JobBusyError(job_id)
    with services.leases.kept(job_id, token):
        job = services.archive.job(job_id)
        if job is None:
            log.error("job_unknown")
            return "unknown job"
        if not job.is_open:
            job = job.retry()
            services.archive.save(job)
            # Until there is a new outcome the object counts as due, so that the sweep sees to it.
            services.ledger.unpublish(job.key)
            log.info("job_retried", key=job.key, round=job.round)
        step = step_on(services, "queued", job)
    step.follow()
    return step.word
