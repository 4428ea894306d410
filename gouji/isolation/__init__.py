"""Running what may go wrong in a child process of its own, within limits the kernel keeps."""

from gouji.isolation.budget import Budget
from gouji.isolation.message import ChildFailedError
from gouji.isolation.run import run

__all__ = ["Budget", "ChildFailedError", "run"]
