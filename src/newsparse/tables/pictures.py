"""How the captions of pictures show themselves by their words. Data only."""

from __future__ import annotations

import regex

CAPTION_CUES = regex.compile(
    r"^(?:[上下左右大小主题]?图[为:：①-⑳1-9]|图[一二三四五六七八九十][:：]?|[▲△▶◀▼])|[（(][左右前后中上下][排起]?[左右中]?[一二三四五六七八九1-9]?[起者图]?[)）]"
)
"""图为…, 上图:…, (右一), (左二): how a caption without a credit shows itself."""

PLACED = regex.compile(r"^[^,。:“”]{1,12}[（(][左右前后中][^()（）]{0,3}[)）]")
"""Who is seen where, at the beginning: a short paragraph that begins so says what a picture shows."""
