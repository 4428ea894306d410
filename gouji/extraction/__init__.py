"""Bytes to a `Document`: one module per format, one document model."""
