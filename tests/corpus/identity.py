"""Invented bodies and what their reports say about themselves."""

from dataclasses import dataclass
from datetime import date
from random import Random

from gouji.form import Edition
from gouji.parsing.report import Contact, Level

_PLACES = ("青桑县", "望岫区", "砚湖市", "丹枫县", "栖云区", "苇塘县", "鹿鸣市", "石棠县", "霁川市")
_OFFICES = (
    "卫生健康局",
    "教育局",
    "审计局",
    "水利局",
    "农业农村局",
    "市场监督管理局",
    "住房和城乡建设局",
    "财政局",
    "应急管理局",
    "统计局",
)
_TOWNS = ("桃坞镇人民政府", "松涧乡人民政府", "槐荫台镇人民政府", "柳溏街道办事处")
_TITLES = (
    "{agency}{year}年政府信息公开工作年度报告",
    "{agency}{year}年政府信息公开工作年度报告",
    "{agency}{year}年度政府信息公开工作年度报告",
    "{agency} {year} 年政府信息公开工作年度报告",
    "{agency}{year}年政府信息公开年度报告",
    "{agency}关于{year}年政府信息公开工作的年度报告",
)
_STREETS = ("文昌路", "滨河东街", "建设巷", "学府大道")
_LATEST_YEAR = 2025


@dataclass(frozen=True)
class Identity:
    """The metadata of one report, exactly as a reader must find it."""

    agency: str
    level: Level
    title: str
    year: int
    published: date | None
    signed: date | None
    states_period: bool
    contact: Contact
    index_no: str | None

    @property
    def may_make_regulations(self) -> bool:
        """Whether it is a government that can be a prefecture's: only those have the power."""
        return self.level is Level.GOVERNMENT and self.agency.endswith("市人民政府")

    @classmethod
    def draw(cls, edition: Edition, rng: Random) -> "Identity":
        """One body's report for a year of `edition`."""
        place = rng.choice(_PLACES)
        level = rng.choices(list(Level), weights=(6, 2, 3))[0]
        match level:
            case Level.DEPARTMENT:
                agency = place + rng.choice(_OFFICES)
            case Level.GOVERNMENT:
                agency = place + "人民政府"
            case Level.TOWNSHIP:
                agency = place + rng.choice(_TOWNS)
        year = rng.randint(edition.first_year, edition.last_year or _LATEST_YEAR)
        published = date(year + 1, 1, rng.randint(4, 30)) if rng.random() < 0.7 else None
        signed = date(year + 1, 1, rng.randint(4, 30)) if rng.random() < 0.6 else None
        return cls(
            agency=agency,
            level=level,
            title=rng.choice(_TITLES).format(agency=agency, year=year),
            year=year,
            published=published,
            signed=signed,
            states_period=rng.random() < 0.7,
            contact=_contact(place, rng) if rng.random() < 0.6 else Contact(),
            index_no=f"{rng.randint(10**8, 10**9 - 1)}/{year + 1}-{rng.randint(1, 999):05d}"
            if published and rng.random() < 0.3
            else None,
        )


def _contact(place: str, rng: Random) -> Contact:
    return Contact(
        address=f"{place}{rng.choice(_STREETS)}{rng.randint(1, 300)}号",
        postcode=f"{rng.randint(100000, 799999)}" if rng.random() < 0.8 else None,
        phone=f"0{rng.randint(310, 999)}-{rng.randint(2000000, 8999999)}",
        email=f"zwgk{rng.randint(1, 99)}@example.com" if rng.random() < 0.5 else None,
        website="http://www.example.gov.cn" if rng.random() < 0.4 else None,
    )
