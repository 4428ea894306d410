"""The Celery application of this deployment, for workers, Flower and everything that sends tasks.

    celery -A worker.app worker
    celery -A worker.app flower --address=… --port=… --read_only=True

Everything a worker needs comes from the settings in the environment.  Flower takes its login from
`FLOWER_BASIC_AUTH` (`user:password`) in the environment, as it does any option: never from its
command line, which everybody on the machine can list.
"""

from typing import Any

from celery import signals

from tasks.services import provide
from worker import logging
from worker.settings import settings
from worker.wiring import application, connect

app = application(settings())


@signals.setup_logging.connect
def configure_logging(**_: Any) -> None:
    """Log in our way; that this is connected keeps Celery from logging in its own."""
    logging.configure(settings().log_format, settings().log_level)


@signals.worker_init.connect
def provide_to_parent(**_: Any) -> None:
    """Give the parent process what it needs to note which of its children were lost."""
    provide(connect(settings()))


@signals.worker_process_init.connect
def provide_to_child(**_: Any) -> None:
    """Give a child connections of its own: those of its parent must not be shared."""
    provide(connect(settings()))
