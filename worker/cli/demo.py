"""`gouji demo`: the whole system once, on the samples."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from gouji.text import Bilingual
from storage import layout
from storage.job import JobState
from worker.cli.connect import System
from worker.cli.console import err, out, say
from worker.cli.demo_run import Delivery, Watch, deliver, follow
from worker.cli.demo_view import live_view, summary
from worker.cli.failure import CommandError
from worker.cli.options import DataDirectory
from worker.cli.running import running_stack
from worker.cli.samples import find_samples
from worker.stack.home import Home, find_home
from worker.stack.local import Announcement


def demo(
    samples: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Reports to use.", file_okay=False, show_default=False),
    ] = None,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", help="Where copies of the results go."),
    ] = Path("gouji-demo"),
    data: DataDirectory = None,
    timeout: Annotated[
        float, typer.Option(min=1, help="Seconds the samples may take in all.")
    ] = 120,
) -> None:
    """Run the whole system on the samples, show what came out, and end.

    Exit code: 0 every sample was processed and its outcome announced, 1 otherwise.
    """
    found = find_samples(samples)
    if data is not None:
        _run(found, find_home(data), output, timeout)
        return
    root = Path(tempfile.mkdtemp(prefix="gouji-demo-"))
    try:
        _run(found, Home(root.resolve()), output, timeout)
    except CommandError:
        raise  # the message leads to the logs there
    except BaseException:
        shutil.rmtree(root, ignore_errors=True)
        raise
    shutil.rmtree(root, ignore_errors=True)


def _run(found: list[Path], home: Home, output: Path, timeout: float) -> None:
    with running_stack(home, Announcement.WEBHOOK) as (stack, supervisor):
        system = System.of(stack.settings)
        say(
            Bilingual(
                zh=f"Flower：{stack.flower_url}（演示期间可打开）",
                en=f"Flower: {stack.flower_url} (while the demonstration runs)",
            )
        )
        err.print(f"  {stack.credentials.flower_user} / {stack.credentials.flower_password}")
        deliveries = deliver(system, found)
        watch = Watch(system, deliveries)
        with live_view(watch) as show:
            follow(watch, supervisor, timeout, show)
        for one in deliveries:
            _save(system, one, watch, output)
        out().print(summary(watch, output, stack.flower_url))
        late = watch.unfinished()
    if late:
        raise CommandError(
            "demo_incomplete",
            Bilingual(
                zh=f"{timeout:g} 秒内未处理完毕或未通知：{'、'.join(late)}。",
                en=f"Not processed, or not announced, within {timeout:g} s: {', '.join(late)}.",
            ),
            Bilingual(
                zh=f"日志在 {home.logs}。",
                en=f"The logs are in {home.logs}.",
            ),
        )


def _save(system: System, one: Delivery, watch: Watch, output: Path) -> None:
    job = watch.jobs.get(one.job)
    if job is None or job.is_open:
        return
    places = (
        [layout.failure(one.key)]
        if job.state is JobState.FAILED
        else [layout.report(one.key, name) for name in (layout.RESULT, layout.PAGE, layout.CELLS)]
    )
    for place in places:
        copy = output / place
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(system.services.archive.store.get(system.settings.results_bucket, place))
