"""The intake's HTTP application: announcements, health and metrics."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import structlog
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from storage.errors import ServerUnavailableError
from tasks.door import knock
from tasks.services import Services
from worker import metrics
from worker.intake import replies
from worker.intake.announcements import AnnouncementError, announced_keys
from worker.intake.health import Health
from worker.intake.replies import RequestError
from worker.intake.schedule import SweepSchedule

log = structlog.get_logger()

MAX_BODY: Final = 1024 * 1024  # bytes; some thousand S3 records
_BODY_S: Final = 10.0
_SCHEME: Final = "bearer"


@dataclass(frozen=True)
class Intake:
    """The handlers; `token` is what clients must present."""

    services: Services
    token: str
    health: Health

    async def root(self, request: Request) -> Response:
        """Stores look here whether somebody is at home before they send events."""
        return Response()

    async def events(self, request: Request) -> Response:
        """Queue the jobs of the objects that are announced."""
        self._authorize(request)
        body = await _read(request)
        try:
            keys = announced_keys(body, self.services.archive.inbox)
        except AnnouncementError as error:
            raise replies.malformed() from error
        admissions = [
            {"key": key, "admission": await run_in_threadpool(knock, self.services, key)}
            for key in keys
        ]
        return JSONResponse({"objects": admissions}, 202)

    async def healthz(self, request: Request) -> Response:
        """Whether the queue moves: 200 if so, 503 if not, each with the figures."""
        report = await run_in_threadpool(self.health.examine)
        return JSONResponse(report.model_dump(mode="json"), 200 if report.is_well else 503)

    async def metrics(self, request: Request) -> Response:
        """The counts of all workers, for Prometheus."""
        self._authorize(request)
        page = await run_in_threadpool(metrics.render, self.services)
        return PlainTextResponse(page, media_type=metrics.MEDIA_TYPE)

    def _authorize(self, request: Request) -> None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        presented, expected = token.strip().encode(), self.token.encode()
        if scheme.lower() != _SCHEME or not secrets.compare_digest(presented, expected):
            raise replies.unauthorized()


def build(services: Services, token: str, schedule: SweepSchedule, health: Health) -> Starlette:
    """The application; it sweeps by the schedule as long as it runs."""
    intake = Intake(services, token, health)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with schedule.running():
            yield

    return Starlette(
        routes=[
            Route("/", intake.root, methods=["GET"]),
            Route("/events", intake.events, methods=["POST"]),
            Route("/healthz", intake.healthz, methods=["GET"]),
            Route("/metrics", intake.metrics, methods=["GET"]),
        ],
        exception_handlers={
            RequestError: _refused,
            HTTPException: _not_served,
            ServerUnavailableError: _unavailable,
            Exception: _failed,
        },
        lifespan=lifespan,
    )


async def _read(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(_BODY_S):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MAX_BODY:
                    raise replies.too_large(MAX_BODY)
    except TimeoutError as error:
        raise replies.too_slow(_BODY_S) from error
    return bytes(body)


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestError):
        raise error
    log.warning("request_refused", path=request.url.path, code=error.code)
    return error.reply()


async def _not_served(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return replies.unknown(error.status_code).reply()


async def _unavailable(request: Request, error: Exception) -> Response:
    if not isinstance(error, ServerUnavailableError):
        raise error
    log.warning("request_not_served", path=request.url.path, code=error.code, cause=str(error))
    return replies.unavailable(error.code).reply()


async def _failed(request: Request, error: Exception) -> Response:
    event_id = uuid4().hex[:12]
    log.error("request_failed", path=request.url.path, event_id=event_id, exc_info=error)
    return replies.failed(event_id).reply()
