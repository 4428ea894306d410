"""Traditional characters made simplified, one by one: republished copies of mainland reports have
them, and the form's words must be found in either script."""

# Those of the form, of section titles, of a page's labels and of the words around figures; where
# a simplified character stands for several traditional ones each has its own entry.  The last line
# of each holds characters that are common in the names of places.
_TRADITIONAL = (
    "業東個為舉義書務與無雲從眾會體餘關決況減別動辦單衛歷曆參發髮號處備復複夠審對將屬應廢開強總戶執護報據"
    "數時機權條來構類簡糾級納組織經結統繼續維編繳網罰聯獲補見規覽計認訓議許訟設訪評訴話詢詳語請讀調負財"
    "購費過這進述適郵釋針鎮門問間閱額項題齊萬國內農準場區縣產製於佈係徵祕證實現電監確節點務勞資訊"
    "鄉鄰陽長龍馬貧賣買質賬標樣檔傳優協廳廣張歸當錄彙滙專頁須預領願顯驗險隊階隨難離雜雙術稱種積稅窮"
    "紀約紅純細終給絕絡綜綠線練縮績變讓記訂討論證識譯譽貢責貨貿賀賞賠贈贊車軍輕載輔輸轉達遠運還選遺"
    "醫鐵錢銀銷鋼鑒閉閃閒陳靜頻顧風飛養館駐騎點黨"
    "灣島嶺澤蘇滬瓊贛閩粵遼寧豐興鄭濟漢滄滿慶儀棗煙臺濰蘭溫紹諸鹽揚濱澗瀏淵潤澗渦漣潛溝塢壩壟楓樹橋欄棲榮葦蔭蕪薊鳳鳴鶴麗靈霽硯礦"
)
_SIMPLIFIED = (
    "业东个为举义书务与无云从众会体余关决况减别动办单卫历历参发发号处备复复够审对将属应废开强总户执护报据"
    "数时机权条来构类简纠级纳组织经结统继续维编缴网罚联获补见规览计认训议许讼设访评诉话询详语请读调负财"
    "购费过这进述适邮释针镇门问间阅额项题齐万国内农准场区县产制于布系征秘证实现电监确节点务劳资讯"
    "乡邻阳长龙马贫卖买质账标样档传优协厅广张归当录汇汇专页须预领愿显验险队阶随难离杂双术称种积税穷"
    "纪约红纯细终给绝络综绿线练缩绩变让记订讨论证识译誉贡责货贸贺赏赔赠赞车军轻载辅输转达远运还选遗"
    "医铁钱银销钢鉴闭闪闲陈静频顾风飞养馆驻骑点党"
    "湾岛岭泽苏沪琼赣闽粤辽宁丰兴郑济汉沧满庆仪枣烟台潍兰温绍诸盐扬滨涧浏渊润涧涡涟潜沟坞坝垄枫树桥栏栖荣苇荫芜蓟凤鸣鹤丽灵霁砚矿"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """`text` with the traditional characters that reports use replaced; others stay."""
    return text.translate(_TO_SIMPLIFIED)
