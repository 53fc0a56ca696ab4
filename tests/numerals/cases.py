"""Numerals as newspapers print them, and what they say, written down before the finder was asked.

Sources: GB/T 15835-2011 (and its examples), the forms named in the project's issue, the register of everyday
news; the negatives hold the faults measured in other libraries.

A line is `form | sentence | mention & mention ...`, a mention `text kind value low high unit exactness`: kind by
its first letter (c o d f p r), `.` for None, `=` exact, `~` approximate. `1/2` is a Fraction, `2.5` a Decimal.
"""

from __future__ import annotations

POSITIVE = """
integer | 全县共有二百三十一个行政村。 | 二百三十一个 c 231 . . 个 =
integer | 这座水库可灌溉两千零五亩农田。 | 两千零五亩 c 2005 . . 亩 =
integer | 全村三百六十五户人家喝上了自来水。 | 三百六十五户 c 365 . . 户 =
integer | 一百零八名学员结业。 | 一百零八名 c 108 . . 名 =
integer | 工程历时十五个月。 | 十五个月 c 15 . . 个月 =
integer | 他在井下工作了二十三年。 | 二十三年 c 23 . . 年 =
integer | 捐款共计一万两千三百四十五元。 | 一万两千三百四十五元 c 12345 . . 元 =
integer | 中标价为三百二十万元。 | 三百二十万元 c 3200000 . . 元 =
integer | 总投资一亿两千万元。 | 一亿两千万元 c 120000000 . . 元 =
integer | 十三名矿工获救。 | 十三名 c 13 . . 名 =
lone digit | 三名选手进入决赛。 | 三名 c 3 . . 名 =
lone digit | 两位老人获救。 | 两位 c 2 . . 位 =
lone digit | 会议开了五天。 | 五天 c 5 . . 天 =
lone digit | 一名普通职工的来信。 | 一名 c 1 . . 名 =
lone digit | 举办一场招聘会。 | 一场 c 1 . . 场 =
lone digit | 为期1周的培训结束。 | 1周 c 1 . . 周 =
short form | 这头牛卖了一千二。 | 一千二 c 1200 . . . =
short form | 月薪从八千五涨到九千。 | 八千五 c 8500 . . . = & 九千 c 9000 . . . =
short form | 这辆车花了三万五。 | 三万五 c 35000 . . . =
short form | 赔偿一百五。 | 一百五 c 150 . . . =
financial | 今收到人民币壹佰叁拾元整。 | 壹佰叁拾元 c 130 . . 元 =
financial | 货款贰万伍仟元。 | 贰万伍仟元 c 25000 . . 元 =
financial | 合计叁仟陆佰柒拾捌元。 | 叁仟陆佰柒拾捌元 c 3678 . . 元 =
zero | 编号为二〇二一。 | 二〇二一 c 2021 . . . =
zero | 编号为二○二一。 | 二○二一 c 2021 . . . =
zero | 编号为二零零八。 | 二零零八 c 2008 . . . =
zero | 编号为一九Ｏ五。 | 一九Ｏ五 c 1905 . . . =
zero | 住在一〇三号房。 | 一〇三号 o 103 . . 号 =
old characters | 廿三人被捕。 | 廿三人 c 23 . . 人 =
old characters | 伤卅余名。 | 卅余名 c 30 30 . 名 ~
old characters | 共卌二件。 | 卌二件 c 42 . . 件 =
old characters | 募得廿五元。 | 廿五元 c 25 . . 元 =
traditional | 損失三萬元。 | 三萬元 c 30000 . . 元 =
traditional | 全國四億人。 | 四億人 c 400000000 . . 人 =
traditional | 捐助兩百名。 | 兩百名 c 200 . . 名 =
traditional | 數百名學生。 | 數百名 c . 200 999 名 ~
traditional | 飼養近萬頭。 | 近萬頭 c 10000 . 10000 头 ~
traditional | 走了兩個半小時。 | 兩個半小時 d 2.5 . . 个小时 =
traditional | 受災超過三千戶。 | 超過三千戶 c 3000 3000 . 户 ~
traditional | 平均每人三點五畝。 | 三點五畝 d 3.5 . . 亩 =
traditional | 買了幾十隻雞。 | 幾十隻 c . 20 99 只 ~
traditional | 三個百分點。 | 三個百分點 c 3 . . 个百分点 =
traditional | 百餘輛汽車。 | 百餘輛 c 100 100 . 辆 ~
trillion | 总量达三兆。 | 三兆 c 3000000000000 . . . =
trillion | 预算二兆元。 | 二兆元 c 2000000000000 . . 元 =
trillion | 债务达1万亿元。 | 1万亿元 c 1000000000000 . . 元 =
trillion | 国内生产总值突破一百万亿元。 | 突破一百万亿元 c 100000000000000 100000000000000 . 元 ~
trillion | 存款余额二百五十万亿元。 | 二百五十万亿元 c 250000000000000 . . 元 =
row | 代码一九四九。 | 一九四九 c 1949 . . . =
row | 车牌尾号五七三九。 | 五七三九 c 5739 . . . =
row | 密码是八六一二〇七。 | 八六一二〇七 c 861207 . . . =
digits | 活动现场共有45个摊位。 | 45个 c 45 . . 个 =
digits | 培训职工8250人次。 | 8250人次 c 8250 . . 人次 =
digits | 开展慰问演出1187场次。 | 1187场次 c 1187 . . 场次 =
digits | 全长781米。 | 781米 c 781 . . 米 =
digits | 最年轻的干部也53岁了。 | 53岁 c 53 . . 岁 =
digits | 有83家商家加盟。 | 83家 c 83 . . 家 =
multiplier | 职工达1.2万人。 | 1.2万人 c 12000 . . 人 =
multiplier | 累计吸引2.92万名劳动者入会。 | 2.92万名 c 29200 . . 名 =
multiplier | 共筹集8340.05万元。 | 8340.05万元 c 83400500 . . 元 =
multiplier | 耗资3亿5000万元。 | 3亿5000万元 c 350000000 . . 元 =
multiplier | 承接债务9.2亿元。 | 9.2亿元 c 920000000 . . 元 =
multiplier | 年产5千吨。 | 5千吨 c 5000 . . 吨 =
multiplier | 粮食总产1.3万亿斤。 | 1.3万亿斤 c 1300000000000 . . 斤 =
multiplier | 售价6万5千元。 | 6万5千元 c 65000 . . 元 =
multiplier | 收入3百元。 | 3百元 c 300 . . 元 =
multiplier | 人口1亿2345万6789人。 | 1亿2345万6789人 c 123456789 . . 人 =
grouped | 均价1,234.5元。 | 1,234.5元 d 1234.5 . . 元 =
grouped | 发放补贴1,200,000元。 | 1,200,000元 c 1200000 . . 元 =
grouped | 参赛选手10,500名。 | 10,500名 c 10500 . . 名 =
grouped | 拥有会员2020,300人到场。 | 300人 c 300 . . 人 =
full width | 共有１２３人参加。 | １２３人 c 123 . . 人 =
full width | 增长１２．５％。 | １２．５％ p 12.5 . . % =
full width | 投资５０万元。 | ５０万元 c 500000 . . 元 =
full width | 首批２０名。 | 首批 o 1 . . 批 = & ２０名 c 20 . . 名 =
decimal | 全长12.5米。 | 12.5米 d 12.5 . . 米 =
decimal | 平均每人三点五亩。 | 三点五亩 d 3.5 . . 亩 =
decimal | 误差为零点五毫米。 | 零点五毫米 d 0.5 . . 毫米 =
decimal | 指数为十二点三四。 | 十二点三四 d 12.34 . . . =
decimal | 收入三点五万元。 | 三点五万元 c 35000 . . 元 =
decimal | 震级为5.0级。 | 5.0级 d 5.0 . . 级 =
decimal | 系数是0.75。 | 0.75 d 0.75 . . . =
negative number | 指数为负三点五。 | 负三点五 d -3.5 . . . =
negative number | 气温降至-5℃。 | -5℃ c -5 . . ℃ =
negative number | 气温降至零下12摄氏度。 | 零下12摄氏度 c -12 . . 摄氏度 =
negative number | 增速为 -2.5%。 | -2.5% p -2.5 . . % =
negative number | 最低气温零下二十度。 | 零下二十度 c -20 . . 度 =
fraction | 约占总数的1/3。 | 1/3 f 1/3 . . . =
fraction | 三分之二的代表赞成。 | 三分之二 f 2/3 . . . =
fraction | 合格率提高了四分之一。 | 四分之一 f 1/4 . . . =
fraction | 面积相当于十分之九。 | 十分之九 f 9/10 . . . =
fraction | 超过1/4的家庭受益。 | 超过1/4 f 1/4 1/4 . . ~
fraction | 税率为万分之三。 | 万分之三 f 3/10000 . . . =
fraction | 按万分之五收取。 | 万分之五 f 5/10000 . . . =
fraction | 概率不到万分之一。 | 不到万分之一 f 1/10000 . 1/10000 . ~
fraction | 人口自然增长率为千分之五。 | 千分之五 f 5/1000 . . . =
fraction | 死亡率为千分之六点四。 | 千分之六点四 f 64/10000 . . . =
fraction | 发病率为3‰。 | 3‰ f 3/1000 . . . =
percent | 占34.1%。 | 34.1% p 34.1 . . % =
percent | 同比增长12.5％。 | 12.5％ p 12.5 . . % =
percent | 装准率从60%提升到80%。 | 60% p 60 . . % = & 80% p 80 . . % =
percent | 参与率实现100%。 | 100% p 100 . . % =
percent | 完成计划的百分之三十四点一。 | 百分之三十四点一 p 34.1 . . % =
percent | 完成率为百分之百。 | 百分之百 p 100 . . % =
percent | 下降百分之十五。 | 百分之十五 p 15 . . % =
percent | 建会率90%以上。 | 90%以上 p 90 90 . % ~
percent | 提高3.2个百分点。 | 3.2个百分点 d 3.2 . . 个百分点 =
percent | 下调25个基点。 | 25个基点 c 25 . . 个基点 =
tenths | 五成受访者赞成。 | 五成 p 50 . . % =
tenths | 客流增长三成五。 | 三成五 p 35 . . % =
tenths | 降价两成半。 | 两成半 p 25 . . % =
tenths | 近七成企业复工。 | 近七成 p 70 . 70 % ~
tenths | 八成以上的职工满意。 | 八成以上 p 80 80 . % ~
tenths | 七八成的商户开门。 | 七八成 p . 70 80 % ~
tenths | 不到三成。 | 不到三成 p 30 . 30 % ~
ordinal | 第十六届运动会开幕。 | 第十六届 o 16 . . 届 =
ordinal | 第3期培训班开班。 | 第3期 o 3 . . 期 =
ordinal | 市政府第十三次联席会议召开。 | 第十三次 o 13 . . 次 =
ordinal | 迎来第11个比赛日。 | 第11个 o 11 . . 个 =
ordinal | 第一课由劳模主讲。 | 第一课 o 1 . . 课 =
ordinal | 名列第二。 | 第二 o 2 . . . =
ordinal | 今年12号台风登陆。 | 12号 o 12 . . 号 =
ordinal | 走进3号楼。 | 3号 o 3 . . 号 =
ordinal | 当选省十三届人大代表。 | 十三届 o 13 . . 届 =
first | 全国首届工匠大会。 | 首届 o 1 . . 届 =
first | 首批学员毕业。 | 首批 o 1 . . 批 =
first | 全国首次实现。 | 首次 o 1 . . 次 =
first | 建成全市首个驿站。 | 首个 o 1 . . 个 =
half | 停运后的半小时内。 | 半小时 f 1/2 . . 小时 =
half | 筹备了半年。 | 半年 f 1/2 . . 年 =
half | 历时半年多建成。 | 半年多 f 1/2 1/2 . 年 ~
half | 半数以上的代表。 | 半数以上 f 1/2 1/2 . . ~
half | 过半职工受益。 | 过半 f 1/2 1/2 . . ~
half | 女职工占一半。 | 一半 f 1/2 . . . =
half | 等了半个月。 | 半个月 f 1/2 . . 个月 =
and a half | 讲座持续一个半小时。 | 一个半小时 d 1.5 . . 个小时 =
and a half | 会议开了两个半小时。 | 两个半小时 d 2.5 . . 个小时 =
and a half | 工期缩短了一个半月。 | 一个半月 d 1.5 . . 个月 =
and a half | 他等了两年半。 | 两年半 d 2.5 . . 年 =
and a half | 平均每人一个半。 | 一个半 d 1.5 . . 个 =
vague | 十几人受伤。 | 十几人 c . 11 19 人 ~
vague | 二十几个孩子。 | 二十几个 c . 21 29 个 ~
vague | 车间里有几十名工人。 | 几十名 c . 20 99 名 ~
vague | 几百万元的设备。 | 几百万元 c . 2000000 9999999 元 ~
vague | 捐赠了数千瓶矿泉水。 | 数千瓶 c . 2000 9999 瓶 ~
vague | 数十家媒体到场。 | 数十家 c . 20 99 家 ~
vague | 数百人参加。 | 数百人 c . 200 999 人 ~
vague | 办了好几年。 | 几年 c . 2 9 年 ~
vague | 几个孩子在玩。 | 几个 c . 2 9 个 ~
vague | 十几万人次。 | 十几万人次 c . 110000 199999 人次 ~
adjacent | 两三千人涌入广场。 | 两三千人 c . 2000 3000 人 ~
adjacent | 七八十岁的老人。 | 七八十岁 c . 70 80 岁 ~
adjacent | 三五个村民聊天。 | 三五个 c . 3 5 个 ~
adjacent | 三五年内建成。 | 三五年 c . 3 5 年 ~
adjacent | 十七八岁的青年。 | 十七八岁 c . 17 18 岁 ~
adjacent | 等了三四个月。 | 三四个月 c . 3 4 个月 ~
adjacent | 一二百户人家。 | 一二百户 c . 100 200 户 ~
adjacent | 二十三四岁。 | 二十三四岁 c . 23 24 岁 ~
adjacent | 五六万元。 | 五六万元 c . 50000 60000 元 ~
adjacent | 传来一两声笑。 | 一两声 c . 1 2 声 ~
and more | 四十多名职工。 | 四十多名 c 40 40 . 名 ~
and more | 每月工资2000多元。 | 2000多元 c 2000 2000 . 元 ~
and more | 职工1.2万余名。 | 1.2万余名 c 12000 12000 . 名 ~
and more | 十余万名群众。 | 十余万名 c 100000 100000 . 名 ~
and more | 覆盖3700余人。 | 3700余人 c 3700 3700 . 人 ~
and more | 开展3个多月的学习。 | 3个多月 c 3 3 . 个月 ~
and more | 住了三年多。 | 三年多 c 3 3 . 年 ~
and more | 两千多万人口。 | 两千多万 c 20000000 20000000 . . ~
and more | 十来个人。 | 十来个 c 10 10 . 个 ~
and more | 价值130余万元。 | 130余万元 c 1300000 1300000 . 元 ~
and more | 千余名工人。 | 千余名 c 1000 1000 . 名 ~
nearly | 完成创新项目近20万项。 | 近20万项 c 200000 . 200000 项 ~
nearly | 将近五百人。 | 将近五百人 c 500 . 500 人 ~
nearly | 经过近两年发展。 | 近两年 c 2 . 2 年 ~
nearly | 接近1亿元。 | 接近1亿元 c 100000000 . 100000000 元 ~
nearly | 不到十天。 | 不到十天 c 10 . 10 天 ~
nearly | 不足30人。 | 不足30人 c 30 . 30 人 ~
nearly | 近百名党员。 | 近百名 c 100 . 100 名 ~
recent | 近5年来成绩显著。 | 5年 c 5 . . 年 =
recent | 最近3天有雨。 | 3天 c 3 . . 天 =
recent | 附近100米有车站。 | 100米 c 100 . . 米 =
over | 逾三千人到场。 | 逾三千人 c 3000 3000 . 人 ~
over | 从业者均超3000人。 | 超3000人 c 3000 3000 . 人 ~
over | 面积超过100平方米。 | 超过100平方米 c 100 100 . 平方米 ~
over | 日活跃用户突破35万人次。 | 突破35万人次 c 350000 350000 . 人次 ~
over | 阅读量过万。 | 过万 c 10000 10000 . . ~
over | 上百家企业参展。 | 上百家 c 100 100 . 家 ~
over | 上千人围观。 | 上千人 c 1000 1000 . 人 ~
over | 粉丝破亿。 | 破亿 c 100000000 100000000 . . ~
about | 职工约1.2万人。 | 约1.2万人 c 12000 . . 人 ~
about | 大约三百户。 | 大约三百户 c 300 . . 户 ~
about | 节约100元。 | 100元 c 100 . . 元 =
about | 签约20个项目。 | 20个 c 20 . . 个 =
about | 身高一米八左右，体重70公斤左右。 | 一米八左右 d 1.8 . . 米 ~ & 70公斤左右 c 70 . . 公斤 ~
about | 每次10人左右。 | 10人左右 c 10 . . 人 ~
at least | 至少五天。 | 至少五天 c 5 5 . 天 ~
at least | 不少于300人。 | 不少于300人 c 300 300 . 人 ~
at least | 最多3次。 | 最多3次 c 3 . 3 次 ~
at least | 百人以上企业。 | 百人以上 c 100 100 . 人 ~
at least | 18岁以下免费。 | 18岁以下 c 18 . 18 岁 ~
at least | 500元以内。 | 500元以内 c 500 . 500 元 ~
bare | 百名劳模进校园。 | 百名 c 100 . . 名 =
bare | 千名志愿者。 | 千名 c 1000 . . 名 =
bare | 突破万元大关。 | 突破万元 c 10000 10000 . 元 ~
bare | 百余场演出。 | 百余场 c 100 100 . 场 ~
range | 培养树立了3~4个典型。 | 3~4个 r . 3 4 个 =
range | 选派3至5名骨干。 | 3至5名 r . 3 5 名 =
range | 每月仅需550元~950元。 | 550元~950元 r . 550 950 元 =
range | 上浮百分之二十到三十。 | 百分之二十到三十 r . 20 30 % =
range | 提高20%—30%。 | 20%—30% r . 20 30 % =
range | 年入1.5万至2万元。 | 1.5万至2万元 r . 15000 20000 元 =
range | 一到两个月。 | 一到两个月 r . 1 2 个月 =
range | 三至五名代表。 | 三至五名 r . 3 5 名 =
range | 需要5—10万元。 | 5—10万元 r . 50000 100000 元 =
range | 重3.5-4.5公斤。 | 3.5-4.5公斤 r . 3.5 4.5 公斤 =
range | 9亿~16亿元。 | 9亿~16亿元 r . 900000000 1600000000 元 =
range | 百分之五到百分之十。 | 百分之五到百分之十 r . 5 10 % =
range | 10-20倍。 | 10-20倍 r . 10 20 倍 =
unit | 面积15公顷。 | 15公顷 c 15 . . 公顷 =
unit | 时速350公里/小时。 | 350公里/小时 c 350 . . 公里/小时 =
unit | 价值500美元。 | 500美元 c 500 . . 美元 =
unit | 发电20千瓦时。 | 20千瓦时 c 20 . . 千瓦时 =
unit | 长2千米。 | 2千米 c 2 . . 千米 =
unit | 重3kg。 | 3kg c 3 . . kg =
unit | 装机30兆瓦。 | 30兆瓦 c 30 . . 兆瓦 =
unit | 获50日元。 | 50日元 c 50 . . 日元 =
unit | 24小时开放。 | 24小时 c 24 . . 小时 =
unit | 提出3点意见。 | 3点 c 3 . . 点 =
unit | 发生一起交通事故。 | 一起 c 1 . . 起 =
unit | 来自四部门的人员。 | 四部门 c 4 . . 部门 =
unit | 六大产业。 | 六大 c 6 . . 大 =
span of time | 三年前开业。 | 三年 c 3 . . 年 =
span of time | 5000年文明史。 | 5000年 c 5000 . . 年 =
span of time | 休假3个月。 | 3个月 c 3 . . 个月 =
span of time | 两天后返回。 | 两天 c 2 . . 天 =
span of time | 2021年举办了10场。 | 10场 c 10 . . 场 =
within | 统一一个标准。 | 一个 c 1 . . 个 =
within | 唯一一个驿站。 | 一个 c 1 . . 个 =
within | 队伍一万人。 | 一万人 c 10000 . . 人 =
within | 队伍三人。 | 三人 c 3 . . 人 =
within | 他收拾三间屋子。 | 三间 c 3 . . 间 =
within | 登陆两人。 | 两人 c 2 . . 人 =
within | 人民币拾叁元。 | 拾叁元 c 13 . . 元 =
within | 一周三次。 | 一周 c 1 . . 周 = & 三次 c 3 . . 次 =
within | 3所学校8个专业11个证书。 | 3所 c 3 . . 所 = & 8个 c 8 . . 个 = & 11个 c 11 . . 个 =
peer fault | 三亿五千万元。 | 三亿五千万元 c 350000000 . . 元 =
peer fault | 二十一名。 | 二十一名 c 21 . . 名 =
peer fault | 2000余人。 | 2000余人 c 2000 2000 . 人 ~
peer fault | 金额945878500005805元。 | 945878500005805元 c 945878500005805 . . 元 =
tael | 白银三百两。 | 三百两 c 300 . . 两 =
tael | 四亿五千万两。 | 四亿五千万两 c 450000000 . . 两 =
tael | 十两黄金。 | 十两 c 10 . . 两 =
tael | 袋皮二两。 | 二两 c 2 . . 两 =
tael | 减掉一两半。 | 一两半 d 1.5 . . 两 =
tael | 降了一两成。 | 一两成 p . 10 20 % ~
tael | 称出5两2。 | 5两2 d 5.2 . . 两 =
tael | 鲜鱼（三两以上）。 | 三两以上 c 3 3 . 两 ~
two of them | 第三、第四两个生产队。 | 第三 o 3 . . . = & 第四 o 4 . . . = & 两个 c 2 . . 个 =
two of them | 第三、四两个生产队。 | 第三 o 3 . . . = & 两个 c 2 . . 个 =
two of them | 来了一两个人。 | 一两个 c . 1 2 个 ~
two of them | 来了三两个人。 | 三两个 c . 2 3 个 ~
amount in parts | 票价七十二元三角。 | 七十二元三角 d 72.3 . . 元 =
amount in parts | 每斤一元五角八分。 | 一元五角八分 d 1.58 . . 元 =
amount in parts | 交12元8角5分。 | 12元8角5分 d 12.85 . . 元 =
amount in parts | 一元零五分。 | 一元零五分 d 1.05 . . 元 =
amount in parts | 卖三角五分。 | 三角五分 d 3.5 . . 角 =
amount in parts | 每斤1块5。 | 1块5 d 1.5 . . 块 =
amount in parts | 十二块八毛五。 | 十二块八毛五 d 12.85 . . 块 =
amount in parts | 成本1块2毛多。 | 1块2毛多 d 1.2 1.2 . 块 ~
amount in parts | 从9块9到29块9。 | 9块9到29块9 r . 9.9 29.9 块 =
amount in parts | 九亩三分田。 | 九亩三分 d 9.3 . . 亩 =
amount in parts | 一丈八尺长。 | 一丈八尺 d 1.8 . . 丈 =
amount in parts | 三石六斗。 | 三石六斗 d 3.6 . . 石 =
amount in parts | 5元3分钟。 | 5元 c 5 . . 元 = & 3分钟 c 3 . . 分钟 =
decimals behind | 成绩是9秒83。 | 9秒83 d 9.83 . . 秒 =
decimals behind | 成绩48秒08。 | 48秒08 d 48.08 . . 秒 =
decimals behind | 跳过2米33。 | 2米33 d 2.33 . . 米 =
decimals behind | 一米零五。 | 一米零五 d 1.05 . . 米 =
decimals behind | 体温38度5。 | 38度5 d 38.5 . . 度 =
decimals behind | 体温三十八度五。 | 三十八度五 d 38.5 . . 度 =
decimals behind | 男子400米7人参加。 | 400米 c 400 . . 米 = & 7人 c 7 . . 人 =
decimals behind | 在5米3处。 | 5米 c 5 . . 米 = & 3处 c 3 . . 处 =
old unit | 走了40里。 | 40里 c 40 . . 里 =
old unit | 二万五千里。 | 二万五千里 c 25000 . . 里 =
old unit | 走了五里路。 | 五里 c 5 . . 里 =
old unit | 四百尺胶片。 | 四百尺 c 400 . . 尺 =
old unit | 24寸的。 | 24寸 c 24 . . 寸 =
old unit | 春秋三十载。 | 三十载 c 30 . . 载 =
old unit | 含35微克。 | 35微克 c 35 . . 微克 =
old unit | 30里面挑一。 | 30 c 30 . . . =
hundred millions | 两个亿的投资。 | 两个亿 c 200000000 . . . =
hundred millions | 亏了3个亿。 | 3个亿 c 300000000 . . . =
hundred millions | 几个亿。 | 几个亿 c . 200000000 900000000 . ~
hundred millions | 3个亿吨级港口。 | 3个 c 3 . . 个 = & 亿吨 c 100000000 . . 吨 =
below zero | 最低气温零下3到5度。 | 零下3到5度 r . -5 -3 度 =
below zero | 气温零下3～5℃。 | 零下3～5℃ r . -5 -3 ℃ =
below zero | 零下十二至十五度。 | 零下十二至十五度 r . -15 -12 度 =
below zero | 最低零下五度。 | 零下五度 c -5 . . 度 =
below zero | 最低零下一度，最高零上三度。 | 零下一度 c -1 . . 度 = & 三度 c 3 . . 度 =
below zero | 近零下十度。 | 近零下十度 c -10 . -10 度 ~
below zero | 今晨负三度。 | 负三度 c -3 . . 度 =
below zero | 最低零下五至八度。 | 零下五至八度 r . -8 -5 度 =
below zero | 零下七八摄氏度。 | 零下七八摄氏度 c . -8 -7 摄氏度 ~
below zero | 零下十几度。 | 零下十几度 c . -19 -11 度 ~
below zero | 零下二十多度。 | 零下二十多度 c -20 . -20 度 ~
below zero | 零下30余度。 | 零下30余度 c -30 . -30 度 ~
below zero | 不负3年时光，辜负5年。 | 3年 c 3 . . 年 = & 5年 c 5 . . 年 =
below zero | 明天-3～8℃。 | -3～8℃ r . -3 8 ℃ =
below zero | 明天，-3℃到8℃。 | -3℃到8℃ r . -3 8 ℃ =
below zero | 零下3度到5度。 | 零下3度 c -3 . . 度 = & 5度 c 5 . . 度 =
span in parts | 判刑三年六个月。 | 三年 c 3 . . 年 = & 六个月 c 6 . . 个月 =
span in parts | 一年零六个月。 | 一年 c 1 . . 年 = & 六个月 c 6 . . 个月 =
span in parts | 十五天零8小时。 | 十五天 c 15 . . 天 = & 8小时 c 8 . . 小时 =
score | 3比2月多。 | 3 c 3 . . . =
score | 5比3个多。 | 5 c 5 . . . = & 3个 c 3 . . 个 =
score | 占百分之五比百分之三。 | 百分之五 p 5 . . % = & 百分之三 p 3 . . % =
price cut | 打八折。 | 八折 c 8 . . 折 =
price cut | 打七五折。 | 七五折 d 7.5 . . 折 =
price cut | 打85折。 | 85折 d 8.5 . . 折 =
ten thousands | 六万万人民。 | 六万万 c 600000000 . . . =
ten thousands | 6万万人。 | 6万万人 c 600000000 . . 人 =
ten thousands | 花了十二三万。 | 十二三万 c . 120000 130000 . ~
ten thousands | 阅读10万+的。 | 10万+ c 100000 100000 . . ~
no unit | 200万大军。 | 200万 c 2000000 . . . =
no unit | 每10派3.5元。 | 10 c 10 . . . = & 3.5元 d 3.5 . . 元 =
no unit | 五十出头。 | 五十出头 c 50 50 . . ~
no unit | 收入2000出头。 | 2000出头 c 2000 2000 . . ~
neighbours apart | 投资二、三十万元。 | 二、三十万元 c . 200000 300000 元 ~
neighbours apart | 来了二、三百人。 | 二、三百人 c . 200 300 人 ~
neighbours apart | 屋里有三、四个人。 | 三、四个 c . 3 4 个 ~
neighbours apart | 老人已七、八十岁。 | 七、八十岁 c . 70 80 岁 ~
neighbours apart | 每月约五、六千元。 | 约五、六千元 c . 5000 6000 元 ~
neighbours apart | 他才十七、八岁。 | 十七、八岁 c . 17 18 岁 ~
neighbours apart | 是个二十五、六岁的青年。 | 二十五、六岁 c . 25 26 岁 ~
neighbours apart | 等了两、三年。 | 两、三年 c . 2 3 年 ~
neighbours apart | 占收入的四、五成。 | 四、五成 p . 40 50 % ~
neighbours apart | 春天，三、四十人一起来了。 | 三、四十人 c . 30 40 人 ~
neighbours apart | 能多打一、二倍。 | 一、二倍 c . 1 2 倍 ~
list of entries | 二、三十名工人获奖。 | 三十名 c 30 . . 名 =
list of entries | 一、二、三百人。 | 三百人 c 300 . . 人 =
list of entries | 海斯分列二、三名。 | 三名 c 3 . . 名 =
list of entries | 排名在三、四位间。 | 四位 c 4 . . 位 =
list of entries | 第三、四个月亏损。 | 第三 o 3 . . . = & 四个月 c 4 . . 个月 =
list of entries | 住在二、三楼。 | 三楼 o 3 . . 楼 =
list of entries | 八、九两个月。 | 两个月 c 2 . . 个月 =
list of entries | 要买三、五个。 | 五个 c 5 . . 个 =
old point | 增产一二·五％。 | 一二·五％ p 12.5 . . % =
old point | 约占三一·四%。 | 约占三一·四% p 31.4 . . % ~
old point | 全长三·五公里。 | 三·五公里 d 3.5 . . 公里 =
old point | 收粮一二〇·五吨。 | 一二〇·五吨 d 120.5 . . 吨 =
old point | 增长二·五倍。 | 二·五倍 d 2.5 . . 倍 =
old point | 投资一·二万元。 | 一·二万元 c 12000 . . 元 =
old point | 达百分之一二·五。 | 百分之一二·五 p 12.5 . . % =
old thousands | 收粮二五、〇〇〇吨。 | 二五、〇〇〇吨 c 25000 . . 吨 =
old thousands | 共有二、〇三四户。 | 二、〇三四户 c 2034 . . 户 =
old thousands | 全县一、二三四、五六七人。 | 一、二三四、五六七人 c 1234567 . . 人 =
old thousands | 捐款五，〇〇〇元。 | 五，〇〇〇元 c 5000 . . 元 =
percent sign | 占三一％。 | 三一％ p 31 . . % =
percent sign | 占二十％。 | 二十％ p 20 . . % =
percent sign | 下降五％。 | 五％ p 5 . . % =
lone several | 坚持数年。 | 数年 c . 2 9 年 ~
lone several | 在数名工人帮助下。 | 数名 c . 2 9 名 ~
lone several | 溅起数米高的水花。 | 数米 c . 2 9 米 ~
lone several | 曾数次抛售。 | 数次 c . 2 9 次 ~
lone several | 一户带数户。 | 一户 c 1 . . 户 = & 数户 c . 2 9 户 ~
lone several | 數名學生受傷。 | 數名 c . 2 9 名 ~
wide comma | 共捐款5，000元。 | 5，000元 c 5000 . . 元 =
wide comma | 全县1，250，000人。 | 1，250，000人 c 1250000 . . 人 =
wide comma | 产量1，060，250吨。 | 1，060，250吨 c 1060250 . . 吨 =
wide comma | 得分为8，120人参加。 | 8 c 8 . . . = & 120人 c 120 . . 人 =
wide comma | 得分为100，110，120分。 | 100 c 100 . . . = & 110 c 110 . . . = & 120分 c 120 . . 分 =
old thousands | 投资一、〇〇〇万元。 | 一、〇〇〇万元 c 10000000 . . 元 =
neighbours apart | 占四、五成的人。 | 四、五成 p . 40 50 % ~
fold | 全场五折优惠。 | 五折 c 5 . . 折 =
fold | 打10折出售。 | 10折 c 10 . . 折 =
fold | 打九折出售。 | 九折 c 9 . . 折 =
and more | 十多职工获奖。 | 十多 c 10 10 . . ~
half | 走了十里半。 | 十里半 d 10.5 . . 里 =
integer | 走二里路。 | 二里 c 2 . . 里 =
digits | 共1.23456万元。 | 1.23456万元 d 12345.6 . . 元 =
tael | 第十二、第十三两个村。 | 第十二 o 12 . . . = & 第十三 o 13 . . . = & 两个 c 2 . . 个 =
and more | 工程历时近三年建成。 | 近三年 c 3 . 3 年 ~
integer | 初三三百名学生参加。 | 三百名 c 300 . . 名 =
range by halves | 身高一米七到一米八。 | 一米七到一米八 r . 1.7 1.8 米 =
range by halves | 学制两年半到三年。 | 两年半到三年 r . 2.5 3 年 =
range by halves | 每袋五斤半到十斤装。 | 五斤半到十斤 r . 5.5 10 斤 =
range by halves | 每次三个半小时至四个半小时。 | 三个半小时至四个半小时 r . 3.5 4.5 个小时 =
range by halves | 要一个半到两个小时。 | 一个半到两个小时 r . 1.5 2 个小时 =
range by halves | 卖五块五至六块一斤。 | 五块五至六块 r . 5.5 6 块 = & 一斤 c 1 . . 斤 =
range by halves | 最高三十八度五到三十九度。 | 三十八度五到三十九度 r . 38.5 39 度 =
range by halves | 书一律打七五折到九折。 | 七五折到九折 r . 7.5 9 折 =
range by halves | 八五折至九五折优惠。 | 八五折至九五折 r . 8.5 9.5 折 =
range by halves | 走了三年半到五里店。 | 三年半 d 3.5 . . 年 =
range by halves | 从三年半减到两年。 | 三年半 d 3.5 . . 年 = & 两年 c 2 . . 年 =
range by halves | 两年半以后到三年级。 | 两年半 d 2.5 . . 年 = & 三年级 o 3 . . 年级 =
things with corners | 买了三块三角板。 | 三块 c 3 . . 块 =
things with corners | 敲响三块三角铁。 | 三块 c 3 . . 块 =
things with corners | 戴上五块五角星。 | 五块 c 5 . . 块 =
things with corners | 铺了两块八角形的砖。 | 两块 c 2 . . 块 =
things with corners | 锯下四块四角钢。 | 四块 c 4 . . 块 =
things with corners | 一共三块三角钱。 | 三块三角 d 3.3 . . 块 =
things with corners | 卖三块三角。 | 三块三角 d 3.3 . . 块 =
things with corners | 三块八角多。 | 三块八角多 d 3.8 3.8 . 块 ~
hundred millions | 引来上百个亿的投资。 | 上百个亿 c 10000000000 10000000000 . . ~
hundred millions | 存款百个亿。 | 百个亿 c 10000000000 . . . =
hundred millions | 花费上千个亿。 | 上千个亿 c 100000000000 100000000000 . . ~
hundred millions | 百余个亿的资产。 | 百余个亿 c 10000000000 10000000000 . . ~
hundred millions | 二十多个亿。 | 二十多个亿 c 2000000000 2000000000 . . ~
hundred millions | 近千个亿。 | 近千个亿 c 100000000000 . 100000000000 . ~
hundred millions | 请来百个人。 | 百个 c 100 . . 个 =
hundred millions | 百个亿元村。 | 百个 c 100 . . 个 = & 亿元 c 100000000 . . 元 =
hundred millions | 出了十个亿万富翁。 | 十个 c 10 . . 个 =
hundred millions | 几个亿万富翁。 | 几个 c . 2 9 个 ~
hundred millions | 两个亿万元户。 | 两个 c 2 . . 个 =
at most before a number | 三十岁以下五十岁以上者免征。 | 三十岁以下 c 30 . 30 岁 ~ & 五十岁以上 c 50 50 . 岁 ~
at most before a number | 五十人以下三十人以上的小厂。 | 五十人以下 c 50 . 50 人 ~ & 三十人以上 c 30 30 . 人 ~
at most before a number | 10人以下3人以上。 | 10人以下 c 10 . 10 人 ~ & 3人以上 c 3 3 . 人 ~
at most before a number | 三百元以下一百五十元以上。 | 三百元以下 c 300 . 300 元 ~ & 一百五十元以上 c 150 150 . 元 ~
at most before a number | 三岁以下六个月以上。 | 三岁以下 c 3 . 3 岁 ~ & 六个月以上 c 6 6 . 个月 ~
at most before a number | 分三十以下五条。 | 三十 c 30 . . . = & 五条 c 5 . . 条 =
at most before a number | 3人以下5人一组，十人以上不收。 | 3人 c 3 . . 人 = & 5人 c 5 . . 人 = & 一组 c 1 . . 组 = & 十人以上 c 10 10 . 人 ~
range to a round number | 五十至百人参加。 | 五十至百人 r . 50 100 人 =
range to a round number | 三十至百户。 | 三十至百户 r . 30 100 户 =
range to a round number | 数十至上百人。 | 数十至上百人 r . 20 . 人 ~
range to a round number | 五十至上百人。 | 五十至上百人 r . 50 . 人 ~
range to a round number | 50至上百人。 | 50至上百人 r . 50 . 人 ~
range to a round number | 几十至近百人。 | 几十至近百人 r . 20 100 人 ~
range to a round number | 几十至百余人。 | 几十至百余人 r . 20 . 人 ~
range to a round number | 几十元到几百元不等。 | 几十元到几百元 r . 20 999 元 ~
range to a round number | 数百至数千元。 | 数百至数千元 r . 200 9999 元 ~
range to a round number | 数十至数百万元。 | 数十至数百万元 r . 200000 9999999 元 ~
range to a round number | 十几岁到二十几岁。 | 十几岁到二十几岁 r . 11 29 岁 ~
range to a round number | 二十到三十几人。 | 二十到三十几人 r . 20 39 人 ~
range to a round number | 每天有三十人到百人食堂用餐。 | 三十人 c 30 . . 人 = & 百人 c 100 . . 人 =
range to a round number | 从三十到千家万户。 | 三十 c 30 . . . =
range to a round number | 三至5名。 | 5名 c 5 . . 名 =
range to a round number | 十几到20人。 | 十几 c . 11 19 . ~ & 20人 c 20 . . 人 =
range to a round number | 几到十几人。 | 十几人 c . 11 19 人 ~
range to a round number | 十几到几人。 | 十几 c . 11 19 . ~ & 几人 c . 2 9 人 ~
range to a round number | 长达五十至百年。 | 五十 c 50 . . . =
old measures of grain | 卖了三斗米。 | 三斗 c 3 . . 斗 =
old measures of grain | 打下五石粮。 | 五石 c 5 . . 石 =
old measures of grain | 挑了三担水。 | 三担 c 3 . . 担 =
old measures of grain | 借来两石谷子、八斗高粱。 | 两石 c 2 . . 石 = & 八斗 c 8 . . 斗 =
wide hyphen | 气温为3－5℃。 | 3－5℃ r . 3 5 ℃ =
wide hyphen | 每组约5－8人。 | 约5－8人 r . 5 8 人 ~
wide hyphen | 每月下降3.1－0.1。 | 3.1 d 3.1 . . . = & 0.1 d 0.1 . . . =
wide hyphen | 12.5－3。 | 12.5 d 12.5 . . . = & 3 c 3 . . . =
wide hyphen | 气温－3℃。 | －3℃ c -3 . . ℃ =
"""

