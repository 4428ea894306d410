"""The rule catalogue: one module per family, one engine."""
