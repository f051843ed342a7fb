"""Products that differ in one word of their titles, told apart by it: the men's one, yg lite,
รุ่นมินิ, bản pro."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from chat.understanding.normal import normalise
from chat.understanding.tables import spread

_WHOM = """
men: men's|mens|man|male|males|guy|guys|for him|husband|laki-laki|lelaki|pria|cowok|cowo|ผู้ชาย|
    ชาย|nam|con trai|đàn ông
women: women's|womens|woman|female|ladies|lady|girls|for her|wife|perempuan|wanita|cewek|cewe|
    muslimah|ผู้หญิง|หญิง|nữ|con gái|phụ nữ
kids: kid|kid's|child|children|children's|junior|boys|toddler|anak|anak-anak|budak|bocah|เด็ก|
    ลูก|trẻ em|bé|em bé|con nít
baby: babies|infant|newborn|bayi|ทารก|เบบี้|sơ sinh
puppy: puppies|anak anjing|ลูกหมา|chó con
kitten: kittens|anak kucing|ลูกแมว|mèo con
cat: cats|kucing|แมว|mèo
dog: dogs|anjing|หมา|สุนัข|chó|cún
"""
_TIERS = """
lite: ไลท์|ไลต์|light version
pro: รุ่นโปร|ตัวโปร|bản pro
mini: มินิ
max: แม็กซ์|แมกซ์|แม็ก
plus: พลัส|+
air: แอร์
ultra: อัลตร้า|อัลตรา
se:
basic: เบสิค|เบสิก|cơ bản
premium: พรีเมียม|พรีเมี่ยม|cao cấp
classic: คลาสสิก|คลาสสิค|cổ điển
junior: จูเนียร์
xl: jumbo
large:
small:
duo: ดูโอ
compact: คอมแพค|nhỏ gọn
wired: kabel|มีสาย|có dây
wireless: nirkabel|tanpa wayar|ไร้สาย|không dây
manual: มือหมุน|thủ công
electric: elektrik|listrik|ไฟฟ้า|điện
"""
BIG = frozenset(("max", "plus", "pro", "xl", "large", "jumbo"))
LITTLE = frozenset(("mini", "lite", "small", "compact", "junior"))
"""What the big and the little one of several siblings may be called."""
_WEARS = re.compile(
    r"\b(?:wear|wears|fit|suit|use|used|play|pakai|guna|boleh|bisa|can)\b"
    r"|ใส่|ใช้|(?<!\w)(?:mặc|đi|mang|sử dụng)(?!\w)"
)
"""Who asks whether others can wear it speaks of the thing on show."""
_WORD = re.compile(r"[a-z0-9à-ỹ]+")


@cache
def _said_for() -> dict[str, tuple[str, ...]]:
    return {word: (word, *others) for word, others in (*spread(_WHOM), *spread(_TIERS))}


@cache
def _whom() -> frozenset[str]:
    return frozenset(word for word, _ in spread(_WHOM))


def marks_of(title: str) -> frozenset[str]:
    """The words of a title by which it may differ from its siblings': men, lite, mini."""
    words = set(_WORD.findall(normalise(title).replace("'s", "")))
    found = {mark for mark, said in _said_for().items() if words & {w for w in said if w.isascii()}}
    return frozenset(found)


@lru_cache(maxsize=4096)
def marks_in(text: str) -> frozenset[str]:
    """The same words as a line says them in any language, where they tell a product."""
    found = all_marks_in(text)
    if found & _whom() and _WEARS.search(text):
        return found - _whom()
    return found


def all_marks_in(text: str) -> frozenset[str]:
    """The same words, whatever they tell."""
    found = {
        mark
        for last, (length, marks) in _automaton().iter(text)
        if _stands_alone(text, last - length + 1, last + 1)
        for mark in marks
    }
    return frozenset(found)


@cache
def _automaton() -> Any:
    import ahocorasick

    marks: dict[str, set[str]] = {}
    for mark, said in _said_for().items():
        for word in map(normalise, said):
            marks.setdefault(word, set()).add(mark)
    automaton = ahocorasick.Automaton()
    for word, own in marks.items():
        automaton.add_word(word, (len(word), tuple(own)))
    automaton.make_automaton()
    return automaton


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a word is one by itself; Thai is written without blanks."""
    if "\u0e00" <= text[start] <= "\u0e7f":
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())
