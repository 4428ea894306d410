"""Which cells are most likely wrong: error localisation after Fellegi and Holt (1976)."""
