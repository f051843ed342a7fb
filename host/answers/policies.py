"""What the shop promises to everybody: finding the policy and the sentence that answers."""

from __future__ import annotations

import re

from chat.reading import Intent
from storage.catalogue import Shop

_NAMES: dict[Intent, tuple[str, ...]] = {
    Intent.SHIPPING_TIME: ("shipping_time", "delivery_time", "dispatch", "发货时间", "发货"),
    Intent.SHIPPING_FEE: (
        "shipping_fee",
        "shipping_cost",
        "delivery_fee",
        "postage",
        "运费",
        "邮费",
    ),
    Intent.SHIPPING_REGION: ("shipping_region", "region", "area", "countries", "配送", "地区"),
    Intent.CARRIER: ("carrier", "courier", "快递"),
    Intent.RETURNS: ("return", "exchange", "退换", "退货"),
    Intent.WARRANTY: ("warranty", "guarantee", "after_sales", "质保", "保修", "售后"),
    Intent.INVOICE: ("invoice", "receipt", "发票"),
    Intent.PAYMENT: ("payment", "pay", "支付", "付款"),
    Intent.AUTHENTICITY: ("authentic", "genuine", "正品", "brand"),
    Intent.PRICE_PROTECTION: ("price_protection", "price_match", "price_adjust", "保价", "价保"),
    Intent.PROMOTION: ("coupon", "promotion", "discount", "offer", "voucher", "优惠", "活动"),
    Intent.SCHEDULE: ("schedule", "live", "直播"),
    Intent.SELF_HARM: ("crisis", "hotline", "self_harm", "心理援助", "危机"),
    Intent.MINOR: ("minor", "under_18", "children", "未成年"),
    Intent.SERVICE: ("customer_service", "service_hours", "service", "support", "contact", "客服"),
    Intent.HOW_TO_BUY: ("how_to_buy", "order", "下单"),
}
_FALLBACK: dict[Intent, re.Pattern[str]] = {
    Intent.SHIPPING_REGION: re.compile(
        r"不发货|不发(?:港|海)|只发|仅发|海外|ship(?:s|ping)? (?:only )?(?:to|within)|worldwide",
        re.I,
    ),
    Intent.CARRIER: re.compile(
        r"快递|顺丰|中通|圆通|韵达|courier|carrier|usps|ups|fedex|dhl|jne|j&t", re.I
    ),
    Intent.WARRANTY: re.compile(r"质保|保修|warranty", re.I),
    Intent.SHIPPING_TIME: re.compile(r"发货|天到|送达|ships? (?:in|within)|business days", re.I),
    Intent.SHIPPING_FEE: re.compile(r"包邮|运费|free shipping|shipping (?:is|costs?)", re.I),
    Intent.AUTHENTICITY: re.compile(r"正品|验真|假一赔|authentic|genuine", re.I),
    Intent.PRICE_PROTECTION: re.compile(r"保价|补差|price (?:match|protect|adjust)", re.I),
    Intent.SCHEDULE: re.compile(r"每[天晚周].{0,12}直播|live (?:every|daily|from)", re.I),
    Intent.INVOICE: re.compile(r"发票|invoice", re.I),
}
_SENTENCE = re.compile(r"[^。;；!！\n]+[。;；!！]?")
_ENGLISH_SENTENCE = re.compile(r"[^.;!\n]+(?:\.(?=\d)[^.;!\n]+)*[.;!]?")


_MEANINGS = {
    "ship": "发货 配送",
    "deliver": "发货 配送",
    "time": "时间 几天",
    "fee": "运费 邮费",
    "cost": "费用",
    "postage": "邮费",
    "region": "地区 发到",
    "area": "地区",
    "carrier": "快递 物流",
    "courier": "快递 物流",
    "cold": "冷链",
    "return": "退货 退换",
    "exchange": "换货 换码",
    "refund": "退款 到账",
    "freight": "运费",
    "fresh": "生鲜",
    "guarantee": "包赔",
    "warranty": "质保 保修",
    "repair": "维修",
    "invoice": "发票 开票",
    "payment": "付款 支付",
    "instal": "分期",
    "coupon": "优惠券 领券",
    "stack": "叠加",
    "protect": "保价 差价",
    "match": "保价 差价",
    "authentic": "正品",
    "gift": "送礼",
    "card": "贺卡",
    "wrap": "包装",
    "pack": "包装",
    "live": "直播",
    "schedule": "时间",
    "store": "门店 实体店",
    "offline": "线下",
    "stock": "补货",
    "presale": "预售",
    "member": "会员",
    "custom": "定制",
    "privacy": "隐私包装",
    "measure": "测量",
}


def meaning_of(name: str) -> str:
    """What the English name of a policy says, in Chinese, for finding it; the name itself with
    it."""
    plain = name.lower().replace("_", " ")
    return " ".join([plain, *(zh for part, zh in _MEANINGS.items() if part in plain)])


def find_policy(shop: Shop, intent: Intent) -> tuple[str, str] | None:
    """The name and text of the policy that an intent asks for: by name, else by its words."""
    for part in _NAMES.get(intent, ()):
        for name, text in shop.policies.items():
            if part in name.lower():
                return name, text
    pattern = _FALLBACK.get(intent)
    if pattern is None:
        return None
    for name, text in shop.policies.items():
        if pattern.search(text):
            return name, text
    return None


def sentences(text: str) -> list[str]:
    """The sentences of a policy, without the blanks around them."""
    pattern = _ENGLISH_SENTENCE if text.isascii() else _SENTENCE
    return [found.strip() for found in pattern.findall(text) if found.strip(" 。;；.")]
