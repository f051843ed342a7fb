"""The sentences of sums: unit prices, what is missing to an offer, presents, ends, codes."""

from __future__ import annotations

Sentences = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]

SENTENCES: Sentences = {
    "claim_with_offer": (("用券后是这个价。",), ("That is the price after the offer.",)),
    "no_list_price": (("{name}没有划线价。",), ("{name} has no list price.",)),
    "list_price_means": (
        ("划线价是店铺标的参考价，不是要付的价。",),
        ("The list price is the shop's reference price, not what you pay.",),
    ),
    "unit_price": (("{what}，合每{unit}{price}。",), ("{what}, that is {price} per {unit}.",)),
    "unit_price_about": (
        ("{what}，约合每{unit}{price}。",),
        ("{what}, that is about {price} per {unit}.",),
    ),
    "size_mixed": (
        ("您的尺寸不在同一个码，建议选{size}码。",),
        ("Your measures point to different sizes; I'd take size {size}.",),
    ),
    "cheaper": (("{name}更便宜，差{gap}。",), ("{name} is cheaper by {gap}.",)),
    "same_price": (("两款一样价。",), ("They cost the same.",)),
    "missing": (("还差{gap}。",), ("You are {gap} short.",)),
    "missing_pieces": (
        ("“{offer}”要满{threshold}件，{count}不够。",),
        ('"{offer}" starts at {threshold} pieces; {count} are not enough.',),
    ),
    "fill": (("凑{name} {price}就够了。",), ("Adding {name} at {price} would do.",)),
    "ends": (("“{offer}”到{ends}结束。",), ('"{offer}" ends at {ends}.',)),
    "no_end": (("“{offer}”没有写截止时间。",), ('There is no end time given for "{offer}".',)),
    "gifts": (
        ("“{offer}”，{count}可得{gift}共{number}份。",),
        ('"{offer}": {count} bring {number} x {gift}.',),
    ),
    "no_gifts": (
        ("“{offer}”，{count}还不够，要满{number}件。",),
        ('"{offer}": {count} are not enough, it takes {number}.',),
    ),
    "code": (("“{offer}”的优惠码是{code}。",), ('The code for "{offer}" is {code}.',)),
    "no_code": (("{name}没有优惠码。",), ("There is no code for {name}.",)),
    "equivalent": (("{size}码是{system}{other}码。",), ("Size {size} is {system} {other}.",)),
}
