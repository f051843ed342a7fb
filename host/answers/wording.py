"""How the host says things: several wordings per sentence, in Chinese and English.

Every brace is filled by code from the record; a sentence never holds a number of its own.
"""

from __future__ import annotations

from typing import Literal

from host.answers.wording_sums import SENTENCES as _SUMS

Spoken = Literal["zh", "en"]

_SENTENCES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "price": (
        ("{name}现在{price}。", "{name}今天是{price}。", "{name}价格是{price}。"),
        ("{name} is {price}.", "{name} is {price} right now.", "{name} costs {price}."),
    ),
    "price_by_variant": (
        ("{name}的价格：{prices}。", "{name}分规格：{prices}。", "{name}是这样的：{prices}。"),
        ("{name}: {prices}.", "Prices for {name}: {prices}.", "{name} comes at {prices}."),
    ),
    "list_price": (
        ("划线价{price}。", "原标价{price}。", "标价是{price}。"),
        ("List price {price}.", "The list price is {price}.", "Listed at {price}."),
    ),
    "after_offer": (
        ("用上“{offer}”到手{price}。", "“{offer}”之后是{price}。", "{offer}，到手{price}。"),
        (
            'With "{offer}" it comes to {price}.',
            'After "{offer}": {price}.',
            'Using "{offer}" you pay {price}.',
        ),
    ),
    "offer_text": (
        ("活动：{offer}。", "优惠有：{offer}。", "现在的活动是{offer}。"),
        ("Offer: {offer}.", "Current offer: {offer}.", "There is an offer: {offer}."),
    ),
    "total": (
        (
            "{count}一共{total}。",
            "{count}合计{total}。",
            "{count}总共{total}。",
        ),
        ("{count} come to {total}.", "{count}: {total} in total.", "That is {total} for {count}."),
    ),
    "total_after": (
        (
            "{count}原本{before}，用“{offer}”后一共{total}。",
            "{count}按“{offer}”算，{before}变成{total}。",
            "{count}{before}，{offer}，到手{total}。",
        ),
        (
            '{count}: {before}, and with "{offer}" {total}.',
            '{count} are {before}; "{offer}" brings it to {total}.',
            'With "{offer}" you pay {total} instead of {before} for {count}.',
        ),
    ),
    "claim_wrong": (
        ("不是的，", "这个不对哦，", "跟您说的不一样，"),
        ("Actually no:", "Not quite:", "That is not the current price:"),
    ),
    "claim_right": (("对的，", "没错，", "是的，"), ("Yes,", "That's right,", "Correct,")),
    "no_bargain": (
        (
            "这个价不能再单独改了哦。",
            "价格是店里统一定的，我不能再让了。",
            "单独再便宜我做不了主哦。",
        ),
        (
            "I can't go lower than the listed price.",
            "The price is fixed, I can't change it.",
            "I'm not able to lower the price.",
        ),
    ),
    "in_stock": (
        ("{what}有现货，可以拍。", "有的，{what}能拍。", "{what}现在有货。"),
        (
            "Yes, {what} is in stock.",
            "{what} is available now.",
            "Yes, you can order {what} now.",
        ),
    ),
    "in_stock_count": (
        ("{what}还剩{count}。", "{what}还有{count}。", "{what}目前剩{count}。"),
        ("{what}: {count} left.", "There are {count} of {what} left.", "{count} left of {what}."),
    ),
    "not_enough": (
        ("不够{count}，没有那么多。", "没有{count}那么多哦。", "库存不够{count}。"),
        (
            "That is not enough for {count}.",
            "We do not have {count}.",
            "Sorry, there are not {count} left.",
        ),
    ),
    "sold_out": (
        ("{what}已经卖完了。", "{what}没货了，暂时拍不了。", "{what}现在缺货。"),
        (
            "Sorry, {what} is sold out.",
            "{what} is out of stock right now.",
            "{what} has sold out.",
        ),
    ),
    "not_made": (
        ("{name}没有{what}。", "{name}没做{what}哦。", "{name}暂时没有{what}。"),
        (
            "{name} does not come in {what}.",
            "Sorry, there is no {what} for {name}.",
            "{name} is not made in {what}.",
        ),
    ),
    "others": (
        ("现在能拍的有{what}。", "可以看看{what}。", "有现货的是{what}。"),
        (
            "In stock: {what}.",
            "You can choose {what}.",
            "Available right now: {what}.",
        ),
    ),
    "sizes": (
        ("{name}有{sizes}。", "{name}可选{sizes}。", "{name}的规格有{sizes}。"),
        (
            "{name} comes in {sizes}.",
            "Sizes for {name}: {sizes}.",
            "{name} is available in {sizes}.",
        ),
    ),
    "colours": (
        ("{name}有{colours}。", "{name}的颜色是{colours}。", "{name}可选{colours}。"),
        (
            "{name} comes in {colours}.",
            "Colours for {name}: {colours}.",
            "You can get {name} in {colours}.",
        ),
    ),
    "one_variant": (
        ("{name}只有一种，没有别的款可选。", "{name}就这一款哦。", "{name}是单款。"),
        ("{name} comes in one version only.", "There is just one version of {name}.") * 2,
    ),
    "size_advice": (
        ("建议选{size}码。", "按尺码表您穿{size}码合适。", "{size}码就合适。"),
        (
            "I'd suggest size {size}.",
            "By the size chart, size {size} fits.",
            "Size {size} should fit you.",
        ),
    ),
    "size_between": (
        (
            "您正好在相邻的码中间，建议选{size}码。",
            "尺码表上正好卡在中间，选{size}码更稳妥。",
            "您卡在相邻的码之间，推荐{size}码。",
        ),
        (
            "You are between sizes; I'd take size {size}.",
            "Between two sizes, size {size} is the safer choice.",
            "You fall between sizes, go for size {size}.",
        ),
    ),
    "size_also": (
        ("喜欢另一种松紧也可以看{size}码。", "{size}码也在范围内。", "{size}码也能穿。"),
        ("Size {size} is also within range.", "Size {size} would work too.") * 2,
    ),
    "size_above": (
        (
            "最大是{size}码，您的数据超出了尺码表，会偏紧，建议先问客服。",
            "尺码表最大到{size}码，您略微超出，穿着会偏紧。",
            "我们最大{size}码，按尺码表您略微超出，可能偏紧。",
        ),
        (
            "Our largest is size {size}; you are above the chart, so it may be tight.",
            "The chart ends at size {size}; it would run tight on you.",
        )
        * 2,
    ),
    "size_below": (
        (
            "最小是{size}码，您的数据比尺码表还小，会偏大一些。",
            "尺码表最小{size}码，穿着可能偏大。",
            "最小码是{size}码，您穿会宽松些。",
        ),
        (
            "Our smallest is size {size}; you are below the chart, so it may be loose.",
            "The chart starts at size {size}; it may be loose on you.",
        )
        * 2,
    ),
    "cup_warning": (
        ("罩杯不在这个码的建议范围内，拍前请和客服确认。",) * 3,
        ("The cup is outside the suggested range for that size, please check first.",) * 3,
    ),
    "ask_measures": (
        (
            "您报一下{measures}，我按尺码表帮您看。",
            "告诉我{measures}，马上帮您对尺码表。",
            "方便说下{measures}吗？我帮您选码。",
        ),
        (
            "Tell me your {measures} and I'll check the size chart.",
            "What's your {measures}? I'll look at the chart for you.",
            "Give me your {measures} and I can suggest a size.",
        ),
    ),
    "fact": (
        ("{name}的{head}：{text}。", "{head}是这样的：{text}。", "看资料，{head}：{text}。"),
        ("{head}: {text}.", "The details say, {head}: {text}.", "{name}, {head}: {text}."),
    ),
    "fact_is": (
        ("{name}的{head}是{text}。", "{head}是{text}。", "这款{head}是{text}。"),
        ("{name}, {head}: {text}.", "{head}: {text}.", "The {head}: {text}."),
    ),
    "fact_plain": (
        ("{text}。", "资料里写的是：{text}。", "是这样的：{text}。"),
        ("{text}.", "The details say: {text}.", "From the product page: {text}."),
    ),
    "no_evidence": (
        (
            "{head}商品资料里没有写，我不能乱说，已经请客服帮您确认。",
            "这个我查了资料没有写明{head}，不敢乱答，让客服核实后回复您。",
            "{head}资料上没标，我帮您问一下客服再告诉您。",
        ),
        (
            "The product details don't mention {head}, so I won't guess. A colleague will check.",
            "I don't have information about {head}; I've asked a colleague to confirm.",
            "{head} is not in the product data, let me have someone check for you.",
        ),
    ),
    "this": (("这个问题",) * 3, ("that",) * 3),
    "policy": (("{text}",) * 3, ("{text}",) * 3),
    "policy_lead": (
        ("", "店里的规则是：", "按店铺规则："),
        ("Our policy: ", "The shop's rule: ", "Here is our policy: "),
    ),
    "ships_not": (
        ("{region}暂时不发货。", "抱歉，{region}发不了。", "{region}目前不支持发货。"),
        (
            "Sorry, we do not ship to {region}.",
            "We can't ship to {region}, sorry.",
            "Shipping to {region} is not available.",
        ),
    ),
    "ships": (
        ("{region}可以发货。", "{region}能发的。", "可以发{region}。"),
        (
            "Yes, we ship to {region}.",
            "{region} is covered by our shipping.",
            "Yes, {region} is fine.",
        ),
    ),
    "no_offer": (
        (
            "{name}目前没有这个活动。",
            "没有这个活动哦。",
            "这款现在没有您说的活动。",
        ),
        (
            "There is no such offer for {name}.",
            "No, {name} does not have that offer.",
            "That offer does not exist for {name}.",
        ),
    ),
    "no_offers": (
        ("{name}现在没有额外的活动。", "{name}目前没有别的优惠。", "{name}暂时没有活动。"),
        (
            "There is no extra offer on {name} right now.",
            "No discount on {name} at the moment.",
            "{name} has no current offer.",
        ),
    ),
    "not_reached": (
        (
            "{count}是{total}，没到{threshold}，用不了“{offer}”。",
            "{count}一共{total}，不满{threshold}，“{offer}”还用不上。",
            "“{offer}”要满{threshold}，{count}才{total}，不能用。",
        ),
        (
            '{count} come to {total}, not enough for "{offer}" (from {threshold}).',
            '"{offer}" starts at {threshold}; {count} are only {total}, so no.',
        )
        * 2,
    ),
    "link": (
        ("{name}是{link}号链接。", "拍{link}号链接就是{name}。", "{link}号链接，{name}。"),
        (
            "{name} is link number {link}.",
            "Tap link {link} for {name}.",
            "Link {link}: {name}.",
        ),
    ),
    "no_link": (
        ("{name}在购物袋里，点进去就能看到。",) * 3,
        ("{name} is in the shopping bag below.",) * 3,
    ),
    "no_such_link": (
        (
            "今天没有{link}号链接哦，购物袋里的都能拍。",
            "{link}号链接今天没有，您看看购物袋里的商品。",
            "没有{link}号链接哦，您想找哪款可以告诉我名字。",
        ),
        (
            "There is no link {link} today; everything on sale is in the bag.",
            "We have no link {link} today. Which product are you looking for?",
            "There is no link {link}; tell me the product's name and I'll find it.",
        ),
    ),
    "how_to_buy": (
        ("点下方购物袋，找到商品选好规格付款就行。",) * 3,
        ("Open the shopping bag, pick your variant and pay there.",) * 3,
    ),
    "recommend": (
        ("可以看看{items}。", "推荐{items}。", "您这个情况适合{items}。"),
        ("Have a look at {items}.", "I'd suggest {items}.", "{items} could suit you."),
    ),
    "recommend_none": (
        ("店里暂时没有完全符合的，我记下来反馈给店主。", "目前没有这样的款，先记下您的需求。") * 2,
        ("We don't have anything that fits right now; I've noted it for the shop.",) * 3,
    ),
    "choose_variant": (
        ("建议选{size}：{reason}。", "{size}更合适：{reason}。", "选{size}，{reason}。"),
        ("I'd take {size}: {reason}.", "{size} suits better: {reason}.") * 2,
    ),
    "wish": (
        (
            "暂时没有{what}，您的想法我记下来反馈给店主。",
            "目前没有{what}，已经帮您记下了。",
            "现在还没有{what}，我会转告店主。",
        ),
        (
            "We don't have {what} at the moment; I've noted it for the shop.",
            "There is no {what} yet, I'll pass the wish on.",
            "Not available: {what}. I've noted your wish.",
        ),
    ),
    "what_you_want": (("您说的这个款",) * 3, ("that version",) * 3),
    "identity": (
        (
            "我是AI数字人主播，由店里的同事看着，有需要可以转人工。",
            "我是AI主播哦，不是真人，复杂的问题会请同事来答。",
            "您好，我是AI数字人，有问题我来答，答不了的转给真人客服。",
        ),
        (
            "I'm an AI host, not a real person; a human colleague is at hand.",
            "I am an AI digital host. A colleague can take over any time.",
            "I'm an AI host. Questions I can't answer go to a human colleague.",
        ),
    ),
    "greeting": (
        ("欢迎欢迎，想看哪款直接打字。", "您好呀，有问题打在公屏上。", "欢迎来到直播间！"),
        ("Welcome! Ask me anything about the products.", "Hi there, welcome in!") * 2,
    ),
    "thanks": (
        ("不客气～", "谢谢您来！", "应该的。"),
        ("You're welcome!", "My pleasure!", "Thank you for being here!"),
    ),
    "catalogue": (
        ("我们有{items}。", "店里在卖{items}。", "今天有{items}。"),
        ("We have {items}.", "In the shop: {items}.", "Today we have {items}."),
    ),
    "hold_order": (
        (
            "订单的事我看不到，已经转给人工客服处理，您也可以在订单页联系客服。",
            "这个要查订单，我已经请客服来跟进。",
            "订单问题已转人工，请稍等。",
        ),
        (
            "I can't see orders; I've passed this to a colleague.",
            "A colleague will look into your order, please hold on.",
            "I've handed your order question to our team.",
        ),
    ),
    "hold_complaint": (
        (
            "很抱歉给您添麻烦了，已经转给人工客服优先处理。",
            "实在不好意思，这个问题我马上转给同事跟进。",
            "抱歉让您遇到这种情况，人工客服会来处理。",
        ),
        (
            "I'm sorry about that. A colleague will take care of it.",
            "Sorry for the trouble, I've passed it to our team.",
            "I apologise; a colleague is taking over.",
        ),
    ),
    "hold_health": (
        (
            "这涉及身体情况，资料里没有写，我不能乱说，建议先咨询医生，客服也会来确认。",
            "健康相关的我不能下结论，请以医生意见为准，已请客服核实。",
            "这个我不敢乱答，建议问问医生，也帮您转给客服确认。",
        ),
        (
            "This concerns your health, which I can't judge. Please ask a doctor; a colleague will"
            " check too.",
            "I can't give health advice, please consult a doctor. I've asked a colleague.",
        )
        * 2,
    ),
    "hold_self_harm": (
        (
            "听您这么说，我很担心您。请先别一个人待着，找身边信任的人，或者马上联系当地的急救和心理援助。"
            "真人同事已经在看了。",
            "您的感受很重要，谢谢您愿意说出来。现在请找一个信任的人陪着您，必要时马上联系当地的急救。"
            "我已经请真人同事过来。",
        ),
        (
            "I'm really sorry you feel this way, and I'm glad you said it. Please be with somebody"
            " you trust, or contact your local emergency services now. A colleague is on the way.",
        )
        * 2,
    ),
    "hold_injury": (
        (
            "人最要紧：请先停下别再用，不舒服或者受了伤请尽快看医生。真人同事马上来跟进。",
            "真的很抱歉，请先停用并照顾好人，需要的话尽快就医。已经请真人同事优先处理。",
        ),
        (
            "I'm very sorry. Please stop using it and see a doctor if anyone is hurt or unwell. A"
            " colleague is taking over right away.",
        )
        * 2,
    ),
    "hold_danger": (
        (
            "安全第一：请马上停用，断开电源，离它远一点。真人同事马上来跟进。",
            "请先停用并离远一些，保证人的安全。已经请真人同事优先处理。",
        ),
        (
            "Safety first: please stop using it, unplug it and keep away from it. A colleague is"
            " taking over right away.",
        )
        * 2,
    ),
    "hold_person": (
        (
            "这个问题我转给真人同事来答。",
            "已经帮您转人工，请稍等。",
            "好的，请同事来跟您说。",
        ),
        (
            "I've passed this to a colleague.",
            "A colleague will answer you shortly.",
            "Handing this to a human colleague.",
        ),
    ),
    "hold_cooperation": (
        (
            "合作和批量采购由专人对接，已经转给同事。",
            "这个我请负责的同事联系您。",
            "已记下，转给商务同事跟进。",
        ),
        (
            "Business enquiries go to a colleague; I've passed it on.",
            "I've passed your request to the person in charge.",
        )
        * 2,
    ),
}

_SENTENCES.update(_SUMS)
_LANGUAGES = ("zh", "en")


def wording(key: str, language: Spoken, variation: int, **values: str) -> str:
    """The sentence `key` in a language; `variation` picks among its wordings."""
    choices = _SENTENCES[key][_LANGUAGES.index(language)]
    return choices[variation % len(choices)].format(**values)


def wordings(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All wordings of a sentence, Chinese and English."""
    return _SENTENCES[key]


def keys() -> tuple[str, ...]:
    """Every sentence there is."""
    return tuple(_SENTENCES)


def listed(parts: list[str] | tuple[str, ...], language: Spoken) -> str:
    """Parts as an enumeration: 黑色、白色 or "black, white"."""
    return ("、" if language == "zh" else ", ").join(parts)


def sentence(text: str, language: Spoken) -> str:
    """The text without closing punctuation, ready to stand before a full stop."""
    return text.strip().rstrip("。.;；,，!！")
