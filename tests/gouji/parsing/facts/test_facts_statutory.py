"""Normative documents, penalties and licences."""

from labelled import expected, labelled, read

DOCUMENTS = """
2023 | 全年制定行政规范性文件4件。 | issued=4
2023 | 印发规范性文件6份，废止2份。 | issued=6 repealed=2
2023 | 本年度制发行政规范性文件3件，废止1件，现行有效12件。 | issued=3 repealed=1 in_force=12
2023 | 未制发行政规范性文件。 | issued=0
2023 | 2023年没有出台规范性文件。 | issued=0
2023 | 规范性文件制定数为0。 | issued=0
2023 | 本年无新制发规范性文件。 | issued=0
2023 | 主动公开规范性文件5件。 |
2023 | 现行有效规范性文件23件。 | in_force=23
2023 | 清理规范性文件30件，废止4件，保留26件。 | repealed=4 in_force=26
2023 | 转发上级规范性文件2件。 |
2023 | 解读规范性文件3件。 |
2023 | 制发政策文件15件。 |
2023 | 制定政府规章2件、规范性文件5件。 | issued=5
2023 | 制定规范性文件和政策文件共9件。 |
2023 | 新出台规范性文件两件并同步解读。 | issued=2
2023 | 行政规范性文件印发7件、宣布废止3件。 | issued=7 repealed=3
2023 | 规范性文件备案审查8件。 |
2023 | 代市政府起草规范性文件2件。 |
2023 | 没有制发和废止行政规范性文件。 | issued=0 repealed=0
2023 | 制发、废止规范性文件分别为3件、1件。 | issued=3 repealed=1
2023 | 在门户网站发布规范性文件8件。 |
2023 | 2023年发布行政规范性文件8件。 | issued=8
"""

DECISIONS = """
2023 | 全年作出行政处罚决定37件。 | penalties=37
2023 | 办理行政许可1 205件，实施行政处罚16起。 | licences=1205 penalties=16
2023 | 行政处罚案件12件，罚款金额3.5万元。 | penalties=12
2023 | 公示行政许可决定88条、行政处罚决定9条。 | licences=88 penalties=9
2023 | 公布权责清单，其中行政许可23项、行政处罚156项。 |
2023 | 行政许可事项34项，作出行政许可决定2100件。 | licences=2100
2023 | 未实施行政处罚。 | penalties=0
2023 | 本年度无行政许可、行政处罚案件。 | licences=0 penalties=0
2023 | 行政许可和行政处罚信息共300条。 |
2023 | 行政许可0件，行政处罚0件。 | licences=0 penalties=0
2023 | 罚款12.6万元。 |
2023 | 受理行政审批事项3400件。 |
2023 | 全市应急管理系统实施行政处罚520起，其中我局本级处罚决定41起。 | penalties=41
2023 | 我局作出行政处罚13件，全县共作出行政处罚140件。 | penalties=13
2023 | 查处违法案件8起，罚款2万元。 | penalties=8
2023 | 行政处罚案件较上年增加5件。 |
2023 | 作出行政处罚决定一百余件。 | penalties=100~
2023 | 行政许可办件量为零。 | licences=0
2023 | 双公示平台公开行政处罚信息19条。 | penalties=19
2023 | 行政许可、行政处罚分别为76件、5件。 | licences=76 penalties=5
2023 | 撤销行政许可2件。 |
2023 | 2022年作出行政处罚9件，2023年作出行政处罚7件。 | penalties=7
2023 | 一季度行政处罚3件，二季度行政处罚4件。 |
"""


@labelled(DOCUMENTS)
def test_documents(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)


@labelled(DECISIONS)
def test_decisions(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)
