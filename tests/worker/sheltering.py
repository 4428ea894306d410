"""A worker's application, for tests alone, in which reading a document is what its name says.

The document's bytes are the path of a file into which the child process writes its process id.
"""

import json
import os
import signal
import time
from pathlib import Path, PurePosixPath

from celery.exceptions import SoftTimeLimitExceeded

from gouji.errors import DocumentError, ErrorCode
from gouji.isolation import Budget, run
from gouji.text import Bilingual
from storage.job import Job
from tasks import stages
from tasks.services import Services
from worker.app import app

__all__ = ["app"]

# Nothing but what a test is about ends the child.
ENDLESS = Budget(1 << 30, 3600, 3600, output_bytes=1000, file_bytes=1000)

_extract = stages.extract


def extract(services: Services, job: Job) -> Job:
    """Extract, with a child process that does what the name of the document says."""
    file = Path(os.fsdecode(services.archive.document(job, 1000)))
    match PurePosixPath(job.key).stem:
        case "tells-its-signals":
            run(_tell_signals, ENDLESS)
        case "outlives-its-deadline":
            seconds = services.limits.wall_seconds
            run(lambda: _sleep(file), Budget(1 << 30, seconds, seconds, 1000, file_bytes=1000))
        case "meets-the-soft-limit":
            run(lambda: _sleep(file), ENDLESS)
        case "meets-the-hard-limit":
            _insist(file)
        case "loses-its-parent":
            run(lambda: _kill_parent(file), ENDLESS)
    return _extract(services, job)


def _tell_signals() -> bytes:
    """Refuse the document with the numbers of the signals that are not as in a new process."""
    catchable = signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}
    kept = [one for one in catchable if signal.getsignal(one) is not signal.SIG_DFL]
    told = json.dumps([*kept, *signal.pthread_sigmask(signal.SIG_BLOCK, ())])
    raise DocumentError(ErrorCode.CORRUPT, Bilingual(zh=told, en=told))


def _sleep(file: Path) -> bytes:
    file.write_text(f"{os.getpid()}\n")
    time.sleep(3600)
    return b""


def _insist(file: Path) -> None:
    """Go on after the soft limit, so that the child runs when the hard one strikes."""
    try:
        run(lambda: b"%d" % time.sleep(3600), ENDLESS)  # type: ignore[func-returns-value]
    except SoftTimeLimitExceeded:
        run(lambda: _sleep(file), ENDLESS)


def _kill_parent(file: Path) -> bytes:
    file.write_text(f"{os.getpid()}\n")
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(3600)
    return b""


stages.extract = extract
