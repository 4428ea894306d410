"""Table two: what the figures of active disclosure say about each other."""
