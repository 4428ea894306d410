"""Web pages to a document: the report out of any content system's page, with XPath and line."""
