"""Numbers as lines in English, Indonesian, Malay, Thai and Vietnamese write them: feet and inches,
shoe sizes of other systems, lengths of feet, counts, prices held to be so, numbers of links.

Runs before `measures` on lines without Chinese characters and takes out what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from chat.understanding.money_said import written_as_money


class Numbers(Protocol):
    """What is filled here (see `measures.Found`)."""

    link: int | None
    more_links: tuple[int, ...]
    quantity: int | None
    height_cm: float | None
    weight_kg: float | None
    bust_cm: float | None
    waist_cm: float | None
    hip_cm: float | None
    foot_cm: float | None
    usual_size: str | None
    price_claimed_minor: int | None
    price_surely: bool


_INCH_CM = 2.54
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,2}),(\d{1,2})(?![\d,])")
_UNITS = (
    (re.compile(r"มล\.?|มิลลิลิตร|มิล(?!ลิ)"), "ml"),
    (re.compile(r"เซนติเมตร|เซนติ|เซน|ซม\.?"), "cm"),
)
_FEET = re.compile(
    r"(?<![\d.])([4-6]) ?(?:'|’|′|ft|feet|foot|kaki(?= ?\d)|ฟุต)\.? ?(\d{1,2}(?![\d.]))?"
    r" ?(?:''|\"|”|in(?:ch(?:es)?)?\b|นิ้ว)?"
)
_INCHES = r"(?:inch(?:es)?|inci|inchi|in\b|\"|”|นิ้ว)"
_GIRTHS = {
    "bust_cm": r"bust|chest|lingkar dada|ld|dada|อก|vòng ngực|ngực|vòng 1|v1",
    "waist_cm": r"waist|lingkar pinggang|lp|lilit pinggang|pinggang|รอบเอว|เอว|vòng eo|eo|"
    r"vòng 2|v2",
    "hip_cm": r"hips?|lingkar pinggul|pinggul|punggung|lingkar panggul|panggul|สะโพก|vòng mông|"
    "mông|vòng 3|v3",
}
_N = r"(\d{2,3}(?:\.\d)?)"
_GIRTH = {
    name: (
        re.compile(
            rf"(?:{words})(?: (?:is|size|measurement|of|nya|tôi|mình|em))? ?[:=]? ?{_N} "
            rf"?({_INCHES}|cm)?"
        ),
        re.compile(rf"(?<![\d.]){_N} ?({_INCHES}|cm)? ?(?:{words})(?![\w])"),
    )
    for name, words in _GIRTHS.items()
}
"""What names a girth with its number behind it, and before it."""
_MAY_GIRTH = re.compile(
    "bust|chest|dada|ld|lp|อก|ngực|vòng|v[123]|waist|pinggang|เอว|eo|hip|pingg|pangg|pungg|สะโ|mông"
).search
_SMALL_IN_INCHES = {"bust_cm": 50, "waist_cm": 48, "hip_cm": 55}
"""Without a unit a girth below this is told in inches."""
_FOOT = re.compile(
    r"(?:foot|feet|tapak kaki|telapak kaki|kaki|เท้า|bàn chân|chân)"
    r"(?: ?(?:length|long|panjang|dài|is|ยาว|of|saya|mình|em|khoảng|about|around|ku))* ?[:=]? ?"
    r"(2\d(?:\.\d)?|30|1\d(?:\.\d)?(?= ?(?:cm|senti)))(?![\d'/])(?: ?(?:cm|senti))?"
    r"|(?<![\d.])(2\d(?:\.\d)?) ?cm ?(?:foot|feet|kaki|เท้า|chân)"
)
_FOOT_INCHES = re.compile(
    r"(?:foot|feet|kaki|เท้า|bàn chân|chân)[^\d|]{0,24}?((?:[4-9]|1[0-3])(?:\.\d{1,2})?) ?"
    rf"{_INCHES}"
    rf"|(?<![\d.])((?:[4-9]|1[0-3])(?:\.\d{{1,2}})?) ?{_INCHES} ?(?:foot|feet|kaki|long feet)"
)
_HALF = re.compile(
    rf"(?<![\d.])(\d{{1,3}}) ?({_INCHES}|cm|kg|kilo|ซม\.?|กก\.?|โล|ký)? ?"
    r"(?:(?:and a half|n a half|setengah|rưỡi)(?!\w)|ครึ่ง)"
)
_WOMEN = r"women'?s?|womens|ladies|female|girls?|w|nữ|perempuan|ผู้หญิง"
_MEN = r"men'?s?|mens|male|guys?|m|nam|laki-laki|lelaki|ผู้ชาย"
_SHOE = re.compile(
    rf"\b(us|uk|eu|eur)\b ?(?:size |no )?(?:({_WOMEN})|"
    rf"({_MEN}))? ?(?:size )?(\d{{1,2}}(?:\.5)?)(?![\d.])"
    rf" ?(?:({_WOMEN})\b|({_MEN})\b)?"
)
_SHOE_AFTER = re.compile(
    rf"(?:({_WOMEN})|({_MEN}))? ?(?<![\d.])(\d{{1,2}}(?:\.5)?) ?(us|uk|eu)\b ?(?:({_WOMEN})\b|"
    rf"({_MEN})\b)?"
)
_MAY_SHOE = re.compile(r"\b(?:us|uk|eu)").search
_MONEY = r"(?:\$|usd|us\$|dollars?|dolar|bucks|đô(?: la)?|ดอล(?:ลาร์)?|เหรียญ)"
_AMOUNT = (
    rf"(?:{_MONEY} ?(\d{{1,5}}(?:\.\d{{1,2}})?)|(\d{{1,5}}(?:\.\d{{1,2}})?) ?{_MONEY}|"
    rf"(\d{{1,5}}\.\d{{2}}))"
)
_CLAIMED = re.compile(
    r"(?:isn't it|isn't|wasn't|thought|told|said|says|saw|just now|bukannya|bukan|kan |kok |"
    r"tadi|katanya|"
    r"không phải|chẳng phải|tưởng|nãy|ไม่ใช่|เห็นว่า|นึกว่า|เมื่อกี้|บอกว่า)"
    rf"[^\d$]{{0,24}}?{_AMOUNT}"
    rf"|{_AMOUNT} ?(?:only )?(?:right|correct|kan|ya|ke|đúng không|phải không|hả|ใช่ไหม|ใช่ปะ|"
    rf"ใช่มั้ย|"
    r"isn't it|yes|ah|meh)(?!\w)"
)
_MAY_CLAIM = re.compile(r"[$.đด]|dol|usd|buck|เหรียญ").search
_LINK = re.compile(
    r"(?:\blink|\bno\.?|\bnomor|\bnumber|\bnombor|\bnum|\bitem|\bbasket|\bkeranjang|\betalase|"
    r"\bcart"
    r"|(?<!\w)số|(?<!\w)giỏ(?: hàng)?|(?<!\w)mã|\bsp|เบอร์|ตัวที่|ตะกร้า|หมายเลข|อันที่|ชิ้นที่|"
    r"ลิงก์|ลิ้งค์|ลิงค์|#)"
    r" ?(?:no\.?|nomor|number|số|ที่|เบอร์|#)? ?#?(\d{1,3})(?![\d.%]| ?(?:cm|kg|ml|inch|pcs|"
    r"pieces))"
)
_AND_LINK = re.compile(
    r"^[ |]*(?:&|\+|,|and|vs|or|sama|dan|atau|với|và|hay|กับ|หรือ|same as|than|to)+ ?(?:no\.?|"
    r"number|link|số|nomor)?"
    r" ?(\d{1,3})(?![\d.])"
)
_COUNTERS = (
    r"pieces?|pcs|packs?|packets?|boxes|box|bottles?|tubes?|sets?|units?|items?|pairs?|sticks?|"
    r"rolls?|bags?|cups?|mats?|cans?|jars?|bars?|mugs?|pans?|cartons?|sachets?|"
    r"biji|buah|pasang|botol|lembar|potong|pak|bungkus|kotak|helai|keping|peket|tin|dus|"
    r"karung|kaleng|toples|beg|"
    r"ถุง|แผ่น|ม้วน|แพค|เล่ม|เครื่อง|ลูก|ก้อน|กระป๋อง|ชิ้น|คู่|ขวด|ตัว(?!ที่)|หลอด|แท่ง|"
    r"กล่อง|ห่อ|แพ็ก|ซอง|อัน(?!ที่)|ผืน|ใบ|กระปุก|ชุด|เซต|เซ็ต|"
    r"cái|chiếc|đôi|chai|hộp|gói|bịch|thỏi|cây|tuýp|bộ|lọ|túi|em|hũ|lốc|bao(?! nhiêu)|cục|"
    r"lon|cuốn|trái|quả"
)
_COUNT = re.compile(
    rf"(?<![\w.$])(\d{{1,3}}) ?(?:{_COUNTERS})(?![\w])(?! ?(?:rồi|days))"
    r"|(?<![\w.$])(\d{1,2}) (?:yang|of (?:them|these|those|it)|for how much)\b"
    r"|(?<![\w.$])(\d{1,2}) (?:small|big|large|medium|little|mini) "
    r"(?:ones?|sizes?|bottles?|packs?|bags?|boxes|pieces?|pcs|tubes?|cups?|jars?|cans?)\b"
    r"|(?:beli|ambil|kalau|order|mua|lấy|ซื้อ|เอา|สั่ง|buy|take|get|want) ?(\d{1,2})(?![\d.,$]|"
    r" ?(?:cm|kg|ml|days|hari|size))"
)
_THAI_COUNT = re.compile(
    r"(?<![\d.])(\d{1,2}) ?(?:ชิ้น|คู่|ขวด|ตัว(?!ที่)|หลอด|แท่ง|กล่อง|ห่อ|แพ็ก|ซอง|"
    r"อัน(?!ที่)|ถุง|แผ่น|ม้วน|แพค|เครื่อง|"
    r"กระป๋อง|ผืน|ใบ|กระปุก|ชุด|เซต|เซ็ต)"
)


def take_abroad(text: str, found: Numbers, links: frozenset[int]) -> str:
    """The line without the numbers that were understood, which are noted in `found`."""
    text = _DECIMAL.sub(r"\1.\2", text)
    text = _HALF.sub(r"\1.5 \2", text)
    for pattern, unit in _UNITS:
        text = pattern.sub(unit, text)
    for step in _STEPS:
        text = step(text, found)
    # a link's number is no price: isn't link 2 $19
    return _count(_claim(_links(text, found, links), found), found)


def _cut(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " | " + text[match.end() :]


def _told(match: re.Match[str]) -> Iterator[str]:
    return (group for group in match.groups() if group)


def _feet(text: str, found: Numbers) -> str:
    if (match := _FEET.search(text)) is None:
        return text
    found.height_cm = round((int(match[1]) * 12 + int(match[2] or 0)) * _INCH_CM, 2)
    return _cut(text, match)


def _shoe(text: str, found: Numbers) -> str:
    if not _MAY_SHOE(text):
        return text
    if match := _SHOE.search(text):
        system, number = match[1], match[4]
        women, men = match[2] or match[5], match[3] or match[6]
    elif match := _SHOE_AFTER.search(text):
        system, number = match[4], match[3]
        women, men = match[1] or match[5], match[2] or match[6]
    else:
        return text
    if system == "us" and (women or men):
        system = "us_women" if women else "us_men"
    found.usual_size = number if system in ("eu", "eur") else f"{system} {number}"
    return _cut(text, match)


def _girths(text: str, found: Numbers) -> str:
    if not _MAY_GIRTH(text):
        return text
    before = _number_first(text)
    for name, patterns in _GIRTH.items():
        forms = reversed(patterns) if before else iter(patterns)
        match = next((m for form in forms if (m := form.search(text))), None)
        if match is None:
            continue
        value, unit = float(match[1]), match[2] or ""
        if unit not in ("", "cm") or (not unit and value < _SMALL_IN_INCHES[name]):
            value = round(value * _INCH_CM, 2)
        if 40 <= value <= 200:
            setattr(found, name, value)
            text = _cut(text, match)
    return text


def _number_first(text: str) -> bool:
    """Whether a line says its girths as 74 waist 101 hips: what stands between two girths belongs
    to the one that the first of them shows."""
    behind, ahead = (
        min((m.start() for form in forms if (m := form.search(text))), default=len(text))
        for forms in zip(*_GIRTH.values(), strict=True)
    )
    return ahead < behind


def _foot(text: str, found: Numbers) -> str:
    if match := _FOOT_INCHES.search(text):
        found.foot_cm = round(float(next(_told(match))) * _INCH_CM, 1)
        return _cut(text, match)
    if match := _FOOT.search(text):
        found.foot_cm = float(next(_told(match)))
        return _cut(text, match)
    return text


def _claim(text: str, found: Numbers) -> str:
    if _MAY_CLAIM(text) and (match := _CLAIMED.search(text)):
        found.price_claimed_minor = round(float(next(_told(match))) * 100)
        found.price_surely = written_as_money(match[0])
        return _cut(text, match)
    return text


def _count(text: str, found: Numbers) -> str:
    match = _COUNT.search(text) or _THAI_COUNT.search(text)
    if match and int(next(_told(match))) > 0:
        found.quantity = int(next(_told(match)))
        return text if match.group().endswith("yang") else _cut(text, match)
    return text


def _links(text: str, found: Numbers, links: frozenset[int]) -> str:
    start = 0
    while match := _LINK.search(text, start):
        start = match.end()
        number = int(match[1])
        if number not in links:
            continue
        text = _note(text, match, found, number)
        start = match.start()
        if (other := _AND_LINK.search(text[start + 3 :])) and int(other[1]) in links:
            found.more_links += (int(other[1]),)
            text = text[: start + 3] + text[start + 3 + other.end() :]
    return text


def _note(text: str, match: re.Match[str], found: Numbers, number: int) -> str:
    if found.link is None:
        found.link = number
    elif number != found.link and number not in found.more_links:
        found.more_links += (number,)
    return _cut(text, match)


_STEPS: tuple[Callable[[str, Numbers], str], ...] = (_feet, _shoe, _girths, _foot)
