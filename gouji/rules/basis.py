"""The law and the notices that rules rest on, as findings cite them."""

ARTICLE_49 = "《政府信息公开条例》第四十九条 (Disclosure Regulations, Art. 49)"
ARTICLE_49_DEPARTMENTS = "《政府信息公开条例》第四十九条第一款 (Disclosure Regulations, Art. 49(1))"
ARTICLE_49_GOVERNMENTS = "《政府信息公开条例》第四十九条第二款 (Disclosure Regulations, Art. 49(2))"
ARTICLE_50 = "《政府信息公开条例》第五十条 (Disclosure Regulations, Art. 50)"
ARTICLES_20_AND_50 = (
    "《政府信息公开条例》第二十条、第五十条 (Disclosure Regulations, Art. 20 and 50)"
)
UNIFIED_FORM = "《政府信息公开条例》第五十条第二款 (Disclosure Regulations, Art. 50(2))"
NOTICE_2019 = "国办公开办函〔2019〕60号 (notice of the form for 2019 and 2020)"
NOTICE_2021 = "国办公开办函〔2021〕30号 (notice of the revised form, from 2021)"
FORM = "国办公开办函〔2019〕60号、〔2021〕30号所附格式 (the form annexed to both notices)"
PRINTED_RELATION = "统计表所印勾稽关系 (the relation printed in the form's own table)"
COUNTING = "计数的含义 (what a count can be)"
DATA_QUALITY = "数据质量 (data quality)"
PLAUSIBILITY = "合理性 (plausibility)"
NOTICE_2021_OVERVIEW = "国办公开办函〔2021〕30号第一部分 (notice of the revised form, part one)"
FEE_NOTICE = "国办函〔2020〕109号《政府信息公开信息处理费管理办法》 (rules on the handling fee)"
COMMON_PRACTICE = "通行做法，非法定要求 (common practice, not in the law)"
LEGISLATION_LAW = (
    "《立法法》第九十一条、第九十三条 (Legislation Law, Art. 91 and 93: who makes rules)"
)
CONSISTENCY = "一致性 (consistency)"
