"""Settings to the things that run: the services of the tasks and the Celery application."""

from typing import Final

from celery import Celery

from storage import broker
from storage.archive import Archive
from storage.lease import Leases
from storage.ledger import Ledger
from storage.objects import ObjectStore
from storage.queue import ResultsQueue
from storage.shelf import Shelf
from storage.tally import Tallies
from tasks.names import PRIORITY_STEPS, QUEUE, URGENT
from tasks.services import Patience, Services
from worker.settings import Settings

# How often a worker looks for messages that dead workers held.
RESTORE_INTERVAL_S: Final = 5
_SOFT_SHUTDOWN_S: Final = 10.0
_CONNECT_S: Final = 5
_ANSWER_S: Final = 30


def connect(settings: Settings) -> Services:
    """The services of a deployment; no connection is made before one is used."""
    store = ObjectStore(
        settings.s3_endpoint,
        settings.s3_access_key,
        settings.s3_secret_key.get_secret_value(),
        secure=settings.s3_secure,
        region=settings.s3_region,
    )
    client = broker.connect(settings.broker_url.get_secret_value())
    leases = Leases(client, settings.lease_s, settings.lease_renewal_s)
    return Services(
        archive=Archive(store, settings.inbox_bucket, settings.results_bucket),
        shelf=Shelf(store, settings.results_bucket),
        ledger=Ledger(client, leases, settings.visibility_timeout_s + 2 * RESTORE_INTERVAL_S),
        leases=leases,
        queue=ResultsQueue(client, settings.results_stream, settings.results_stream_length),
        tallies=Tallies(client),
        limits=settings.limits,
        patience=Patience(settings.transient_retries, settings.retry_delay_s),
        policy=settings.policy,
    )


def application(settings: Settings) -> Celery:
    """The Celery application, made the default one of this process."""
    app = Celery("gouji", include=["tasks"])
    app.conf.update(celery_options(settings))
    app.set_default()
    return app


def celery_options(settings: Settings) -> dict[str, object]:
    """How Celery is to work; see the comments for what goes wrong otherwise."""
    return {
        "broker_url": settings.broker_url.get_secret_value(),
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            "visibility_timeout": settings.visibility_timeout_s,
            # With the defaults it takes up to 100 seconds more until anybody looks.
            "unacked_restore_interval": RESTORE_INTERVAL_S,
            "unacked_restore_throttle": 1,
            "priority_steps": list(PRIORITY_STEPS),
            "queue_order_strategy": "priority",
            "socket_connect_timeout": _CONNECT_S,
            "socket_timeout": _ANSWER_S,
            "socket_keepalive": True,
        },
        "accept_content": ["json"],
        "task_serializer": "json",
        "event_serializer": "json",
        "result_serializer": "json",
        # The record of a job is its result; nothing waits for a task.
        "task_ignore_result": True,
        "task_default_queue": QUEUE,
        "task_default_priority": URGENT,
        "task_create_missing_queues": False,
        # A message is done with when its task is: a worker that dies leaves it to others.
        "task_acks_late": True,
        "task_acks_on_failure_or_timeout": True,
        "task_reject_on_worker_lost": True,
        # Without this a child that keeps dying is sent the same message for ever.
        "task_retry_on_worker_lost": True,
        "task_annotations": {"*": {"default_retry_delay": settings.retry_delay_s}},
        "task_soft_time_limit": settings.soft_time_limit_s,
        "task_time_limit": settings.hard_time_limit_s,
        "task_publish_retry_policy": {"max_retries": 2, "interval_start": 0.2, "interval_max": 1},
        "task_send_sent_event": True,
        "worker_send_task_events": True,
        "worker_concurrency": settings.concurrency,
        "worker_prefetch_multiplier": 1,
        "worker_max_memory_per_child": settings.child_memory_mb * 1024,  # in KiB
        "worker_soft_shutdown_timeout": min(settings.soft_time_limit_s, _SOFT_SHUTDOWN_S),
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "worker_hijack_root_logger": False,
        "enable_utc": True,
    }
