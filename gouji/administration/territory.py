"""The place that the name of a body begins with."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from gouji.administration.division import Division, Rank
from gouji.administration.gazetteer import full_names, short_names

# Bodies of the centre whose local branches put their place behind it: 国家税务总局大同市税务局.
_ABOVE = re.compile(
    r"(?:中华人民共和国|国家[\u4e00-\u9fff]{2,12}?(?:总局|委员会|局)|中国[\u4e00-\u9fff]{2,14}?"
    r"(?:银行|总局|委员会|局))(?=[\u4e00-\u9fff]{2,}(?:局|队|行|海关|办公室|办事处)$)"
)
# Many places have such parts, with or without the rank of a division: they need their city's name.
_ANYWHERE = frozenset(
    (
        *("东区", "西区", "矿区", "郊区", "城区", "新区", "老城区", "新城区", "新市区", "城关区"),
        *("城东区", "城西区", "城北区", "城中区", "市南区", "市北区", "市中区", "港口区"),
    )
)
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{0,20}?(?:新区|新城|开发区|高新区|经开区|高新技术区|园区|管理区|示范区|试验区"
    r"|实验区|合作区|度假区|景区|保税区|功能区|风景区|林区|矿区|投资区|集聚区|产业区|垦区|保护区)"
    r"(?![镇乡])"
)
_TOWN = re.compile(
    r"(?P<town>[\u4e00-\u9fff]{1,12}?(?:城[镇乡](?=$|人民政府|政府)|街道(?!办事处办)"
    r"|(?<!城)[乡镇](?![村镇])|苏木))(?=$|人民|政府|党|办|便|综|社|公共|管理)"
)
# 云岭区人民政府城东街道办事处
_TOWN_OF_A_GOVERNMENT = re.compile(r"^人民政府(?=[\u4e00-\u9fff]{1,10}街道)")
# The word before it is a township's name, whatever it ends with.
_A_TOWN = r"(?:[镇乡]|街道)(?:$|人民|政府|办)"
_UNKNOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}?(?:自治[州县旗]|[省县旗盟](?![域级])|(?<!城)市(?![场容政])"
    rf"|(?<![地社园景校辖市])区(?![域划块级]))(?!{_A_TOWN})){{1,2}}"
)
_KINDS = frozenset("省市县区旗盟")  # 市卫生健康委员会 names no place
# 佛山市场监管局 names no 佛山市, and 古县镇 no 古县.
_NO_DIVISION = re.compile(rf"市(?=场)|.(?={_A_TOWN})")


@dataclass(frozen=True)
class Territory:
    """The place a body's name begins with, and the rest of the name.

    `candidates` are the known divisions that the printed names can mean: none, one or several.
    `unknown` are printed names of divisions that are in no gazetteer, `zone` a development zone
    or the like, `town` a township or street; a zone lies in one of the `hosts`.  `printed` is all
    of that as printed, in `office` nothing of it is left.
    """

    printed: str
    candidates: tuple[Division, ...]
    office: str
    unknown: str = ""
    zone: str = ""
    town: str = ""
    hosts: tuple[Division, ...] = ()

    @property
    def division(self) -> Division | None:
        """The one known division that the whole of the place lies in or is; None if that is not
        certain."""
        certain = len(self.candidates) == 1 and not self.unknown
        return self.candidates[0] if certain else None


@lru_cache(maxsize=1024)
def territory(name: str) -> Territory:
    """The place at the beginning of `name`, which holds no white space.

    Short names (山西, 南昌) count only where a full name of a part follows them.
    """
    name = name.removeprefix("中共")
    branch = _ABOVE.match(name)
    start = branch.end() if branch else 0
    readings = list(_chains(name, start, None))
    end = max((end for _, end in readings), default=start)
    candidates = {chain.path: chain for chain, reached in readings if reached == end}
    found = Territory(
        printed=name[start:end],
        candidates=tuple(candidates.values()),
        office=name[:start] + name[end:] if branch else name[end:],
    )
    return found if branch else _with_parts(found)


def _chains(name: str, start: int, above: Division | None) -> Iterator[tuple[Division, int]]:
    """Every division that names beginning at `start`, each of a part of the one before, lead to."""
    for form, meant in _forms_at(name, start, full_names()):
        end = start + len(form)
        if _NO_DIVISION.match(name, end - 1):
            continue
        for one in meant:
            if above is None and form in _ANYWHERE:
                continue
            if above is None or (one is not above and one.within(above)):
                yield one, end
                yield from _chains(name, end, one)
    for form, meant in _forms_at(name, start, short_names()):
        for one in meant:
            if above is None or (one is not above and one.within(above)):
                yield from _chains(name, start + len(form), one)


def _forms_at(
    name: str, start: int, forms: Mapping[str, tuple[Division, ...]]
) -> Iterator[tuple[str, tuple[Division, ...]]]:
    for length in range(2, min(len(name) - start, _longest()) + 1):
        meant = forms.get(name[start : start + length])
        if meant is not None:
            yield name[start : start + length], meant


@cache
def _longest() -> int:
    return max(map(len, full_names()))


def _with_parts(found: Territory) -> Territory:
    """`found` with what of its office still names a place."""
    zone, rest = _split(found.office, _ZONE)
    unknown, rest = _split(rest, _UNKNOWN)
    town, rest = _split(_TOWN_OF_A_GOVERNMENT.sub("", rest), _TOWN)
    return replace(
        found,
        printed=found.printed + zone + unknown + town,
        office=rest,
        unknown=unknown,
        zone=zone,
        town=town,
        hosts=(found.candidates or tuple(_named_in(zone))) if zone else (),
    )


def _split(office: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    match = pattern.match(office)
    if match is None or match[0] in _KINDS:
        return "", office
    return match[0], office[match.end() :]


def _named_in(zone: str) -> Iterator[Division]:
    """The prefectures that the name of a zone begins with: 合肥高新技术产业开发区."""
    for _, meant in _forms_at(zone, 0, short_names()):
        yield from (one for one in meant if one.rank is Rank.PREFECTURE)
