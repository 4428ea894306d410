"""Where in a report a quotation stands, as findings say it."""

from gouji.parsing.claims.claim import Quote


def section_of(quote: Quote) -> str:
    """The section of a quotation; the document where it stands in none."""
    return f"section {quote.section}" if quote.section else "document"
