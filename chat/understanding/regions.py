"""Where places lie: 乌鲁木齐 in 新疆, 合肥 in 安徽; and what a policy calls the region."""

from __future__ import annotations

import re
from functools import cache

_PROVINCES = """
新疆: 新疆 乌鲁木齐 喀什 伊犁 阿克苏 库尔勒 昌吉 哈密 石河子 克拉玛依 吐鲁番 和田 阿勒泰 新僵
西藏: 西藏 拉萨 日喀则 林芝 昌都 藏区
青海: 青海 西宁 海东 格尔木
内蒙古: 内蒙古 内蒙 呼和浩特 呼市 包头 鄂尔多斯 赤峰 通辽 呼伦贝尔 乌海 锡林郭勒
甘肃: 甘肃 兰州 天水 酒泉 张掖 敦煌 嘉峪关
宁夏: 宁夏 银川 吴忠 固原
海南: 海南 海口 三亚 儋州
黑龙江: 黑龙江 哈尔滨 齐齐哈尔 大庆 牡丹江 佳木斯 漠河 东北
吉林: 吉林 长春 延边 四平 东北
辽宁: 辽宁 沈阳 大连 鞍山 锦州 营口 东北
北京: 北京 帝都 首都
天津: 天津
河北: 河北 石家庄 保定 唐山 邯郸 廊坊 秦皇岛 沧州 张家口
山西: 山西 太原 大同 运城 临汾
陕西: 陕西 西安 咸阳 宝鸡 榆林 延安 汉中
山东: 山东 济南 青岛 烟台 潍坊 临沂 淄博 济宁 威海
河南: 河南 郑州 洛阳 开封 南阳 新乡 信阳 周口
江苏: 江苏 南京 苏州 无锡 常州 徐州 南通 扬州 盐城 昆山
浙江: 浙江 杭州 宁波 温州 绍兴 嘉兴 金华 义乌 台州 湖州
上海: 上海 魔都 浦东
安徽: 安徽 合肥 芜湖 蚌埠 阜阳 安庆 马鞍山
江西: 江西 南昌 赣州 九江 上饶 宜春 景德镇
福建: 福建 福州 厦门 泉州 漳州 莆田
湖北: 湖北 武汉 宜昌 襄阳 荆州 黄冈
湖南: 湖南 长沙 株洲 衡阳 岳阳 常德 湘潭
广东: 广东 广州 深圳 东莞 佛山 珠海 惠州 中山 汕头 湛江 潮汕
广西: 广西 南宁 桂林 柳州 北海 玉林
四川: 四川 成都 绵阳 宜宾 南充 泸州 德阳 乐山
重庆: 重庆 山城
贵州: 贵州 贵阳 遵义 毕节 六盘水
云南: 云南 昆明 大理 丽江 曲靖 西双版纳
香港: 香港 hong kong
澳门: 澳门 macau
台湾: 台湾 台北 高雄 台中 taiwan
"""
_GROUPS = {
    "江苏": ("江浙沪皖", "江浙沪", "华东"),
    "浙江": ("江浙沪皖", "江浙沪", "华东"),
    "上海": ("江浙沪皖", "江浙沪", "华东"),
    "安徽": ("江浙沪皖", "华东"),
    "黑龙江": ("东北",),
    "吉林": ("东北",),
    "辽宁": ("东北",),
    "香港": ("港澳台", "港澳"),
    "澳门": ("港澳台", "港澳"),
    "台湾": ("港澳台",),
    "新疆": ("偏远", "西北"),
    "西藏": ("偏远",),
    "青海": ("偏远", "西北"),
    "内蒙古": ("内蒙", "偏远"),
    "甘肃": ("西北",),
    "宁夏": ("西北",),
}
GROUPS = re.compile("江浙沪皖?|华东|东北|西北|偏远|港澳台?")
"""How a policy calls several of them at once."""
MAINLAND_REST = re.compile("其[他它余](?:省|地区|城市)|其[他它余]|全国|大陆")
"""How a policy calls the provinces it does not name."""


@cache
def _places() -> tuple[dict[str, str], re.Pattern[str]]:
    known: dict[str, str] = {}
    for line in _PROVINCES.strip().splitlines():
        province, _, places = line.partition(": ")
        for place in places.split(" "):
            known.setdefault(place, province)
    ordered = sorted(known, key=len, reverse=True)
    return known, re.compile("|".join(map(re.escape, ordered)))


def places_in(text: str) -> list[tuple[str, str]]:
    """The places of the Chinese regions that a normalised text names, each with its province."""
    known, pattern = _places()
    return [(match.group(), known[match.group()]) for match in pattern.finditer(text)]


def names_of(province: str) -> tuple[str, ...]:
    """What a policy may call a province."""
    return (province, *_GROUPS.get(province, ()))


def is_abroad(province: str) -> bool:
    """Whether the mainland's post does not reach it."""
    return province in ("香港", "澳门", "台湾")


def all_places() -> tuple[str, ...]:
    """Every place known."""
    return tuple(_places()[0])
