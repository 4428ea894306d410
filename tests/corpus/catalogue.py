"""All renderings by name."""

from collections.abc import Mapping

from tests.corpus import printed
from tests.corpus.html import renderings as html
from tests.corpus.office import renderings as office
from tests.corpus.pdf import renderings as pdf
from tests.corpus.rendering import Rendering

CATALOGUE: Mapping[str, Rendering] = {
    one.name: one
    for source in (html.RENDERINGS, office.RENDERINGS, pdf.RENDERINGS, printed.RENDERINGS)
    for one in source
}
