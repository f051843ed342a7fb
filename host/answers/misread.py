"""Where the words of a line were read as one thing and the data answers another: 蛋白多少 holds
多少 and asks no price, 有没有硅油 asks for no stock."""

from __future__ import annotations

import re

from chat.reading import Intent
from host.answers.avoidance import avoided
from host.answers.case import Case, Reply
from host.answers.finding import PLAIN, Found
from host.answers.lanes.details import amount, found, tell_found, told_by_concepts
from host.answers.lanes.offer_details import ends
from host.answers.lanes.recommending import recommendation, wants_advice
from host.answers.lanes.variant_choice import chosen_variant
from host.answers.questions import CUP, SHOE, Asked, asked, parts_of
from host.answers.telling import tell
from host.answers.words import option_values
from storage.catalogue import FlashPrice, Product
from storage.option_names import is_colour_option

_HOW_MUCH = re.compile("多少|几|多[久长大重]|咋|怎|有没有|是不是|会不会")
_YES_OR_NO = re.compile("[吗么嘛]$|是不是|有没有|(.)不\\1")
_MEMBERS = re.compile("会员|粉丝|老(?:客|顾客|粉|用户)|积分|新人|首单|学生")
_USUAL_PRICE = re.compile(
    "平[时常](?:多少|卖|几|啥价)|恢复|涨回|回到原价|[昨前]天.{0,9}今.{0,3}[怎咋为]"
    "|(?:咋|怎么|为啥|为什么).{0,4}(?:便宜|降)了?"
    "|(?:下播|播完|下了播|(?:活动|直播|秒杀|限时)(?:结束|完了?|过了?|没了)|过了今[晚天]|[出离]了?直播间|不在直播间)"
    "(?!.*(?:几点|时候)).*(?:多少|几[块元钱米]|[啥什]么?价|涨|贵|恢复|卖|价)"
)
_COUNTS = re.compile(
    "(?:几|多少)(?:个|条|片|只|支|包|袋|张|卷|颗|粒|枚|抽|层|根|把|双|对|套|件|瓶|盒|块(?=[^钱啊呀呢吧一?]))"
    "|[1一每](?:份|包|盒|袋|瓶|罐|箱|桶)(?:里面?|里头)?(?:有|是|装|能装)多少(?!钱)"
    "|(?:倒|放|加|兑|挤|滴|涂|抹|撒|喂|敷|[1一]次用)多少(?!钱)"
    "|(?:用|吃|喝|敷|管|够|洗|泡|撑|放)(?:得了|得)?(?:多久|几天|几次|几个月|多长)"
)
_MONEY = re.compile("钱|价|元|贵|便宜|优惠|折|券|卷|到手|卖|[买拍要来拿](?!的)|¥|划算|送|减")


_THERE = re.compile("有没有|还有|有[吗么不嘛没]|没了|没有了|卖完")


def _is_there(case: Case, product: Product) -> bool:
    """Whether the line asks if a variant can be had: 孜然小包有没有."""
    stock = case.reading.intent is Intent.STOCK and _THERE.search(case.text) is not None
    return stock and bool(case.knowledge.variants(product).meant(case.text))


_COUNTER = re.compile("(?:几|多少)[大小]?([个条片只支包袋张卷颗粒枚抽层根把双对套件瓶盒块])")


def _counted_by_options(text: str, product: Product) -> bool:
    """Whether the options tell how many there are (5卷75只): their prices name them."""
    match = _COUNTER.search(text)
    values = [value for own in option_values(product).values() for value in own]
    return match is not None and any(re.search(rf"\d ?{match[1]}", value) for value in values)


_HOLDS = re.compile(
    "[1一每](?:份|包|盒|袋|瓶|罐|箱|桶|支)(?:里面?|里头)?(?:有|是|装|能装)(?:多少|几)"
)


def _counts_something(text: str) -> bool:
    """Whether 多少 or 几 counts pieces, a dose or days, and no money is spoken of."""
    return _COUNTS.search(text) is not None and _MONEY.search(text) is None


