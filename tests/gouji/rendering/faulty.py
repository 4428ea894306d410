"""A report as a PDF, with findings on its pages."""

from functools import cache
from random import Random

from gouji.check import check, describe
from gouji.rendering.pictures import pages_to_show
from tests.corpus.content import compose
from tests.corpus.pdf.renderings import drawn

_MOST = 20


@cache
def faulty_pdf() -> bytes:
    """The first of the made-up reports that has findings on two pages."""
    for seed in range(_MOST):
        data = drawn("landscape", compose("e2021", seed, "pictures"), Random(seed)).data
        if len(pages_to_show(check(data, describe(data, "report.pdf")))) > 1:
            return data
    raise AssertionError(f"none of {_MOST} reports has findings on two pages")
