"""What a fork server loads: newsparse, and all of it that pages need as a rule, so that its workers begin with it.

Tables and patterns are loaded and compiled where they are first asked for, about half a second's work in all. Reading
a page here does it once, before the server forks, rather than once a worker (and anew in each that takes the place of
a worker that died); and what was loaded here the workers share. A module of its own, as a fork server can only be
told what to import.
"""

from newsparse import parse_issue

PAGE = (
    "第二版 责任编辑:王明\n\n市场新开张 买菜更方便\n\n本报讯(记者李丰)改造后的市场11月20日开张，摊位由60个增至\n\n"
    "“更大的桥”\n——通车\n\n本报记者 王小明 通讯员 李丽 文/图\n\n去年8月，长126米的桥开工。“快了。”他说。(下转第3版)\n\n"
    "120个，有两家食堂。居民王女士说：“买菜方便了。”\n\n据新华社北京11月21日电\n\n李丰 摄\n"
)

parse_issue(PAGE)
