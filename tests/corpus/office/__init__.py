"""Reports as word-processor and spreadsheet files."""
