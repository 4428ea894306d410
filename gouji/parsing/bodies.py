"""The names of public bodies."""

import re

from gouji.administration.national import is_national
from gouji.parsing.folding import squeeze

# How the names of public bodies end.
SUFFIX = (
    r"(?:人民政府办公厅|人民政府办公室|人民政府|街道办事处|办事处|管理委员会|管委会|委员会|办公厅|办公室|"
    r"监督管理局|管理局|分局|总局|总队|支队|大队|税务局|海关|银行|公司|研究院|研究室|指挥部|服务中心|管理中心|"
    r"中心|管理处|服务处|事务所|管理所|监狱|学院|大学|学校|医院|政府|委员会|气象台|地震台|联合会|协会|"
    r"街道|苏木|厅|局|署|委|办|镇|乡|队|院|所|处|站|馆|社)"
)
_BODY = re.compile(rf"^[\u4e00-\u9fff〇（）()·]{{2,40}}?{SUFFIX}$")


def is_body(text: str) -> bool:
    """Whether `text`, white space aside, is worded like the name of a public body."""
    name = squeeze(text)
    # Words end with 部 (全部, 内部): of bodies so named only those of the centre are certain.
    return bool(_BODY.match(name)) or (name.endswith("部") and is_national(name))
