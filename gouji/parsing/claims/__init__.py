"""What the running text claims beyond plain figures: shares, sums of parts, comparisons with the
year before, outcomes of cases, figures of another year."""
