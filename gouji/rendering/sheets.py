"""The pictures of pages with the places of the findings boxed on them."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from gouji.extraction.document import PagePlace, Place
from gouji.rendering.pictures import PagePicture, Pictures
from gouji.rendering.verdict import SEVERITIES
from gouji.rules.finding import Finding, Severity

# In points, as all lengths here.
_MARGIN: Final = 1.5  # between what is boxed and the box
_LEAST: Final = 4.0  # of the sides of a box
_TAG_HEIGHT: Final = 7.5
_TAG_PADDING: Final = 3.0
_DIGIT_WIDTH: Final = 4.0


@dataclass(frozen=True)
class Tag:
    """The number of a finding (from 1), to stand at its box."""

    number: int
    finding: Finding
    left: float
    top: float
    width: float
    height: float = _TAG_HEIGHT


@dataclass(frozen=True)
class Spot:
    """A box around a place; the most serious finding there comes first and gives the colour."""

    anchor: str
    place: PagePlace
    left: float
    top: float
    width: float
    height: float
    tags: tuple[Tag, ...]

    @property
    def severity(self) -> Severity:
        """That of the most serious finding."""
        return self.tags[0].finding.severity

    @property
    def is_waived(self) -> bool:
        """Whether all its findings are waived."""
        return all(tag.finding.waived for tag in self.tags)


@dataclass(frozen=True)
class Sheet:
    """A page and what is boxed on it; lengths are points from the upper left corner."""

    picture: PagePicture
    spots: tuple[Spot, ...]

    @property
    def source(self) -> str:
        """The picture as a `data:` URI."""
        encoded = b64encode(self.picture.image).decode("ascii")
        return f"data:{self.picture.media_type};base64,{encoded}"

    @property
    def tags(self) -> list[Tag]:
        """The numbers at all boxes: they are to stand above every box."""
        return [tag for spot in self.spots for tag in spot.tags]

    @property
    def numbers(self) -> list[int]:
        """The numbers of the findings on the page."""
        return sorted({tag.number for tag in self.tags})


def lay_sheets(pictures: Pictures, findings: Sequence[Finding]) -> tuple[Sheet, ...]:
    """The pages that have pictures; a place that lies off its page is not boxed."""
    found = _by_place(findings)
    return tuple(Sheet(one, tuple(_spots(one, found))) for one in pictures.pages)


def anchors_of(sheets: Sequence[Sheet]) -> dict[Place, str]:
    """By place: the anchor of its box."""
    return {spot.place: spot.anchor for sheet in sheets for spot in sheet.spots}


def _by_place(findings: Sequence[Finding]) -> dict[PagePlace, list[tuple[int, Finding]]]:
    """The numbered findings at each place, the most serious first."""
    order = list(SEVERITIES)
    places: dict[PagePlace, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(findings, start=1):
        for place in dict.fromkeys(finding.where):
            if isinstance(place, PagePlace):
                places.setdefault(place, []).append((number, finding))
    for there in places.values():
        there.sort(key=lambda one: (one[1].waived, order.index(one[1].severity), one[0]))
    return places


def _spots(
    picture: PagePicture, found: dict[PagePlace, list[tuple[int, Finding]]]
) -> Iterator[Spot]:
    places = [one for one in found if one.page == picture.page and _is_on(picture, one)]
    # Large boxes first, so that those inside them stay on top and can be clicked.
    for number, place in enumerate(sorted(places, key=_area, reverse=True), start=1):
        x0, top, x1, bottom = place.bbox
        left, width = _side(x0, x1, picture.width)
        upper, height = _side(top, bottom, picture.height)
        tags = tuple(_tags(found[place], left, upper, picture))
        anchor = f"page-{picture.page}-box-{number}"
        yield Spot(anchor, place, left, upper, width, height, tags)


def _is_on(picture: PagePicture, place: PagePlace) -> bool:
    x0, top, x1, bottom = place.bbox
    return x1 >= 0 and bottom >= 0 and x0 <= picture.width and top <= picture.height


def _area(place: PagePlace) -> float:
    x0, top, x1, bottom = place.bbox
    return (x1 - x0) * (bottom - top)


def _side(start: float, end: float, whole: float) -> tuple[float, float]:
    """Where a box begins and how long it is in one direction, inside the page."""
    missing = max(_LEAST - (end - start), 2 * _MARGIN) / 2
    first, last = max(start - missing, 0.0), min(end + missing, whole)
    return round(first, 1), round(last - first, 1)


def _tags(
    there: Sequence[tuple[int, Finding]], left: float, top: float, picture: PagePicture
) -> Iterator[Tag]:
    """Side by side on the upper edge of the box, as far as the page goes."""
    widths = [_TAG_PADDING + _DIGIT_WIDTH * len(str(number)) for number, _ in there]
    at = max(min(left, picture.width - sum(widths)), 0.0)
    upper = max(top - _TAG_HEIGHT / 2, 0.0)
    for (number, finding), width in zip(there, widths, strict=True):
        yield Tag(number, finding, round(at, 1), round(upper, 1), width)
        at += width
