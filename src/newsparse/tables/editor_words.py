"""The words that stand before editors' names in a page's head or foot. Data only."""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row, words

EDITOR_WORDS: Final[tuple[str, ...]] = words(
    "责任编辑 本版责任编辑 本版责编 本期责编 本栏责编 责编 本版编辑 本栏编辑 本期编辑 本期主编 本版主编 执行主编 版面编辑 值班编辑 值班主任 值班总编  "
    "值班编委 版面统筹 美术编辑 美术设计 美术 美编 责任美编 图片编辑 图编 文字编辑 版式设计 版式 版面设计 视觉设计 视觉 组版编辑 组版 排版 拼版 校对 本版校对 检校 责校  "
    "终审 复审 初审 审读 审校 值班校对 见习编辑 助理编辑 实习编辑 组稿 总值班 总策划 策划 统筹 监制 责任校对 電子編輯 責任編輯 版面責編 編輯 编辑 主编  "
    "设计 制图 主任编辑 首席编辑 编审 一审 二审 三审 一校 二校 三校 本期执行 执行 社长 总编辑 副总编辑 总编 值班社长 发行人 發行人 督印人"
)
"""What stands before the names in an editors' line; the weak ones (编辑, 设计, 策划 …) need a colon."""
WEAK_EDITOR_WORDS: Final[frozenset[str]] = frozenset(
    words(
        "编辑 編輯 组稿 主编 设计 制图 策划 总策划 统筹 监制 视觉 版式 校对 排版 组版 终审 复审 初审 审读 主任编辑 首席编辑 编审 一审 二审 三审 一校 二校 三校 "
        "本期执行 执行 社长 总编辑 副总编辑 总编 美术 发行人 發行人 督印人"
    )
)
NAMED_EDITOR_WORDS: Final[frozenset[str]] = frozenset(
    words(
        "主任编辑 首席编辑 编审 一审 二审 三审 一校 二校 三校 本期执行 执行 社长 总编辑 副总编辑 总编 发行人 發行人 督印人"
    )
)
"""Words that say other things as well (一审：判赔三万元): names, and nothing but names, must stand behind them."""
CREDITED: Final[frozenset[str]] = frozenset(words("美术 监制 总策划 策划 统筹 执行 设计 视觉 制图 编审"))
"""Who made a film or a play is named with these words, too: alone on a line among other credits it is no editors' line."""
WRITE_TO: Final = Row(
    "write_to",
    LazyPattern(
        r"\s(?:[投来]稿|来信|稿件|信件)(?:请?(?:寄|投|发至?)|地址)\s?[:：]\s?[^\s:：,，。]{4,30}(?:\s?邮(?:政)?编(?:码)?\s?[:：]?\s?\d{6})?(?=\s|$)"
    ),
    "",
    "behind the editor's name stands where to send a letter to the page",
    ("本版编辑 陆幸生 投稿请寄:江州市昌平路68号 邮政编码200041", "责任编辑 何敏 来信地址：江州市人民路1号"),
    ("投稿请寄:江州市昌平路68号", "编辑 何敏 投稿请寄语读者", "编辑 何敏 来稿请寄:谁"),
)
"""Cut out of an editors' line."""
