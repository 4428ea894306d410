"""How a document words the form's own labels: the variants met in real reports."""

from dataclasses import dataclass
from random import Random

_HALF = str.maketrans("（）：，；", "():,;")
_SPACED_CHANCE = 0.04

# Headers of table two, the form's wording first; a newline is a break inside the cell.
_HEADERS: dict[str, tuple[str, ...]] = {
    "newly_made": ("本年新\n制作数量", "本年新制作数量", "本年新 制作数量"),
    "newly_disclosed": ("本年新\n公开数量", "本年新公开数量", "本年新 公开数量"),
    "change": ("本年增/减", "本年增/减", "本年增/", "本年增/减（增加填正数，减少填负数，如-8）"),
    "in_force": ("现行有效件数", "现行有效件", "现行有效件数（历史累计）"),
    "decisions": ("{label}", "{label}", "{label}", "{label}（按{year}年办件量填写）"),
    "amount_wan": (
        "本年收费金额（单位：万元）",
        "本年收费金额(单位：万元)",
        "本年收费金额\n（单位：万元）",
    ),
    "commercial_enterprise": ("商业企业", "商业\n企业"),
    "research_institution": ("科研机构", "科研\n机构"),
    "public_welfare_org": ("社会公益组织", "社会公益\n组织"),
    "legal_service_org": ("法律服务机构", "法律服\n务机构"),
    "natural_person": ("自然人", "自 然 人"),
    "total": ("总计", "总 计"),
}
_ROWS: dict[str, tuple[str, ...]] = {
    "规章": ("规章", "规章", "规章", "规 章", "规章（县级无此项）", "规章(市、州以上政府填写)"),
    "规范性文件": ("规范性文件",) * 8 + ("行政规范性文件",),
    "行政规范性文件": ("行政规范性文件",) * 8 + ("规范性文件",),
}


@dataclass(frozen=True)
class Wording:
    """One document's habits of wording, the same in all its tables."""

    year: int
    half_brackets: bool
    space_after_bracket: bool
    numeral_mark: str
    straight_quotes: bool
    typos: frozenset[str]
    broken_headers: bool
    truncated_headers: bool
    loose_spacing: bool
    vertical_outcomes: bool

    @classmethod
    def draw(cls, year: int, rng: Random) -> "Wording":
        """The habits of one document."""
        half = rng.random() < 0.45
        return cls(
            year=year,
            half_brackets=half,
            space_after_bracket=half and rng.random() < 0.3,
            numeral_mark=rng.choices((".", "．", "、", ". "), weights=(60, 15, 10, 15))[0],
            straight_quotes=rng.random() < 0.3,
            typos=frozenset(typo for typo in ("内容", "情况") if rng.random() < 0.12),
            broken_headers=rng.random() < 0.35,
            truncated_headers=rng.random() < 0.15,
            loose_spacing=rng.random() < 0.15,
            vertical_outcomes=rng.random() < 0.15,
        )

    def row(self, label: str, rng: Random) -> str:
        """A row or group label as this document prints it."""
        text = rng.choice(_ROWS.get(label, (label,)))
        if "内容" in self.typos:
            text = text.replace("内部事务", "内容事务")
        if "情况" in self.typos:
            text = text.replace("这一情形", "这一情况")
        if self.straight_quotes:
            text = text.replace("“", '"').replace("”", '"')
        if text[0].isdigit():
            text = text.replace(".", self.numeral_mark, 1)
        text = self._punctuated(text)
        return _spaced(text, rng) if self.loose_spacing else text

    def header(self, key: str, label: str, rng: Random) -> str:
        """A column header as this document prints it."""
        if self.truncated_headers and key in {"newly_made", "newly_disclosed"}:
            return "本年新"
        variants = _HEADERS.get(key, (label,))
        text = rng.choice(variants if self.broken_headers else (variants[0].replace("\n", ""),))
        text = text.format(label=label, year=self.year)
        return self._punctuated(text)

    def outcome(self, label: str, rng: Random) -> str:
        """A column header of table four, which is narrow and often set vertically."""
        if not self.vertical_outcomes:
            return label
        return rng.choice((" ", "\n")).join(label)

    def title(self, text: str, rng: Random) -> str:
        """The title row of a block of table two."""
        text = self._punctuated(text)
        return text.replace("条第", "条 第") if rng.random() < 0.1 else text

    def caption(self, text: str, rng: Random) -> str:
        """The sum relation printed in the corner of table three."""
        text = self._punctuated(text)
        return text.replace("：", "：\n") if self.broken_headers and rng.random() < 0.3 else text

    def _punctuated(self, text: str) -> str:
        if not self.half_brackets:
            return text
        text = text.translate(_HALF)
        return text.replace(")", ") ") if self.space_after_bracket and text[0] == "(" else text


def _spaced(text: str, rng: Random) -> str:
    """Spaces inside a label, where a converter saw wide letter spacing."""
    space = rng.choice((" ", " ", "\u3000", "\u00a0"))
    # Never after a digit: a numeral torn from its label is a figure to any reader.
    parts = [
        one + space if rng.random() < _SPACED_CHANCE and not one.isdigit() else one for one in text
    ]
    return "".join(parts).strip()
