"""Bytes → texts and documents, for the fuzzers: whatever bytes come, something near to what newsparse reads comes out.

A fuzzer changes bytes. Chinese text in UTF-8 does not survive that, and a JSON file hardly more. So a byte stands for a
piece of text (`text_of`), or bytes are an edit script that is run on a valid sample (`document_of`). Both are pure:
the same bytes always give the same text, so an input that was found can be kept as bytes.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Sequence
from typing import Any

ODD = (
    "\0 \t \n \r \x0b \x0c \x1c \x85 \xa0 \xad \u0300 \u0e33 \u200b \u200d \u200e \u202e \u2028 \u2029 \u2066 \u2069 "
    "\ufe0f \ufeff \ufffd \uffff \ue000 \ud800 \udcff \U0001f468 \U00020bb7 \U000e0100 \U0010ffff ß İ ŉ ﬁ ½ ² ٣ ६ \U0001d7d7 Ⅻ ㈠ ㊀"
).split(" ")
"""Characters that break something somewhere: controls, marks of direction, halves of pairs, digits that are no digits."""

TIMES = (
    "年 月 日 号 时 点 分 秒 刻 周 天 个 半 前 后 来 至 到 — - ~ / . : , 。 、 ( ) （ ） “ ” 第 每 近 初 底 末 中 上 下 旬 世纪 年代 星期 礼拜 "
    "季度 小时 分钟 个月 今年 去年 明年 昨天 今日 当天 当日 同年 次日 本月 上月 下周 上周 农历 阴历 闰 正月 腊月 初八 廿 卅 辛丑 甲子 年 民国 光绪 "
    "公元前 春节 清明 五一 国庆 中秋 十四五 “十三五” 时期 日前 近年来 截至 起 以来 左右 早 晚 上午 下午 凌晨 2021 1998 1 8 22 12 31 30 13 02 00 "
    "二〇二一 一九九八 十 一 三 五 两 几 数 百 千 2021-11-22 2022-08 9:30 T19:45 .. XXXX 2018/.. 199X 将于 报 记者 版 期"
).split(" ")
COUNTS = (
    "零 〇 ○ 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 兆 两 俩 廿 卅 壹 贰 叁 拾 佰 仟 萬 億 几 数 半 第 首 多 余 成 点 个 名 元 公里 人次 平方米 % ‰ ％ "
    "到 至 ~ - － — 近 约 上 超 以上 以下 左右 不到 0 1 5 9 10 19 100 1,234 ０ ５ . , ，/ ∕ ： : 分之 百分之 千分之 三分之 倍 折 届 楼 号 《 》 “ ” ( ) "
    "+ × x 统一 三位一体 一带一路 千方百计 A GB/T 5G ￥ $ 岁 年 月 日 小时 个月"
).split(" ")
LINES = (
    "本报记者 程立夏|本报讯（记者沈嘉木）|（本报云溪8月22日电）|新华社北京11月22日电（记者王明 李丽）|通讯员 康宁|本报记者 聂长风 摄|王建康摄/中新社|"
    "■新闻特写|老窑新火|——副题在这里|修路建库、直播带货——|阅读提示|相关链接|核心阅读|图为现场。|图①|（下转第3版）|（上接第1版）|责任编辑：王明|"
    "热线：010-12345678|2021年11月22日 星期一|辛丑年十月十八|国内统一刊号CN11-0001|第12345期|今日8版|邮发代号1-1|www.news.cn|"
    "一、|（一）|①|第一，|“开了一半的引号|关上了另一半”。|，接着上面写完了这一句。|(江西 潘浔)|特约评论员|综合新华社|据新华社电|"
    "傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来。|夜校开课以来已有一百三十多名摊主报名，缺斤短两的投诉比前一年下降了近四成。|"
    "沉寂了十八年的青岗镇龙窑重新点火了，五位老窑工把第一捆松柴送进火|膛，火光沿着六十米长的窑身一节一节向上爬，引得半个镇子的人都来观看。"
).split("|")
MARKS = "， 。 、 ； ： ？ ！ “ ” ‘ ’ （ ） 《 》 【 】 〔 〕 — …… · ■ ● ◆ ▲ , . ; : ? ! \" ' ( ) [ ] % ~ - _ * # ` | < > & \\ / + = @".split()
MARKUP = (
    '<|ref|> <|/ref|> <|det|> <|/det|> [[1,2,3,4]] ![ ]( ) ** __ ~~ # ## ```json ``` $$ \\( <table> <tr> <td colspan="9999"> </td> </tr> </table> '
    "<br> <br/> <p> <div </div> <html> <?xml <!-- --> <!DOCTYPE <![CDATA[ ]]> &amp; &#x10ffff; &#0; &nope; |---| | --- - 1. > { } [ ] , : \" ' "
    '"bbox": "category":"Text" "text": [{" }] level\tpage_num 5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\t title=\'bbox class="ocr_line" CONTENT=" TextLine'
).split(" ")


def table(*parts: Sequence[str]) -> tuple[str, ...]:
    """A table for `text_of`: at most 208 pieces, the first ones where there are more."""
    return tuple(dict.fromkeys(piece for part in parts for piece in part))[:208]


WHITE = ("\n", "\n\n", " ", "\u3000")
FOR_DATES = table(WHITE, TIMES, ODD, MARKS)
FOR_NUMERALS = table(WHITE, COUNTS, ODD, MARKS, TIMES)
FOR_PAGES = table(WHITE, ("\n\n\n\n\n", "\r\n"), LINES, MARKS, ODD, TIMES[::3], COUNTS[::3])
FOR_LINES = table(WHITE, (
    "记者 通讯员 特约 实习 驻京 评论员 摄影 摄 图 文 /文 本报 新华社 中新社 讯 电 专电 报道 综合 责任编辑 责编 美编 校对 版式 王 李 张 欧阳 明 小丽 "
    "北京 长春 云溪市 8月22日 11日 今日 昨天 摄于 供图 来源 图为 ■ ● □ 人民日报 中国工人报 晚报 日报 主办 出版 社址 邮编 电话 100010 010-88881234 "
    "CN11-0001 第 期 版 今日8版 总第 农历 星期一 www. .com.cn @ 一 二 三 之 —— … ( ) （ ） 、 ， 。 : ："
).split(), MARKS, ODD, LINES, TIMES[::4])  # fmt: skip
FOR_MARKUP = table(WHITE, ("\t",), MARKUP, ODD, LINES[::3], MARKS, COUNTS[::6])


_PAIR = re.compile("[\ud800-\udbff](?=[\udc00-\udfff])")
"""Two halves of a pair side by side: no text that comes from a file has them, and JSON makes one character of them."""


def text_of(data: bytes, pieces: Sequence[str], longest: int = 600) -> str:
    """Bytes as text. A byte below 208 is a piece; 208 to 222 repeat the last pieces a few times, 223 many times, as the
    next byte says; the rest begin a code point of three bytes. At most `longest` characters (and a bit).
    """
    out: list[str] = []
    size, k, end = 0, 0, len(data)
    count = len(pieces)
    while k < end and size < longest:
        byte = data[k]
        k += 1
        if byte < 208:
            piece = pieces[byte % count]
        elif byte < 224:
            times = data[k] if k < end else 1
            k += 1
            if byte == 223:
                piece = "".join(out[-1 - times % 4 :]) * times
            else:
                piece = "".join(out[-1 - (byte & 15) :]) * (1 + times % 6)
        else:
            code = (byte & 31) << 16 | int.from_bytes(data[k : k + 2], "big")
            k += 2
            piece = chr(code % 0x110000)
        piece = piece[: longest - size + 1]
        out.append(piece)
        size += len(piece)
    return _PAIR.sub("中", "".join(out))


NOTHING = object()
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 3, 90, 10**6, 10**30, 0.5, -0.0, 1e308, float("inf"), float("nan"), "", " ", "\n", "0", "12",
    "-1", "x", "正文第一段", "一\n二", "\0", "\ufeff", "\ud800", "a" * 300, "1,1 9,9", "[1,2,3,4]", "bbox 1 2 3 4", "text", "title", "image",
    "table", "list", "<table><tr><td>一</table>", "<|ref|>", "#/texts/0", "#/body", "./x.png", [], {}, [[]], [{}], [None],
    [1, 2, 3, 4], [4, 3, 2, 1], [[1, 2], [3, 2], [3, 4], [1, 4]], [0, 0, 0, 0], [1e999, 1, 2, 3], ["1", "2", "3", "4"], {"text": "一"}, [[[[[]]]]],
)  # fmt: skip
"""What stands where something else is wanted."""
EDITS = 24
"""At most so many edits to a sample."""


def _nodes(value: Any, out: list[tuple[Any, Any]]) -> None:
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            keys: Any = node.keys()
        elif isinstance(node, list):
            keys = range(len(node))
        else:
            continue
        for key in keys:
            out.append((node, key))
            stack.append(node[key])


def edited_json(sample: str, script: bytes) -> str:
    """A sample in JSON after an edit script: four bytes an edit (what, where, where, with what)."""
    top: Any = [json.loads(sample)]
    for k in range(0, min(len(script), 4 * EDITS) - 3, 4):
        what, place, value = script[k] % 8, int.from_bytes(script[k + 1 : k + 3], "big"), script[k + 3]
        places: list[tuple[Any, Any]] = []
        _nodes(top, places)
        if not places or len(places) > 2000:
            break
        node, key = places[place % len(places)]
        if what <= 2:
            node[key] = copy.deepcopy(VALUES[value % len(VALUES)])
        elif what == 3:
            if node is not top:
                del node[key]
        elif what == 4:
            if isinstance(node, list) and node is not top:
                node.insert(key, json.loads(json.dumps(node[key])))
            else:
                node[key] = [node[key]]
        elif what == 5:
            other, other_key = places[value * 7 % len(places)]
            other[other_key] = json.loads(json.dumps(node[key]))  # deeper than copy.deepcopy goes
        elif what == 6:
            if isinstance(node, dict):
                keys = sorted({key for n, key in places if isinstance(n, dict)})
                node[keys[value % len(keys)]] = node[key]
        elif value < 60:
            for _ in range(value):
                node[key] = [node[key]] if place & 1 else {"children": node[key]}
        else:
            node[key] = text_of(script[k : k + 4], FOR_MARKUP)
    return json.dumps(top[0], ensure_ascii=False)


_PIECES = re.compile(
    r"<[^<>]{0,200}>|[A-Za-z_]+=|\"[^\"\n]{0,80}\"|'[^'\n]{0,80}'|-?\d+(?:\.\d+)?|\w+|\s+|.", re.DOTALL
)


def edited_text(sample: Sequence[str], script: bytes) -> str:
    """A sample in pieces (`pieces_of`) after an edit script of four bytes an edit."""
    pieces = list(sample)
    for k in range(0, min(len(script), 4 * EDITS) - 3, 4):
        if not pieces or len(pieces) > 20_000:
            break
        what, value = script[k] % 8, script[k + 3]
        at = int.from_bytes(script[k + 1 : k + 3], "big") % len(pieces)
        if what <= 1:
            pieces[at] = FOR_MARKUP[value % len(FOR_MARKUP)]
        elif what == 2:
            pieces[at] = str(VALUES[value % len(VALUES)])
        elif what == 3:
            del pieces[at : at + 1 + value % 40]
        elif what == 4:
            pieces[at:at] = pieces[at : at + 1 + value % 16] * (1 + value // 16)
        elif what == 5:
            other = (at + value * 3) % len(pieces)
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif what == 6:
            pieces.insert(at, text_of(script[k + 1 : k + 4], FOR_MARKUP))
        else:
            pieces = pieces[:at] if value < 64 else pieces
    return "".join(pieces)


def pieces_of(text: str) -> tuple[str, ...]:
    """A sample cut into tags, strings, numbers, words and marks."""
    return tuple(_PIECES.findall(text))
