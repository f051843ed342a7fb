"""Words of Chinese product data in English, for viewers who do not read Chinese.

Whole words only: a text of which a part is not known is quoted as the catalogue has it, for half a
translation ("keeps hot 杯") reads worse than none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_TERMS = """
中空棉=hollow-fibre cotton fill|羽绒=down|鸭绒=duck down|鹅绒=goose down|羊毛=wool|羊绒=cashmere
纯棉=pure cotton|棉=cotton|聚酯纤维=polyester|涤纶=polyester|锦纶=nylon|尼龙=nylon|氨纶=spandex
腈纶=acrylic|真丝=silk|亚麻=linen|莫代尔=modal|抓绒=fleece|牛皮=cow leather|翻毛=suede|网布=mesh
不锈钢=stainless steel|铝合金=aluminium alloy|玻璃=glass|陶瓷=ceramic|硅胶=silicone|橡胶=rubber
塑料=plastic|牛津布=Oxford cloth|面料=fabric|材质=material|成分=composition|填充=filling
重量=weight|尺寸=dimensions|容量=capacity|长度=length|厚度=thickness|防水=waterproof
防水指数=waterproof rating|透湿=breathability|口袋=pockets|帽子=hood|版型=fit|洗涤=care
可机洗=machine washable|手洗=hand wash|不可烘干=do not tumble dry|不可漂白=do not bleach
可拆卸=removable|充电=charging|续航=battery life|亮度=brightness|最大亮度=maximum brightness
模式=modes|承重=load|支架=frame|配件=included|保温=keeps hot|内胆=inner|外帐=outer tent
底部=bottom|季节=season|适宜温度=suitable temperature|舒适温度=comfort temperature|黑色=black
白色=white|灰色=grey|红色=red|蓝色=blue|绿色=green|黄色=yellow|紫色=purple|粉色=pink|橙色=orange
棕色=brown|涂层=coating|鞋面=upper|大底=outsole|收纳袋=storage bag|小时=hours|分钟=minutes
厘米=cm|公斤=kg|克=g|约=about|适合=suits|可以=yes|不可以=no|不能下水=not for use under water
防雨淋=rain-proof|充满=to full|高亮=high|低亮=low|保质期=shelf life|个月=months|天=days|年=years
春=spring|夏=summer|秋=autumn|冬=winter|四季=all seasons|春秋=spring and autumn
秋冬=autumn and winter|男=men|女=women|男女通用=unisex|儿童=children|成人=adults|均码=one size
里料=lining|鞋底=sole|大底材质=outsole|鞋面材质=upper|衣长=length|裤长=trouser length
裙长=skirt length|袖长=sleeve length|胸围=bust|腰围=waist|臀围=hips|肩宽=shoulder width
品牌=brand|颜色=colour|尺码=size|规格=variants
功率=power|电压=voltage|电池容量=battery capacity|充电时间=charging time|使用时间=running time
保修=warranty|质保=warranty|包装=packaging|数量=quantity|口味=flavour|香味=scent|无香=unscented
无糖=sugar-free|低糖=low sugar|原味=original flavour|酒精=alcohol|香精=fragrance
荧光剂=fluorescent agents|皂基=soap base|不含=free of|含=contains
可冷水机洗=machine wash cold|冷水手洗=hand wash cold|冷水机洗=machine wash cold
平铺晾干=dry flat|悬挂晾干=hang to dry|不可熨烫=do not iron|低温熨烫=cool iron
不可干洗=do not dry clean
冷水=cold water|温水=warm water|热水=hot water|阴干=dry in the shade|不可机洗=do not machine wash
不可水洗=do not wash in water|可水洗=washable|干洗=dry clean|常温水洗=wash in lukewarm water
阴凉干燥处=a cool dry place|常温=room temperature|冷藏=keep in the fridge|冷冻=keep frozen
支持=supported|不支持=not supported|有=yes|没有=no|无=none|是=yes|否=no|防滑=slip-resistant
透气=breathable|速干=quick-drying|加厚=thick|轻薄=light and thin|宽松=loose|修身=slim|常规=regular
高腰=high waist|中腰=mid waist|圆领=round neck|立领=stand collar|翻领=lapel|长袖=long sleeve
短袖=short sleeve|无袖=sleeveless|拉链=zip|纽扣=buttons|片=pieces|支=pieces|只=pieces|个=pieces
件=pieces|包=packs|袋=bags|瓶=bottles|盒=boxes|罐=tins|双=pairs|岁=years old|人=people
和=and|或=or|不=not|防水等级=waterproof rating|材质成分=composition|配料表=ingredients
配料=ingredients|净含量=net content|产地=origin|肤质=skin type|用法=how to use
"""


_CLAUSE = re.compile("([，、；。：（）,;:()])")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SIGNS = {
    **{"，": ", ", "、": ", ", "；": "; ", "。": ". ", "：": ": ", ",": ", ", ";": "; ", ":": ": "},
    **{"（": " (", "）": ") ", "(": " (", ")": ") "},
}
_UNITS = frozenset(
    (
        *("小时", "分钟", "厘米", "公斤", "克", "天", "年", "个月", "岁", "人"),
        *("片", "支", "只", "个", "件", "包", "袋", "瓶", "盒", "罐", "双"),
    )
)
"""Words that mean this behind a number only: the 克 of 马克杯 is no gram."""
_ALONE = frozenset(("有", "没有", "无", "是", "否", "可以", "不可以", "支持", "不支持"))
"""Words that mean this as a clause of their own only: "yes" in 口袋：有, not in 有口袋."""
_PRIVATE = 0xE000
"""The first character that stands for a name while a text is turned."""


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = [pair.split("=") for line in _TERMS.strip().splitlines() for pair in line.split("|")]
    known = {pair[0]: pair[1] for pair in pairs}
    ordered = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(_term, ordered))), known


def _term(word: str) -> str:
    if word in _ALONE:
        return rf"^{word}$"
    return rf"(?<=[\d ]){word}" if word in _UNITS else word


@lru_cache(maxsize=2048)
def in_english(text: str, *, names: tuple[str, ...] = ()) -> str:
    """The text in English where all its words are known, else as it is, in quotes. Names of
    products stay whole."""
    kept = {chr(_PRIVATE + place): name for place, name in enumerate(names) if name in text}
    masked = text
    for sign, name in kept.items():
        masked = masked.replace(name, sign)
    turned = "".join(_SIGNS.get(part) or _clause(part) for part in _CLAUSE.split(masked))
    if _HAN.search(turned):
        return f"“{text}”"
    for sign, name in kept.items():
        turned = turned.replace(sign, name)
    return re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"\s+", " ", turned)).strip()


def _clause(text: str) -> str:
    """A clause with each of its words in English; Chinese characters are left where a word is not
    known, also where a known one is a part of it."""
    pattern, known = _terms()
    return pattern.sub(lambda match: f" {known[match.group()]} ", text)
