"""What every page carries besides the report: running head, page number, watermark."""

from tests.corpus.pdf.pen import Pen
from tests.corpus.pdf.style import Mark, Style

PAGE_NUMBERS = (
    "{page}",
    "- {page} -",
    "— {page} —",
    "－{page}－",
    "第{page}页",
    "第 {page} 页 共 {pages} 页",
    "{page} / {pages}",
    "{page}/{pages}",
    "Page {page} of {pages}",
    "·{page}·",
)
_SIZE = 9.0
_RULE = 0.75
_MARK_GREY = 0.85
_MARKS = {Mark.SLANTED: "仅供内部审阅", Mark.LEVEL: "样稿 仅供参考"}
_MARK_SIZE = 54.0
_SLANT = 45.0


def draw_mark(pen: Pen, mark: Mark) -> None:
    """The watermark, large and light across the middle of the page."""
    text = _MARKS.get(mark)
    if text is None:
        return
    sheet = pen.sheet
    slanted = mark is Mark.SLANTED
    length = pen.faces.width(text, _MARK_SIZE)
    reach = length / 2 * (0.7 if slanted else 1.0)
    y = sheet.height / 2 + (reach if slanted else 0)
    angle = _SLANT if slanted else 0.0
    pen.text(sheet.width / 2 - reach, y, text, _MARK_SIZE, angle=angle, grey=_MARK_GREY)


def draw_furniture(pen: Pen, style: Style, page: int, pages: int) -> None:
    """The running head with the rule under it, and the page number."""
    sheet, margin = pen.sheet, style.margin
    if style.running_head:
        pen.text(margin, margin * 0.6, style.running_head, _SIZE)
        with pen.stroking(_RULE):
            pen.line(margin, margin * 0.66, sheet.width - margin, margin * 0.66)
    number = style.page_number.format(page=page, pages=pages)
    width = pen.faces.width(number, _SIZE)
    pen.text((sheet.width - width) / 2, sheet.height - margin * 0.4, number, _SIZE)
