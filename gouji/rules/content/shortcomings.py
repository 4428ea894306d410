"""The words in which section five says that something is wanting, or that nothing is."""

import re
from typing import Final

from gouji.rules.content.patterns import NEAR, any_of

_NOT_SO = any_of(
    """
    够 足 高 强 全 及时 到位 完善 规范 深 精准 准确 平衡 均衡 丰富 健全 统一 充分 明显 明确 清 畅
    严 细 实 多 广 大 快 紧 牢 熟 了解 透 理想 佳 善 合理 齐全 完整 系统 扎实 便 连续 稳定 灵活
    新颖 鲜明 突出 配套 衔接 协调 同步 符合 适应 相适应 匹配 重视 主动 积极 专 优 好 尽 顺 一致 长
    易 科学 详 具体 直观 生动 宽 活 力(?!争) 一(?=$|的|、)
    能(?:完全|很好|及时|充分|满足|适应|有效|准确|全面|做到|得到)
    """
)
_TO_DO = any_of(
    "提高 提升 加强 增强 完善 强化 改进 改善 优化 拓展 拓宽 丰富 规范 细化 深化 健全 充实 加大 加快"
)
_PLAIN = any_of(
    """
    薄弱 欠缺 缺乏 缺少 缺失 缺位 短缺 滞后 单一 落后 形式主义 流于形式 走过场 疏漏 疏忽 错漏 遗漏
    失误 差错 错误 错别字 错链 断链 参差不齐 良莠不齐 困难 难度 难以 无法 较难 局限 模糊 生硬 迟缓
    缓慢 有限 兼职 身兼 频繁 盲区 漏洞 隐患 堵点 梗阻 脱节 偏差 懈怠 畏难 等靠 应付 被动 拖延 超期
    逾期 败诉 被纠正 下滑 模式化 同质化 碎片化
    [跟看打对找查搜摸做说讲记分]不[上到开了清准全好起出齐住透] 重[^,、]{1,6}轻 起步晚 底子薄 出入
    不[上热]心 得(?:较|还|比较)?(?:少|慢|差)
    (?:占比|比例|比重|频次|参与度|知晓率|活跃度|关注度)(?:偏|较|还|很)?(?:低|少)
    偏[差低少慢弱窄浅轻重小] 欠(?:佳|妥|规范|完善|深入|及时)
    (?:较|过|过于|相对|比较|太)(?:少|低|慢|弱|窄|差|浅|简单|笼统|陈旧|分散|粗|固化|随意)
    (?:人手|力量|经费|时间|精力)(?:紧张|少|缺) (?:无|没有|缺)专(?:人|职|门)
    未(?:能|做到|达到|完全|及时|形成|建立|落实|充分|有效|全面|真正|按|得到|明确|实现|更新)
    (?:更新|发布|公开|互动|反应|速度|内容|信息|渠道|人员|培训|解读)[^,。;:]{0,4}[慢少旧弱低窄]
    没有(?:新|做到|形成|及时|完全|充分|真正|全面|得到|专门|专职)
    """
)
_TO_BE_DONE = any_of("有待 亟待 尚待 亟需 急需 仍待 还待 (?:仍|还|尚|均|都|也|依然|仍然)(?:需|须)")

WANTING: Final = re.compile(
    rf"不{_NOT_SO}|{_TO_BE_DONE}|{_PLAIN}"
    rf"|需要?(?:得到)?(?:进一步|不断|持续|继续)?地?{_TO_DO}"
)
"""What is wanting, said of something: 不够及时, 有待加强, 偏少, 薄弱."""

_SHORTFALL = any_of("问题 不足 差距 短板 弱项 薄弱 困难 缺点 欠缺 瓶颈")
ADMITS: Final = re.compile(
    rf"(?:存在|有|是|还|离|距|尚|仍){NEAR}{_SHORTFALL}"
    rf"|{_SHORTFALL}(?:之处)?(?:主要)?(?:有|是|如下|表现|体现|为|仍然?存在|依然存在)"
    rf"|{_TO_BE_DONE}"
)
"""That something is wanting."""

