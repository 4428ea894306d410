"""Programs that make documents as people make them, where a machine has them.

`PRODUCERS` are all that the corpus knows; CI installs every one.
"""
