"""XLSX, XLSB and XLS: the values that a person sees, in the places of the sheet."""
