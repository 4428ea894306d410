"""Running what may go wrong in a child process of its own, within limits the kernel keeps."""

from gouji.isolation.budget import Budget
from gouji.isolation.group import end_with_descendants
from gouji.isolation.message import ChildFailedError
from gouji.isolation.run import run

__all__ = ["Budget", "ChildFailedError", "end_with_descendants", "run"]
