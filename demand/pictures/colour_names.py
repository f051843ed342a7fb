"""The colours that fashion speaks of, with a Chinese and an English name and a base colour."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Lab = npt.NDArray[np.float64]

_LIGHTNESS = 0.5
_SOFT = 20.0
_DARK, _DARK_STRETCH = 45.0, 0.3


class Colour(NamedTuple):
    """A named colour: `base` is the English name of the plain colour it is a kind of."""

    zh: str
    en: str
    base: str
    rgb: str


COLOURS = tuple(
    Colour(*line.split())
    for line in """
白色 white white fbfbfa
米白色 off-white white f3eee2
奶油色 cream beige efe3c4
象牙色 ivory white f4f0dc
冷白色 snow white e4e9ee
灰白色 greyish-white white d9d8d4
浅灰色 light-grey grey bfbfbf
灰色 grey grey 8f8f90
深灰色 dark-grey grey 5b5c5f
炭灰色 charcoal grey 484a4e
暖灰色 warm-grey grey 8b8479
深暖灰 dark-warm-grey grey 5e5952
蓝灰色 blue-grey blue 7b8794
岩蓝色 slate blue 434d58
黑色 black black 17171a
纯黑色 jet black 060607
墨黑色 ink black 24262c
米色 beige beige d9c7a6
杏色 apricot beige e9c9a3
卡其色 khaki beige b39b72
驼色 camel brown b4875a
沙色 sand beige cbb594
燕麦色 oatmeal beige cfc4b0
裸色 nude beige e0bda5
灰褐色 taupe brown 8b7d70
棕色 brown brown 7a4e30
咖啡色 coffee brown 5a3d2b
巧克力色 chocolate brown 432a20
栗色 chestnut brown 70362a
焦糖色 caramel brown a8622c
铁锈色 rust orange a8452a
红色 red red c81f2b
大红色 bright-red red e0202a
正红色 true-red red f01612
酒红色 wine red 6d1a2c
暗红色 dark-red red 8e1d23
砖红色 brick red a13d33
珊瑚色 coral pink f07a68
西瓜红 watermelon pink ea4a5f
橙色 orange orange ee7a22
浅橙色 light-orange orange e5a05a
橘红色 orange-red orange e65a1e
南瓜色 pumpkin orange cf6a1e
桃色 peach pink f7b99b
黄色 yellow yellow f4d52a
柠檬黄 lemon yellow f4ec5c
浅黄色 light-yellow yellow f5ebae
姜黄色 mustard yellow c9992b
金色 gold yellow c4a04d
绿色 green green 3a8c46
浅绿色 light-green green a8d29c
草绿色 grass-green green 76a63c
荧光绿 neon-green green b4e53a
墨绿色 dark-green green 1f3f33
军绿色 army-green green 5a5f3d
橄榄绿 olive green 7c7a3c
深橄榄绿 dark-olive green 44442e
薄荷绿 mint green b4e0cc
豆绿色 sage green 9aae8c
翡翠绿 emerald green 0f8a66
青色 cyan blue 3cb4c4
湖蓝色 lake-blue blue 2f98b8
孔雀蓝 teal blue 14646e
浅蓝色 light-blue blue a9cbe6
天蓝色 sky-blue blue 6cb0e0
蓝色 blue blue 2e62b4
宝蓝色 royal-blue blue 2340a8
牛仔蓝 denim-blue blue 4f6f94
深牛仔蓝 dark-denim blue 3a4658
浅牛仔蓝 light-denim blue 8ba6c2
雾霾蓝 haze-blue blue 8197ae
藏青色 navy blue 1d2540
深蓝色 dark-blue blue 24365e
紫色 purple purple 6f3f94
浅紫色 lavender purple c0a8d8
深紫色 dark-purple purple 40264f
香芋紫 taro purple a892b8
紫红色 magenta pink b8246e
粉色 pink pink f2a6bc
浅粉色 light-pink pink f5d3d8
玫红色 rose pink dc2f74
豆沙色 dusty-pink pink c08a86
藕粉色 lotus-pink pink d9b3ae
银色 silver grey c4c8cc
""".strip().splitlines()
)
BASES = {
    "white": "白色", "grey": "灰色", "black": "黑色", "beige": "米色", "brown": "棕色",
    "red": "红色", "orange": "橙色", "yellow": "黄色", "green": "绿色", "blue": "蓝色",
    "purple": "紫色", "pink": "粉色", "multi": "花色",
}  # fmt: skip
"""The plain colours in English and Chinese, and what is called so where none leads."""


def to_lab(rgb: npt.NDArray[np.generic]) -> Lab:
    """CIE L*a*b* (D65) of sRGB values 0 to 255, along the last axis."""
    linear = _byte_light()[rgb] if rgb.dtype == np.uint8 else _light(rgb)
    xyz = linear @ _TO_XYZ.T / _WHITE
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = root[..., 0], root[..., 1], root[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def _light(rgb: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
    """The light, 0 to 1, of sRGB values 0 to 255."""
    part = np.asarray(rgb, np.float64) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


@cache
def _byte_light() -> npt.NDArray[np.float64]:
    """The light of each value that a pixel can have: powers are slow."""
    return _light(np.arange(256))


def named(lab: Lab) -> Colour:
    """The named colour nearest to a colour in L*a*b*."""
    return COLOURS[int(_differences(lab).argmin())]


def likely_bases(lab: Lab) -> dict[str, float]:
    """The plain colours that one could call a colour, with shares that sum to 1: near the border
    of two, each has its part."""
    differences = _differences(lab)
    chances = np.exp((differences.min() - differences) / _SOFT)
    order, begins, bases = _by_base()
    best = np.maximum.reduceat(chances[order], begins)
    return dict(zip(bases, (best / best.sum()).tolist(), strict=True))


@cache
def _by_base() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], tuple[str, ...]]:
    """The named colours in an order in which those of one plain colour follow each other, where
    each plain colour begins, and the plain colours."""
    names = np.array([each.base for each in COLOURS])
    order = np.argsort(names, kind="stable")
    bases, begins = np.unique(names[order], return_index=True)
    return order, begins, tuple(bases.tolist())


def _differences(lab: Lab) -> npt.NDArray[np.float64]:
    """How unlike the named colours one is: lightness counts half, and among strong colours their
    strength counts less than their hue."""
    (known, strength), own = _anchors(), _seen(lab)
    lightness = _LIGHTNESS * (known[:, 0] - own[0])
    own_strength = np.hypot(own[1], own[2])
    apart = np.hypot(known[:, 1] - own[1], known[:, 2] - own[2]) ** 2
    along = (strength - own_strength) ** 2
    across = np.maximum(apart - along, 0)
    weaker = np.minimum(strength, own_strength)
    difference: npt.NDArray[np.float64] = (
        lightness**2 + along / (1 + 0.03 * weaker) ** 2 + across / (1 + 0.012 * weaker)
    )
    return difference


@cache
def _anchors() -> tuple[Lab, npt.NDArray[np.float64]]:
    """The named colours as they are seen, and how strong they are."""
    values = [[int(each.rgb[i : i + 2], 16) for i in (0, 2, 4)] for each in COLOURS]
    seen = _seen(to_lab(np.array(values)))
    return seen, np.hypot(seen[:, 1], seen[:, 2])


def _seen(lab: Lab) -> Lab:
    """Dark colours have little strength in numbers and are told apart all the same: navy from
    black. The darker, the more their strength is stretched."""
    stretch = 1 + _DARK_STRETCH * np.maximum(0.0, 1 - lab[..., 0] / _DARK)
    seen = np.array(lab, np.float64)
    seen[..., 1:] *= stretch[..., None]
    return seen


_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]]
)  # fmt: skip
_WHITE = np.array([0.95047, 1.0, 1.08883])
