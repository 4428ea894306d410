"""`python -m worker.cli`, for where the command itself is not installed."""

from worker.cli import main

main()
