"""What the name of a body tells about its rank."""

import re

from gouji.parsing.report import Level, Report

# 自治区 and 地区 rank above the county, 社区, 园区 and 区域 are no administrative areas, and 乡 and
# 镇 also stand in the names of departments (城乡建设局, 乡村振兴局).
_BELOW_PREFECTURE = re.compile(
    r"县|旗|街道|(?<!城)[乡镇](?!村|镇)(?=$|人民政府|政府|党|街|办)|(?<!自治)(?<![地社园景])区(?!域)"
)
_PREFECTURE = re.compile(
    r"(?:省|自治区)[^省市区县]+市$|(?:自治州|地区|盟)$|^(?:北京|天津|上海|重庆)市$|(?:省|自治区)$"
)


def is_below_prefecture(report: Report) -> bool | None:
    """Whether the body belongs to a county, a district, a township or the like.

    None if its name and region do not say: 某某市 is a prefecture-level city or a county-level one.
    """
    if report.level is Level.TOWNSHIP:
        return True
    if report.agency and _BELOW_PREFECTURE.search(report.agency.value):
        return True
    region = report.region or ""
    if _PREFECTURE.search(region):
        return False
    if _BELOW_PREFECTURE.search(region) or region.count("市") > 1:
        return True
    return None
