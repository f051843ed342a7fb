"""Chat spelling put right: brp is berapa, ko is không, wat is what. One language at a time, for the
same letters are different words elsewhere."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from chat.reading import Language
from chat.understanding.cues import parse
from chat.understanding.nouns import colour_families
from chat.understanding.phrases import vi as phrases
from chat.understanding.places import countries
from chat.understanding.tables import spread
from chat.understanding.tongues import en, glossary, id, ms, th, things, vi
from chat.understanding.tongues.concepts import CONCEPTS

_TABLES: dict[Language, tuple[str, ...]] = {
    "en": (en.SPELLINGS,),
    "id": (id.SPELLINGS,),
    "ms": (id.SPELLINGS, ms.SPELLINGS),
    "th": (th.SPELLINGS,),
    "vi": (vi.SPELLINGS,),
}
_SUFFIX = re.compile(r"\b([a-z]{3,})ny[ae]{1,2}\b")
"""bahannya is bahan with a pointing suffix."""
_GOES_ON = re.compile(
    r"^(?:còn|thế còn|vậy còn) (?:con |cái |bản )?(.+) (?:thì sao|thì s|thế nào)\b"
)
"""And the big one: còn asks for no stock there."""
_LEFT_TO_PAY = re.compile(
    r"((?:mã|voucher|code|giảm|bớt|trừ|khuyến mãi|sale|áp).{0,24}?)"
    r"còn (?:bao nhiêu|bn|bnh|nhiu|nhiêu|nhieu|mấy (?:đồng|đô|k|tiền|xu))(?: tiền)?"
)
"""What is left to pay of a price is no stock."""
_CLASSIFIER = re.compile(r"^con (?!hang|size|mau|k\b|ko|khong|kh|hok|nhiu|bao|do\b|den\b|trang|\d)")
"""Before a thing con is one of them; it asks for what is left elsewhere."""
_TWICE = re.compile(r"\b([a-z]{3,})2(?=an\b|\b)")
"""sampai2 is sampai said twice."""
_VIETNAMESE = re.compile(r"^vi (.+)$", re.MULTILINE)
_KEEPS_SUFFIX = frozenset(("ta", "ha", "mi", "pu", "bu"))
_MARKLESS = {
    "den": "đen",
    "mau": "màu",
    "con": "còn",
    "gia": "giá",
    "trang": "trắng",
    "do": "đỏ",
    "xanh": "xanh",
    "hong": "hồng",
    "tim": "tím",
    "vang": "vàng",
    "cao": "cao",
    "nang": "nặng",
    "ve": "về",
    "op": "ốp",
    "sac": "sạc",
    "giay": "giày",
    "ao": "áo",
    "quan": "quần",
    "vay": "váy",
    "son": "son",
    "kem": "kem",
    "bao": "bao",
    "may": "mấy",
    "co": "có",
    "ban": "bán",
    "da": "da",
    "tra": "trả",
    "hang": "hàng",
    "doi": "đổi",
    "ngay": "ngày",
    "mua": "mua",
    "loai": "loại",
}
"""What stands for a word without its marks where several would do."""


def respelt(text: str, language: Language) -> str:
    """The normalised line with its short forms written out."""
    if language == "vi" and text.isascii():
        text = _with_marks(text)
    found = _shorts(language)
    if found is None:
        return text
    if language in ("id", "ms"):
        text = _SUFFIX.sub(_stem, _TWICE.sub(r"\1", text))
    pattern, full = found
    if language == "vi":
        text = _GOES_ON.sub(r"\1 thì sao", text)
        text = _LEFT_TO_PAY.sub(r"\1giá bao nhiêu", text)
    return pattern.sub(lambda match: full[match.group()], text)


def _stem(match: re.Match[str]) -> str:
    return match.group() if match[1] in _KEEPS_SUFFIX else match[1]


@cache
def _shorts(language: Language) -> tuple[re.Pattern[str], dict[str, str]] | None:
    tables = _TABLES.get(language)
    if tables is None:
        return None
    full: dict[str, str] = {}
    for table in tables:
        for word, shorts in spread(table):
            full.setdefault(word, word)  # a full form that holds a short one stays as it is
            full.update(dict.fromkeys(shorts, word))
    ordered = "|".join(map(re.escape, sorted(full, key=len, reverse=True)))
    if language == "th":
        return re.compile(f"(?:{ordered})(?![\u0e30-\u0e3a\u0e47-\u0e4e])"), full
    counted = r"(?<!\d (?=[a-z]\b))" if language == "vi" else ""  # the k of 20 k is no không
    return re.compile(rf"(?<![\w']){counted}(?:{ordered})(?![\w'])"), full


def without_marks(text: str) -> str:
    """Vietnamese as keyboards without marks write it."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _with_marks(text: str) -> str:
    pattern, marked = _marked()
    if _CLASSIFIER.match(text):
        return "con " + pattern.sub(lambda match: marked[match.group()], text[4:])
    return pattern.sub(lambda match: marked[match.group()], text)


@cache
def _marked() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words of our Vietnamese tables by what is left of them without marks: phrases before
    words, and of several words the one that the tables hold most."""
    said = [cue.phrase for cue in parse(phrases.PHRASES, "vi")]
    for table in (vi.GOODS, vi.QUALITIES, vi.ASPECTS):
        for _, words in spread(table):
            said += words
    for table in (things.GOODS["vi"], things.WORDS, glossary.WORDS):
        for _, words in spread(table):
            said += words
    said += [word for row in _VIETNAMESE.findall(CONCEPTS) for word in row.split("|")]
    said += [word for word, _ in spread(vi.SPELLINGS)]
    said += [name for names in colour_families().values() for name in names]
    said += list(countries())
    said = [phrase for phrase in said if not phrase.isascii() and phrase[:1] < "\u0e00"]
    counts = Counter(word for phrase in said for word in phrase.split())
    marked: dict[str, str] = {}
    for word, _ in counts.most_common():
        marked.setdefault(without_marks(word), word)
    marked |= _MARKLESS
    for phrase in said:
        if " " in phrase:
            marked.setdefault(without_marks(phrase), phrase)
    ordered = "|".join(map(re.escape, sorted(marked, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{ordered})(?!\w)"), marked
