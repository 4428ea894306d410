"""The five aspects of section one: their names, and what offices report under each."""

import re
from dataclasses import dataclass
from typing import Final

from gouji.rules.content.patterns import NEAR, any_of
from gouji.text import Bilingual


@dataclass(frozen=True)
class Aspect:
    """One aspect, and the words by which a text speaks of it."""

    name: Bilingual
    words: re.Pattern[str]


# A place of publishing named in passing (通过网站公开) is no work on it.
_PLACE = any_of(
    """
    网站 新媒体 公众号 专栏 栏目 平台 载体 阵地 专区 公开栏 体验区 客户端 门户 渠道 账号 微博 矩阵
    查阅点
    """
)
_WORK_BEHIND = any_of(
    """
    建设 管理 运行 运维 维护 整合 升级 改版 优化 完善 规范 设置 开设 建成 打造 清理 关停 监管 注销
    """
)
_WORK_BEFORE = any_of(
    """
    优化 完善 加强 打造 升级 建设 开设 设立 设置 开通 规范 改版 维护 拓展 拓宽 健全 构建 搭建 建立
    强化 整合 注销 关停 夯实 做好 管好
    """
)
# The aspect's own name over what is told of it: 4.公开平台。
_PLATFORMS_TITLE = (
    r"^[（(]?[一二三四五\d]{1,2}[）)、.．]{1,2}(?:政府|政务)?(?:信息)?(?:公开|发布)平台"
)
_LISTED = any_of("目录 指南 台账 文件库")
# 予以公开, 依申请公开 and 信息公开 are other matters than publishing of one's own accord.
_PUBLISHED = r"(?<!予以|不予|申请|信息)公开"

ASPECTS: Final = (
    Aspect(
        Bilingual(zh="主动公开", en="active disclosure"),
        re.compile(
            any_of(
                rf"""
                主动(?:公开|发布|公示|向社会) 公示决定 重点领域 政策解读 五公开 双公示
                (?:发布|更新|推送|公布|公示|{_PUBLISHED}){NEAR}(?:信息|\d[余多]?[条篇则]|公示决定)
                {_PUBLISHED}(?:了|各类|财政|部门)?(?:预决算|预算|决算|公告|招考|政策|文件)
                """
            )
        ),
    ),
    Aspect(
        Bilingual(zh="依申请公开", en="disclosure on request"),
        re.compile(rf"依申请|公开申请|申请公开|(?:收到|受理|办理|答复|接到){NEAR}申请"),
    ),
    Aspect(
        Bilingual(zh="政府信息管理", en="management of information"),
        re.compile(
            any_of(
                rf"""
                信息(?:资源)?(?:管理|资源) 管理政府信息 保密审查 三审 先审后 [三逐层]级审 发布审
                审签 归档 公开属性 源头(?:认定|管理) 动态(?:调整|管理|更新)
                信息(?:质量|发布(?:管理|制度|流程|机制))
                文件{NEAR}(?:清理|审查|备案|梳理|废止|归集|管理)
                谁(?:公开|发布|主管|产生|提供|审核)
                (?:清理|梳理|归集|废止|汇编){NEAR}(?:文件|政府信息)
                (?:信息|内容|稿件|发布|公开){NEAR}(?:审核|审查|校对|把关)
                (?:审核|审查)(?:机制|制度|流程|把关|程序|关)
                {_LISTED}{NEAR}(?:修订|更新|编制|调整|完善|建立|梳理|动态)
                (?:修订|更新|编制|完善|调整|建立|健全|编修){NEAR}{_LISTED}
                """
            )
        ),
    ),
    Aspect(
        Bilingual(zh="政府信息公开平台建设", en="platforms"),
        re.compile(
            rf"{_PLACE}{NEAR}{_WORK_BEHIND}|{_WORK_BEFORE}{NEAR}{_PLACE}|{_PLATFORMS_TITLE}", re.M
        ),
    ),
    Aspect(
        Bilingual(zh="监督保障", en="supervision and safeguards"),
        re.compile(
            any_of(
                rf"""
                (?:监督|组织|制度|人员|机制|队伍|工作)保障 保障(?:措施|机制|体系)
                监督(?:检查|考核|评议|机制|管理|指导|力度|渠道|情况)
                (?:强化|加强|健全|完善|开展|接受){NEAR}监督(?!权) 考核 考评 评议 责任追究 问责
                追责 培训 督查 督导 督办 自查 第三方评估 测评 组织领导 领导小组 领导机构 分管领导
                责任(?:制|分工|体系|到人) (?:人才|干部)?队伍建设 制度建设
                """
            )
        ),
    ),
)
