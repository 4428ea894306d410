"""Text with one spelling for each character, and the way back to what is printed."""

import re
import unicodedata
from dataclasses import dataclass

from gouji.characters import INVISIBLE
from gouji.script import simplified

_BLANK = re.compile(rf"[\s{INVISIBLE}]")
# Traditional characters of running text: those that only here have one reading, and those that
# are not in the form's words.
_TRADITIONAL = (
    "兩億貳參陸覆檯週遞擬並併傷儘償兒則創劃勢匯啓啟嚴圍圓圖團塊塵壓寫導師帳幣幹幾後徹態戰採擴檢櫃殘氣沒淨測漲燒爭環盡盤碼範紙綫綱繞繫纍羣聲職聽舊衆衝裏裡裝觀觸註誤說"
    "諮諾講讚蹤軟較輪輿辯連遲錯鍵鑑際響駁麼僅該們擇損獎勵築歲災熱狀獨療競簽籤籌緊緒緩習肅臨蓋虛覺詞試誠謀謹貼趕跡踐邏鎖鏈隱順飾驅驟鮮黃刪嘗壞夾奪層屆擊擔撥擋攜擾敵斷"
    "曉棟檻歐殺滅濕瀆牆牽礎禮穩竊糧緝締罵翹脅腦膽艦藝蟲誘謠賦賺贓躍軌輩輛違鄧醜釀銜鋪閣隸雖飯饑驚龐齡"
)
_SIMPLIFIED = (
    "两亿贰叁陆复台周递拟并并伤尽偿儿则创划势汇启启严围圆图团块尘压写导师账币干几后彻态战采扩检柜残气没净测涨烧争环尽盘码范纸线纲绕系累群声职听旧众冲里里装观触注误说"
    "咨诺讲赞踪软较轮舆辩连迟错键鉴际响驳么仅该们择损奖励筑岁灾热状独疗竞签签筹紧绪缓习肃临盖虚觉词试诚谋谨贴赶迹践逻锁链隐顺饰驱骤鲜黄删尝坏夹夺层届击担拨挡携扰敌断"
    "晓栋槛欧杀灭湿渎墙牵础礼稳窃粮缉缔骂翘胁脑胆舰艺虫诱谣赋赚赃跃轨辈辆违邓丑酿衔铺阁隶虽饭饥惊庞龄"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_QUOTES = frozenset("\"'“”‘’「」『』《》〈〉*_`~|#")
# The title of a document, whose words are not the sentence's; names of papers and gazettes, and
# the rules on the fee, tell where and what.
_TITLE = re.compile(r"《([^《》]{6,60})》")
_TELLING = re.compile(r"[报刊网]$|电视|信息处理费|收费|答复书")
_CIRCLED = "●"


@dataclass(frozen=True)
class Normalised:
    """`text` without blanks, quotation marks and the titles of documents; `origins[i]` is where its
    character i stands in what was printed."""

    text: str
    origins: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """The span of the printed text that [start, end) came from."""
        return self.origins[start], self.origins[end - 1] + 1


def normalised(printed: str) -> Normalised:
    """`printed` in ordinary width and simplified characters.

    One blank is left between two digits: it may part a year from a number.
    """
    characters: list[str] = []
    origins: list[int] = []
    blank_at = -1
    titles = _titles(printed)
    for position, character in enumerate(printed):
        if position in titles:
            continue
        if _BLANK.match(character):
            blank_at = position
            continue
        if character in _QUOTES:
            continue
        for one in _ordinary(character):
            if blank_at == position - 1 and characters and _both_digits(characters[-1], one):
                characters.append(" ")
                origins.append(blank_at)
            characters.append(one)
            origins.append(position)
    return Normalised("".join(characters), tuple(origins))


def _titles(printed: str) -> frozenset[int]:
    """Where the words of titles stand."""
    found = (one for one in _TITLE.finditer(printed) if not _TELLING.search(one[1]))
    return frozenset(position for one in found for position in range(*one.span(1)))


def _both_digits(before: str, after: str) -> bool:
    return before.isdecimal() and after.isdecimal()


def _ordinary(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "No":
        return _CIRCLED  # ① numbers an item and counts nothing
    wide = unicodedata.normalize("NFKC", character)
    return simplified(wide.translate(_TO_SIMPLIFIED)).replace(" ", "")
