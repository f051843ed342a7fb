"""What else a thing of daily use is called: who asks for 洗面奶 means the 洁面乳 of the shop.

General language knowledge. Each line holds names of one thing; a product that is called by one of
them, at the end of its category or of a part of its title, goes by the others too.
"""

from __future__ import annotations

import re
from functools import cache

_TABLE = """
洗面奶|洁面乳|洁面|洗脸奶|洁面膏|洁面慕斯|洁面泡沫|洁面霜
爽肤水|化妆水|柔肤水|精华水|保湿水
乳液|润肤乳|保湿乳
面霜|保湿霜|润肤霜|擦脸霜
身体乳|润肤露|身体霜|润体乳
护手霜|手霜
防晒霜|防晒乳|防晒露|防晒喷雾|防晒
口红|唇膏
唇釉|唇彩|唇泥
粉底液|粉底|粉底霜
散粉|定妆粉|蜜粉
眉笔|画眉笔
眼影|眼影盘
精华|精华液
洗发水|洗发露|洗头水|洗头膏|洗发膏|洗发液
护发素|润发乳
沐浴露|沐浴乳|沐浴液
牙刷|电动牙刷
剃须刀|刮胡刀|胡须刀
吹风机|电吹风|吹风筒
卷发棒|卷发器
洗脸巾|棉柔巾|洁面巾
棉签|棉棒
卫生巾|姨妈巾
抽纸|纸巾|面巾纸|餐巾纸
卷纸|卫生纸|厕纸
湿巾|湿纸巾
洗衣液|洗衣剂
洗衣凝珠|凝珠|洗衣球|洗衣珠
柔顺剂|护衣剂|柔软剂
洗洁精|洗涤灵|洗碗液|洗碗精
洁厕灵|洁厕液|洁厕剂
清洁剂|油污净|清洗剂
拖把|拖布|墩布|平板拖
扫把|扫帚|笤帚
百洁布|洗碗布|洗碗巾
衣架|衣挂|晾衣架|衣服架
收纳箱|收纳盒|整理箱|储物箱
压缩袋|真空袋
保鲜盒|密封盒
饭盒|便当盒|餐盒|电热饭盒
密封罐|储物罐
电热水壶|烧水壶|热水壶|电水壶
养生壶|煮茶壶|煮茶器|花茶壶
电饭煲|电饭锅|饭煲
电压力锅|高压锅|压力锅
空气炸锅|炸锅|空炸
电煮锅|小电锅
炒锅|炒菜锅
平底锅|煎锅|煎盘
奶锅|辅食锅|小奶锅
绞肉机|搅肉机
榨汁机|果汁机|榨汁杯
破壁机|料理机
电风扇|风扇|电扇|落地扇
取暖器|暖风机|电暖器|电暖气
电热毯|电褥子
挂烫机|熨烫机|电熨斗|熨斗
除螨仪|除螨机
体重秤|体重称
小夜灯|夜灯
雨伞|晴雨伞
菜刀|切菜刀
砧板|菜板|切菜板|案板
夏凉被|空调被|夏被
羽绒被|鸭绒被|鹅绒被
地垫|脚垫
拖鞋|凉拖
凉席|席子
纸尿裤|尿不湿|尿裤|尿布|拉拉裤|尿片
儿童餐椅|宝宝餐椅|餐椅
婴儿车|婴儿推车|童车
安全座椅|儿童座椅
围兜|饭兜
猫粮|猫饭|喵粮
狗粮|狗饭|犬粮
猫砂|豆腐砂
猫抓板|抓板
牵引绳|狗绳|遛狗绳
喂食器|喂食机
坚果|干果|果仁
牛肉干|肉干
凤爪|鸡爪
鸭脖|鸭脖子
面包|吐司
饼干|曲奇
方便面|泡面
螺蛳粉|螺丝粉|螺狮粉
自热火锅|自热锅
火锅底料|火锅料
辣椒酱|辣酱
燕麦|麦片|燕麦片
红枣|大枣|枣子|灰枣
枸杞|枸杞子
海苔|紫菜
汤圆|元宵
饺子|水饺
"""
_ENDS = "(?![\\u3400-\\u9fff])|(?=礼盒|套装|组合|家庭装|罐装|袋装|大包|礼包)"


@cache
def _names() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Each name with all names of its thing, and what finds them where a thing is called so."""
    known: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.strip().splitlines():
        names = tuple(line.split("|"))
        for name in names:
            known[name] = (*known.get(name, ()), *names)
    words = "|".join(sorted(known, key=len, reverse=True))
    return known, re.compile(f"(?:{words})(?:{_ENDS})")


def other_names(title: str, category: str) -> set[str]:
    """The names that a product with this normalised title and category goes by too."""
    known, pattern = _names()
    found = pattern.findall(f"{title} {category}")
    return {name for word in found for name in known[word]}
