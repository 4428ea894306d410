"""`python -m worker.intake`: serve until told to stop."""

import sys
from typing import Final

import uvicorn

from tasks.services import provide
from worker import logging
from worker.intake.health import Health
from worker.intake.schedule import SweepSchedule
from worker.intake.server import build
from worker.settings import Settings, SettingsError, settings
from worker.sweep import Sweep
from worker.wiring import application, connect

# Requests at once; a store that announces faster is told so and the sweep sees to the rest.
_CONCURRENCY: Final = 200
_STOP_S: Final = 10
_USAGE: Final = 64


def serve(configuration: Settings) -> None:
    """Run the intake in this process."""
    logging.configure(configuration.log_format, configuration.log_level)
    application(configuration)
    services = connect(configuration)
    provide(services)
    schedule = SweepSchedule(Sweep(services), configuration.sweep_interval_s)
    health = Health(services.ledger, schedule, services.ledger.patience)
    token = configuration.intake_token.get_secret_value()
    uvicorn.run(
        build(services, token, schedule, health),
        host=configuration.intake_host,
        port=configuration.intake_port,
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=_CONCURRENCY,
        timeout_graceful_shutdown=_STOP_S,
    )


def main() -> int:
    """Serve; the exit code says whether the environment was in order."""
    try:
        configuration = settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return _USAGE
    serve(configuration)
    return 0


if __name__ == "__main__":
    sys.exit(main())
