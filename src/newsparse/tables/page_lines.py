"""Lines of a page that are furniture, or are none, because of the lines beside them. Data only.

The list of the day's stories, the weather, a square to scan; what a notice says about where to call, and who made a film.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row

CONTENTS: Final = Row(
    "contents",
    LazyPattern(
        r"^[■●◆▲★【\[〔\s]{0,4}(?:(?:本[报報])?(?:今日|本期|要闻|内容|精彩|新闻|版面|NEWS\s?)?(?:导\s?读|看点|要目|导航|提要)|(?:今日|本期)(?:要闻|目录)|导读索引|今日推荐)[】\]〕\s]{0,4}$"
    ),
    "contents",
    "what stands over the list of the day's stories and their pages",
    ("今日导读", "导 读", "版面导读", "本报今日导读", "【导读】"),
    ("导读员的一天", "新闻导读者"),
)
CONTENTS_LINE: Final = Row(
    "contents_line",
    LazyPattern(
        r"^[■●◆▲★【\[〔\s]{0,4}(?:[^。，：:\s]{2,8}\s){0,3}(?:(?:今日|本期|要闻|版面)?导\s?读|(?:今日|本期)(?:要闻|看点|要目))(?:[】\]〕][:：\s]?|[:：\s]{1,2}|(?=[△▲●■◆]))"
        r"(?=[^。]{0,60}(?:[一二三四五六七八九十\d]{1,2}\s?版|[A-Z]\d{1,2}))[^。]{8,300}$"
    ),
    "contents",
    "the list of the day's stories and their pages in one line",
    (
        "导读:二版 谁在冒领我的失业金 四版 锅炉工和他的半块黑板",
        "迎国庆 看三秦 今日导读 △延安机场扩建通航（第二版） △泾阳茯茶出省（第四版）",
        "【今日导读】夜市收摊后（A03） 一张工票（A06）",
    ),
    ("导读：第三版上的一张照片引出的官司。", "导读员领着孩子们看第二版", "导读 一本书怎样读"),
)
ENTRY: Final = Row(
    "entry",
    LazyPattern(
        r"^\S[^。]{3,60}?(?:[….·\s\u3000]*+|\s*+[(（>》→▶/／—]{1,4}\s*+)(?:见|详见)?(?:第\s?)?[A-Z]?\d{0,2}(?:[\d一二三四五六七八九十])\s?[版页](?:[·•・][\u3400-\u9fff]{2,6})?(?:[)）])?$"
        r"|^(?:第\s?)?[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?版[\s\u3000:：·]{0,2}\S[^。]{3,60}$"
        r"|^\S[^。]{3,60}?(?:\s?[>→▶》]{1,4}\s?[A-Z]?\d{1,2}|\s[P／/]\s?\d{1,2}|\s[A-Z]\d{1,2})$"
        r"|^[A-Z]\d{1,2}[\s:：·]{1,2}\S[^。]{3,60}$"
    ),
    "contents",
    "a line of that list: the page stands behind what it says or before it",
    (
        "夜市收摊后，谁来送环卫工回家……2版",
        "二版　社保卡年底前可跨市购药",
        "“夜校热”为啥火了 P3",
        "“夜校热”为啥火了→A03",
        "“夜校热”为啥火了 >>>A03",
        "A03 “夜校热”为啥火了",
    ),
    ("“夜校热”为啥火了", "G20峰会在杭州举行", "今年收粮2000吨"),
)
_SKY: Final = r"晴阴陰多云雲雾霧霾雨雪小中大阵陣雷暴夹夾转轉到间間有时時零星东東西南北偏微风風力级級最高低气氣温溫度局部地區区白天夜里裡"
SKY_SIGNS: Final = rf"{_SKY}今昨明后後日市偏向相对湿空质量优良零.降水概率早晨傍晚前后有%℃°CＣ\d０-９一二三四五六七八九十至上下~～\-—–－/／、，,;；:： 　\s"
"""What a forecast is written with, for use inside brackets of a pattern."""
WEATHER: Final = Row(
    "weather",
    LazyPattern(
        rf"^(?=.{{0,60}}(?:℃|°C|\d级))(?:[今明][日天](?:夜间)?[\u3400-\u9fff]{{2,4}}[:：]\s?)?[{SKY_SIGNS}]{{4,60}}$"
        rf"|^(?:今[日天]|明[日天]|本市|[\u3400-\u9fff]{{2,6}})?(?:天[气氣](?:[预預][报報])?|[气氣]象[台局站][预預][报報])\s?[:：]?\s?[{SKY_SIGNS}。]{{4,90}}$"
        rf"|^(?:[\u3400-\u9fff]{{2,3}}\s(?:[{_SKY}]{{1,6}})\s?-?\d{{1,2}}℃?[/／~～—\-]-?\d{{1,2}}℃\s?){{1,6}}$"
        r"|^空气质量(?:指数)?\s?[:：]?\s?\d{1,3}\s?[优良轻中重度污染]{0,4}$|^(?:今日|明日)?限行(?:尾号)?\s?[:：]\s?\d[\d和、，,\s]{0,6}$"
    ),
    "page_head",
    "the weather of the day, as papers print it beside the date, the air, and whose cars must stay at home",
    (
        "今日天气：多云 22℃~31℃ 东南风3级",
        "今日郑州：晴间多云 偏北风3级 最高16℃ 最低5℃",
        "晴 22~31℃ 偏南风2-3级",
        "22℃—31℃",
        "江州地区天气预报 今天白天：多云转阴 偏南风3到4级 最高气温27℃ 今天夜间：阴有小雨 最低气温19℃",
        "江州地区天气预报：白天 晴间多云 风向 北转南 风力 二、三级 最高气温 11℃ 夜间 晴 最低气温 零下1℃",
        "本埠气象台预报：今天多云，明天晴，最高气温28℃",
        "今日：多云，最高气温31℃；明日：小雨，最高气温28℃",
        "江州 晴 31℃/22℃ 北京 多云 29℃/21℃",
        "江州 晴 15-26℃ 青石 多云 14-25℃",
        "昨日最高气温31.2℃ 最低气温22.5℃ 今日空气质量：良",
        "空气质量指数：56 良",
        "今日限行尾号：4和9",
    ),
    ("今日多云转晴", "大雪", "今天最高气温创十年新低"),
)
SKY: Final = Row(
    "sky",
    LazyPattern(rf"^[今明][日天]\s?[:：]?\s?[{_SKY}]{{1,12}}$"),
    "page_head",
    "the first half of the day's weather; the second has the degrees, and stands under it",
    ("今日多云转晴", "明天：小雨"),
    ("多云转晴", "今日谈"),
)
CHANNEL: Final = Row(
    "channel_name",
    LazyPattern(
        r"^(?:扫一扫|扫描二维码|扫(?:描)?(?:一扫|二维码|码)?(?:看视频|看更多|阅读全文|加关注|关注我们)|二维码"
        r"|[\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|快报|都市报|青年报|工人报)(?:官方)?(?:客户端|微信|微博|微信公众号|公众号|抖音|抖音号|视频号|数字报|二维码){1,2}"
        r"|(?:官方)?(?:微信|微博|微信公众号|公众号)\s?[:：]\s?[\u3400-\u9fff]{2,6}报)$"
    ),
    "hotline",
    "what stands beside the square to scan in a page's head; alone it may be a headline",
    ("扫一扫", "扫描二维码", "扫码看视频", "江州日报客户端", "江州日报微博", "微信公众号：江州日报"),
    ("扫一扫身边的灰尘", "江州日报客户端上线", "微信公众号：谁在写"),
)
CHANNELS: Final = Row(
    "channel_names",
    LazyPattern(
        r"^(?=.{8,50}$)(?:(?:官方|新浪)?(?:微信|微博|抖音号?|快手|客户端|公众号|视频号|头条号|今日头条|学习强国|人民号|强国号|网站|官网|数字报|电子报|APP)[\s·|｜/／、]{1,3}){2,8}[\u3400-\u9fffA-Z]{2,8}(?:[\s·|｜/／、]{1,3}[\u3400-\u9fffA-Z]{2,8}){0,5}$"
    ),
    "hotline",
    "in a paper's head, where it can be read, in a row",
    (
        "微信 微博 抖音 三秦工会 一网情深",
        "微信 微博 客户端 数字报",
        "官方微信 | 官方微博 | 抖音号",
        "微信·微博·视频号·江州工人报",
    ),
    ("微信 微博都是阵地", "微信微博抖音齐上阵", "微信 微博 抖音，工会办到指尖上", "抖音里的老手艺 微信 微博"),
)
CONTACT: Final = Row(
    "contact",
    LazyPattern(
        r"^(?!.{0,60}(?:本[报版刊]|版权))(?:联系|咨询|报名|举报|投稿|来稿|单位|公司|电子|服务|本书)?"
        r"(?:电话|热线|传真|手机|邮编|邮政编码|网址|网站|邮箱|信箱|[Ee]-?[Mm]ail|定价|售价|主办|承办|协办|主办单位|承办单位|协办单位|主管单位|出版|印刷)(?:[/／](?:传真|电话))?\s?[:：]"
        r"|^[\u3400-\u9fff]{2,12}(?:出版社|公司)(?:出版|印刷)$|^[\u3400-\u9fff]{2,16}(?:主办|承办|协办)$|^\d{7,8}$"
    ),
    "text",
    "a notice and a piece on a book say where to call, what it costs and who holds or prints it; what names the paper's own desk is the paper's. A number alone is text under a colon only",
    (
        "电话：0799-88851111",
        "热线：96116",
        "邮编：330001",
        "网址：www.jzjx.com",
        "投稿邮箱：jzgh@163.com",
        "定价：58元",
        "主办单位：江州市总工会",
        "江州出版社出版",
    ),
    (
        "新闻热线：88851111",
        "民生热线：88851111",
        "投稿信箱：本报文化周刊编辑部",
        "本报网址：www.jzrb.cn",
        "电话 88851111",
        "社址：人民路1号",
    ),
)
NOTICE: Final = Row(
    "notice",
    LazyPattern(
        r"^[^。，！？：]{0,18}(?:启事|公告|通告|通知|公示|声明|讣告|招聘|诚聘|征稿|征文|简章|书讯|招标|公开信|倡议书|啟事|聲明)[】\]〕\s]{0,2}$|^[^。，！？：]{0,14}(?:征集|招聘|诚聘|招募)[^。，！？：]{1,10}$"
    ),
    "text",
    "what a notice is headed by",
    ("职工技能大赛报名启事", "停水公告", "江州市总工会征集劳模故事", "招聘启事", "【声明】"),
    ("启事登出以后", "公告栏前的老人们说起这些年的变化"),
)
SIGNER: Final = Row(
    "signer",
    LazyPattern(r"^(?:中共|共青团)?[\u3400-\u9fff]{2,20}(?:部|委|组|会|社|团|站|院|队|办|园|局)$"),
    "text",
    "an office that signs a notice over its day",
    ("中共江州市委组织部", "江州市文明办"),
    ("组织部长", "人民日报"),
)
CREDIT: Final = Row(
    "film_credit",
    LazyPattern(r"^[\u3400-\u9fff]{2,5}[:：]\s?[\u3400-\u9fff·]{2,4}(?:[\s、][\u3400-\u9fff·]{2,4}){0,5}$"),
    "text",
    "who made a film or a play is said line by line",
    ("导演：李明", "美术：冯阳", "主演：王强 刘静"),
    ("导演：这部片子拍了三年", "美术 冯阳"),
)
WEEKDAY: Final = Row(
    "weekday_alone",
    LazyPattern(r"^(?:星期|周)[一二三四五六日天]\s?[:：]?$"),
    "text",
    "a week's menu and a diary go from day to day; a page is of one day",
    ("星期一", "周三："),
    ("周一见", "星期"),
)
ADVERTISING: Final = Row(
    "advertising",
    LazyPattern(r"^[■●◆▲★□○◎【\[〔\s]{0,2}(?:公益)?(?:广告|廣告)[】\]〕\s]{0,2}$"),
    "folio",
    "what stands at a page's foot under an advertisement that is a picture",
    ("广告", "公益广告", "【广告】"),
    ("广告法", "广告人生"),
)
