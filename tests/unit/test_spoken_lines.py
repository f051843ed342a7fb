"""The reader's table: what is written, and what is said."""

from __future__ import annotations

import pytest

from host.speech.spoken import Spoken, SpokenSegment, spoken_text

CHINESE = """
这款129.9元|这款一百二十九点九元
现价￥89|现价八十九元
现价¥1,299|现价一千两百九十九元
¥1,299.00|一千两百九十九元
只要59.90元|只要五十九点九元
0.5元|零点五元
¥0.99|零点九九元
2元|两元
2块|两块
12元|十二元
22元|二十二元
200元|两百元
2000元|两千元
20000元|两万元
2200元|两千两百元
110元|一百一十元
1010元|一千零一十元
10086元|一万零八十六元
100000件|十万件
1000001元|一百万零一元
12345678元|一千两百三十四万五千六百七十八元
120000000元|一亿两千万元
100000001件|一亿零一件
100001234件|一亿零一千两百三十四件
120304件|十二万零三百零四件
20020002件|两千零二万零二件
10000元|一万元
10010元|一万零一十元
101元|一百零一元
1.0元|一元
0元|零元
¥0|零元
998元|九百九十八元
9999.99元|九千九百九十九点九九元
第1排第12号|第一排第十二号
1号2号3号链接|一号二号三号链接
1、2、3号链接|一、二、三号链接
拍1号发2件|拍一号发两件
S/M/L/XL|S、 M、 L、 X L
M码85-100斤，L码100-115斤|M 码八十五到一百斤， L 码一百到一百一十五斤
36-40码都有|三十六到四十码都有
肩宽38.5cm|肩宽三十八点五厘米
0.3mm厚|零点三毫米厚
含量≥95%|含量百分之九十五
立减¥20|立减二十元
每满200减30，上不封顶|每满两百减三十，上不封顶
前100名送1份|前一百名送一份
第2杯0元|第二杯零元
24期免息|二十四期免息
保质期12个月|保质期十二个月
48h内发货|四十八小时内发货
30min|三十分钟
220V|两百二十伏
50Hz|五十赫兹
2400mm*1200mm|两千四百乘一千两百毫米
今晚8点|今晚八点
19:30开播|十九点三十分开播
9块9|九块九
9块9包邮|九块九包邮
9块2包邮|九块二包邮
9块05|九块零五
19块90|十九块九
9块2个|九块两个
3.5万件|三点五万件
2万件|两万件
3w+人买过|三万加人买过
¥1.2万|一点二万元
$19.99|十九点九九美元
€5|五欧元
£20|二十英镑
¥99-129|九十九到一百二十九元
¥99-¥129|九十九到一百二十九元
99-129元|九十九到一百二十九元
99元-129元|九十九元到一百二十九元
99~129元|九十九到一百二十九元
8.5折|八点五折
85折|八五折
8折|八折
95折|九五折
9.5折|九点五折
5-8折|五到八折
满300减50|满三百减五十
满300-50|满三百减五十
满300元-50|满三百减五十
满300减50，3号链接|满三百减五十，三号链接
库存50，100件|库存五十，一百件
拍1，2号链接|拍一，二号链接
拍1,2号链接|拍一，二号链接
身高165，95斤|身高一百六十五，九十五斤
库存3,500件|库存三千五百件
1,234,567|一百二十三万四千五百六十七
20%|百分之二十
99.9%|百分之九十九点九
10%-20%|百分之十到百分之二十
10-20%|百分之十到百分之二十
5‰|千分之五
含绒量90％|含绒量百分之九十
身高155-165cm|身高一百五十五到一百六十五厘米
80-90斤|八十到九十斤
80斤-90斤|八十斤到九十斤
155～165|一百五十五到一百六十五
160/84A|一百六十、八十四 A
165/88A|一百六十五、八十八 A
2XL|二 X L
3XL|三 X L
37.5码|三十七点五码
42码|四十二码
35-40码|三十五到四十码
3号链接|三号链接
12号链接|十二号链接
①号链接|一号链接
#3|三号
No.3|三号
第2件半价|第二件半价
2件|两件
第2天|第二天
买2送1|买二送一
买1送1|买一送一
12个|十二个
2025年|二零二五年
2025新款|二零二五新款
2025-11-11|二零二五年十一月十一日
2025/6/18|二零二五年六月十八日
11月11日|十一月十一日
618大促|六一八大促
双11|双十一
20:00|二十点整
今晚20:00五折|今晚二十点整五折
2025-11-11 20:00|二零二五年十一月十一日二十点整
165 95|一百六十五、九十五
5 20%|五、百分之二十
20% 3件|百分之二十、三件
3五折|三、五折
3万件|三万件
第一3号|第一、三号
8:05|八点零五分
3:30|三点三十分
2:15|两点十五分
20:00-22:30|二十点整到二十二点三十分
20:15:30|二十点十五分三十秒
16:9|十六比九
电话13800138000|电话幺三八零零幺三八零零零
400-123-4567|四零零幺二三四五六七
0755-12345678|零七五五幺二三四五六七八
单号20251111000123|单号二零二五一一一一零零零一二三
编号007|编号零零七
500ml|五百毫升
500 ml|五百毫升
2L|两升
1.5kg|一点五公斤
250g|两百五十克
2mm|两毫米
180g/m²|一百八十克每平方米
20㎡|二十平方米
38.5℃|三十八点五摄氏度
-20℃|零下二十摄氏度
-20~40℃|零下二十到零上四十摄氏度
0-4℃|零到四摄氏度
65W快充|六十五瓦快充
5000mAh|五千毫安时
20x30cm|二十乘三十厘米
20cm×30cm×5cm|二十乘三十乘五厘米
面膜x3|面膜乘三
面膜*2|面膜乘二
A4纸|A 四纸
5G手机|五 G 手机
128GB|一百二十八 G B
Free shipping over 99 yuan|Free shipping over ninety-nine yuan
iPhone 16 Pro手机壳|iPhone 十六 Pro 手机壳
WH-1000XM5耳机|W H 一零零零 X M 五耳机
USB3.0接口|U S B 三点零接口
v1.2.3版|v 一点二点三版
T恤|T 恤
100%棉|百分之一百棉
1+1|一加一
1000+|一千加
1/2|二分之一
3/4|四分之三
24/7|二十四、七
24小时发货|二十四小时发货
7天无理由|七天无理由
-5|负五
１２９．９元|一百二十九点九元
1.50kg|一点五零公斤
0.02mm|零点零二毫米
10元|十元
15-18岁|十五到十八岁
3-5天|三到五天
360度|三百六十度
""".strip().split("\n")

