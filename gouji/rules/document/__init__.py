"""Rules on the document as a whole: is it a report, and in which edition."""
