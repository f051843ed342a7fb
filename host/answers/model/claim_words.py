"""Words that claim something about goods: materials, care, properties, kinds, colours, places. A
model may use one only where the evidence has it. General knowledge of goods, of no one shop."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from chat.understanding.aspects import everyday_aspects
from chat.understanding.nouns import REGIONS, aliases, colour_families

_HAN_WORD = re.compile(r"[㐀-鿿]{2,6}").fullmatch
_ASKS = re.compile(
    "什|怎|几|多|吗|么|不能|能不|可以|会不|啥|咋|哪|是不|有没|的$|^能|^会|^要|了$|很"
)
_GENERAL_WORDS = """
使用 食用 数量 功能 特点 日常 大小 尺寸 支持 保存 日期 现在 介绍 说明 规格 类别
长度 高度 宽度 厚度 重量 容量 成分 材料 材质 面料 颜色 口味 版型 尺码 年龄 身高
人群 评价 质地 款式 搭配 清洗 清洁 保养 衣服 味道 方法 时间 优点 亮点 卖点 包裹
手机 孩子 小孩 朋友 适用 性别 再讲 讲解 讲讲 充电 口感 建议 个人 线下 外表 表面
男女 身体 皮肤 好看 孩 东西 用法 用量 裤子 裙子 鞋子 杯子 椅子 包包 帽子 外套
好穿
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
"""Words of the table of aspects that claim nothing."""
_MORE = (
    "真丝|桑蚕丝|羊绒|羊毛|羊皮|牛皮|真皮|头层|二层|人造革|纯棉|全棉|亚麻|莫代尔|天丝|涤纶|锦纶|氨纶"
    "|腈纶|雪纺|牛仔|灯芯绒|鹅绒|鸭绒|羽绒|实木|陶瓷|玻璃|不锈钢|硅胶|塑料|钛|纯银|纯金|镀金|进口"
    "|国产|德国|日本|韩国|法国|意大利|明星|网红|同款|大牌|专柜|授权|认证|专利|获奖|检测|机洗|手洗|干洗"
    "|水洗|烘干|暴晒|熨烫|漂白|防水|防晒|防滑|防风|防静电|抗菌|抑菌|除螨|除臭|速干|吸汗|透气|保暖|保温"
    "|保冷|恒温|发热|凉感|冰丝|弹力|起球|掉色|褪色|缩水|变形|掉毛|静电|异味|甲醛|荧光剂|过敏|敏感肌|孕妇"
    "|哺乳|宝宝|婴儿|儿童|老人|学生|男士|女士|男生|女生|显瘦|显高|显白|遮肉|大码|微胖|夏天|冬天|春秋"
    "|四季|夏季|冬季|秋冬|春夏|加厚|加绒|轻薄|柔软|结实|耐磨|耐用|环保|有机|无糖|低脂|低卡|零添加|香精"
    "|酒精|防腐剂|色素|激素|赠品|礼盒|包装|发票|质保|保修|上门|安装|货到付款|花呗|分期|顺丰|京东|中通"
    "|圆通|邮政|会员|内部价|员工价|秒杀|特价|清仓|优惠|折扣|红包|返现|返利|积分|免费|试穿|试用|补差|降价"
    "|涨价|定金|预售|团购|抽奖|福利|包邮|运费|差价|销量|爆款|热卖|热销|畅销|回购|好评|口碑|评分|人气|后天"
    "|明天|今晚|次日|当天|当日|加急|空运|医生|专家|央视|博主|国家|政府|官方|世界|代言|安全|健康|天然|温和"
    "|刺激|无害|绿色|养生|护肤|补水|保湿|修复|美容|营养|亲肤|垂感|挺括|免烫|抗皱|高腰|收腰|弹性|四面弹"
    "|蓬松|透明|轻便|便携|防摔|防油|防污|耐高温|耐热|折叠|拆卸|拆封|海外|国外|门店|实体店|新款|旧款|限量|定制|手工|蓝牙|无线|快充|续航|降噪|静音|夜光"
)
_COMMON_WORDS = """
ai the a an and or of to in on for with without is are be been it its this that these those you
your we our i my me can could will would may might do does did has have had not no yes from at
by as so if then than but also just very really quite more most much many any all some each
every one both other what which how when where who why there here they them their he she his
her us up out over under about into only even still too well good great nice fine like love
want need get got make made makes making take takes use used using uses feel feels look looks
comes come go goes wear wearing work works keep keeps give gives see find know say says ask
please thanks thank hello hi dear yeah sure okay ok right now day time thing things item items
product products piece pieces size sizes colour color colours colors price prices details
question check let help best recommend recommended suggest choose choice pick option options
easy easily simple simply everyday daily fit fits people person how's what's it's that's
there's you're we're don't doesn't isn't aren't can't won't lovely comfortable beautiful
stylish style feature features special tell describe big small large long short high low own
same body type light
"""
_COMMON_ENGLISH = frozenset(_COMMON_WORDS.split())
_MORE_ENGLISH = """
free gift refund return exchange ship shipping delivery warranty guarantee discount coupon sale
cheap certified official genuine original authentic limited exclusive celebrity doctor expert safe
natural organic sensitive baby kids pregnant children tomorrow tonight today new bestseller
popular award patented lifetime overnight express medical allergy toxic eco sustainable handmade
imported vegan everyone everybody thousands
"""
_LATIN = re.compile(r"[a-z][a-z'-]+")
_SAME = {
    "纯棉": ("全棉", "100%棉", "棉100%", "100%纯棉"),
    "全棉": ("纯棉", "100%棉", "棉100%"),
    "weigh": ("weight",),
    "夏天": ("夏季", "春夏", "四季"),
    "夏季": ("夏天", "春夏", "四季"),
    "冬天": ("冬季", "秋冬", "四季"),
    "冬季": ("冬天", "秋冬", "四季"),
    "春天": ("春季", "春夏", "春秋", "四季"),
    "秋天": ("秋季", "秋冬", "春秋", "四季"),
}
"""Words that evidence may carry in another form."""


