"""What a demonstration shows: the deliveries on their way, and what came of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.live import Live
from rich.table import Table

from gouji.rules.finding import Severity
from storage import layout
from storage.job import JobState
from worker.cli.console import err, grid
from worker.cli.demo_run import Delivery, Watch


@contextmanager
def live_view(watch: Watch) -> Iterator[Callable[[], None]]:
    """Yields what to call after each look: a table that changes on a terminal, else plain lines."""
    if not err.is_terminal:
        yield _line_printer(watch)
        return
    with Live(console=err, transient=True, auto_refresh=False) as live:
        yield lambda: live.update(_progress(watch), refresh=True)


def summary(watch: Watch, output: Path, flower_url: str) -> Table:
    """What came of each delivery, where it is in the bucket, and where its copy is."""
    table = grid()
    table.title = "gouji demo"
    table.caption = f"副本 copies: {output}/   Flower: {flower_url} (已停止 stopped)"
    table.add_column("文件 file", overflow="fold")
    table.add_column("结论 verdict", overflow="fold")
    for severity in Severity:
        table.add_column(severity.value, justify="right", no_wrap=True)
    table.add_column(f"结果 {watch.system.settings.results_bucket}/", overflow="fold", ratio=2)
    for one in watch.deliveries:
        job = watch.jobs.get(one.job)
        outcome = job.outcome if job else None
        if job is None or outcome is None:
            table.add_row(one.key, _stage(watch, one), *("" for _ in Severity), "")
            continue
        failed = job.state is JobState.FAILED
        table.add_row(
            one.key,
            f"{outcome.verdict}: {outcome.code}" if outcome.code else outcome.verdict,
            *(str(outcome.counts.get(severity, 0)) for severity in Severity),
            layout.failure(one.key) if failed else layout.report(one.key, layout.RESULT),
        )
    return table


def _progress(watch: Watch) -> Table:
    table = grid("文件 file", "进度 progress")
    for one in watch.deliveries:
        table.add_row(one.key, _stage(watch, one))
    return table


def _line_printer(watch: Watch) -> Callable[[], None]:
    shown: dict[str, str] = {}

    def show() -> None:
        for one in watch.deliveries:
            now = _stage(watch, one)
            if shown.get(one.key) != now:
                shown[one.key] = now
                err.print(f"{one.key}: {now}")

    return show


def _stage(watch: Watch, one: Delivery) -> str:
    job = watch.jobs.get(one.job)
    if job is None:
        return "等待 waiting"
    if job.is_open:
        return f"{job.next_stage}…"
    if one.job not in watch.announced:
        return "已发布，待通知 published"
    return job.outcome.verdict if job.outcome else job.state
