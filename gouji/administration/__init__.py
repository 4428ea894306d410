"""The administrative divisions of the mainland, and what the names of public bodies say of them."""
