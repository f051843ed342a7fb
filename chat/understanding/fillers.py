"""Words that tell nothing of what is asked, in the languages written with blanks, and in Thai."""

from __future__ import annotations

import re

_WORDS = """
a an and are is it this that these those do does did can could for to of in on or you your yours
with what how be been have has had i my me we us our they them he she his her will would any much
many get got the if so not no yes but at by from as was were when where which who why then than
there here please help want need know tell ask sis bro babe dear hon host boss ah lah la leh lor
meh hor okay ok use used using work works one ones thing things stuff really very still also just
only some all more put inside good nice should come comes make made after before about again too
now today it's i'm what's how's isn't don't doesn't can't hi hey hello guys everyone like me mine
item items product products right or an per each same say phone phones handphone hp hape see look
looks take give yang di ke dan untuk buat ini itu apa ada bisa boleh tidak ya kan sih dong deh kak
kaka kakak min gan sama dengan juga kalau saya mau berapa bagaimana kapan mana dari pakai lagi
punya jadi atau dulu aja saja gitu loh lho kok tak hendak ni tu la lah je ke eh pun kita awak shop
mimin sis bang bos mbak mas bu pak bun bunda không có được gì nào cho của là và này với thì mà ạ
mình em chị anh bạn vậy bao nhiêu mấy thế rồi ơi nhé à hả sao khi cái con lên bị ra vào ở đó kia
ấy nữa nhỉ hay thôi đi lại còn ai đâu bên nó tôi cũng đang vẫn muốn hỏi xin
"""
FILLERS = frozenset(_WORDS.split())
"""Function words, forms of address, and verbs that go with anything."""

_TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_THAI = re.compile("[\u0e00-\u0e7f]")
_THAI_FILLERS = re.compile(
    "คะ|ไหม|ตัวนี้|นี้|ตัว|อัน|มี|ได้|ไม่|แล้ว|ยัง|เลย|ด้วย|หน่อย|อยาก|ขอ|ของ|ที่|เป็น|แบบ|จะ|"
    "ให้|กับ|และ|หรือ|ล่ะ|นะ|แม่ค้า|พี่|ร้าน|อยู่|"
    "เอา|มา|ไป|อ่ะ|บ้าง|ใช่|ๆ"
)


def content(text: str) -> list[str]:
    """What is left of a text (not Chinese) without fillers and numbers; Thai as one piece, and
    only where it is longer than a word or two may be by chance."""
    if _THAI.search(text):
        left = re.sub(r"[\s\d!-/:-@]+", "", _THAI_FILLERS.sub("", text))
        return [left] if len(left) > 2 else []
    return [word for word in _TOKEN.findall(text) if len(word) > 1 and word not in FILLERS]
