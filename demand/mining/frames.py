"""Frames in which viewers ask for what no word names: 有X的吗, 要是出X的就好了, có loại X không,
ada yang X gak, มีแบบ X ไหม, any X ones.
What stands in the frame is the term."""

from __future__ import annotations

import re

from demand.mining.mention import Told
from demand.mining.words.filler_words import ABROAD, DEEDS, ENGLISH, NO_TERMS, words_of

_MOST_WORDS = 3
_X = r"(?P<x>[\u3400-\u9fffa-z0-9]{1,8}?)"
_END = r"(?:[吗么没不嘛呢呀啊吧哦捏]|有|$|\?|!|。|,| )"
_OF = r"(?:造型的?|形状的?|图案的?|口味的?|的|款的?|型的?|式的?|版的?|那种|这种)"
_CHINESE = (
    (Told.HAVE, rf"有没有{_X}{_OF}"),
    (Told.HAVE, rf"(?<!没)有{_X}{_OF}(?:[\u3400-\u9fff]{{1,4}})?[吗么没不嘛?]"),
    (Told.MADE, rf"(?<!有)没有?{_X}{_OF}(?:[吗么呀啊]|$)"),
    (Told.MADE, rf"(?<![别甭要])(?<!别再)(?:不|会|能|再|多|来|求|拜托|请|快|吗|^|下)?(?<![别甭])出"
    rf"(?:个|一个|一款|点)?{_X}{_OF}{_END}"),
    (Told.HAVE, rf"有{_X}{_OF}(?:我|话|就)"),
    (Told.MADE, rf"^(?:能|会|再)?出{_X}[吗么不没]$"),
    (Told.HAVE, rf"(?:^| ){_X}(?:{_OF} ?| )有\W*$"),
    (Told.MADE, rf"建议(?:加|出|做|上)(?:个|点)?{_X}(?:款|味|的|版|$)"),
    (Told.MADE, rf"^{_X}色?(?:安排|整一个|给安排)"),
    (
        Told.HAVE,
        r"(?:想买|想找|找|求|蹲|许愿|敲碗|就差|缺|跪求|整|搞|来|给|考虑下?)(?:个"
        r"|一个|款|一款|点|上|个个)?"
        rf"{_X}{_OF}(?:$|[\u3400-\u9fff])",
    ),
    (Told.MADE, rf"等{_X}{_OF}?(?:的)?出"),
    (Told.HAVE, rf"(?<![不别非我想就是])(?:只|就|想|就想)要{_X}{_OF}"),
    (Told.HAVE, rf"(?:女儿|儿子|闺女|孩子|娃|宝宝|老公|老婆|他|她|爸|妈)(?:就|只|想)?要{_X}{_OF}$"),
    (Told.MADE, rf"(?:做|改|换|弄)成{_X}{_OF}"),
    (Told.MADE, rf"(?:要是|如果|能不能|可不可以|希望|最好)(?:能)?(?:带|加|配)个?{_X}(?:的话|就|$)"),
    (Told.MADE, rf"^带{_X}的话"),
    (Told.HAVE, rf"^{_X}{_OF}(?:有吗|有没有?|有木有|有冇|求求|拜托|求|出不出|出吗|出一个|上一个"
    rf"|来一个|安排)"),
)  # fmt: skip
_ABROAD = (
    (
        Told.HAVE,
        r"(?:^| )(?:có|còn|bán) (?:loại |màu |mẫu |bản |kiểu |cái |dòng )?(?P<x>\w[\w ]{1,24}?)"
        r" (?:không|ko|hông|hok|hong|chưa)(?!\w)",
    ),
    (
        Told.HAVE,
        r"(?:^| )(?:muốn|cần|tìm|kiếm|thích|xin) (?:loại |màu |mẫu |bản |kiểu |cái )?"
        r"(?P<x>\w[\w ]{1,24}?)(?: (?:quá|với|đi|ạ|shop|nha|nhé|luôn)|$|[,!?])",
    ),
    (Told.MADE, r"(?:bao giờ|khi nào)(?: shop)? (?:có|ra) (?P<x>\w[\w ]{1,24}?)(?: (?:vậy|ạ|shop"
    r"|thế)|$|[,!?])"),
    (
        Told.HAVE,
        r"(?:^| )ada (?:yang |warna |model |ukuran |varian |rasa )?(?P<x>[a-z0-9][a-z0-9 ]{1,24}?)"
        r" ?(?:ga|gak|nggak|ngga|kah|tak|ya|kak|min|dong|\?)(?![a-z])",
    ),
    (Told.HAVE, r"^(?:yang )?(?P<x>[a-z][a-z0-9 ]{1,24}?) ada (?:ga|gak|nggak|kah|tak)(?![a-z])"),
    (
        Told.HAVE,
        r"(?:^| )(?:mau|pengen|pingin|cari|butuh|kapan ada|minta|pengin"
        r"|nak) (?:yang |warna |model )"
        r"(?P<x>[a-z0-9][a-z0-9 ]{1,24}?)(?: (?:dong|kak|min|ya|nih|banget)|$|[,!?])",
    ),
    (
        Told.HAVE,
        r"(?:มี|อยากได้|ขอ)(?:แบบ|สี|รุ่น|ขนาด|ไซส์|ตัว)?(?P<x>[\u0e00-\u0e7f0-9 ]{2,24}?)"
        r"(?:ไหม|มั้ย|มัย|บ้าง|คะ|ค่ะ|ครับ|หรือ|$)",
    ),
    (Told.MADE, r"เมื่อไหร่จะมี(?:แบบ|สี|รุ่น)?(?P<x>[\u0e00-\u0e7f0-9 ]{2,24}?)(?:คะ|ค่ะ|ครับ|$)"),
    (Told.HAVE, r"(?:^| )(?:need|want) (?:a |an |some |one "
    r"|ones )?(?P<x>[a-z][a-z -]{2,30}?)(?: ones?| version)?(?: pl[sz]| please)?\W*$"),
    (Told.HAVE, r"(?:^| )any (?P<x>[a-z][a-z -]{2,30}?)(?: ones?| version| option)?s?\W*$"),
    (Told.HAVE, r"(?:do (?:you|u|ya)(?: guys)? (?:have|sell)|is there an?|are there) (?:a |an "
    r"|any )?(?P<x>[a-z][a-z -]{2,30}?)(?: ones?| versions?)?\W*$"),
)  # fmt: skip
_CHINESE_FRAMES = tuple((told, re.compile(pattern)) for told, pattern in _CHINESE)
_ABROAD_FRAMES = tuple((told, re.compile(pattern)) for told, pattern in _ABROAD)
_BARE_PLEA = re.compile(
    r"([a-z][a-z -]{2,30}?)(?: ones?| version)? (?:pl[sz]+|please+)\W*"
).fullmatch
"""salmon please, and nothing else: what is no word of a thing makes another sentence of it."""
_FACES = re.compile(r"[^\w?!\u0e00-\u0e7f]+$")
_HAN = re.compile(r"[\u3400-\u9fff]").search
_MAY_ASK = re.compile("[有出要等成带的]").search
_MAY_ASK_ABROAD = re.compile(
    r"có|còn|muốn|cần|tìm|kiếm|thích|xin|ada|mau|peng|ping|cari|butuh|minta|nak|need"
    r"|want|any|pl[sez]"
    r"|have|sell|there|มี|อยาก|ขอ"
).search
_NO_TERM = frozenset(words_of(NO_TERMS))
_NO_WORDS = frozenset((*words_of(ENGLISH), *words_of(ABROAD)))
_DEEDS = frozenset(words_of(DEEDS))
_BROKEN = re.compile("[不没有要什怎多几哪谁这那我你他她吗呢啥么]|出来|问|说|买|拍|发|货|钱")
"""What stands in a frame and holds one of these is a sentence and no thing."""


