"""A worker's application, for tests alone, in which some documents kill what reads them."""

import os
import signal
import time
from pathlib import PurePosixPath

from storage.job import Job
from tasks import stages
from tasks.services import Services
from worker.app import app

__all__ = ["app"]

_extract = stages.extract


def extract(services: Services, job: Job) -> Job:
    """Extract, unless the document's name says what is to happen instead."""
    match PurePosixPath(job.key).stem:
        case "kills-its-process":
            os.kill(os.getpid(), signal.SIGKILL)
        case "kills-the-worker":
            os.killpg(os.getpgid(os.getpid()), signal.SIGKILL)
        case "sleeps":
            time.sleep(600)
        case "sleeps-soundly":
            _sleep_soundly()
        case "breaks":
            raise ZeroDivisionError("a bug")
    return _extract(services, job)


def _sleep_soundly() -> None:
    while True:
        try:
            time.sleep(600)
        except Exception:
            continue


stages.extract = extract
