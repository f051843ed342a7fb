"""What viewers of a shop say in more words than a phrase can hold: orders to be changed, goods that
arrived broken, gifts that were forgotten, anger. Chinese only."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.triggers import Triggers

_ORDERED = r"(?:(?:拍|买|下单|付款|付|下)(?:完|好|了|过)|刚拍|刚买|刚付|刚下)"
_CHANGE = r"(?:换|改|取消|退掉|撤|加个?备注|合并)"
_FAULTS = (
    "破|洞|裂|碎|烂|坏|断|脏|霉|污渍|色差|线头|开线|漏|瘪|变形|划痕|不能用|用不了|异味|臭|掉皮"
    "|少了|缺|错了|发错"
)
_PATTERNS: tuple[tuple[Intent, str], ...] = (
    (
        Intent.ORDER_STATUS,
        rf"{_ORDERED}.{{0,10}}(?:想|能|可以|要|帮我?|怎么)?.{{0,3}}{_CHANGE}(?!季)",
    ),
    (
        Intent.ORDER_STATUS,
        r"(?:换成|改成|改一?下|取消).{0,8}(?:付了|拍了|已经付|已付|下单了|已经拍)",
    ),
    (Intent.ORDER_STATUS, r"地址.{0,8}(?:改|错|换|填|写)|(?:改|换|填错|写错).{0,5}地址"),
    (
        Intent.ORDER_STATUS,
        r"我.{0,6}(?:到没到|发没发|发了没|到了没|走到哪|送到没|在哪了|到哪儿了|啥时候能到手)",
    ),
    (
        Intent.ORDER_STATUS,
        r"(?:昨天|前天|上周|上个月|前几天|大前天|\d+[天号]).{0,4}(?:买|拍|下)的?.{0,8}(?:到|发|货|没|呢)",
    ),
    (Intent.ORDER_STATUS, r"(?:怎么|咋|为啥)还?(?:没|不)(?:发|到|送|动静|有货运)"),
    (Intent.COMPLAINT, rf"(?:收到|到手|寄来|送来|拿到|打开|拆开).{{0,14}}(?:{_FAULTS})"),
    (
        Intent.COMPLAINT,
        rf"(?:{_FAULTS}|假|旧|二手).{{0,4}}(?:就|还|也)?(?:发|寄|卖)(?:给我|过来|来)",
    ),
    (
        Intent.COMPLAINT,
        r"(?:少|漏|错)(?:寄|给|发|装|放|拿|送)(?:我|了|过?来)?.{0,4}(?:[\d一二两三个件条只瓶包盒袋]|给我|吧)",
    ),
    (
        Intent.COMPLAINT,
        r"(?:发|寄)(?:给我?|来)?的?(?:尺码|码|颜色|色|款式?|货|东西|型号|数量).{0,2}(?:不对|错了|不符|不一样)"
        r"|(?<!不)(?:要|拍|买|订|选)(?:的|了)?.{1,6}(?:给|发|寄)(?:我)?的(?:是)?[^吗?么]{1,6}$",
    ),
    (Intent.COMPLAINT, r"少给我|(?:没|没有|忘了?)(?:给我|给|送|寄|放)(?:$|[啊呀呢吧吗了,， ])"),
    (Intent.COMPLAINT, r"(?:赠品|送的|赠的|礼品).{0,6}(?:没有?(?:给|收|到|见|发)|呢$|没了$)"),
    (
        Intent.COMPLAINT,
        r"客服.{0,5}(?:死|哪去|跑|装死|不在|不管|没影|聋|瞎|干嘛|吃饭|睡)|(?:死|跑)哪.{0,3}客服",
    ),
    (
        Intent.COMPLAINT,
        r"垃圾(?!袋|桶|篓|箱|车|分类|铲|夹|处理)|坑(?:货|爹|我|人)|黑心|恶心(?:死|人)?|气死|缺德|奸商|无良|烂货|破玩意|什么破|啥破",
    ),
    (Intent.COMPLAINT, r"骗子|骗钱|骗我|忽悠人?|耍我|套路(?:深|人|我|真多)|诈骗"),
    (Intent.COMPLAINT, r"(?<!要)别买|(?<!要)不要买|谁买谁|买了后悔|后悔死|再也不来|拉黑你|取关了"),
    (
        Intent.COMPLAINT,
        r"(?:洗|穿|用|戴|吃)(?:了|过)?.{0,4}(?:次|天|回|下|遍|周|个月).{0,4}就.{0,6}(?:破|坏|断|裂|掉|褪|缩|烂|起球|开|脱|不[\u4e00-\u9fff]{1,3}了)",
    ),
    (
        Intent.COMPLAINT,
        r"(?:起球|掉色|缩水|开线|褪色|掉皮|脱胶)(?:了|成).{0,6}(?:退|赔|咋|怎么|什么|啥)",
    ),
    (Intent.COMPLAINT, r"(?:碎|裂|破|烂|瘪|漏)的.{0,3}(?:谁|咋|怎么|啥|什么)"),
    (
        Intent.INJURY,
        r"(?:用|穿|抹|涂|擦|敷|吃|戴|洗).{0,10}(?:脸|手|屁股|屁屁|身上|脖子|皮肤|嘴|眼睛?|头皮|腿|脚|胳膊|耳朵)"
        r".{0,3}(?:红了|发红|通红|红一|全红|红肿|痒了?得|起了?[包疹疙红]|肿了|烂了|脱皮了|疼得)",
    ),
    (
        Intent.REFUND,
        r"退.{0,10}(?:钱呢|钱啊|款呢|没给|不给|没动静)|(?:把)?钱(?:还我|退我|退给我|退了)",
    ),
    (
        Intent.SPAM,
        r"(?:扣|点|看|戳|加)(?:我|一下我)?(?:的)?(?:头像|主页|简介|扣扣|薇)|低价.{0,4}(?:烟|号|粉|票)|(?:代|刷)(?:购|粉|赞|单)(?:找我|联系|扣|加)",
    ),
    (Intent.SPAM, r"私聊我|找我拿货|来我(?:这|直播|主页)|点我(?:进|领|看)"),
)
_COMPILED = [(intent, re.compile(pattern)) for intent, pattern in _PATTERNS]
_MAY_BE = Triggers((pattern, place) for place, (_, pattern) in enumerate(_PATTERNS))


def person_wanted(text: str) -> Intent | None:
    """What a person (or nobody) must deal with in a normalised line, None for all others."""
    for place in sorted(_MAY_BE.of(text)):
        intent, pattern = _COMPILED[place]
        if pattern.search(text):
            return intent
    return None
