"""What extraction costs, as ratios to the least any reader could spend, and what it finds."""
