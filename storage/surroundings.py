"""Beside which reports a report was validated."""

from pydantic import Field

from gouji.model import Frozen
from gouji.rules.candidates import Candidate


class Used(Frozen):
    """A report as it was looked at: its job, and the digest of what that had read."""

    job: str
    report: str


class BodyYear(Frozen):
    """A body, by its key, and a year for which it reports."""

    body: str
    year: int


class Chosen(Frozen):
    """The neighbours that were at hand; see `gouji.rules.neighbours`."""

    previous: Used | None = None
    doubtful: tuple[str, ...] = ()
    units: tuple[Used, ...] | None = None


class Surroundings(Frozen):
    """What a job notes of itself and its neighbours.

    If other reports would be chosen now, it is to be validated again.
    """

    own: Candidate | None = Field(default=None, description="Null if it is nobody's neighbour.")
    report: str | None = Field(default=None, description="SHA-256 of the report it read.")
    chosen: Chosen = Chosen()
    formerly: tuple[BodyYear, ...] = Field(
        default=(),
        description="Whose report stood under its inbox key before: their neighbours must know.",
    )

    @property
    def place(self) -> BodyYear | None:
        """Where its report is findable."""
        return BodyYear(body=self.own.body, year=self.own.year) if self.own else None

    @property
    def places(self) -> tuple[BodyYear, ...]:
        """Everything that changes for others when its outcome is published."""
        own = (self.place,) if self.place else ()
        return tuple(dict.fromkeys((*self.formerly, *own)))

    def after(self, *others: "Surroundings") -> "Surroundings":
        """The same, with what `others` said of themselves remembered."""
        places = dict.fromkeys((*self.formerly, *(at for one in others for at in one.places)))
        places.pop(self.place, None)
        return self.model_copy(update={"formerly": tuple(places)})
