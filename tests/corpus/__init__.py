"""Documents made up for the tests: random reports whose every figure is known."""
