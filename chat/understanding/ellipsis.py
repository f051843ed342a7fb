"""What a line wants in which nothing is asked in so many words: XXL黑, 那六件, 黑的呢."""

from __future__ import annotations

import re

from chat.reading import Intent, Reading, Slots
from chat.understanding.line import Line
from chat.understanding.names import HEAD
from chat.understanding.normal import normalise
from chat.understanding.slots import Filled, unexplained

_LAUGH = re.compile(r"^(?:[\W\d_]|哈|嘿|呵|h|w|k|x|s|a|o|e|l)*$")
_DONE = re.compile("(?:买|拍|下单|抢|付|拿|入)(?:到|好|完)?[了过]|已[拍买付下]|刚[拍买付]")
"""What has been bought is told, not asked."""
_OWNED = re.compile("我家|我也|家里|已经|我有|我买|我用|同事|朋友|上次|之前|去年|收到")
ORDERING = re.compile(
    "[买拿拍要来带入给整搞囤选下]|的话|那个|那种|那款|这样|号|码|捏|来着|下来|谢谢|算|麻烦|帮我?|想"
)
_LETTERS = re.compile(r"\d?x*[sml]码?")
_BOUGHT_TOGETHER = re.compile("一起|一块|一套|一道|配|各|再[带加拿买要]|都[要拿买]|全[要拿买]|打包")
_COSTS_MORE = re.compile(
    r"[贵差](?:了|着|出)?\d|便宜(?:了|着)?\d|[也都还就]是\d{2,}(?:元|块)?[吗么嘛吧不?]"
    r"|(?:[也都还]|[也都还是]卖|[也都还是]要)\d{2,}(?:元|块)?(?:$|[吗么嘛吧不?啊呀])"
)
"""米白贵20?, 36码也是129吗: asked of the price, though only a variant is named."""
_IS_THERE = re.compile("有|还|货|没|拍|卖|做|出|缺|剩")
_WANTED_THING = re.compile(r"的.{0,8}$")
_ASKS_A_THING = re.compile(
    "^(?:有|带|配).{1,2}[吗么没不]$|^多[高大长重宽厚深粗]$|^几[个件双条片只块层根]$|(?:款|袖|杯|筒|扣)$"
)
_BUYS_FOR = re.compile(
    "^(?:想|要|准备)?(?:给|帮|替)[^,，。]{1,5}(?:买|挑|选|整|弄)(?:一)?[个件条双点套顶款]"
)
_WHICH_NUMBER = re.compile("[是在挂]?(?:几|多少)号[了啊呀呢的]?$|^[上挂弹].*(?:连接|链接)$")


Sure = tuple[Intent, float]


def without_cue(
    line: Line, filled: Filled, product_ids: tuple[str, ...], previous: Reading | None
) -> list[Sure]:
    """What a line wants that says only slots, only a product, or nothing known."""
    found = _wanted(line, filled, product_ids, previous)
    if found[0] is Intent.PRICE and line.names and not line.question:
        slots = filled.slots
        if (slots.size or slots.colour) and not slots.quantity:
            return [
                (Intent.STOCK, found[1]),
                found,
            ]  # 皮鞋黑的42: whether there is one, and its price
    return [found]


def _wanted(
    line: Line, filled: Filled, product_ids: tuple[str, ...], previous: Reading | None
) -> Sure:
    slots = filled.slots
    if not _HAN(line.text) and (on := _goes_on(line, filled, previous)) is not None:
        return on
    if _LAUGH.match(line.text) and not slots.size:
        return (Intent.CHATTER, 0.95)
    left = unexplained(line)
    together = len(product_ids) > 1 and _BOUGHT_TOGETHER.search(line.text)
    if together or (slots.quantity and product_ids and _may_be_order(line, left)):
        return (Intent.PRICE, 0.7)
    if filled.several_sizes:
        return (Intent.COMPARISON, 0.6)
    if slots.colour or slots.size:
        return _slots_only(line, filled, left, previous)
    if line.text.rstrip("?").endswith("呢") and previous is not None and len(left) <= 2:
        return (previous.intent, 0.6)
    if _asks_whether_sold(line, product_ids, left):
        return (Intent.STOCK, 0.74)
    return _of_no_slots(line, left)


_IS_SOLD = re.compile(
    r"(?:请问|主播|你们?家?|咱们?家?|店里|家里|这里|还)*(?:有没有|有木有|有冇|有|卖不卖|卖)卖?(?P<thing>.+?)"
    r"(?:卖)?(?:吗|么|嘛|没|没有|不|呀|啊|\?)+"
    r"|(?P<first>.+?)(?:还)?(?:有吗|有么|有没有|有木有|有没|有不|有卖吗|有卖不|卖吗|卖不卖|卖不)[呀啊?]*"
)


def _asks_whether_sold(line: Line, product_ids: tuple[str, ...], left: str) -> bool:
    """Whether a line only asks for a thing sold here by its name: 有牛仔裤吗."""
    match = _IS_SOLD.fullmatch(line.text) if product_ids and len(left) <= 1 else None
    if match is None:
        return False
    start, end = match.span("thing" if match["thing"] else "first")
    return any(
        start <= begin and stop == end
        for begin, stop, word in line.hits
        if (word.products or {}).get(product_ids[0], 0.0) >= HEAD
    )


