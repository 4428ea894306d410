"""The running text of a made-up report: what it says of the tables' figures is what they hold, and
it is full of other figures and words that belong to no table."""

from decimal import Decimal
from random import Random

from tests.corpus.figures import Figures
from tests.corpus.identity import Identity

_OVERVIEW = (
    "（一）主动公开。全年通过门户网站公开信息{published}条，其中行政许可{licences}项、行政处罚{penalties}项，其他信息{d}条。",
    "（二）依申请公开。全年新收申请{received}件，上年结转{carried_in}件，予以公开{granted}件，不予公开{denied}件。",
    "（三）政府信息管理。清理规范性文件{a}件，废止{repealed}件，总计{in_force}件继续有效。",
    "（四）平台建设。政务新媒体推送{a}期，总计阅读{d}万次。",
    "（五）监督保障。举办培训{b}次，{c}人参加，考核、评议结果均为合格，未发生责任追究。",
    "1.行政许可方面，窗口受理{a}件，办结率100%。",
    "2.行政处罚方面，立案{penalties}起，罚款{d}.{c}万元，全部公示。",
    "行政强制、行政处罚和其他权力事项共{a}项，年内调整{b}项。",
    "其他工作按{year}年要点办理，总计完成{c}项任务。",
)
_DECISIONS = ("active_disclosure.licences.decisions", "active_disclosure.penalties.decisions")
_UNPAID = "applications.other_unpaid_fee.total"
_ASPECTS = _OVERVIEW[:5]
_JUDGED = _OVERVIEW[4:5]
_ASPECTS_SINCE = 2021
_PROBLEMS = (
    "存在的问题：一是栏目更新偏慢，{a}个栏目超过{b}天没有新内容；二是个别答复用语不够准确。",
    "主要不足有{c}个方面，其他科室报送材料不够及时。",
)
_IMPROVEMENTS = (
    "改进情况：已补齐{b}个栏目，组织业务交流{c}次，下一步将逐条核对答复文书。",
    "针对上年提出的{c}项不足，本年完成整改{c}项。",
)
_OTHER = (
    "{year}年没有发出收费通知，未收取信息处理费。",
    "本年度收取信息处理费总计0元，无其他需要报告的事项。",
)
_OTHER_WHERE_UNPAID = (
    "{year}年发出收费通知{unpaid}件，未收取信息处理费。",
    "本年度发出收费通知{unpaid}件，收取信息处理费总计0元，无其他需要报告的事项。",
)
_PREAMBLES = (
    "本报告依照《中华人民共和国政府信息公开条例》编写，由总体情况、主动公开政府信息情况、"
    "收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、"
    "其他需要报告的事项六个部分组成。",
    "现将{agency}{year}年的工作公布如下，全文包括：一、总体情况，二、主动公开政府信息情况，"
    "三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，"
    "五、存在的主要问题及改进情况，六、其他需要报告的事项。",
    "按照有关规定，编制本报告。",
)
_PERIODS = (
    "所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "本报告统计期限为{year}年1月1日至{year}年12月31日。",
    "报告中的数据统计期限从{year}年1月1日至{year}年12月31日。",
)
_BEFORE_APPLICATIONS = (
    "{year}年共收到申请{received}件，均已登记。",
    "按时答复率为100%，详见下表。",
    "全年办结{replied}件，其中自然人{natural}件、商业企业{commercial}件，予以公开{granted}件，不予公开{denied}件。",
)
_NOTES = (
    "注：表中数据含下属事业单位{c}家。",
    "备注：行政处罚含简易程序{simple}件，其他不含。",
    "（数据截至{year}年12月31日）",
)


def preamble(identity: Identity, rng: Random) -> list[str]:
    """Basis, contents, period and contact, in one or several paragraphs."""
    parts = [rng.choice(_PREAMBLES).format(agency=identity.agency, year=identity.year)]
    if identity.states_period:
        parts.append(rng.choice(_PERIODS).format(year=identity.year))
    contact = identity.contact
    known = [
        ("地址", contact.address),
        ("邮编", contact.postcode),
        ("电话", contact.phone),
        ("电子邮箱", contact.email),
        ("网址", contact.website),
    ]
    said = [f"{name}：{value}" for name, value in known if value]
    if said:
        parts.append(f"如有疑问，请与{identity.agency}联系（{'，'.join(said)}）。")
    return parts if rng.random() < 0.5 else ["".join(parts)]


def overview(identity: Identity, figures: Figures, rng: Random) -> list[str]:
    """Section 一."""
    drawn = rng.sample(_OVERVIEW, k=rng.randint(2, len(_OVERVIEW)))
    # The form of 2021 asks for five aspects; a government of either form tells how it was judged.
    owed = _ASPECTS if identity.year >= _ASPECTS_SINCE else _JUDGED
    lines = [*drawn, *(line for line in owed if line not in drawn)]
    return [_filled(line, identity, figures, rng) for line in lines]


def problems(identity: Identity, figures: Figures, rng: Random) -> list[str]:
    """Section 五."""
    return [
        _filled(rng.choice(_PROBLEMS), identity, figures, rng),
        _filled(rng.choice(_IMPROVEMENTS), identity, figures, rng),
    ]


def other(identity: Identity, figures: Figures, rng: Random) -> list[str]:
    """Section 六."""
    said = _OTHER_WHERE_UNPAID if figures.get(_UNPAID) else _OTHER
    return [_filled(rng.choice(said), identity, figures, rng)]


def before_applications(identity: Identity, figures: Figures, rng: Random) -> list[str]:
    """The sentence that some reports put before table three."""
    return [_filled(rng.choice(_BEFORE_APPLICATIONS), identity, figures, rng)]


def note(identity: Identity, figures: Figures, rng: Random) -> list[str]:
    """The remark that some reports put under a table."""
    return [_filled(rng.choice(_NOTES), identity, figures, rng)]


def _filled(template: str, identity: Identity, figures: Figures, rng: Random) -> str:
    loose = {name: rng.randint(2, most) for name, most in (("a", 900), ("b", 40), ("c", 9))}
    loose["d"] = rng.randint(1, 99)
    return template.format(year=identity.year, **loose, **_of_tables(figures, loose))


def _of_tables(figures: Figures, loose: dict[str, int]) -> dict[str, int | Decimal]:
    """What the tables hold, by the names of the templates; what only one edition has is free in
    the other."""
    documents = "active_disclosure.normative_documents"
    return {
        "received": figures["applications.new_received.total"],
        "carried_in": figures["applications.carried_in.total"],
        "replied": figures["applications.processed_total.total"],
        "granted": figures["applications.granted.total"],
        "denied": sum(
            figure
            for slot, figure in figures.items()
            if slot.startswith("applications.denied_") and slot.endswith(".total")
        ),
        "natural": figures["applications.processed_total.natural_person"],
        "commercial": figures["applications.processed_total.commercial_enterprise"],
        "unpaid": figures.get(_UNPAID, 0),
        "published": sum(figures[slot] for slot in _DECISIONS) + loose["d"],
        "licences": figures["active_disclosure.licences.decisions"],
        "penalties": figures["active_disclosure.penalties.decisions"],
        "simple": figures["active_disclosure.penalties.decisions"] // 2,
        "repealed": figures.get(f"{documents}.repealed", loose["b"]),
        "in_force": figures.get(f"{documents}.in_force", loose["c"]),
    }
