"""Turns of speech in stories, as searches over a normalised line: spans of time, ends that things
come to in use, sums of money, and whose a thing is."""

from __future__ import annotations

import re

_NUMBERS = "一二两三四五六七八九十半几俩仨\\d"
ENDS = "坏破烂断裂崩秃扁歪塌散碎废糊焦锈霉馊卷翘瘪漏脱垮缩松"
GOES_ON = tuple("翘亮挺转跑立开香热温冒弹撑鼓蓬站粘好稳牢")
DONE_WELL = (
    *"牢稳香好亮顺匀软光欢",
    *("干净", "开心", "漂亮", "舒服", "踏实", "喷香", "入味", "滑溜", "精光", "利索"),
)
"""How things end that fail, go on that last, and are done that are done well."""
span_of_time = re.compile(
    rf"[{_NUMBERS}]+多?(?:天|次|周|个?月|年|个?星期|个?礼拜|晚上?|回|遍|水|个?小时|分钟|季|趟)"
    r"|(?:\d+|two|three|four|five|six|few|couple of) "
    r"(?:days?|weeks?|months?|years?|times|washes|hours)"
    r"|(?:\d+|dua|tiga|empat|lima|beberapa) ?(?:hari|minggu|bulan|bln|tahun|thn|kali|jam)"
    r"|(?:\d+|hai|ba|bốn|năm|vài|mấy) (?:ngày|hôm|tuần|tháng|năm|lần)"
    r"|(?:\d+|สอง|สาม|สี่|ห้า|หก|หลาย|ครึ่ง) ?(?:วัน|ครั้ง|เดือน|ปี|อาทิตย์)"
).search
short_use = re.compile("才|没到|不到|刚").search
asks = re.compile(
    r"[吗么嘛?]|[不没]$|([\u4e00-\u9fff])[不没]\1|多少|几[个天号时]|怎么"
    r"|会不会|是不是|能不能|有没有|要不要|哪[个款里儿家种]"
    r"|(?:^| )(?:does|will|is it|how|which|apakah|gimana|macam mana|bagaimana|có bị|sao)(?: |$)"
    r"|(?:^| )(?:gak?|ngga|nggak|tak|không|ko|hông)(?: (?:kak|ya|sis|min|shop|ạ|vậy|em))?$"
    r"|ไหม|มั้ย|หรือเปล่า"
).search
asks_price = re.compile("[吗么嘛]|多少|能不能|有没有|可以").search
done_well = re.compile(
    "[\u4e00-\u9fff](?<![觉值记晓懂])得(?:很|真|特别|可|贼|超|倍儿|老)?"
    f"(?:{'|'.join(DONE_WELL)})"
    "(?!不|吗|慢)"
).search
"""吸得牢, 吃得香: what it does it does well."""
ended = re.compile(f"(?<![不没别])[{ENDS}](?:了|成|得|光|完|掉|一[个大片块道层])(?![吗么])").search
"""踩两天就扁了: in use it has come to an end that no thing should come to."""
all_over = re.compile(
    "(?:一[身手地床脸缸屋桌包嘴]子?|满[身手地床脸屋嘴]|到处(?:都)?是|全是|都是)"
    "(?:水|毛|灰|油|洞|渣|粉|胶|线头|划痕|锈|屑|絮|虫|汗|印|坑|疙瘩|痘|泡沫)"
).search
lasts = re.compile(
    rf"(?:能用|能撑|能管|能顶|撑了?|扛了?|挺过|熬过|用得?了)[^?]{{0,2}}"
    rf"[{_NUMBERS}]+个?(?:天|周|月|年|星期|礼拜|小时|季)"
).search
"""充一次电能用半个月."""
bought_on = re.compile(
    "买了?(?:第)?[三四五六七八九3-9](?:双|件|条|个|瓶|支|袋|盒|套|口|把|次|回|包|罐)了"
).search
"""买了三双了: who buys the third is content."""
goes_on = re.compile(
    f"(?:还|依然|照样|仍)[{''.join(GOES_ON)}][\u4e00-\u9fff]{{0,3}}[着的呢]"
).search
"""睫毛还翘着: it goes on doing what it is for."""
gave_way = re.compile(
    "(?:都|全|又|直接|自己|已经)(?:开|掉|断|脱|裂|破|坏|散|松|歪|卷|翘|漏|化|塌)了"
).search
"""Of a part: 线都开了."""
none_of_it = re.compile(
    "一(?:个|点|滴|丝|根|次|下|颗|块)[\u4e00-\u9fff]{0,2}[都也]?[没不]"
    "(?:有)?[起掉漏坏裂断磨脱变垮粘糊破缩褪洒晃响卡花疼闷臭化塌锈散松歪皱斑浮晕油]"
).search
"""一个球都没起, 一滴都没漏: what might have come did not."""
bargain = re.compile(
    rf"(?:降|减|少|便宜|优惠)到?个?[{_NUMBERS}百千]+(?:块|元)?钱?[^?]{{0,4}}"
    rf"(?:就|再来|再买|立马|马上|秒)"
).search
sum_of_money = re.compile(
    r"(?<![\d:点])(?:[\d]{2,6}(?![\d点分岁号斤个楼栋路分:]|cm|ml|kg)"
    r"|[一二两三四五六七八九]?十[一二三四五六七八九]?(?![天年月次个岁点斤几])"
    r"|[一二两三四五六七八九]百)|\d+ ?(?:k|rb|ribu|rm|块|元|bucks|dollars|บาท)"
    r"|(?:two|three|four|five|ten) bucks"
).search
"""A sum of money, as it is said."""
half_price = re.compile(
    "半价|一半|对折|for half|half price|for less|separuh|setengah|nửa giá|ครึ่ง|ถูกกว่า"
).search
some_sum = re.compile(rf"[{_NUMBERS}百千]|rb|ribu|rm|บาท|ร้อย|พัน|\$").search
of_mine = re.compile(
    "^(?:今天|昨天|昨晚|最近|夏天|冬天|刚才|刚刚|刚)?[ ,]?(?:我们?|咱)?"
    "(?:公司|单位|学校|宿舍|隔壁|邻居|楼上|路上|地铁|旧的?)"
    "(?!买|用|穿|家|直播)"
    "|^(?:今天|昨天|昨晚|最近|夏天|冬天|天热|天冷)?[ ,]?"
    "(?:我?的?(?:嘴唇|脸|皮肤|腰|胃|牙|嗓子|肚子|出汗)"
    "|我的?(?:嘴|脚|腿|头|手|脖子|肩膀|眼睛|头发|胖了|瘦了))"
    "|not yours|^my "
).search
"""The viewer's own things and body."""
