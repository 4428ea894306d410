"""What surrounds the main text of a page: none of it belongs to the report."""

from random import Random

_COLUMNS = ("首页", "政务动态", "政务公开", "办事服务", "互动交流", "走进本地", "数据发布")
_TREE = (
    "政府信息公开指南",
    "政府信息公开制度",
    "法定主动公开内容",
    "政府信息公开年报",
    "依申请公开",
    "行政许可",
    "行政处罚/行政强制",
    "行政事业性收费",
    "规范性文件",
    "其他",
)
_OTHERS = (
    "关于做好{year}年春运工作的通知",
    "某某局{year}年政府信息公开工作年度报告",
    "{year}年度法治政府建设情况报告",
    "一图读懂：{year}年重点工作",
)


def script(rng: Random) -> str:
    """Scripts and styles, with words in them that look like text."""
    return rng.choice(
        (
            "<script>var siteId='31';document.write('<td>99</td>');"
            'var txt="一、本年新收政府信息公开申请数量";</script>',
            "<style>.nav li{float:left} table td{border:1px solid #000}</style>"
            "<script type=\"text/javascript\" src='/js/jquery.js'></script>",
            "<script>\n//<![CDATA[\nif (1 < 2 && 3 > 2) { window._hits = 1024; }\n//]]>\n</script>",
            "<noscript>您的浏览器不支持脚本</noscript>",
        )
    )


def navigation(rng: Random) -> str:
    """The bar of columns under the banner."""
    items = "".join(
        f'<li><a href="/col{at}/">{name}</a></li>'
        for at, name in enumerate(rng.sample(_COLUMNS, k=5))
    )
    return f'<div class="header"><div class="nav"><ul>{items}</ul></div></div>'


def breadcrumb(rng: Random) -> str:
    """Where the page stands in the site."""
    mark = rng.choice((" &gt; ", " &gt;&gt; ", " / ", " » "))
    names = ("首页", "政务公开", "政府信息公开年报")
    steps = mark.join(f'<a href="#">{name}</a>' for name in names)
    label = rng.choice(("您现在的位置：", "当前位置：", ""))
    return f'<div class="position crumb">{label}{steps}</div>'


def tree(rng: Random) -> str:
    """The menu of the disclosure column."""
    items = "".join(f"<li><a href='#'>{name}</a></li>" for name in rng.sample(_TREE, k=8))
    return f'<div class="left-menu"><h3>信息公开目录</h3><ul>{items}</ul></div>'


def related(year: int, rng: Random) -> str:
    """Links to other pages, with their dates."""
    items = "".join(
        f'<li><a href="#" title="{name}">{name}</a><span>{year - 1}-0{at}-1{at}</span></li>'
        for at, name in enumerate((one.format(year=year - 1) for one in _OTHERS), 1)
    )
    heading = rng.choice(("相关链接", "相关信息", "热点推荐"))
    return f'<div class="related xgxx"><h4>{heading}</h4><ul>{items}</ul></div>'


def share(rng: Random) -> str:
    """Print, close, share."""
    return rng.choice(
        (
            '<div class="share bdsharebuttonbox">分享到：<a title="分享到微信">微信</a>'
            '<a title="分享到微博">微博</a></div>',
            '<div class="tools"><a href="javascript:window.print()">【打印本页】</a>'
            '<a href="javascript:window.close()">【关闭窗口】</a></div>',
            '<p align="right">扫一扫在手机打开当前页<img src="qr.png" alt="二维码"></p>',
        )
    )


def hidden(rng: Random) -> str:
    """Blocks that the page does not show."""
    return rng.choice(
        (
            '<div style="display:none">访问量：<span id="hits">0</span> 总计 100</div>',
            '<input type="hidden" name="docid" value="4711"><div hidden>责任编辑：系统管理员</div>',
            '<textarea style="display: none;">{"pageNo": 1, "total": 12}</textarea>',
            "<!-- 一、本年新收政府信息公开申请数量 999 -->",
        )
    )


def turning(rng: Random) -> str:
    """Links to the page before and the one behind."""
    return rng.choice(
        (
            '<div class="pages">上一篇：<a>没有了</a><br>下一篇：<a>关于开展检查的通知</a></div>',
            '<div id="pagination"><span>1</span><a>2</a><a>3</a> 共3页</div>',
        )
    )


def footer(rng: Random) -> str:
    """Who runs the site."""
    number = rng.randint(10**7, 10**8)
    return (
        '<div class="footer"><p>主办单位：某某人民政府办公室　网站标识码：'
        f"{number}</p><p>某ICP备{number}号 地址：某某市某某路1号 联系电话：010-00000000</p></div>"
    )
