"""PDF to a `Document`: characters and ruling lines from PDFium, tables from the rulings."""