def _of_no_slots(line: Line, left: str) -> Sure:
    if line.names and _WHICH_NUMBER.search(line.text):
        return (Intent.LINK, 0.6)
    if line.question and (left or line.names or line.numbers.left or line.numbers.link):
        return (Intent.UNKNOWN_QUESTION, 0.74)
    if line.question and (_ASKS_A_THING.search(line.text) or _ASKS_A_QUALITY(line.text)):
        return (Intent.UNKNOWN_QUESTION, 0.7)
    if _BUYS_FOR.search(line.text):
        return (Intent.RECOMMENDATION, 0.5)
    if line.names and max(line.scores.values(), default=0.0) < 2:
        return _names_only(line, left)
    return (Intent.CHATTER, 0.4)


_ASKS_A_QUALITY = re.compile(
    "^这?个?(?:([\u4e00-\u9fff])不\\1|多[高矮长宽深厚重软硬辣甜酸]|(?:什么|啥)[\u4e00-\u9fff]{1,2})[啊呀呢的?]*$"
).search
"""油不油 asks, though 油 is the name of something here."""
_HAN = re.compile(r"[\u3400-\u9fff]").search
_WHAT = re.compile(r"\b(?:what|what's|apa|barang apa)\b|อะไร|(?<!\w)gì(?!\w)")
_ON = re.compile(
    r"^(?:and|n|with|what about|how about|wat about|or|then|if|kalau|terus|trus|yang|dan|sama|"
    r"bagaimana dengan|dengan|macam mana dengan|còn|vậy|thế|nếu|hay|với|ถ้า|แล้ว|ละ)\b"
    r"|^(?:แล้ว|ถ้า)|(?:ล่ะ|thì sao|bagaimana|\?)$|\b(?:then|one|ones)$"
)
_DONE_ABROAD = re.compile(
    r"\b(?:bought|ordered|paid|checked out|sudah|dah|rồi|mua rồi|đặt rồi)\b|แล้ว$|(?<!\w)rồi"
)
_FOLLOWED = frozenset(
    {
        *(Intent.PRICE, Intent.STOCK, Intent.SPEC, Intent.MATERIAL, Intent.CARE, Intent.USAGE),
        *(Intent.SUITABILITY, Intent.UNKNOWN_QUESTION, Intent.SIZE_ADVICE, Intent.WARRANTY),
        *(Intent.RETURNS, Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.SHIPPING_REGION),
        *(Intent.SIZES, Intent.COLOURS, Intent.PROMOTION),
    }
)
_FEW = 5


def _goes_on(line: Line, filled: Filled, previous: Reading | None) -> Sure | None:
    """What a few words in any language but Chinese want that name a variant, a number of pieces,
    or another case of what was asked before: 04?, kalau s, 3 then, with the case."""
    slots = filled.slots
    if line.numbers.link is not None:
        return (Intent.UNKNOWN_QUESTION if _WHAT.search(line.text) else Intent.PRICE, 0.7)
    if len(line.text.split()) > _FEW or _DONE_ABROAD.search(line.text):
        return None
    if slots.quantity and (slots.size or slots.colour or previous is not None):
        return (Intent.PRICE, 0.7)
    followed = previous.intent if previous and previous.intent in _FOLLOWED else None
    if slots.size or slots.colour:
        return (followed if followed and _holds_for(slots, followed) else Intent.STOCK, 0.7)
    if followed is not None and (line.names or _ON.search(line.text)):
        return (followed, 0.6)
    return None


def _holds_for(slots: Slots, intent: Intent) -> bool:
    """Whether what was asked before can be asked of a variant."""
    return intent in (Intent.PRICE, Intent.STOCK) or bool(slots.attribute)


def _may_be_order(line: Line, left: str) -> bool:
    """Whether a number of pieces asks for their price: 那六件, 拍仨, but not 我买了3件."""
    if line.names:
        return True
    if line.question:
        return len(ORDERING.sub("", left)) <= 3
    return not _DONE.search(line.text) and len(ORDERING.sub("", left)) <= 2


def _names_only(line: Line, left: str) -> Sure:
    """A product and little else: its price."""
    if _OWNED.search(line.text):
        return (Intent.CHATTER, 0.42)
    if len(left) <= 1:
        return (Intent.PRICE, 0.6)
    if _WANTED_THING.search(line.text) and line.hits[-1][1] == len(line.text):
        return (Intent.RECOMMENDATION, 0.4)
    return (Intent.CHATTER, 0.4)


def _slots_only(line: Line, filled: Filled, left: str, previous: Reading | None) -> Sure:
    slots = filled.slots
    value = normalise((slots.size or "") + (slots.colour or ""))
    left = "".join(c for c in ORDERING.sub("", _LETTERS.sub("", left)) if c not in value)
    if line.question and left and not _IS_THERE.search(line.text):
        return (Intent.UNKNOWN_QUESTION, 0.66)
    if len(left) > 2 and not line.question:
        return (Intent.CHATTER, 0.42)
    if _DONE.search(line.text) and not line.question:
        return (Intent.CHATTER, 0.4)
    if slots.quantity or (line.question and _COSTS_MORE.search(line.digits)):
        return (Intent.PRICE, 0.7)
    if previous is not None and previous.intent in (Intent.PRICE, Intent.STOCK):
        return (previous.intent, 0.7)
    if line.text.rstrip("?").endswith(("呢", "嘞", "咧")):
        return (Intent.PRICE if slots.size and not slots.colour else Intent.STOCK, 0.6)
    if line.names and not line.question:
        return (Intent.PRICE, 0.6)
    return (Intent.STOCK, 0.7)
