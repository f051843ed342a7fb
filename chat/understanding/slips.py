"""Chinese lines with their usual slips of the keyboard put right (项练 is 项链), and bodies without
their degrees (脚有点胖 is 脚胖): one way to say each thing."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_TABLE = """
帽檐 帽沿 帽延
项链 项练 项连
手链 手练
脚链 脚练
拉链 拉练 拉连
耳钉 耳丁 耳订
戒指 戒子 介指
围巾 围斤 围今 围金
丝巾 丝斤 丝今
毛巾 毛斤
湿巾 湿斤
纸巾 纸斤 纸今
牛仔 牛崽 牛宰
裙子 群子
连衣裙 连衣群 联衣裙
半身裙 半身群
百褶裙 百折裙 百摺裙
打底裤 打低裤 打底库
裤子 库子
短裤 短库
长裤 长库
鞋子 协子 鞋纸
衬衫 陈衫 衬山 寸衫 称衫
衬衣 寸衣
卫衣 卫依 味衣
毛衣 毛依
棉衣 棉依
睡衣 睡依
内衣 内依
羽绒 羽戎 羽容 雨绒
冲锋衣 冲峰衣 冲锋依 充锋衣
防晒 防嗮
文胸 文凶
吊带 吊代
背带 背代
肩带 肩代
腰带 腰代
皮带 皮代
鞋带 鞋代
口袋 口代 囗袋
纽扣 纽口 钮扣
帐篷 帐蓬 账篷
瑜伽 瑜珈
登山杖 登山丈
保温杯 保温怀
水杯 水怀
枕头 枕投
窗帘 窗连 窗廉
面膜 面摸 面磨
粉底 粉低
牙膏 牙糕
奶瓶 奶平
玩具 玩俱
积木 积目
饼干 饼肝
坚果 坚过
蜂蜜 蜂密
茶叶 茶业
耳机 耳几
充电宝 充电保
纯棉 纯绵
全棉 全绵
涤纶 涤伦 绦纶
锦纶 锦伦
氨纶 氨伦
腈纶 腈伦
尼龙 尼伦 尼隆
聚酯 聚脂
莫代尔 莫代而
羊绒 羊容 羊戎
不锈钢 不绣钢 不锈刚
陶瓷 陶次
尺码 尺马
版型 版形 板型 板形
弹力 弹利 谈力
加绒 加容 加戎
加厚 加后
薄款 簿款
厚薄 厚簿
透气 透汽
褪色 退色 腿色
缩水 说水 速水
保暖 保暧
防滑 防划
耐磨 耐摸
磨脚 磨角
运费 运废
退货 退或
发货 发或
现货 现或
颜色 颜社 颜涩
"""
_BODY = "[脚腿腰胸肩头脸手脖背臀肚]"
_DEGREE = re.compile(
    rf"(?<={_BODY})(?:有一?点儿?|有些|比较|偏|稍微有?点?|挺|特别|很|太|蛮|略|贼|超级?|真的?|巨)"
    "(?=[胖肥宽大小粗细厚薄高低短长窄圆瘦])"
)
_MAY_BE_BODY = re.compile(_BODY).search


@cache
def _slips() -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for line in _TABLE.strip().splitlines():
        right, *wrong = line.split()
        for word in wrong:
            automaton.add_word(word, (word, right))
    automaton.make_automaton()
    return automaton


def put_right(text: str) -> str:
    """A normalised Chinese line without its usual slips."""
    for _, (word, right) in list(_slips().iter(text)):
        text = text.replace(word, right)
    return _DEGREE.sub("", text) if _MAY_BE_BODY(text) else text
