"""The Celery tasks: fetch, call the library, store.  Importing this package registers them all.

A task's only argument is a job id.  Nothing here knows a setting or a Celery application: what the
tasks work with is handed to them by `tasks.services.provide`.
"""

from tasks.pipeline import extract, parse, publish, retry, validate

__all__ = ["extract", "parse", "publish", "retry", "validate"]
