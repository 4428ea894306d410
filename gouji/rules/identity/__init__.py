"""Who reports, and how it is reached."""
