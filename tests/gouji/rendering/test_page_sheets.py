"""Boxes on the pictures of pages."""

from itertools import pairwise

import pytest

from gouji.extraction.document import LinePlace, PagePlace, Place
from gouji.rendering.pictures import PagePicture, Pictures, pages_to_show
from gouji.rendering.sheets import Sheet, anchors_of, lay_sheets
from gouji.rules.finding import Finding, Severity
from gouji.text import Bilingual
from tests.gouji.rendering.made import result_of
from tests.gouji.rules.build import report

CELL = (100.0, 200.0, 140.0, 212.0)


def on(page: int, *bbox: float) -> PagePlace:
    x0, top, x1, bottom = bbox or CELL
    return PagePlace(page=page, bbox=(x0, top, x1, bottom))


def found(*where: Place, severity: Severity = Severity.ERROR, waived: bool = False) -> Finding:
    words = Bilingual(zh="不符", en="does not agree")
    return Finding(
        rule="T3-SUM", severity=severity, message=words, basis="", where=where, waived=waived
    )


def picture(page: int = 1) -> PagePicture:
    return PagePicture(page=page, width=600, height=800, media_type="image/png", image=b"picture")


def laid(*findings: Finding) -> Sheet:
    [sheet] = lay_sheets(Pictures(pages=(picture(),)), findings)
    return sheet


def test_a_box_goes_around_the_place_and_carries_the_number() -> None:
    sheet = laid(found(LinePlace(line=3)), found(on(1)))
    [spot] = sheet.spots
    x0, top, x1, bottom = CELL
    assert x0 - 5 < spot.left < x0
    assert top - 5 < spot.top < top
    assert x1 < spot.left + spot.width < x1 + 5
    assert bottom < spot.top + spot.height < bottom + 5
    assert [tag.number for tag in spot.tags] == [2]


def test_findings_at_one_place_share_its_box_the_most_serious_first() -> None:
    note, fault = found(on(1), severity=Severity.INFO), found(on(1))
    waived = found(on(1), waived=True)
    [spot] = laid(note, waived, fault).spots
    assert [tag.number for tag in spot.tags] == [3, 1, 2]
    assert spot.severity is Severity.ERROR
    assert not spot.is_waived
    edges = [(tag.left, tag.left + tag.width) for tag in spot.tags]
    assert all(one[1] <= other[0] + 0.1 for one, other in pairwise(edges))


def test_only_waived_findings_make_a_waived_box() -> None:
    [spot] = laid(found(on(1), waived=True)).spots
    assert spot.is_waived


@pytest.mark.parametrize("bbox", [(-50, 10, -20, 20), (700, 10, 720, 20), (10, 900, 20, 910)])
def test_a_place_off_the_page_is_not_boxed(bbox: tuple[float, ...]) -> None:
    sheet = laid(found(on(1, *bbox)))
    assert sheet.spots == ()
    assert anchors_of([sheet]) == {}


@pytest.mark.parametrize(
    "bbox", [(0, 0, 600, 800), (-20, -20, 20, 20), (590, 790, 650, 850), (598, 3, 600, 3)]
)
def test_a_box_and_its_numbers_stay_on_the_page(bbox: tuple[float, ...]) -> None:
    sheet = laid(*(found(on(1, *bbox)) for _ in range(12)))
    for part in (*sheet.spots, *sheet.tags):
        assert part.left >= 0
        assert part.top >= 0
        assert part.left + part.width <= 600.1
        assert part.top + part.height <= 800.1


def test_a_place_without_extent_can_still_be_seen() -> None:
    [spot] = laid(found(on(1, 50, 60, 50, 60))).spots
    assert spot.width >= 4
    assert spot.height >= 4


def test_a_small_box_lies_above_a_large_one_around_it() -> None:
    sheet = laid(found(on(1)), found(on(1, 0, 0, 600, 700)))
    assert [spot.place.bbox for spot in sheet.spots] == [(0, 0, 600, 700), CELL]


def test_each_place_leads_to_its_own_box() -> None:
    close = on(1, 100.1, 200, 140, 212)
    sheet = laid(found(on(1), close), found(on(2)))
    anchors = anchors_of([sheet])
    assert set(anchors) == {on(1), close}
    assert len(set(anchors.values())) == 2


def test_pages_with_the_most_serious_findings_come_first() -> None:
    findings = (
        found(on(1), severity=Severity.INFO),
        found(on(2), waived=True),
        found(on(3), on(5)),
        found(on(1), severity=Severity.WARNING),
        found(LinePlace(line=9)),
    )
    result = result_of(report()).model_copy(update={"findings": findings})
    assert pages_to_show(result) == (3, 5, 1, 2)
