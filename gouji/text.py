"""Words in the two languages every message is written in."""

from gouji.model import Frozen


class Bilingual(Frozen):
    """One text in Chinese and in English."""

    zh: str
    en: str
