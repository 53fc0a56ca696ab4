"""Page numbers as papers print them, and the lines that send a reader from page to page (转版, 接版). Data only.

An article that does not fit on its page ends there with 下转第3版 and goes on, on that page, behind 上接第1版. Most papers
put the line in brackets; OCR loses a bracket now and then, and sets spaces. `newsparse.jumps` reads with these rows.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row

_W: Final = r"\s{0,3}"  # bounded: several optional runs in a row cost a power of their length
_FIGURES: Final = r"(?:[\d０-９]{1,3}|[〇○零一二三四五六七八九十百廿]{1,4})"
_SHEET: Final = r"[A-TＡ-Ｔ]"
_PAGE: Final = r"(?:[版页頁叠疊](?![本权權式图圖面块塊型税稅画畫数數码碼号號刊]))"
_SAME: Final = rf"[本此]{_W}{_PAGE}"
_MORE: Final = rf"(?:{_W}[、，,~～至到—–-]{_W}第?{_W}{_SHEET}?{_W}{_FIGURES})*"
TARGET: Final = (
    rf"(?:第?{_W}(?P<sheet>{_SHEET})?{_W}第?{_W}(?P<number>{_FIGURES}){_MORE}{_W}{_PAGE}"
    rf"|(?P<lone_sheet>{_SHEET}){_W}(?P<lone_number>[\d０-９]{{1,2}})(?![\d.．%％])|(?P<same>{_SAME}))"
)
"""The page that a jump line names: 第3版, 三版, A3版, A03, 第2、3版 (the first counts), 本版."""

_OFF: Final = rf"(?:下{_W}[转轉]{_W}[入至]?|下{_W}接|[转轉]{_W}[入至])"
_ON: Final = rf"(?:上{_W}[接承]|[紧緊]{_W}[接承])"
_OPEN: Final = r"[（(【〔\[［〈<]"
_CLOSE: Final = r"[）)】〕\]］〉>]"
_SIGN: Final = r"[▲△▶▷►▼▽◀◁◄●○■□◆◇★☆※→←⇒⇐>》*＊]"
_TITLE: Final = r"(?P<after>[^（(【〔\[［）)】〕\]］。！？\n]{0,48}?)"
_SHORT_TITLE: Final = rf"(?P<after>(?:{_W}[·•・:：,，\s]{_W}[\u3400-\u9fff]{{0,4}}|{_W}(?:右|左)?[上下]方?|{_W}[《“「『][^\n]{{1,44}}[》”」』])?)"

LINES: Final[tuple[Row, ...]] = (
    Row(
        "off_line",
        LazyPattern(rf"^{_W}(?:{_SIGN}{_W}){{0,4}}{_OPEN}?{_W}(?:{_OFF}|[转轉]){_W}{TARGET}{_SHORT_TITLE}{_W}{_CLOSE}?{_W}(?:{_SIGN}{_W}){{0,4}}$"),
        "off",
        "the last line of what an article has on this page",
        ("(下转第3版)", "（下转A3版）", "下转3版", "转第二版", "▶下转 第 3 版", "（下转六版）", "下转03版", "(下转第2、3版)", "（下轉第三版）",
         "下转A03", "(转2版", "下转第3版·要闻", "（下转本版）", "（下转本版右下）"),
        ("下转第3版本", "下转第三版块", "转第二", "接第一版", "下转", "他把稿子下转第3版编辑部处理"),
    ),
    Row(
        "on_line",
        LazyPattern(rf"^{_W}(?:{_SIGN}{_W}){{0,4}}{_OPEN}?{_W}(?:{_ON}|[接续續]){_W}{TARGET}{_SHORT_TITLE}{_W}{_CLOSE}?{_W}(?:{_SIGN}{_W}){{0,4}}$"),
        "on",
        "the first line of what an article has on a later page, often with its headline",
        ("(上接第1版)", "（上接第一版）", "上接1版", "（紧接第一版）", "紧接第一版", "▲上接A1版", "上接1版·要闻", "（接第一版）", "续第一版",
         "（上接第1版《产业链上打造工会“服务链”》）", "上接1版 “服务链”上开新花的“服务链”", "（上接本版）", "(上接A01)"),
        ("上接天线第3版的故事很长", "接力第三版", "下转第3版", "上接第一版权页"),
    ),
)  # fmt: skip
"""Whole lines."""

INSIDE: Final[tuple[Row, ...]] = (
    Row(
        "off",
        LazyPattern(rf"{_OPEN}{_W}(?:{_SIGN}{_W}){{0,4}}(?:{_OFF}|[转轉]){_W}{TARGET}{_TITLE}{_W}(?:{_SIGN}{_W}){{0,4}}{_CLOSE}"),
        "off",
        "OCR puts the line behind the last words of the page's part",
        ("职工服务（下转第3版）", "职工服务(转第二版)务工作", "职工服务【下转A3版】"),
        ("（名单见12版）", "（全文见第二版）", "（转自第3版）", "（转业军人）", "下转第3版"),
    ),
    Row(
        "on",
        LazyPattern(rf"{_OPEN}{_W}(?:{_SIGN}{_W}){{0,4}}(?:{_ON}|[接续續]){_W}{TARGET}{_TITLE}{_W}(?:{_SIGN}{_W}){{0,4}}{_CLOSE}"),
        "on",
        "or before the first words of the part that goes on",
        ("（上接第1版）务工作", "(紧接第一版)务工作", "（接1版）务", "（上接第1版《服务链》）务工作"),
        ("（接到第3版校样）", "（接受3版编辑采访）", "上接第1版"),
    ),
    Row(
        "off_tail",
        LazyPattern(rf"(?:{_SIGN}{_W})?{_OPEN}?{_W}{_OFF}{_W}{TARGET}{_SHORT_TITLE}{_W}{_CLOSE}?{_W}$"),
        "off",
        "without its brackets it is sure only where the text ends",
        ("职工服务下转第3版", "职工服务（下转第3版", "职工服务 下转A3版）"),
        ("职工服务转第3版", "下转第3版的文章", "下转第3版本"),
    ),
    Row(
        "on_head",
        LazyPattern(rf"^{_W}(?:{_SIGN}{_W})?{_OPEN}?{_W}{_ON}{_W}{TARGET}(?P<after>{_W}《[^》\n]{{1,44}}》)?{_W}{_CLOSE}?(?![的，,])"),
        "on",
        "or where it begins",
        ("上接第1版 务工作", "上接1版务工作", "（上接第1版务工作", "上接第一版《服务链》 务工作"),
        ("他说上接第1版", "接第1版", "上接第1版的文章说"),
    ),
)  # fmt: skip
"""Inside a longer text; searched in this order."""

FOLIOS: Final[tuple[Row, ...]] = (
    Row(
        "folio.ordinal",
        LazyPattern(rf"第{_W}(?P<sheet>{_SHEET})?{_W}(?P<number>{_FIGURES}){_W}{_PAGE}(?!{_W}[至到~～—–-])"),
        "number",
        "the plainest form",
        ("第3版", "第三版 要闻", "2021年11月22日 星期一 第 03 版", "第A3版"),
        ("第3期", "今日8版", "第1-4版"),
    ),
    Row(
        "folio.sheet",
        LazyPattern(rf"(?<![A-Za-zＡ-Ｚａ-ｚ\d今日天共])(?P<sheet>[A-HTＡ-ＨＴ])\s?(?P<number>[\d０-９]{{1,2}})(?:{_W}{_PAGE})?(?![\dA-Za-z０-９Ａ-Ｚａ-ｚ.．%％-])"),
        "number",
        "papers of several sheets letter them",
        ("A03", "Ａ３版", "2021年11月22日 A3 要闻", "T2"),
        ("CN33-0018", "D797", "今日A8版", "COVID19"),
    ),
    Row(
        "folio.figures",
        LazyPattern(rf"(?<![\d０-９〇○零一二三四五六七八九十百廿.．今日天期共出计計全至到~～—–-])(?P<number>{_FIGURES}){_W}{_PAGE}"),
        "number",
        "without 第",
        ("3版", "03版：要闻", "要闻 四版"),
        ("今日8版", "共十六版", "1-4版", "3.0版"),
    ),
    Row(
        "folio.beside",
        LazyPattern(r"^\s{0,3}(?P<number>0?[1-9]\d?)(?=[\s·|｜:：](?!\s*[年月日\d]))|(?:(?<=\s)|(?<=[·|｜:：]))(?P<last>0?[1-9]\d?)\s{0,3}$"),
        "number",
        "a figure by itself at either end of the page's head line",
        ("3 要闻 2021年11月22日 星期一", "2021年11月22日 星期一 要闻 3", "要闻·3", "03｜要闻"),
        ("2021年11月22日", "要闻", "11 月 22 日 星期一"),
    ),
    Row(
        "folio.alone",
        LazyPattern(rf"^{_W}[-—–·.|｜\s]*(?:(?P<sheet>{_SHEET})\s?)?(?P<number>0?[1-9]\d?)[-—–·.|｜\s]*$"),
        "number",
        "a figure alone, where the page's number stands",
        ("3", "03", "— 3 —", "A3"),
        ("2021", "100", "12351", "3 月"),
    ),
)  # fmt: skip
"""Searched in the lines of a page's head, in this order; the last two only where a page's number must stand."""