def framed(text: str) -> tuple[Told, str] | None:
    """How a clause without a known thing asks, and for what; None where it fits no frame."""
    if not text[-1:].isalnum():
        text = _FACES.sub("", text)
    if _HAN(text):
        return _chinese(text) if _MAY_ASK(text) else None
    return _abroad(text) if _MAY_ASK_ABROAD(text) else None


def _chinese(text: str) -> tuple[Told, str] | None:
    for told, frame in _CHINESE_FRAMES:
        if (match := frame.search(text)) is None:
            continue
        term = match["x"].strip()
        broken = _BROKEN.search(term.removeprefix("不"))
        if len(term) > 1 and term not in _NO_TERM and broken is None:
            return told, term
    return None


def _abroad(text: str) -> tuple[Told, str] | None:
    if (plea := _BARE_PLEA(text)) is not None:
        words = plea[1].split()
        doing = len(words) == 1 and words[0].endswith("ing")  # following pls
        plain = not doing and len(words) <= _MOST_WORDS and _NO_WORDS.isdisjoint(words)
        return (Told.HAVE, plea[1]) if plain and _DEEDS.isdisjoint(words) else None
    for told, frame in _ABROAD_FRAMES:
        if (match := frame.search(text)) is None:
            continue
        words = [word for word in match["x"].split() if word not in _NO_WORDS]
        if _DEEDS.intersection(words):
            return None
        if 1 <= len(words) <= _MOST_WORDS and len(" ".join(words)) > 1:
            return told, " ".join(words)
    return None
