"""L10: re-published copies, in traditional script, with letters lost and words added."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.corpus.content import Content
from tests.corpus.frame import Part, Role
from tests.corpus.grid import Grid, GridCell, Kind

# The letters of these reports that differ, one by one, as converters do it.
_SCRIPT = str.maketrans(
    "业东个为举义书务与无云从众会体余关决况减别动办单卫历参发号处备复够实审对将属应废开强总户执护报据"
    "数时机权条来构枫栏栖浏涧滨点现电监砚确类简纠级纳组织经结统继续维编缴网罚联苇荫获补见规览计认训议许讼设访"
    "评诉话询详语请读调负财购费过这进述适邮释针镇门问间阅额项题鸣齐霁万国内农准坞场区县产",
    "業東個為舉義書務與無雲從眾會體餘關決況減別動辦單衛歷參發號處備復夠實審對將屬應廢開強總戶執護報據"
    "數時機權條來構楓欄棲瀏澗濱點現電監硯確類簡糾級納組織經結統繼續維編繳網罰聯葦蔭獲補見規覽計認訓議許訟設訪"
    "評訴話詢詳語請讀調負財購費過這進述適郵釋針鎮門問間閱額項題鳴齊霽萬國內農準塢場區縣產",
)
_STRAY = (
    "【广告】点击下载客户端领取红包",
    "本文转载自网络，版权归原作者所有",
    "更多精彩内容请关注公众号",
    "相关阅读 热门搜索 返回顶部",
)
_LOST = "\ufffd"


def in_traditional(text: str) -> str:
    """The text in traditional script."""
    return text.translate(_SCRIPT)


def traditional(content: Content) -> Content:
    """The content in traditional script."""
    converted = _rewritten(content, lambda text, _: in_traditional(text))
    identity, contact = content.identity, content.identity.contact
    address = contact.address and in_traditional(contact.address)
    return replace(
        converted,
        gold={
            slot: replace(one, raw=one.raw and in_traditional(one.raw))
            for slot, one in content.gold.items()
        },
        # The body is named in simplified script, whatever its report is printed in.
        identity=replace(
            identity,
            title=in_traditional(identity.title),
            contact=contact.model_copy(update={"address": address}),
        ),
    )


@dataclass(frozen=True)
class Damage:
    """What happened to one copy; the numbers are probabilities per letter and per paragraph."""

    lost: float
    mark: str
    stray: float
    script: bool

    @classmethod
    def draw(cls, rng: Random) -> "Damage":
        """One copy's fate."""
        return cls(
            lost=rng.choice((0.0, 0.01, 0.04)),
            mark=rng.choice(("", _LOST, "?", "□")),
            stray=rng.choice((0.0, 0.1, 0.3)),
            script=rng.random() < 0.4,
        )

    def damage(self, content: Content, rng: Random) -> Content:
        """The copy; its figures stay, so that whatever is read of them must be right."""
        copy = traditional(content) if self.script else content
        copy = _rewritten(copy, lambda text, kind: self._letters(text, kind, rng))
        parts: list[Part] = []
        for part in copy.parts:
            parts.append(part)
            if part.role is Role.PARAGRAPH and rng.random() < self.stray:
                parts.append(Part(Role.PARAGRAPH, rng.choice(_STRAY)))
        gold = {slot: one.undetermined() for slot, one in copy.gold.items()}
        return replace(copy, parts=tuple(parts), gold=gold)

    def _letters(self, text: str, kind: Kind | None, rng: Random) -> str:
        if kind is Kind.FIGURE:
            return text
        # Digits stay: a label that lost its own numeral would be another label.
        return "".join(
            self.mark if rng.random() < self.lost and not one.isascii() else one for one in text
        )


def _rewritten(content: Content, rewrite: Callable[[str, Kind | None], str]) -> Content:
    def cell(one: GridCell) -> GridCell:
        return replace(one, text=rewrite(one.text, one.kind))

    grids = {
        key: Grid(grid.table, grid.width, tuple(tuple(map(cell, row)) for row in grid.rows))
        for key, grid in content.grids.items()
    }
    parts = tuple(
        part if part.role is Role.TABLE else replace(part, text=rewrite(part.text, None))
        for part in content.parts
    )
    return replace(content, grids=grids, parts=parts)
