"""Who signs a letter or a contribution with where he lives or works or what he is, and lines that look alike and sign nothing."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsparse.linking.nodes import make_node
from newsparse.people import byline_likelihood, closing, read_byline
from newsparse.people.writers import read_writers, tibetan
from newsparse.tables.writers import WRITERS
from strategies import texts

SIGNED = {
    # villages, streets and houses
    "安徽省淝源县柳店乡卞圩村 卞有根": "卞有根", "江苏省海门市三厂镇 陆志刚": "陆志刚", "运河新村11幢 应毓秀": "应毓秀",
    "莒阳市锦绣花园6号楼 徐桂芝等19户": "徐桂芝", "莒阳市锦绣花园6号楼3单元201室 徐桂芝": "徐桂芝",
    "海淀区中关村东路18号院 孙玉梅": "孙玉梅",
    "南阳市卧龙区七里园乡大庄村 靳明礼": "靳明礼", "湖北省黄石市下陆区老下陆街道 袁立功": "袁立功", "宁夏固原县黑城乡 马占海": "马占海",
    "浙江绍兴县皋埠镇 陶阿宝": "陶阿宝", "大寨村 贾承恩等十二人": "贾承恩", "吉林市丰满区 鲁 平": "鲁平",
    # works and offices
    "河北省冀阳县中医院内二科 武长河": "武长河", "国棉二厂织布车间丙班 何建国 马玉珍 崔小平等二十七人": "何建国 马玉珍 崔小平",
    "河南省临渠县农技推广中心 吴守田 崔桂兰": "吴守田 崔桂兰", "武汉钢铁公司一炼钢厂 蔡国柱": "蔡国柱", "第一汽车制造厂铸造车间 刘铁柱 王守信": "刘铁柱 王守信",
    "北京铁路分局丰台车辆段 屈建民 纪小宁": "屈建民 纪小宁", "上海市第六人民医院骨科 周大为": "周大为", "江州师范学院中文系 陈 卫": "陈卫",
    "新华印刷厂排字车间 伍必成等五人": "伍必成", "解放军某部八连 高志远": "高志远", "江西省上饶地区供销社 祝文山": "祝文山",
    # what they are
    "北京恒度律师事务所律师 尚可": "尚可", "永丰公社社员 彭三妹": "彭三妹", "柳店乡卞圩村村民 卞有根 卞有福等": "卞有根 卞有福",
    "和平里街道民旺社区居民 齐淑珍": "齐淑珍", "郑州铁路局机务段司机 马长顺": "马长顺", "市一院心内科主任医师 霍连生": "霍连生",
    "北方作物保护研究所 研究员 蔺启文": "蔺启文", "某部战士 欧阳国栋": "欧阳国栋", "西南政法学院学生 司马长风": "司马长风",
    "江南造船厂船体车间电焊工 邬国良": "邬国良", "市二轻局退休干部 宗汉卿": "宗汉卿", "解放路粮店营业员 车秀英": "车秀英",
    "沪东中学初二(3)班 梅雪": "梅雪", "广西壮族自治区崇岭县江口小学四年级 韦小艺": "韦小艺",
    # the communes and the Republic
    "双溪县官渡公社 丁有才 丁福生": "丁有才 丁福生", "沙洲县永丰公社 彭三妹": "彭三妹", "红星人民公社东方红大队 王满囤": "王满囤",
    "郊区柳林公社三大队第五生产队 侯满仓": "侯满仓", "臺北市大安區 林文雄": "林文雄", "江蘇省吳縣農會 陳志遠": "陳志遠", "上海閘北寶山路 錢文英": "錢文英",
    "廣東省中山縣立中學教員 黃漢文": "黃漢文", "中華大學學生 陸仲明": "陸仲明",
    # names of other peoples
    "青海省玛曲塘县民族中学 扎西东珠": "扎西东珠", "西藏自治区那曲地区 次仁旺堆": "次仁旺堆", "新疆喀什市 买买提·艾力": "买买提·艾力",
    # no space, where the address is whole
    "河北省冀阳县中医院内二科武长河": "武长河", "安徽省淝源县柳店乡卞圩村卞有根": "卞有根",
}  # fmt: skip

UNSIGNED = [
    # headlines of two phrases, and crossheads
    "河北邯郸 老厂新生", "山东济南 泉水叮咚", "甘肃兰州 黄河水", "北京 平安夜", "江州市 安全年", "临渠县 小麦丰收", "市中医院 冬病夏治",
    "县城管局 向陋习开战", "柳店乡 养蚕富", "高新区 万人长跑", "红星公社 超额完成任务", "第三车间 全年无事故", "织布车间丙班 夺红旗",
    "市实验小学 童心向党", "运河新村 温馨一家", "运河新村11幢 温馨一家", "县气象局 雷阵雨", "某部 高原行", "某部八连 强军路", "市民 热议房价",
    "武警某部三中队 严训练", "高新区明珠小学 成长记", "江州市第三医院眼科 白内障", "江州市总工会 金秋助学", "战士 苏醒",
    "江州市人民医院 关爱老人", "海州区法院 公开审理", "洛河县石桥乡 金银花", "河西村 金银花开", "奋斗百年路 启航新征程·劳动者之歌",
    # two places or two offices
    "江苏省 苏州市", "江州市 石桥区", "海淀区 温泉镇", "沙洲县 于家湾", "石桥镇 白云山", "江州市 海州市 安平市", "北京大学 清华大学",
    "市人民医院 康复科", "江州市 方志办", "市财政局 国库科", "中共江州市委宣传部", "江州市文明办", "丰台区长辛店街道 石景山",
    "江州市江北区法院 江北法庭", "洛河县石桥乡金银花", "湖南省长沙市第一中学", "江苏省海门市三厂镇江新村",
    # services, prizes, furniture, pictures
    "地址:运河新村11幢", "联系人:段警官", "联系人:市总工会 王志刚", "报名地点 市文化宫", "一等奖 国棉二厂 何建国", "数据来源:市统计局 王志",
    "本版编辑 王志刚", "图为市民李芳在选购蔬菜", "本报北京7月12日电", "时间:上午九点 地点:江州市文化宫", "主办:江州市总工会",
    "北京市律师 王志刚 解答", "指导教师", "全国优秀教师 张桂梅", "访江州大学中文系教授 王志刚", "高三(2)班 的 故事",
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), SIGNED.items())
def test_a_line_signs(line, names):
    people = read_byline(line)
    assert " ".join(p.name for p in people) == names
    assert all(p.role is None and p.outlet is None for p in people)
    assert all("".join(line[p.start : p.end].split()) == p.name for p in people)
    assert byline_likelihood(line) >= 0.5
    assert make_node(0, line, 0, False).kind == "Y"


@pytest.mark.parametrize("line", UNSIGNED)
def test_a_line_that_looks_alike_signs_nothing(line):
    assert read_writers(line)[1] < 0.5


@pytest.mark.parametrize(
    "line",
    ["河北邯郸 老厂新生", "江州市 石桥区", "市人民医院 康复科", "沙洲县 于家湾", "县气象局 雷阵雨", "甘肃兰州 黄河水",
     "第三车间 全年无事故", "洛河县石桥乡 金银花", "奋斗百年路 启航新征程·劳动者之歌", "江州市文明办"],
)  # fmt: skip
def test_and_is_no_byline(line):
    assert byline_likelihood(line) < 0.5
    assert make_node(0, line, 0, False).kind == "S"


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("（区委宣传部 杨浩）", "杨浩"), ("（城北　陶小满）", "陶小满"), ("（市城管局 周立 王兴）", "周立 王兴"), ("（沈阳 高秀兰）", "高秀兰"),
        ("（天津大港油田 李树森）", "李树森"), ("（浙江省桐乡县 沈桂芬）", "沈桂芬"), ("（河北读者 阎嫂 荐）", "阎嫂"),
        ("（本期解答：北方作物保护研究所 研究员 蔺启文）", "蔺启文"), ("（扎西东珠）", "扎西东珠"),
        ("（安徽省望溪县实验小学五（2）班学生 柳思齐 指导教师 陶永安）", "柳思齐"),
        ("(安徽省望溪县实验小学五(2)班学生 柳思齐 指导教师 陶永安)", "柳思齐"), ("（运河新村11幢 应毓秀）", "应毓秀"),
    ],
)  # fmt: skip
def test_a_text_ends_in_who_signed_it(end, names):
    for text in (end, "他说这样很好。" + end):
        found = closing(text)
        assert found is not None
        assert found.kind == "signature"
        assert " ".join(p.name for p in found.people) == names
        assert text[found.start] in "(（"
        assert all(text[p.start : p.end] == p.name for p in found.people)


@pytest.mark.parametrize(
    "end",
    ["（指导教师 农秀梅）", "（作者单位：信阳师范学院）", "（地址：运河新村11幢）", "（老厂新生）", "（资料来源：市统计局 王志）"],
)  # fmt: skip
def test_a_bracket_that_names_nobody(end):
    found = closing("他说这样很好。" + end)
    assert found is None or not found.people


def test_the_outer_of_two_brackets_ends_a_text():
    assert closing("定了（见图）。（据《江州报》（晚刊））") is None
    found = closing("他笑了（一次）。（江西 潘浔）")
    assert found is not None
    assert found.start == 8


def test_a_name_of_two_and_two():
    assert tibetan("次仁旺堆")
    assert not any(map(tibetan, ("扎西", "扎西东珠卓玛", "金银花开", "")))


def test_teachers_and_askers_are_no_authors():
    assert [p.name for p in read_writers("云南省洱源县第一小学学生 杨小凤 指导老师:农秀梅")[0]] == ["杨小凤"]
    assert [p.name for p in read_writers("答疑律师：恒度律师事务所律师 尚可")[0]] == ["尚可"]


@pytest.mark.parametrize("row", WRITERS, ids=lambda row: row.id)
def test_rows(row):
    assert row.why
    assert all(map(row.pattern.search, row.examples))
    assert not any(map(row.pattern.search, row.counterexamples))


@given(texts(max_size=60))
def test_any_line_is_read(text):
    people, sure = read_writers(text)
    assert 0.0 <= sure <= 1.0
    assert all("".join(text[p.start : p.end].split()) == p.name for p in people)
