"""DOCX: the text as Word shows it with all changes accepted, the grids as they are merged."""