NEGATIVE = """
idiom | 一心一意谋发展。
idiom | 以防万一。
idiom | 一些企业反映困难。
idiom | 大家一起加油。
idiom | 统一思想认识。
idiom | 村民三三两两散去。
idiom | 来自四面八方的客人。
idiom | 乱七八糟的电线。
idiom | 千方百计稳就业。
idiom | 成千上万的群众。
idiom | 五颜六色的花。
idiom | 十分重要。
idiom | 千万不要大意。
idiom | 一步一个脚印向前走。
idiom | 一举一动。
idiom | 事关千家万户。
idiom | 年过半百的老人。
idiom | 一次性告知。
idiom | 万家灯火。
idiom | 七上八下。
idiom | 九牛一毛。
idiom | 接二连三。
idiom | 百家争鸣。
idiom | 一五一十地说。
word | 工作在一线的劳动者。
word | 一般情况。
word | 一切顺利。
word | 一直在努力。
word | 进一步加强。
word | 逐一企开展宣传。
word | 之一。
word | 一系列举措。
word | 数字赋能。
word | 职工数量多。
word | 几乎没有。
word | 首先表态。
word | 首都机场。
word | 半导体产业。
word | 半岛都市。
word | 单一来源。
word | 一体化推进。
word | 扫描二维码。
word | 一二三四，大家数着步子。
name | 打造“三位一体”工作平台。
name | 扩展“四方联动”外延。
name | 推进“一带一路”建设。
name | 全国两会召开。
name | 陆家嘴商城路。
name | 四川九江。
name | 三亚三水区。
name | 五台山下。
name | 百度公司。
name | 中铁二十二局五公司。
name | 中建一局。
name | 铁门关市二十九团。
name | 乘坐12线公交。
name | 学习《六十条》。
name | “五个一百”模式。
name | 坚定拥护两个确立。
name | 三轮车。
name | 五步工作法。
name | 打好“三张牌”。
name | 311省道。
festival | 荣获五一劳动奖章。
festival | “十一”长假。
festival | 双11促销。
festival | 庆祝八一建军节。
festival | 五四运动。
festival | 纪念九一八事变。
festival | 三八妇女节。
plan | “十四五”规划。
plan | 十三五时期。
plan | 党的二十大报告。
code | 总第11970号。
code | 国内统一刊号CN33-0018。
code | 邮编：310012。
code | 电话：0571-88851111。
code | 88851111
code | 邮发代号31-2。
code | “12351”热线。
code | 拨打110报警。
code | 见www.zjgrrb.com/2021/35.html。
code | zjgrrb@163.com
code | 5G网络。
code | 4/5G网络。
code | G20峰会。
code | A4纸。
code | C919飞机。
code | 1+1>2的效果。
code | “1+X”证书。
code | 192.168.0.1
code | 比分3:2。
code | 比例为105.07:100。
code | 编号007。
idiom | 万人空巷。
idiom | 三百六十行。
idiom | 年三十有二。
date | 2021年11月22日。
date | 二〇二一年。
date | 二○二一年。
date | 星期一。
date | 每周三。
date | 上午10时许。
date | 9月4日至6日。
date | 辛丑年十月十八。
date | 腊月廿三。
date | 正月十五。
date | 8月下旬。
date | 第三季度。
date | 20世纪80年代。
date | 2013—2023年。
date | 晚7点45分。
date | 早8点至晚8点。
date | 民国三十八年。
date | 公元前221年。
date | 三点二十分。
date | 2021-11-22
date | 8月至10月。
date | 上半年。
date | 19:45
date | 大年初一。
date | 2024年内。
date | 80后。
tael | 2003、2004两年。
tael | 三两下剖开。
tael | 四两拨千斤。
tael | 三、四两端。
name | 路过三里屯。
name | 五里河体育场。
name | 住在三十里铺。
name | 沿107国道。
idiom | 千载难逢。
idiom | 一落千丈。
idiom | 一亩三分地。
score | 以21比18获胜。
score | 以三比二取胜。
score | 三十四比三十一。
score | 比例为6.3比1。
event | “9·11”事件。
event | “7·20”特大暴雨。
event | 9·11事件。
name | 三〇五国道。
name | 一〇一医院。
name | 八三四一部队。
name | 国营七二一六厂。
date | 二三月份。
date | 三四月间。
date | 七八月。
date | 上世纪五六十年代。
idiom | 万万没想到。
list of entries | 二、三线城市。
list of entries | 一、二等奖。
list of entries | 二、三季度。
list of entries | 在三、四月间。
list of entries | 一、二三四人。
event | 一二·八抗战。
event | “一二·九”运动。
event | 五·一大扫除。
event | 三·八节。
event | 五·七干校。
event | 四·一二政变。
event | 九·一三事件。
event | 五·四班。
several | 多数人同意。
several | 无数次试验。
several | 学生人数家数。
several | 股指数周线。
several | 如数家珍。
several | 总数位居前列。
several | 数字和数据。
several | 数码和数列。
several | 参数条件。
several | 次数次于。
date | 熙宁十年。
date | 南宋绍兴十年。
date | 太平兴国三年。
several | 逐一数人头。
several | 数位化改造。
several | 给数位板充电。
list of entries | 已三、四成立公司。
list of entries | 1．工人们返岗。
name | 走一里路。
code | 尾号为1234567的车。
not below zero | 胜负三度易手。
not below zero | 三度夺冠，五度空间。
not below zero | 负三至五度。
traditional | 熟讀四大名著。
traditional | 不管三七二十一，統一於乾隆二十六年。
score | 主队以98－102告负。
score | 以1－3负于客队。
score | 以９８－１０２告负。
score | 甲队2－1胜乙队，3－2胜丙队。
score | 以102－98分取胜。
score | 1997－1998学年。
old measures | 才高八斗。
old measures | 五斗橱边。
old measures | 三斗坪镇的街道。
old measures | 张鲁的五斗米道。
old measures | 三石岩下。
"""
