"""The terms of a promise: what narrows it (满99, 第二件, 2人款) and how far it reaches (全场)."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from chat.numerals import with_digits

_REGIONS = (
    "江浙沪|江浙|珠三角|长三角|新疆|西藏|青海|内蒙古|甘肃|宁夏|海南|偏远|港澳台|香港|"
    "台湾|海外|国外|省内|同城|市区|"
    "北京|上海|天津|重庆|广东|浙江|江苏|福建|山东|河北|河南|湖北|湖南|四川|云南|贵州|"
    "广西|江西|安徽|山西|陕西|辽宁|吉林|黑龙江"
    "|singapore|malaysia|indonesia|thailand|vietnam|philippines|jabodetabek|java|jakarta|"
    "bangkok|hanoi|kuala lumpur"
)
_PIECES = "(?:件|双|条|个|只|支|盒|包(?!邮)|瓶|袋|套|片|份|顶|把|箱|单|本|斤|罐|桶|块|款)"
_LIMITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "amount",
        re.compile(
            r"(?<![不没未])满 ?[¥$]?(\d+(?:\.\d+)?)(?!件|双|条|个|只|盒|包(?!邮)|瓶|袋|套|片|份)|"
            r"[¥$]?(\d+(?:\.\d+)?) ?(?:元|块|块钱)?(?:以上|起包|起(?=送|免|享)|及以上)|"
            r"(?:from|over|above|at least|minimum|min\.?|of|spend|exceed(?:ing)?|di atas|"
            r"min(?:imal|imum)?|trên|từ|ขั้นต่ำ|เกิน|ครบ) ?(?:[$€£₫฿]|us\$|s\$|rp\.?|"
            r"rm)? ?(\d+(?:[.,]\d+)?)(?! ?(?:days|hours|cm|kg|pieces|%))"
            r"|[$€£](\d+(?:\.\d+)?)(?:\+| or more| and up| and above)"
        ),
    ),
    (
        "count",
        re.compile(
            rf"(?:买|拍|任选|满|购|选|下单)(?:任意|够|了|满)?(\d+){_PIECES}|(\d+){_PIECES}(?:以上|"
            rf"起|及以上|包邮|免邮|打)|(?:buy|any|beli|mua) (\d+)|(\d+) or more"
        ),
    ),
    ("nth", re.compile(rf"第(\d+){_PIECES}|\b(2nd|second|third|3rd)\b")),
    ("first", re.compile(r"前(\d+)(?:名|位|单|件|个|份)|first (\d+)")),
    ("people", re.compile(r"(\d+)人[款装份]")),
    (
        "before",
        re.compile(
            r"(\d{1,2})(?::00|点)?(?:之?前|以前)(?!\d)|(?:before|by) (\d{1,2})(?::00)?(?: ?[ap]m)?"
        ),
    ),
    ("size", re.compile(r"([大中小]|加大|特大)号|(?<![a-z])([smlx]{1,4}|\d{2,3})码")),
    (
        "kind",
        re.compile(
            r"(礼盒|套装|标准|豪华|升级|尊享|基础|旗舰|高配|低配|双人|单人|家庭|情侣|儿童|成人|"
            r"电动|手动|加厚|加绒)[款版装]"
        ),
    ),
    ("colour", re.compile(r"([红橙黄绿青蓝紫黑白灰粉棕米卡咖]{1,2}色?)款")),
    ("region", re.compile(f"({_REGIONS})")),
    (
        "who",
        re.compile(
            r"(会员|新客|新人|首单|粉丝|老客|老顾客|vip|members?\b|new customers?|first order|"
            r"followers|subscribers|学生)"
        ),
    ),
    (
        "fault",
        re.compile(r"(质量问题|非人为|人为损坏|质量原因|破损|faulty|defect(?:ive|s)?|damaged)"),
    ),
    (
        "except",
        re.compile(
            r"(除外|不含|不包括|不参加|不算|不保|不在|除了|except|excluding|not including|"
            r"kecuali|trừ|ยกเว้น)"
        ),
    ),
)
_REACH: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "used",
        re.compile(
            r"(?<![没未])(?:穿过|洗过|用过|戴过|拆封|拆了|吃了|剪标|剪了)|"
            r"\b(?:worn|used|washed)\b"
        ),
    ),
    (
        "shop",
        re.compile(
            r"买什么|拍什么|买啥|拍啥|全场|全店|整店|全直播间|所有(?:商品|链接|产品|宝贝|订单|款|东西)|sitewide|storewide|"
            r"site-wide|everything|all (?:orders|items|products)|every order|semua produk|"
            r"toàn (?:bộ|shop)|ทั้งร้าน|ทุกชิ้น|ทุกออเดอร์|any order|mọi đơn|setiap pesanan|"
            r"semua pesanan"
        ),
    ),
    (
        "each",
        re.compile(
            r"(?<!成|首|大|古)都(?=[包送是有可能支享给免赠配])|每[一1]?(?:款|单|件|个人|位|双|条|"
            r"瓶|盒|个|笔)|人人|统统|一律|全部|所有|任[何意](?:一)?(?:款|单|件|颜色|尺码|规格|"
            r"商品)|不管(?:买|拍|哪)|随便(?:买|拍|哪)|"
            r"\bevery\b(?! ?[$€£₫฿\d])|\ball\b|\bany (?:size|colou?r|"
            r"version|item)\b|semua|setiap|mọi|tất cả|ทุก"
        ),
    ),
    (
        "country",
        re.compile(
            r"全国|全中国|nationwide|all over the country|seluruh indonesia|toàn quốc|ทั่วประเทศ|"
            r"seluruh malaysia"
        ),
    ),
    (
        "world",
        re.compile(
            r"全球|全世界|worldwide|anywhere in the world|anywhere|international|seluruh dunia|"
            r"toàn thế giới|ทั่วโลก"
        ),
    ),
    (
        "always",
        re.compile(
            r"终身|永久|永远|一辈子|无限次|不限次|不限时间|任何时候|随时|lifetime|forever|always|"
            r"any ?time|unlimited|seumur hidup|trọn đời|ตลอดชีพ|selamanya"
        ),
    ),
    (
        "below",
        re.compile(
            r"(?:不满|未满|没满|不够|不到|没到|低于|少于|below|under|less than)[^,。]{0,10}"
            r"(?:也|都|照样|一样|still|too|also|even)|不管(?:买)?多少|不设门槛|"
            r"no minimum|any amount|whatever (?:you|the amount)"
        ),
    ),
    (
        "far",
        re.compile(r"(?:偏远|新疆|西藏|海外|国外|港澳台)[^,。]{0,6}(?:也|都|一样|照样|同样)"),
    ),
    (
        "misuse",
        re.compile(
            r"(?:人为|自己弄|摔坏|弄坏|用坏|进水|misuse|dropp?(?:ed)?|your fault)[^,。]{0,8}"
            r"(?:也|都|照样|一样|too|also|covered)"
        ),
    ),
    (
        "whatever",
        re.compile(
            r"无条件|任何(?:理由|原因|情况)|不管什么(?:原因|理由|情况)|不问(?:原因|理由)|"
            r"什么(?:原因|理由|情况)都|without conditions|unconditional\w*|any reason|"
            r"no matter (?:what|why)|no questions"
        ),
    ),
    (
        "sure",
        re.compile(
            r"保证|一定|肯定|必定|百分百|绝对|100%|准保|guaranteed?|definitely|absolutely|"
            r"for sure|dijamin|chắc chắn|cam kết|แน่นอน"
        ),
    ),
    ("full", re.compile(r"全额|全款|双倍|十倍|full (?:refund|amount)|double")),
    ("complete", re.compile(r"完全|彻底|100%|completely|fully|totally|sepenuhnya|hoàn toàn")),
)
_LENIENT = frozenset({"each", "sure", "complete"})
"""A reach that a promise without any limit bears as well."""
_CONDITION_AHEAD = re.compile(
    r"^(?:只要|凡是?|如果|若|单笔|订单|消费|满|买|拍|任选|在|付款|下单|签收|if|"
    r"for orders?|when)|(?:的|内|前|后|时|以上|起|元)$"
)
_EXCEPTION_BEHIND = re.compile(
    "除外|不含|不包括|不算|不保|不在|仅限|只限|限于|不参加|except|excluding|only|kecuali|trừ|ยกเว้น"
)
_MISUSE = re.compile(
    r"[,(]?(?:人为|非正常|误用|使用不当|自然磨损|正常磨损|abuse|misuse|wear and tear)[^,()]{0,8}"
    r"(?:除外|不在[^,()]*|不算[^,()]*|不保[^,()]*|不含|excluded|not (?:covered|included))\)?"
)
"""What no warranty covers: leaving it out promises nothing more."""
_BOUGHT = re.compile(
    rf"(?<![送赠共])(\d+){_PIECES}|(?:buy|any|beli|mua|for) (\d+)|(\d+) (?:pieces|pcs)"
)
_ANY_OF = frozenset({"region", "colour", "kind", "size", "who"})
"""Limits of which a promise may name one: 新疆西藏8天到 carries 新疆8天到."""
_TOTAL = re.compile(
    r"(?:一共|合计|总共|总价|这单|实付|到手|total(?: of| is)?|come to|comes to) ?(?:是|为|"
    r"就)?[$¥]? ?(\d+(?:\.\d+)?)"
)


class Terms(msgspec.Struct, frozen=True):
    """Limits as (kind, value), and how far the promise is said to reach."""

    limits: frozenset[tuple[str, str]]
    reach: frozenset[str]

    def reaches_no_further(self, proof: Terms) -> bool:
        beyond = self.reach - proof.reach
        if not beyond:
            return True
        return not proof.limits and beyond <= _LENIENT


@lru_cache(maxsize=4096)
def terms_of(before: str, clause: str, after: str) -> Terms:
    """The terms of a promise in `clause`; its neighbours count where they state a condition."""
    said = clause
    if before and _CONDITION_AHEAD.search(before.strip()):
        said = f"{before},{said}"
    if after and _EXCEPTION_BEHIND.search(after):
        said = f"{said},{after}"
    said = _MISUSE.sub("", said)
    return Terms(limits_of(said), frozenset(n for n, found in _REACH if found.search(clause)))


@lru_cache(maxsize=4096)
def limits_of(text: str) -> frozenset[tuple[str, str]]:
    """Every limit that a folded text states."""
    text = with_digits(text)
    return frozenset(
        (kind, "" if kind == "except" else _value(match))
        for kind, pattern in _LIMITS
        for match in pattern.finditer(text)
    )


def limits_met(wanted: frozenset[tuple[str, str]], text: str, totals: tuple[float, ...]) -> bool:
    """Whether a text states every limit wanted, one of those of which one is enough, or a total
    or a number of pieces that is over the least one."""
    if not wanted:
        return True
    stated = limits_of(text)
    missing = wanted - stated
    if missing and ("except", "") not in wanted:
        named = {kind for kind, _ in wanted & stated} & _ANY_OF
        missing = frozenset(limit for limit in missing if limit[0] not in named)
    return all(_within(limit, text, totals) for limit in missing)


def amounts(text: str) -> tuple[float, ...]:
    """The totals that a folded text names."""
    return tuple(float(number) for number in _TOTAL.findall(with_digits(text)))


def _within(limit: tuple[str, str], text: str, totals: tuple[float, ...]) -> bool:
    kind, value = limit
    if kind == "amount":
        return any(total >= float(value) for total in totals)
    return kind == "count" and any(
        int(number) >= int(value)
        for match in _BOUGHT.findall(with_digits(text))
        for number in match
        if number
    )


def _value(match: re.Match[str]) -> str:
    value = next(group for group in match.groups() if group)
    return value.replace(",", "") if value[0].isdigit() else value
