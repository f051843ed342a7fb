"""Which part of a policy holds for a product: 脐橙不发新疆 says nothing of lipsticks."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from chat.understanding.normal import normalise
from chat.understanding.regions import all_places
from host.answers.kinds import called, kinds_of
from storage.catalogue import Product, Snapshot

_SENTENCE = re.compile(r"(?<=[。;；!！\n])|(?<=[a-z)]\.) ")
_COMMA = re.compile(r"(?<=[,，])(?!\d)")
_OTHERS = re.compile("其他(?:商品|产品|款|的)|其它|其余|other products|other items|all other", re.I)
_SOME_OTHERS = re.compile("其[他它余](?!地区|省|城市|国家|地方|时间|问题)")
_ALL = re.compile("普通商品|所有商品|全店|全国|全场|本店|每单|every|all orders", re.I)


class Scopes:
    """The names of the goods of a shop, for finding of which of them a text speaks."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._own: dict[str, frozenset[str]] = {}
        self._automaton: Any = None

    def warm_up(self) -> None:
        """Learn now what the goods of the shop are called."""
        self._words()

    def part_for(self, product: Product, text: str) -> str:
        """The clauses of a text that hold for the product; "" where all are about others."""
        clauses: list[tuple[str, frozenset[str] | None]] = []
        for sentence in _SENTENCE.split(text):
            subject: frozenset[str] | None = None
            for clause in [sentence] if sentence.isascii() else _COMMA.split(sentence):
                subject = self._subject(clause, subject)
                clauses.append((clause, subject))
        own = self.names_of(product)
        named = any(subject and subject & own for _, subject in clauses)
        kept = [
            clause
            for clause, subject in clauses
            if subject is None or subject & own or (not subject and not named)
        ]
        if not kept and _SOME_OTHERS.search(text):
            return text  # 其他电器 may be this one
        glue = " " if text.isascii() else ""
        return glue.join(kept).strip(" ,，;；")

    def _subject(self, clause: str, before: frozenset[str] | None) -> frozenset[str] | None:
        """The goods a clause speaks of: None for all, the empty set for all but those named."""
        plain = normalise(clause)
        if _OTHERS.search(plain):
            return frozenset()
        hits = [(end - len(word) + 1, end, word) for end, word in self._words().iter(plain)]
        found = frozenset(
            word
            for start, end, word in hits
            if not any(s <= start and end <= e and e - s > end - start for s, e, _ in hits)
        )
        if found:
            return found
        return None if _ALL.search(plain) else before

    def names_of(self, product: Product) -> frozenset[str]:
        """What a policy may call the product: its brand, its category, what its title ends in,
        its kinds."""
        known = self._own.get(product.id)
        if known is None:
            known = self._own[product.id] = _names(product)
        return known

    def _words(self) -> Any:
        if self._automaton is None:
            import ahocorasick

            automaton = ahocorasick.Automaton()
            for product in self._snapshot.catalogue.products:
                for name in self.names_of(product):
                    automaton.add_word(name, name)
            automaton.add_word("\x00", "\x00")
            automaton.make_automaton()
            self._automaton = automaton
        return self._automaton


def _names(product: Product) -> frozenset[str]:
    title = normalise(product.title).split(" ")[0]
    category = normalise(product.category)
    found = {category, normalise(product.brand or ""), title}
    if not title.isascii():
        found |= {
            title[start : start + size]
            for size in (2, 3, 4)
            for start in range(len(title) - size + 1)
        }
    if not category.isascii():
        found |= {category[-2:]}
    else:
        words = normalise(product.title).split(" ")
        things = [word for word in words if word.isalpha()]
        found |= {category.rstrip("s"), *words[:1], *things[-1:], " ".join(things[-2:])}
    found |= {kind.name for kind in kinds_of(called(product))} | _kinds_named(product)
    said = {name for name in found if len(name) > 1 and name not in _NO_NAMES}
    return frozenset(said - _places())  # 新疆灰枣 is not meant by 新疆补运费