_OF_A_SIZE = re.compile(r"[\da-z码号款的](?:要|得|是|卖)?多少[啊呀呢?]*$")
_WHERE_GOT = re.compile("[哪怎咋].{0,3}领|领.{0,3}[哪怎咋]")
_GOT = re.compile("领|福袋|get")
_COLOURS = re.compile("颜色|花色|色号|款式")
_ENOUGH = re.compile("够不|够吗|够用|够么|够大|合适不|合适吗|适合")
_VARIANT_HEADS = re.compile("颜色|色号|尺码|规格|款式")
STRONG, WHOLE = 1.9, 1.4
"""The score from which the data is believed more than the reading; and from which where it speaks
of all that the line names."""
_SAYS: dict[Intent, re.Pattern[str]] = {
    Intent.PRICE: re.compile(
        r"钱|价|元|块|各[来要拿一买]|一样[一来要]|贵|便宜|优惠|折|券|卷|劵|到手(?!咋|怎|要|就|需)|合计|一共|总共|共|减|满|省"
        r"|(?:现在|今天|今儿|直播间)(?:是|卖|要)?多少$|[¥$💰]|\d米|几米|多少米|刀"
        r"|毛|卖|买|拍|付|算|划算|差多少"
        r"|^(?!.*(?:多少|几)).*[\d一两][盒箱件瓶袋包罐]|price|cost|how much"
    ),
    Intent.STOCK: re.compile(
        r"货|库存|卖完|没了|还有|补|断|缺|售|抢|能拍|还能|上架|剩|(?:啥|什么|几)时候?有|stock|available|sold"
    ),
    Intent.SIZES: re.compile(r"尺码|码|号|规格|有[啥什哪几].{0,3}尺寸|size"),
    Intent.PROMOTION: re.compile(
        r"券|卷|劵|减|(?<!能)(?<!可以)折(?![起叠下断痕])|优惠|活动|赠|满|半价|送什么|送啥|送不送|送几|送多少|福利|红包"
        r"|叠(?![起放着几])|凑|第二|第2|买.{1,3}送|code"
    ),
    Intent.SHIPPING_TIME: re.compile(r"发|到|收|快递|物流|送|寄|走|运|ship|arrive|deliver"),
    Intent.RECOMMENDATION: re.compile(
        r"推荐|买|选|挑|搭|送[啥什]|[哪那][件款双条]|哪|适合|合适|预算|以内"
    ),
    Intent.HEALTH: re.compile(
        "(?<!打)(?<!农)药(?!残)|疼|痛|病|医|治|血|孕|哺乳|喂奶|过敏|敏感|难受|不舒服|晕|吐|拉肚|发烧|手术"
        "|受伤|伤口|肿|痒|刺激|副作用|中毒|炎|糖|抑郁|心脏|失眠|减肥|瘦|椎|膝|关节|痘|月子|婴|宝|娃|岁"
        "|老人|爸|妈|奶奶|爷|身体|健康|pregnan|allerg|doctor|pain|sick"
    ),
    Intent.RETURNS: re.compile(
        r"退|换货|换码|换[大小]|不想要|无理由|拆封|试|寄回|反悔|return|exchange|refund"
    ),
    Intent.WISH: re.compile("出个|能出|出一|上新|定做|做个|希望|求上|想要|什么时候出"),
    Intent.CARRIER: re.compile(
        "发|寄|走|什么|啥|哪|顺丰|中通|圆通|韵达|申通|极兔|京东|邮政|指定|物流|默认|选|换|通达|^快递|"
        "(?<![取拿拆收])快递(?:是|呢|吗|$)|carrier|courier"
    ),
    Intent.WARRANTY: re.compile("保|修|坏|售后|漏|换新|质量|warrant"),
    Intent.CATALOGUE: re.compile(
        r"(?<![里盒包套件])都有[啥什]|卖什么|卖啥|有什么产品|有哪些|有卖|什么产品"
    ),
    Intent.HOW_TO_BUY: re.compile(r"下单|怎么[买拍抢]|咋[买拍]|在哪[买拍]|购物车|小黄车|链接"),
    Intent.COLOURS: re.compile(r"颜色|什么色|啥色|几个色|花色|colou?r"),
}
"""What a line says that means the intent it was read as."""


_HOW_USED = re.compile("(?:咋|怎么|要怎么|如何)(?:用|弄|开锅|洗|处理|清洗|吃|喝|煮|泡|打开|装)")


def _special(case: Case) -> Reply | None:
    """What a few words ask for whatever the line was read as."""
    intent, product = case.reading.intent, case.product
    if _WHERE_GOT.search(case.text):
        return _in_shop(case)
    if product is None and intent is Intent.STOCK and wants_advice(case.text):
        return recommendation(case)
    if product is not None and _USUAL_PRICE.search(case.text) and _on_flash(product):
        return ends(case, product)
    if product is not None and intent is Intent.STOCK:
        return _colour_told(case, product) or _enough(case) or _without_it(case)
    if intent is Intent.RECOMMENDATION and product is not None and _HOW_USED.search(case.text):
        return found(case)
    if intent is Intent.WISH:
        return _made_with_it(case) or _in_the_one_shown(case)
    return _answered(case) if intent in (Intent.PROMOTION, Intent.BARGAIN) else None


