"""One formatter for every log line of the service: JSON for machines, columns for people.

Event names are static; what varies goes into fields.  Job id, stage, attempt and inbox key are
bound to the context by whoever takes a job up.
"""

import logging
import sys
from typing import TextIO

import structlog
from structlog.typing import Processor

from worker.settings import LogFormat, LogLevel

# Other people's loggers that say too much at the level of ours.
_QUIETER = ("urllib3", "kombu", "amqp", "celery.worker.strategy", "celery.app.trace")

_SHARED: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
)


def configure(log_format: LogFormat, level: LogLevel, stream: TextIO | None = None) -> None:
    """Send the log events of this process, ours and others', to the stream (standard error)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(log_format),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIETER:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(root.level),
        cache_logger_on_first_use=False,
    )


def _renderers(log_format: LogFormat) -> list[Processor]:
    if log_format is LogFormat.CONSOLE:
        return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    # Local variables stay out of the log: there are secrets and whole documents among them.
    tracebacks = structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
    return [
        structlog.processors.ExceptionRenderer(tracebacks),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]
