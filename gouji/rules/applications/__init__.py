"""Rules on table three: the requests received and what became of them."""