def _asks_of_a_variant(case: Case, product: Product, counts: bool) -> bool:
    """Whether a line asks for the price of a variant it names, or whether something is there."""
    if case.slots.size and case.reading.intent is Intent.PRICE and _OF_A_SIZE.search(case.text):
        return True
    return (counts and _counted_by_options(case.text, product)) or _is_there(case, product)


def data_instead(case: Case) -> Reply | None:
    """What the data says to a line whose reading nothing in it confirms; None where it is silent
    or the reading is."""
    special = _special(case)
    if special is not None:
        return special
    says, product = _SAYS.get(case.reading.intent), case.product
    if product is not None and case.reading.language != "zh":
        return _abroad(case)
    if says is None or product is None or len(case.products) > 1:
        return None
    if case.reading.language != "zh":
        return None
    counts = case.reading.intent is Intent.PRICE and _counts_something(case.text)
    if _asks_of_a_variant(case, product, counts):
        return None
    if case.slots.price_claimed_minor is not None or (says.search(case.text) and not counts):
        return None
    told = parts_of(case.text)
    if case.reading.intent is Intent.PRICE:
        alone = len(told) == 1
        told = tuple(p for p in told if _HOW_MUCH.search(p) or (alone and _YES_OR_NO.search(p)))
    known = case.knowledge.of(product)
    variants = case.knowledge.variants(product)
    parts = [asked(part, known.names | variants.words_in(part)) for part in told]
    sure = [some for part in parts if (some := _strong(case, product, part)) is not None]
    if not sure and counts and _HOLDS.search(case.text):
        return amount(case)
    return tell_found(case, product, tuple(parts), sure) if sure else None


_SAYS_ABROAD: dict[Intent, re.Pattern[str]] = {
    Intent.SHIPPING_TIME: re.compile(
        r"ship|deliver|send|arriv|reach|courier|\bpost|\bget (?:it|here|mine)|receiv|order|kirim|"
        r"sampai|nyampe|antar|hantar|\bpos\b|tiba|estimasi|parcel|ส่ง|ถึง|ของมา|ได้ของ|giao|"
        r"gửi|nhận|"
        r"(?<!\w)(?:tới|về|đến|ship|hàng)(?!\w)|come\b"
    ),
    Intent.SHIPPING_REGION: re.compile(
        r"ship|deliver|send|post|courier|kirim|antar|hantar|\bpos\b|ส่ง|giao|gửi|ship|đến|"
        r"tới|sampai"
    ),
    Intent.PROMOTION: re.compile(
        r"discount|voucher|code|promo|deal|offer|sale|bundle|gift|free|diskon|potongan|"
        r"gratis|hadiah|"
        r"bonus|\d ?แถม|แถม ?\d|โปร|ลด|คูปอง|โค้ด|ของแถม|แถมอะไร|giảm|mã|khuyến mãi|quà|"
        r"tặng gì|buy|beli|mua|ซื้อ|"
        r"%|off\b|flash|price|end|until|valid|sampai|harga|ราคา|giá|นาที|kupon|คูปอง"
    ),
    Intent.SIZE_ADVICE: re.compile(
        r"size|saiz|sz\b|ukuran|ไซ[ซส]|เบอร์|fit\b|muat|tall|weigh|tb\b|bb\b|สูง|หนัก|cao|"
        r"nặng|number"
    ),
    Intent.SIZES: re.compile(r"chart|\bs\b|\bm\b|\bl\b|xl"),
}
"""What a line in any language but Chinese says that means the intent it was read as."""


_AGED = re.compile(r"(\d{1,2}) ?(?:yo\b|y/o|yrs?\b|years?|thn|tahun|tuổi|ขวบ|ปี)")
_FOR_AGES = re.compile(r"(\d{1,2}) ?(?:-|to) ?(\d{1,2}) ?(?:years?|yrs?|y\b)", re.I)


def _for_age(case: Case, product: Product) -> Reply | None:
    """The variant made for an age: kids 4-10 years for who is seven."""
    age = _AGED.search(case.text)
    values = [v for own in option_values(product).values() for v in own if _FOR_AGES.search(v)]
    for value in values if age else ():
        ages = _FOR_AGES.search(value)
        if age and ages and int(ages[1]) <= int(age[1]) <= int(ages[2]):
            case.fact("options", value, f"product:{product.id}/options")
            return case.reply(case.say("choose_variant", size=value, reason=case.name(product)))
    return None


