"""Rules on sections, tables, rows and columns: is everything there that the form has."""
