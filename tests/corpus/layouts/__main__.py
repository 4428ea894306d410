"""Prints one made-up document, and with `--gold` what is right about it."""

import argparse

from tests.corpus.report import Layout, make


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.layouts")
    parser.add_argument("--layout", type=Layout, choices=list(Layout), required=True)
    parser.add_argument("--edition", default="e2021")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--gold", action="store_true", help="print the slots instead of the text")
    wanted = parser.parse_args()
    document = make(wanted.layout, wanted.edition, wanted.seed)
    if not wanted.gold:
        print(document.text)
        return
    for slot, gold in document.gold.items():
        print(slot, gold.status, gold.value, repr(gold.raw), "" if gold.determined else "open")


if __name__ == "__main__":
    main()
