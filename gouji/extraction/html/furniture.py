"""What a page has around its text: controls, navigation, bars, lists of other pages."""

import re
from collections.abc import Iterable

from lxml import etree

from gouji.extraction.html.measure import Sizes
from gouji.extraction.html.styles import Declarations, Styles, is_hidden, is_taken_out

# Never shown as text, or no text of the page's own.
_UNREAD = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "frameset", "noframes",
    "object", "embed", "applet", "svg", "canvas", "audio", "video", "map", "select",
    "datalist", "option", "button", "input", "textarea", "del", "rp", "rt",
))  # fmt: skip
_BARS = frozenset(("nav", "footer", "aside", "menu"))
NOT_TEXT = _UNREAD | _BARS
"""The elements of which nothing is ever read."""
_WHOLE_PAGE = ("html", "body")
_CELLS = frozenset(("td", "th"))
_INVISIBLE = "invisible"
_HIDDEN_CLASSES = frozenset(("hidden", "d-none", "hide", "layui-hide", _INVISIBLE))
# Words in the class or id of what is not the page's text.
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|bread|breadcrumbs?|crumbs?|position|location"
    r"|weizhi|dqwz|mbx|foot|footer|copyright|copy|share|bdsharebuttonbox|bdshare|jiathis|social"
    r"|pagination|pager|paging|prev|next|prenext|related|relate|xgxw|recommend|hot|rank|sidebar"
    r"|side|aside|comments?|respond|reply|replies|qrcode|qr|ewm|erweima|toolbar|tools|print|search"
    r"|login|banner|logo|friendlinks?|yqlj|breadnav|topbar)"
    r"(?=$|[\s_\d-])",
    re.IGNORECASE,
)
# Longer, it is the text itself under an odd name.
_LONGEST_NAMED = 300
_FEWEST_LINKS = 3
_LINKED_SHARE = 0.6
_LISTS = frozenset(("ul", "ol", "dl", "div", "td", "table", "section"))
# A whole line of such words and nothing else.
_LINE = re.compile(
    r"(?:上|下|前|后)一(?:篇|条|页|则|个)\s*[:：>»】\]].*|[【\[]?(?:上|下)一(?:篇|条|页)[】\]]?.{0,80}"
    r"|(?:分享(?:到|至)|扫一扫|扫码|微信扫|用手机|手机扫|打印本?页|关闭窗口|关闭本?页|返回(?:顶部|首页|列表)"
    r"|【?(?:打印|关闭|收藏|顶部|返回)).{0,40}"
    r"|(?:首\s*页|您?(?:现在|当前|目前)的?(?:所在)?位\s*置|您?所在位置)\s*[:：>»/].*"
    r"|(?:字\s*[体号]|视力保护色?)\s*[:：]?\s*[【\[(（]?\s*(?:大|特大|小).{0,20}"
    r"|(?:相关|推荐|热门|最新)(?:文章|阅读|链接|新闻|信息|稿件|文档|附件|解读)\s*[:：]?"
    r"|(?:版权所有|主办单位|承办单位|技术支持|网站标识码|copyright\b|©).*"
    r"|.{0,40}(?:ICP备|公网安备|网站标识码|版权所有|All Rights Reserved).*",
    re.IGNORECASE,
)


def keeps_place(element: etree._Element, styles: Styles) -> bool:
    """Whether an element that is not shown is a cell whose place in its row stays empty."""
    classes = _HIDDEN_CLASSES.intersection((element.get("class") or "").split())
    return (
        element.tag in _CELLS
        and element.get("hidden") is None
        and classes <= {_INVISIBLE}
        and not is_taken_out(styles.of_element(element))
    )


def is_unshown(
    tag: str, classes: str | None, hidden: str | None, declarations: Declarations
) -> bool:
    """Whether attributes or styles say that nothing of an element is shown."""
    if tag in _WHOLE_PAGE:
        return False  # hidden until a script has run, if at all
    if hidden is not None:
        return True
    if classes and not _HIDDEN_CLASSES.isdisjoint(classes.split()):
        return True
    return is_hidden(declarations)


def is_named_furniture(name: str) -> bool:
    """Whether a class or an id is one of what is not the page's text."""
    return bool(_NAMED.search(name))


def furniture(named: Iterable[etree._Element], sizes: Sizes) -> set[etree._Element]:
    """The elements that, by their names or by their links, are no part of the page's text; those
    in `named` have such a name."""
    found = {
        one
        for one, links in sizes.links.items()
        if links >= _FEWEST_LINKS and one.tag in _LISTS and _is_of_links(one, sizes)
    }
    found.update(one for one in named if sizes.free(one) <= _LONGEST_NAMED)
    return {one for one in found if one.tag not in _WHOLE_PAGE}


def _is_of_links(element: etree._Element, sizes: Sizes) -> bool:
    return sizes.linked[element] >= _LINKED_SHARE * sizes.text.get(element, 0)


def is_furniture_line(text: str) -> bool:
    """Whether a line is a label of the page's own tools, such as 打印本页 or 下一篇."""
    return not text.isdecimal() and bool(_LINE.fullmatch(text))  # figures, mostly