_KINDS = """
化妆品|护肤品|美妆|护肤|美妆护肤|美容: 护肤 洁面 洗面 精华 面霜 乳液 爽肤水 防晒 面膜 眼霜 化妆
    水乳 彩妆 口红 唇 粉底 眼影 腮红 眉笔 睫毛 气垫 卸妆 隔离 粉饼 散粉 香水 身体乳 护手霜
    洁面乳
彩妆: 彩妆 口红 唇 粉底 眼影 腮红 眉笔 睫毛 气垫 粉饼 散粉
食品|食物|零食|吃的: 食品 零食 卤味 凤爪 鸡爪 熟食 腊味 甜品 蛋黄酥 果脯 蜜饯 枣 代餐 薏米 酱
    食用油 粉丝 粉条 汤圆 水饺 酸奶 牛奶 香肠 肉松 鱼干 豆制品 红薯 玉米 银耳 枸杞 糕 酥 饼 坚果
    水果 速食 面条 挂面 意面 粮油 糕点 饼干 肉干 牛肉 果干 蜂蜜 巧克力 麦片 燕麦 生鲜 海鲜 特产
    调味 罐头 奶酪 大米 茶 咖啡 饮料 冲饮 鸭脖 鸡爪 火锅 螺蛳粉 面包 辣条 薯片 藕粉 燕窝 奶粉
    月饼 豆干 海苔 糖果 -茶具 -茶杯 -茶壶 -咖啡机 -咖啡杯 -牛肉刀 -猫 -犬 -宠物 -火锅锅 -膜
生鲜|鲜果|水果: 水果 生鲜 海鲜 橙 苹果 芒果 樱桃 草莓 柚 桃 梨 牛排 虾
贴身衣物|贴身用品|内衣裤|内衣|内裤|贴身: 内衣 文胸 内裤 袜 泳衣 塑身 打底裤 秋衣
小家电|家电|电器|电子产品: 电器 家电 炸锅 电饭煲 风扇 吹风机 加湿器 热水壶 料理机 破壁机 榨汁
    吸尘 取暖 养生壶 台灯 小夜灯 电动 按摩 除螨 挂烫 豆浆机 烤箱 微波炉 咖啡机 电炖 绞肉机 电煮
个护|洗护|个人护理: 洗发 沐浴 护发 牙膏 牙刷 洗手 香皂 剃须 冲牙
家纺|床品|床上用品|床上: 床品 床笠 床罩 凉席 枕套 隔尿 四件套 被 枕 床单 毯 家纺 凉席 床垫
母婴|母婴用品|婴童|婴儿用品: 母婴 婴儿 宝宝 尿裤 纸尿 奶瓶 辅食 吸奶
宠物用品|宠物食品|宠物: 宠物 猫 犬 狗
保健品|保健食品|营养品: 保健 维生素 钙片 鱼油 益生菌 蛋白粉
首饰|饰品|耳饰|耳环: 首饰 项链 耳环 耳钉 手链 戒指 耳夹 吊坠
数码|数码产品|电子: 耳机 充电 数据线 音箱 手表 键盘 鼠标
餐具|厨具|锅具|水具: 餐具 碗 盘 锅 杯 壶 砧板 刀
日用品|日用|纸品|清洁用品: 湿巾 纸 洗衣 垃圾袋 清洁 毛巾 收纳 洗洁精 拖把
"""
"""What policies call many goods at once, and words of the goods they mean."""


@cache
def _places() -> frozenset[str]:
    return frozenset(all_places())


@cache
def _kinds() -> tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    found = []
    for line in _KINDS.strip().replace("\n    ", " ").splitlines():
        said, _, words = normalise(line).partition(": ")
        names = words.split()
        wanted = tuple(word for word in names if word[0] != "-")
        found.append((tuple(said.split("|")), wanted, tuple(w[1:] for w in names if w[0] == "-")))
    return tuple(found)


def _kinds_named(product: Product) -> set[str]:
    """The words by which policies speak of all goods of the product's kinds."""
    own = called(product)
    return {
        name
        for said, words, but in _kinds()
        if any(word in own for word in words) and not any(word in own for word in but)
        for name in said
    }


_NO_NAMES = frozenset(
    re.findall(
        r"\S+",
        "新款 正品 现货 官方 全国 商品 产品 质量 包装 中国 大陆 直播 免费 礼盒 定制 拆封 开封 订单"
        " 客服 付款 发货 包邮 快递 退货 换货 尺码 颜色 规格 家用 女士 男士 儿童 加厚 大号 小号 中号"
        " 可拆 两件 一件 多件",
    )
)
"""Words of titles that no policy means a product by."""
