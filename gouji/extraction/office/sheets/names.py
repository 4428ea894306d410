"""The names of a sheet's elements, which two editions of the standard put in two namespaces."""

from lxml import etree


def local_name(element: etree._Element) -> str:
    """The element's name without its namespace; empty for comments and instructions."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