ENGLISH = """
Only $19.99 today|Only nineteen dollars and ninety-nine cents today
$20|twenty dollars
$1|one dollar
$1.00|one dollar
$0.99|zero dollars and ninety-nine cents
$1,299|one thousand two hundred ninety-nine dollars
$15-20|fifteen to twenty dollars
€5|five euros
¥129.9|one hundred twenty-nine point nine yuan
129.9 yuan|one hundred twenty-nine point nine yuan
129.9元|一百二十九点九元
50% off|fifty percent off
10-20%|ten to twenty percent
155-165cm|one hundred fifty-five to one hundred sixty-five centimetres
1 kg|one kilogram
2kg|two kilograms
500ml|five hundred millilitres
-20℃|minus twenty degrees Celsius
180g/m²|one hundred eighty grams per square metre
link 3|link three
#3|number three
No.3|number three
size 2XL|size two X L
160/84A|one hundred sixty, eighty-four A
2025-11-11|November eleventh, twenty twenty-five
2007-01-02|January second, two thousand seven
the 1st 22nd 12th 20th|the first twenty-second twelfth twentieth
at 20:00|at twenty o'clock
at 3:30|at three thirty
at 3:05|at three oh five
call 13800138000|call one three eight zero zero one three eight zero zero zero
iPhone 16 Pro|iPhone sixteen Pro
SKU, USB, NEW, SALE|S K U， U S B， new， sale
20x30cm|twenty by thirty centimetres
1/2|one over two
1+1|one plus one
A&B|A and B
1,234,567.89|one million two hundred thirty-four thousand five hundred sixty-seven point eight nine
7 days|seven days
165 95|one hundred sixty-five、 ninety-five
""".strip().split("\n")


@pytest.mark.parametrize("line", CHINESE)
def test_a_chinese_line_is_read_as_the_table_says(line: str) -> None:
    written, said = line.rsplit("|", 1)
    assert spoken_text(written, "zh").text == said


@pytest.mark.parametrize("line", ENGLISH)
def test_an_english_line_is_read_as_the_table_says(line: str) -> None:
    written, said = line.rsplit("|", 1)
    assert spoken_text(written, "en").text == said


def test_each_spoken_part_knows_its_place_in_the_written_sentence() -> None:
    assert spoken_text("这款129.9元，T恤😀！", "zh") == Spoken(
        segments=(
            SpokenSegment("这款", "zh", 0, 2, verbatim=True),
            SpokenSegment("一百二十九点九", "zh", 2, 5),
            SpokenSegment("元", "zh", 7, 1, verbatim=True),
            SpokenSegment("，", "zh", 8, 1),
            SpokenSegment("T", "en", 9, 1, verbatim=True),
            SpokenSegment("恤", "zh", 10, 1, verbatim=True),
            SpokenSegment("！", "zh", 12, 1),
        )
    )


@pytest.mark.parametrize("text", ["", "😀😀", "，，，。", "   ", "\u202e\u200b", "<>|^~"])
def test_what_cannot_be_spoken_is_nothing(text: str) -> None:
    assert spoken_text(text, "zh").text.strip("，。") == ""


def test_only_the_first_two_thousand_characters_are_read() -> None:
    assert len(spoken_text("好" * 5_000, "zh").text) == 2_000
