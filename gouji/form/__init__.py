"""The editions of the statutory form, as data (TOML), and their types."""

from gouji.form.edition import Edition
from gouji.form.loader import BrokenEditionError, edition, editions, load

__all__ = ["BrokenEditionError", "Edition", "edition", "editions", "load"]
