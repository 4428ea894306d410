"""The base of every task: log context, what Flower shows, and what happens when things break."""

from typing import Any

import structlog
from billiard.exceptions import TimeLimitExceeded, WorkerLostError
from celery import Task
from celery.canvas import Signature
from structlog.contextvars import bound_contextvars

from gouji.errors import ErrorCode
from storage.errors import BrokerUnavailableError, ServerUnavailableError
from tasks.errors import BusyError
from tasks.services import current

log = structlog.get_logger()

LEFT_PENDING = "left pending"


class JobTask(Task):  # type: ignore[misc]
    """A task whose only argument is a job id.

    It is tried again, after ever longer pauses, when a server is away or another job is in the
    way, and then left to the sweep; every other error ends it.
    """

    abstract = True

    def __call__(self, job_id: str) -> Any:
        """Run the task with the job in the context of every log event."""
        with bound_contextvars(job=job_id, task=self.name, task_id=self.request.id):
            try:
                return self.run(job_id)
            except (ServerUnavailableError, BusyError) as error:
                return self._later(job_id, error)

    def signature_from_request(self, request: Any = None, *args: Any, **options: Any) -> Signature:
        """The message of a retry: it shows the same arguments as the first one."""
        request = self.request if request is None else request
        for name in ("argsrepr", "kwargsrepr"):
            shown = getattr(request, name, None)
            if shown is not None:
                options.setdefault(name, shown)
        return super().signature_from_request(request, *args, **options)

    def on_retry(self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None:
        """In the worker's parent process: free the job of a child that died."""
        if isinstance(exc, WorkerLostError):
            self._lost(args, task_id, ErrorCode.WORKER_LOST)

    def on_failure(self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None:
        """In the worker's parent process: free the job of a child that was killed for its time."""
        if isinstance(exc, TimeLimitExceeded):
            self._lost(args, task_id, ErrorCode.TIMED_OUT)

    def _lost(self, args: Any, task_id: str, cause: ErrorCode) -> None:
        job_id = args[0]
        log.warning("task_process_lost", job=job_id, task=self.name, task_id=task_id, cause=cause)
        try:
            current().ledger.lose(job_id, task_id, cause)
        except BrokerUnavailableError as error:
            # The lease runs out by itself then.
            log.warning("lost_job_not_freed", job=job_id, cause=str(error))

    def _later(self, job_id: str, error: Exception) -> str:
        services, retries = current(), self.request.retries
        if self.request.called_directly:
            raise error
        if retries >= services.patience.retries:
            log.error("task_left_pending", retries=retries, cause=str(error))
            return LEFT_PENDING
        delay = services.patience.delay(retries)
        log.warning("task_retried", retries=retries, delay=delay, cause=str(error))
        try:
            services.ledger.wait(job_id)
        except BrokerUnavailableError as second:
            log.warning("job_not_marked_waiting", cause=str(second))
        raise self.retry(exc=error, countdown=delay, max_retries=services.patience.retries)