def other_forms(word: str) -> tuple[str, ...]:
    """The forms in which the evidence may have a word."""
    return _SAME.get(word, ())


@cache
def qualifiers() -> frozenset[str]:
    """Words that say for what a statement holds: 新疆包邮 is not vouched for by 新疆 in one
    sentence and 包邮 in another."""
    colours = {f"{name}色" for name in colour_families() if len(name) == 1}
    english = {w for words in colour_families().values() for w in words if w.isascii()}
    places = {stem(p) if p.isascii() else p for p in REGIONS}
    return frozenset(colours | {stem(word) for word in english} | places)


@cache
def chinese_claims() -> Any:
    """The Chinese words in an automaton whose values are the words."""
    import ahocorasick

    words = set(_MORE.split("|"))
    for aspect in everyday_aspects().values():
        words.update(filter(_HAN_WORD, aspect.evidence))
        words.update(w for w in aspect.cues if _HAN_WORD(w) and not _ASKS.search(w))
    for name, others in aliases().items():
        words.update(w for w in (name, *others) if _HAN_WORD(w))
    words.update(f"{name}色" for name in colour_families() if len(name) == 1)
    words.update(filter(_HAN_WORD, REGIONS))
    automaton = ahocorasick.Automaton()
    for word in words - _GENERAL:
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton


@cache
def english_claims() -> frozenset[str]:
    """The stems of the English words."""
    texts: list[str] = []
    for aspect in everyday_aspects().values():
        texts += [*aspect.evidence, *aspect.cues]
    for name, others in aliases().items():
        texts += [name, *others]
    for others in colour_families().values():
        texts += others
    texts += [*REGIONS, _MORE_ENGLISH]
    words = {word for text in texts if text.isascii() for word in _LATIN.findall(text)}
    return frozenset(stem(word) for word in words - _COMMON_ENGLISH if len(word) > 2)


def english_words(text: str) -> list[str]:
    """The stems of a text's words, in their order, common ones left out."""
    return [stem(word) for word in _LATIN.findall(text) if word not in _COMMON_ENGLISH]


_ENDING = re.compile(r"(?:ing|edly|ed|able|ness|ly|es|s|y|e)$")


def stem(word: str) -> str:
    """A word without its most common endings, so that washed is washable."""
    short = _ENDING.sub("", word) if len(word) > 4 else word.removesuffix("s")
    return short if len(short) > 2 else word
