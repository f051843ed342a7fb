"""Kinds of goods and what belongs to them: 吃的 are snacks, fruit, tea; 护肤 is cleanser and serum.

General knowledge of goods. A product belongs to a kind where its category or title holds one of
the words.
"""

from __future__ import annotations

from functools import cache, lru_cache

from chat.understanding.normal import normalise
from storage.catalogue import Product

_TABLE = """
食品|吃的|零食|吃点|好吃的|嘴馋|夜宵|宵夜|饿了|饿: 食品 零食 坚果 水果 方便 速食 面条 拌面 挂面 泡面
    意面 粮油 糕点 饼干 肉干 牛肉 果干 茶 蜂蜜 糖 巧克力 麦片 燕麦 生鲜 海鲜 特产 调味 罐头 奶酪 米
    橙 苹果 -宠物 -猫 -狗 -霜 -膜
饮料|喝的|冲饮|喝点: 茶 咖啡 饮料 果汁 冲饮 奶 酒 -杯 -壶 -霜
水果: 水果 脐橙 苹果 橙 梨 芒果 樱桃 草莓 柚 桃
护肤|护肤品|擦脸|抹脸|脸上: 护肤 洁面 洗面奶 精华 面霜 乳液 爽肤水 防晒 面膜 眼霜 化妆水 水乳
彩妆|化妆品|化妆: 彩妆 口红 唇釉 粉底 眼影 腮红 眉笔 睫毛 气垫 唇
洗护|个护|洗漱: 洗护 洗发 沐浴 护发 牙膏 牙刷 洗手 香皂 洗衣
美妆: 护肤 彩妆 洁面 精华 面霜 面膜 口红 防晒
家居|家用|家里用|居家: 家居 锅 壶 杯 收纳 床品 四件套 毛巾 枕 被 毯 厨具 餐具 水具 家纺 清洁 灯
    香薰 地垫 窗帘 衣架
厨具|厨房|做饭|下厨: 锅 厨 刀 铲 砧板 碗 盘 餐具 炸锅 煲
家电|小家电|电器: 电器 家电 炸锅 电饭煲 风扇 吹风机 加湿器 热水壶 料理机 榨汁 吸尘 取暖 养生壶
    台灯 小夜灯
床品|床上用品|家纺: 床品 四件套 被 枕 床单 毯 家纺
母婴|宝宝用|婴儿: 母婴 婴儿 宝宝 湿巾 尿裤 奶瓶 辅食 -猫 -犬
宠物食品|宠物|铲屎|主子|喵|毛孩子|猫吃|狗吃: 宠物 猫 犬 狗 -儿童
茶叶|茶: 茶
服装|衣服|穿的|上衣: 衣 裙 裤 衫 T恤 外套 卫衣 羽绒 毛衣 针织 夹克 风衣 西装 袍 马甲
    背心 吊带 家居服 打底 -架
裤子|裤: 裤
裙子|裙: 裙
鞋子|鞋: 鞋 靴
包包|包: 包 -面包 -红包
配饰|饰品|首饰: 配饰 围巾 丝巾 披肩 帽 手套 腰带 皮带 领带 袜 项链 手链 耳环 耳钉 戒指 手镯
    发夹 发箍 胸针 墨镜
内衣: 内衣 文胸 内裤 睡衣 袜 家居服 睡袍 保暖 秋衣 背心 打底
男装|男的穿|男士: 男
女装|女的穿|女士: 女 裙
童装|小孩穿|孩子穿: 童
数码|电子产品: 耳机 充电 数据线 音箱 手表 手机 键盘 鼠标 支架
日用|日用品: 湿巾 纸巾 洗衣 垃圾袋 清洁 牙刷 毛巾 收纳
玩具: 玩具 积木 拼图 娃娃
"""


class Kind:
    """A kind with the words viewers call it by and what its products are called."""

    def __init__(self, line: str) -> None:
        said, _, words = line.partition(": ")
        self.said = tuple(said.split("|"))
        self.words = tuple(word for word in words.split() if word[0] != "-")
        self.but = tuple(word[1:] for word in words.split() if word[0] == "-")

    @property
    def name(self) -> str:
        """The kind's own name."""
        return self.said[0]

    def holds(self, called: str) -> bool:
        """Whether a product of this normalised category and title is of the kind."""
        return any(word in called for word in self.words) and not any(
            word in called for word in self.but
        )


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the table."""
    return tuple(
        Kind(normalise(line)) for line in _TABLE.strip().replace("\n    ", " ").splitlines()
    )


def called(product: Product) -> str:
    """Category and what the title ends in, as kinds are looked for in them."""
    return _called(product.title, product.category)


@lru_cache(maxsize=16_384)
def _called(title: str, category: str) -> str:
    words = normalise(title).split(" ")
    return f"{normalise(category)} {words[0][-4:] if not words[0].isascii() else words}"


@lru_cache(maxsize=16_384)
def kinds_of(called: str) -> tuple[Kind, ...]:
    """The kinds that a product of this normalised category and title is of."""
    return tuple(kind for kind in kinds() if kind.holds(called))


def kinds_asked(line: str) -> list[Kind]:
    """The kinds that a normalised line names."""
    return [kind for kind in kinds() if any(word in line for word in kind.said)]
