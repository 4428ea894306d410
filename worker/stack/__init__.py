"""The whole system on one machine: real servers from wheels, and what keeps them running."""
