"""The other reports that a report is compared with."""

from dataclasses import dataclass
from typing import Final

from gouji.parsing.report import Report


@dataclass(frozen=True)
class Neighbours:
    """What is known beside a report: None and nothing if nothing is.

    `previous` is the report of the same body for the year before.  `doubtful` names bodies whose
    report for that year may be it, where nothing is certain.  `units` are the reports of the
    bodies that a government adds up, for the same year; None unless all of them are at hand.
    """

    previous: Report | None = None
    doubtful: tuple[str, ...] = ()
    units: tuple[Report, ...] | None = None


ALONE: Final = Neighbours()
