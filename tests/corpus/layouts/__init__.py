"""The text layouts, one a module.

`python -m tests.corpus.layouts --layout L3 --edition e2021 --seed 7` prints a document.
"""
