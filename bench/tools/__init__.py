"""The readers that are compared, each behind the same two functions."""

from collections.abc import Mapping

from bench.tools.camelot import CAMELOT
from bench.tools.gouji import GOUJI
from bench.tools.pdfium import FLOOR
from bench.tools.pdfplumber import PDFPLUMBER, PDFPLUMBER_TABLES
from bench.tools.pdftotext import PDFTOTEXT
from bench.tools.pymupdf import PYMUPDF
from bench.tools.tool import Tool

TOOLS: Mapping[str, Tool] = {
    tool.name: tool
    for tool in (
        FLOOR,
        GOUJI,
        PDFPLUMBER,
        PDFPLUMBER_TABLES,
        PDFTOTEXT,
        CAMELOT,
        PYMUPDF,
    )
}