DENIES: Final = re.compile(
    r"(?:不存在|没有存在|未存在|未发现|没有发现|未出现|无|没有|暂无|并无|不曾|杜绝|避免|防止|确保|不会|严禁|坚决不|以免)"
    rf"{NEAR}(?:{_SHORTFALL}|情况|现象|失误|差错|错误|遗漏|疏漏|滞后|不)"
    r"|做到不|力求不|确保.{0,10}不|^(?:没有|暂无|无)$"
)
"""That nothing is wanting, or that it is kept from happening."""

PRAISES: Final = re.compile(
    any_of(
        "取得 成绩 成效 进步 进展 好评 圆满 顺利 显著 平稳 有序 良好 满意 "
        "严格 认真 扎实 稳步 高度重视"
    )
)

# What the work is measured by, not what is wanting in it.
_MEASURE = re.compile(
    r"(?:与|同|和|跟|离|距离?|对照|对标|比照)[^,。;:]{0,40}?"
    r"(?:要求|期[待盼望许]|需[求要]|目标|标准|部署|形势|规定)"
    r"|(?:与|同)[^,。;:]{0,40}?相比"
)
# Words that fill an admission without saying in what something is wanting.
_FILLING = any_of(
    r"""
        20\d\d年?度? [二〇零一三四五六]{4}年 我们
        我[省市县区州旗镇乡局委办厅院街道站中心队司盟校]* 本[市县区局机关单位镇乡年度]*
        全[市县区局镇乡年] 今年 当前 目前 现阶段 工作中? 的?实施 (?:政府|政务)?信息(?:与政务)?公开
        政务公开 政府信息 公开 虽然? 尽管 取得 一定的? 一些 部分 若干 诸多 提出 指出 反馈 查摆
        查找 上一?年度? 去年 针对 发现 完成 取得了 不少 许多 很多 几个 以下 如下 个别 这些 上述
        相关 成绩 成效 进步 进展 效果 但是? 然而 可是 同时 也 还 仍然? 依然 依旧 尚 都 均 却 主要
        突出 明显 较大 差距 问题 不足 短板 弱项 薄弱 环节 困难 缺点 欠缺 之处 存在 客观 应 该 要
        需 清醒 深刻 清楚 地 看到 认识到 意识到 到 与 和 及 以及 同 跟 较 比 相比 相较 按照 根据
        随着 上级 部门 领导 省委 市委 县委 区委 省 市 县 区 乡 镇 政府 人民 群众 公众 社会 百姓
        各界 企业 广大 新 时代 形势 任务 标准 法律 法规 条例 规定 文件 精神 要求 期望 期待 期盼
        需求 需要 希望 目标 之间 方面 情况 现象 有 是 在 中 上 里 的 了 着 些 于 距离 离 距 而 对
        从 为 其 此 并 又 再 更 很 较为 比较 相对 进一步 不断 持续 继续 加强 加大 提高 提升 完善
        改进 改善 增强 强化 有待 待 总体 整体 来看 来说 看 来 发展 不够 不到位 表现 体现 几 多 个
        项 点 [0-9一二三四五六七八九十百]+ [^\u4e00-\u9fff]
        """
)
# Words that the filling ones would take apart.
_WHOLE = any_of("更新 及时 意识(?!到) 认识(?!到) 新媒体 时效 形式 地方")
_TAKEN_OUT = re.compile(rf"(?P<whole>{_WHOLE})|{_FILLING}")
_FEWEST = 2


def names_something(text: str) -> bool:
    """Whether anything is left when all is taken out that only fills an admission."""
    left = _TAKEN_OUT.sub(lambda found: found["whole"] or "", _MEASURE.sub("", text))
    return len(left) >= _FEWEST
