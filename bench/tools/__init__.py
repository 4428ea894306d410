"""The readers that are compared, each behind the same two functions.

A tool's module is imported only where it runs, so that nobody's memory is counted for another.
"""

from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module

from bench.tools.tool import Tool


class Name(StrEnum):
    """The tools as they are printed."""

    FLOOR = "PDFium floor"
    GOUJI = "Gouji"
    PDFPLUMBER = "pdfplumber"
    PDFPLUMBER_TABLES = "pdfplumber, tables only"
    PDFTOTEXT = "pdftotext"
    CAMELOT = "camelot"
    PYMUPDF = "PyMuPDF"


_MODULES: Mapping[Name, str] = {
    Name.FLOOR: "pdfium_floor",
    Name.GOUJI: "gouji_extraction",
    Name.PDFPLUMBER: "pdfplumber_pages",
    Name.PDFPLUMBER_TABLES: "pdfplumber_tables",
    Name.PDFTOTEXT: "poppler",
    Name.CAMELOT: "camelot_lattice",
    Name.PYMUPDF: "pymupdf_tables",
}


def load(name: Name) -> Tool:
    """The tool, its module imported.  Raises `ImportError` if it is not installed."""
    tool = import_module(f"bench.tools.{_MODULES[name]}").TOOL
    if not isinstance(tool, Tool):
        raise TypeError(f"{name} is {tool!r}")
    return tool


def is_installed(name: Name) -> bool:
    """Whether this machine has the tool; optional ones import their library at the top."""
    try:
        load(name)
    except ImportError:
        return False
    return True
