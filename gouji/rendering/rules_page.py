"""The rule catalogue as a page in Chinese and English.

`python -m gouji.rendering.rules_page > docs/rules.md` writes the committed page anew.
"""

import sys
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from gouji.rendering.verdict import SEVERITIES
from gouji.rules.catalogue import RULES
from gouji.rules.guide import guide_of


def rules_page() -> str:
    """Every rule, family by family: what it checks, what it leaves out, an example, its basis."""
    environment = Environment(  # noqa: S701 - Markdown of our own words, no document's
        loader=PackageLoader("gouji.rendering"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    families = [
        (family, [(one, guide_of(one)) for one in rules])
        for family, rules in groupby(RULES, key=lambda one: one.family)
    ]
    page = environment.get_template("rules.md").render(
        count=len(RULES),
        families=families,
        severities={severity: words.zh for severity, words in SEVERITIES.items()},
    )
    return page.rstrip("\n") + "\n"


if __name__ == "__main__":
    sys.stdout.write(rules_page())
