"""`gouji up`: the whole system on this machine until Ctrl-C."""

from typing import Annotated

import typer
from rich.table import Table

from gouji.text import Bilingual
from worker.cli.console import grid, out, say
from worker.cli.options import DataDirectory
from worker.cli.running import running_stack, watch_until_interrupted
from worker.stack.home import find_home
from worker.stack.local import Announcement, LocalStack


def up(
    data: DataDirectory = None,
    webhook: Annotated[
        bool,
        typer.Option(
            "--webhook/--no-webhook",
            help="Let the store announce new objects; without it the sweep finds them.",
        ),
    ] = True,
) -> None:
    """Run the whole system on this machine until Ctrl-C.

    Object store, broker, worker, intake and Flower listen on loopback only; their data, secrets
    and logs are kept in one directory.
    """
    announcement = Announcement.WEBHOOK if webhook else Announcement.SWEEP
    try:
        with running_stack(find_home(data), announcement) as (stack, supervisor):
            out().print(addresses(stack))
            say(
                Bilingual(
                    zh=f"把报告放入存储桶 {stack.settings.inbox_bucket}；按 Ctrl-C 停止。",
                    en=f"Put reports into the bucket {stack.settings.inbox_bucket}; "
                    "Ctrl-C stops everything.",
                )
            )
            watch_until_interrupted(supervisor)
    except KeyboardInterrupt:
        return


def addresses(stack: LocalStack) -> Table:
    """Every door of the system with its key."""
    secrets, settings = stack.credentials, stack.settings
    table = grid()
    table.title = "gouji"
    table.add_column("服务 service", no_wrap=True)
    table.add_column("地址 address", overflow="fold")
    table.add_column("登录 login", overflow="fold")
    table.add_row(
        "S3",
        f"{stack.s3_url}\n{settings.inbox_bucket}/ → {settings.results_bucket}/",
        f"{secrets.s3_access_key}\n{secrets.s3_secret_key}",
    )
    table.add_row("Flower", stack.flower_url, f"{secrets.flower_user}\n{secrets.flower_password}")
    table.add_row("Intake", f"{stack.intake_url}/events", f"Bearer {secrets.intake_token}")
    table.add_row(
        "Valkey",
        f"redis://127.0.0.1:{stack.ports.broker}/0\n{settings.results_stream}",
        secrets.broker_password,
    )
    table.add_row("数据 data", str(stack.home.root), f"{stack.home.credentials} (0600)")
    return table
