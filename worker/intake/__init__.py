"""The intake: the HTTP door to which stores announce new objects, and home of the sweep."""
