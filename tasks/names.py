"""The names and priorities of the tasks, as the broker and Flower have them."""

from typing import Final

from storage.job import Stage

RETRY: Final = "gouji.retry"
QUEUE: Final = "gouji"

# Steps of the Redis transport; the lowest goes first.  What is nearly done goes before what is
# new, so that documents finish in the order in which they came.
PRIORITIES: Final = {Stage.EXTRACT: 9, Stage.PARSE: 6, Stage.VALIDATE: 3, Stage.PUBLISH: 0}
PRIORITY_STEPS: Final = (0, 3, 6, 9)
URGENT: Final = 0


def task_name(stage: Stage) -> str:
    """The name of a stage's task."""
    return f"gouji.{stage}"
