"""Word-processor and spreadsheet files, new and old, to a `Document`."""
