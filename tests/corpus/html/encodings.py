"""How a page's bytes and what they say about themselves go together, or do not."""

import codecs
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Encoding:
    """What the page is written in, and what it says it is written in."""

    codec: str
    declared: str | None
    mark: bytes = b""

    def meta(self, rng: Random) -> str:
        """The declaration in the page's head."""
        if self.declared is None:
            return ""
        shapes = (
            '<meta charset="{}">',
            '<meta http-equiv="Content-Type" content="text/html; charset={}" />',
            "<META content='text/html; charset={}' http-equiv=Content-Type>",
        )
        return rng.choice(shapes).format(self.declared)

    def encode(self, page: str) -> bytes:
        """The page's bytes."""
        return self.mark + page.encode(self.codec)


_WEIGHTED = {
    Encoding("utf-8", "utf-8"): 50,
    Encoding("gb18030", "gb2312"): 12,
    Encoding("gb18030", "GBK"): 6,
    Encoding("utf-8", "gb2312"): 6,
    Encoding("gb18030", "utf-8"): 6,
    Encoding("utf-8", None): 6,
    Encoding("gb18030", None): 6,
    Encoding("utf-8", "utf-8", codecs.BOM_UTF8): 4,
    Encoding("utf-16-le", "unicode", codecs.BOM_UTF16_LE): 2,
    Encoding("utf-16-be", None, codecs.BOM_UTF16_BE): 1,
    Encoding("gb18030", "x-nonsense"): 1,
}


def draw_encoding(rng: Random) -> Encoding:
    """One page's encoding; clean UTF-8 is the rule."""
    return rng.choices(list(_WEIGHTED), weights=list(_WEIGHTED.values()))[0]