def _abroad(case: Case) -> Reply | None:
    """What the data says where the words of another question were heard in a line: how fast boil
    holds how fast and asks for no delivery."""
    says = _SAYS_ABROAD.get(case.reading.intent)
    product = case.product
    if product is not None and (for_age := _for_age(case, product)) is not None:
        return for_age
    if case.reading.intent is Intent.SIZE_ADVICE and product and not product.size_chart:
        return told_by_concepts(case)
    if says is None or case.slots.price_claimed_minor is not None or says.search(case.text):
        return None
    slots = case.slots
    if (
        slots.size
        or slots.height_cm
        or slots.bust_cm
        or slots.waist_cm
        or slots.hip_cm
        or slots.foot_cm
    ):
        return None
    if case.reading.intent is Intent.SIZES and product is not None:
        if any(_SIZE_OPTION.search(name) for name in option_values(product)):
            return None
        return told_by_concepts(case, "dimensions")
    return told_by_concepts(case)


_SIZE_OPTION = re.compile(r"size|saiz|ukuran|ขนาด|ไซ[ซส]|kích|capacity|dimension", re.I)


def _on_flash(product: Product) -> bool:
    return any(isinstance(offer.rule, FlashPrice) for offer in product.promotions)


def _answered(case: Case) -> Reply | None:
    """What the shop has answered to a question about members or the like."""
    if not _MEMBERS.search(case.text):
        return None
    for part in parts_of(case.text):
        question = asked(part, frozenset())
        for some in case.knowledge.shop.find(question, ()):
            if _MEMBERS.search(some.passage.plain_head + some.passage.plain_text):
                return case.reply(tell(case, None, some.passage, (question,)))
    return None


def _in_shop(case: Case) -> Reply | None:
    """Where a coupon is to be had: what the shop has answered."""
    for part in parts_of(case.text):
        question = asked(part, frozenset())
        got = [
            some
            for some in case.knowledge.shop.find(question, ())
            if _GOT.search(some.passage.plain_head + some.passage.plain_text)
        ]
        if got:
            return case.reply(tell(case, None, got[0].passage, (question,)))
    return None


def _colour_told(case: Case, product: Product) -> Reply | None:
    """What an attribute says of colours, for a product without a choice of them."""
    if case.slots.colour is None or any(map(is_colour_option, option_values(product))):
        return None
    for entry in case.knowledge.of(product).entries:
        if entry.passage.kind == "attribute" and _COLOURS.search(entry.passage.head):
            return case.reply(tell(case, product, entry.passage, ()))
    return None


def _enough(case: Case) -> Reply | None:
    """独居选小的够不 asks what is enough, and for no stock."""
    return chosen_variant(case) if _ENOUGH.search(case.text) else None


def _without_it(case: Case) -> Reply | None:
    """有不辣的吗 asks which variant is not, and for no stock."""
    return (chosen_variant(case) or found(case)) if avoided(case.text) else None


_MAKES = re.compile("(?:能|可以|会)做(?![个一成大小定号码款])")


def _made_with_it(case: Case) -> Reply | None:
    """能做酸奶吗 asks what the thing can do, and wishes for no other."""
    slots = case.slots
    if case.product is None or slots.colour or slots.size or not _MAKES.search(case.text):
        return None
    return found(case) or case.no_evidence()


def _in_the_one_shown(case: Case) -> Reply | None:
    """What the data of the product on show says to a wish for what no product is: 有床笠吗 asks
    a set of bedding for what it holds."""
    shown = case.of_the_one_shown()
    if case.products or shown is None or shown.product is None:
        return None
    known = case.knowledge.of(shown.product)
    for part in (asked(part, known.names) for part in parts_of(case.text)):
        for some in known.find(part, part.aspects)[:1]:
            if some.score >= WHOLE and some.share >= 1 and some.passage.kind == "attribute":
                told = tell_found(shown, shown.product, (part,), [some])
                case.facts.extend(shown.facts)
                return told
    return None


def _strong(case: Case, product: Product, part: Asked) -> Found | None:
    if not (part.chars or part.groups or part.unit):
        return None
    if case.slots.size and part.groups.keys() & {CUP, SHOE}:
        return None
    own = case.knowledge.of(product).find(part, part.aspects)
    shop = case.knowledge.shop_for(product).find(part, part.aspects)
    best = max((*own[:1], *shop[:1]), key=lambda some: some.score, default=None)
    if best is None or best.passage.kind == "option":
        return None
    if (case.slots.colour or case.slots.size) and _VARIANT_HEADS.search(best.passage.head):
        return None
    whole = PLAIN if case.reading.intent is Intent.PRICE else WHOLE
    return best if best.score >= (whole if best.share >= 1 else STRONG) else None
