"""What the name of a body tells about its rank."""

from gouji.administration.division import Rank
from gouji.administration.standing import Standing, standing
from gouji.parsing.report import Level, Report


def standing_of(report: Report) -> Standing | None:
    """The standing of the reporting body; None if its name is not known."""
    if report.agency is None:
        return None
    return standing(report.agency.value, report.region)


def is_below_prefecture(report: Report) -> bool | None:
    """Whether the body belongs to a county, a district, a township or the like.

    None if its name and region do not say: a 市 that is in no gazetteer is a prefecture-level city
    or a county-level one.
    """
    if report.level is Level.TOWNSHIP:
        return True
    found = standing_of(report)
    if found is None or found.rank is None:
        return None
    return found.rank in (Rank.COUNTY, Rank.TOWNSHIP)
