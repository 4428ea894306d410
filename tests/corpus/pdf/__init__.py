"""Made-up reports as PDF, drawn with the operators of Word, WPS, print drivers and browsers."""
