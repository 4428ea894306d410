"""Sending jobs to the task queue of the current Celery application."""

from typing import Final, cast

from celery import current_app
from kombu.exceptions import ChannelError

from storage.errors import broker_errors
from storage.job import Job, Stage
from tasks.names import PRIORITIES, QUEUE, RETRY, URGENT, task_name

# The arguments of a task as Flower and the log show them: the inbox key, not the job id.
_NO_KEYWORDS: Final = "{}"


def send(job: Job, stage: Stage | None = None) -> None:
    """Queue a stage of the job, or the one that is next.  Raises `BrokerUnavailableError`."""
    stage = stage or job.next_stage
    _send(task_name(stage), job, PRIORITIES[stage])


def ask_retry(job: Job) -> None:
    """Ask for a failed job to be run anew.  Raises `BrokerUnavailableError`."""
    _send(RETRY, job, URGENT)


def backlog() -> int:
    """Messages that wait in the task queue.  Raises `BrokerUnavailableError`."""
    with broker_errors("count the task queue"), current_app.pool.acquire(block=True) as connection:
        try:
            found = connection.default_channel.queue_declare(queue=QUEUE, passive=True)
        except ChannelError:  # no worker ever declared it
            return 0
        return cast("int", found.message_count)


def _send(name: str, job: Job, priority: int) -> None:
    with broker_errors(f"send {name}"):
        current_app.tasks[name].apply_async(
            (job.id,), priority=priority, argsrepr=job.key, kwargsrepr=_NO_KEYWORDS
        )
