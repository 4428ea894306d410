"""Rules on single cells: does each hold what its column may hold."""
