"""Files that must be refused, each with the error code it must end with."""
