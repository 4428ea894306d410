"""A `Document` to a `Report`: sections, identity, and every slot of the statutory tables."""
