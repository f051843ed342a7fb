"""Words of Chinese product data in English, for viewers who ask in English.

A word-by-word help for frequent terms; what is not known stays as the catalogue has it.
"""

from __future__ import annotations

import re
from functools import cache

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
底部=floor|季节=season|适宜温度=suitable temperature|舒适温度=comfort temperature|黑色=black
白色=white|灰色=grey|红色=red|蓝色=blue|绿色=green|黄色=yellow|紫色=purple|粉色=pink|橙色=orange
棕色=brown|涂层=coating|鞋面=upper|大底=outsole|收纳袋=storage bag|小时=hours|分钟=minutes
厘米=cm|公斤=kg|克=g|约=about|适合=suits|可以=yes|不可以=no|不能下水=not for use under water
防雨淋=rain-proof|充满=to full|高亮=high|低亮=low|保质期=shelf life|个月=months|天=days|年=years
配料=ingredients|净含量=net content|产地=origin|肤质=skin type|用法=how to use
"""


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = [pair.split("=") for line in _TERMS.strip().splitlines() for pair in line.split("|")]
    known = {pair[0]: pair[1] for pair in pairs}
    ordered = sorted(known, key=len, reverse=True)
    return re.compile("|".join(map(_term, ordered))), known


def _term(word: str) -> str:
    """A unit is one behind a number only: the 克 of 马克杯 is no gram."""
    return rf"(?<=[\d ]){word}" if word in _UNITS else re.escape(word)


_UNITS = frozenset(("小时", "分钟", "厘米", "公斤", "克", "天", "年", "个月"))
_PRIVATE = 0xE000
"""The first character that stands for a name while a text is turned."""


_MARKS = str.maketrans(
    {"，": ",", "、": ",", "；": ";", "。": ".", "（": "(", "）": ")", "：": ":"}
)


def in_english(text: str, *, names: tuple[str, ...] = ()) -> str:
    """The text with frequent terms in English; names of products stay whole."""
    pattern, known = _terms()
    kept = [name for name in names if name in text]
    for place, name in enumerate(kept):
        text = text.replace(name, chr(_PRIVATE + place))
    turned = pattern.sub(lambda match: f" {known[match.group()]} ", text).translate(_MARKS)
    for place, name in enumerate(kept):
        turned = turned.replace(chr(_PRIVATE + place), name)
    return re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", turned)).strip()
