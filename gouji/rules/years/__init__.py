"""Rules that compare a report with the same body's report for the year before."""
