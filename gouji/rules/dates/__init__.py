"""Dates and the statistical period."""
