"""Reconsideration and litigation about disclosure."""

from labelled import expected, labelled, read

DISPUTES = """
2023 | 因政府信息公开引发行政复议3件、行政诉讼1件。 | review=3 suits=1
2023 | 全年发生政府信息公开行政复议案件2起，未发生行政诉讼案件。 | review=2 suits=0
2023 | 未发生行政复议和行政诉讼。 | review=0 suits=0
2023 | 没有因政府信息公开申请引起的行政复议或行政诉讼案件。 | review=0 suits=0
2023 | 2023年无涉及政府信息公开的复议、诉讼。 | review=0 suits=0
2023 | 行政复议0起，行政诉讼0起。 | review=0 suits=0
2023 | 本年度因政府信息公开被提起行政复议和行政诉讼均为零。 | review=0 suits=0
2023 | 行政复议和行政诉讼案件各1件。 | review=1 suits=1
2023 | 行政复议、行政诉讼分别为4件和2件。 | review=4 suits=2
2023 | 行政复议、行政诉讼案件共6件。 |
2023 | 复议、诉讼案件合计0件。 | review=0 suits=0
2023 | 收到行政复议案件5件，其中维持4件，撤回1件。 | review=5
2023 | 行政复议维持4件、纠正1件。 |
2023 | 未经复议直接起诉2件，复议后起诉3件。 |
2023 | 行政诉讼5件，其中未经复议直接起诉2件、复议后起诉3件。 | suits=5
2023 | 行政诉讼3件，均为复议后起诉。 | suits=3
2023 | 未发生因答复不当引起的行政复议。 |
2023 | 行政诉讼无败诉案件。 |
2023 | 全年没有被行政复议机关纠正的情况。 |
2023 | 行政复议案件同比减少2件。 |
2023 | 上年发生行政复议3件，今年发生行政复议1件。 | review=1
2022 | 2021年行政复议6件，2022年行政复议9件。 | review=9
2023 | 无因政府信息公开工作而被申请行政复议、被提起行政诉讼的情况。 | review=0 suits=0
2023 | 政府信息公开行政复议、行政诉讼情况：无。 | review=0 suits=0
2023 | 本机关政府信息公开行政复议案件十一件，行政诉讼案件四件。 | review=11 suits=4
2023 | 3件因不服政府信息公开答复而申请的行政复议均被维持。 | review=3
2023 | 市司法局全年审结行政复议案件156件。 |
2023 | 因依申请公开被提起行政复议2件，尚未审结。 | review=2
2023 | 未收到因政府信息公开提起的行政复议申请，行政诉讼1件。 | review=0 suits=1
2023 | 涉政府信息公开行政应诉案件2件。 | suits=2
2023 | 行政复议、行政诉讼未发生。 | review=0 suits=0
2023 | 无行政复议；行政诉讼2件，正在审理。 | review=0 suits=2
"""


@labelled(DISPUTES)
def test_disputes(year: int, sentence: str, facts: list[str]) -> None:
    assert read(sentence, year) == expected(facts)
