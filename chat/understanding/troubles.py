"""What a person must deal with, as English, Indonesian, Malay, Thai and Vietnamese tell it in more
words than a phrase can hold: arrived broken, charged twice, wanted by a company."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from chat.reading import Intent

_CAME = (
    r"received?|arrived?|came|got it|got mine|reached|opened|delivered|just bought|nyampe|nyampai|"
    r"sampai|dateng|datang|terima|diterima|dapat barang|ได้ของ|ได้มา|ที่ได้|ส่งมา|มาถึง|รับของ|"
    r"แกะ|nhận|giao tới|giao đến|hàng về|mới mua|mở ra|barang saya|barangku|my (?:item|"
    r"parcel|order)"
)
_FAULT = (
    r"broken?|broke|crack\w*|spoil\w*|damaged?|dented?|torn|leak\w*|dead|missing|wrong|shattered|"
    r"bengkok|งอ|เบี้ยว|méo|rusak|rosak|pecah|retak|penyok|sobek|koyak|patah|bocor|kurang|salah|cacat|mati|basah|kosong|"
    r"พัง|แตก|เสีย|ชำรุด|ชํารุด|ขาด|รั่ว|บุบ|ร้าว|ผิด|ไม่ครบ|หัก|"
    r"vỡ|hỏng|bể|móp|rách|hư|nứt|thiếu|sai|gãy|lỗi|ướt|trầy"
)
_STOPPED = (
    r"stopped \w+ing|not heating|won't turn|no sound|one side|no power|not turning on|"
    r"can't connect|"
    r"tidak bisa nyala|tidak nyala|mati sebelah|sebelah mati|tak boleh on|tak hidup|"
    r"ไม่ติด|ดังข้างเดียว|ใช้ไม่ได้|เปิดไม่|ชาร์จไม่เข้า|không lên|không chạy|mất tiếng|chết máy"
)
_PAID = (
    r"charge[ds]?|deducted|debited|billed|paid|kepotong|terpotong|dipotong|ditolak|tolak|potong|kena|"
    r"ตัดเงิน|หักเงิน|ตัดบัตร|โอนเงิน|โดนตัด|โดนหัก|trừ tiền|trừ|bị trừ|tính tiền"
)
_TWICE = (
    r"twice|2x|two times|2 times|double|dua kali|2 kali|dobel|double|"
    r"2 รอบ|2รอบ|สองรอบ|2 ครั้ง|สองครั้ง|2ครั้ง|ซ้ำ|ซ้ํา|2 lần|hai lần"
)
_PATTERNS: tuple[tuple[Intent, str], ...] = (
    (Intent.COMPLAINT, rf"(?:{_CAME}).{{0,24}}(?:{_FAULT})"),
    (Intent.COMPLAINT, rf"(?:{_FAULT}).{{0,12}}(?:{_CAME})(?! ?(?:how|gimana caranya))"),
    (
        Intent.COMPLAINT,
        rf"(?:{_STOPPED}).{{0,30}}(?:after|already|lah|dah|sudah|baru|แล้ว|เลย|rồi|\d)"
        rf"|\bmy .{{0,20}}(?:{_STOPPED})|(?:baru|after|เพิ่ง|mới).{{0,20}}(?:{_STOPPED}|{_FAULT})",
    ),
    (Intent.ORDER_STATUS, rf"(?:{_PAID}).{{0,18}}(?:{_TWICE})|(?:{_TWICE}) (?:charge|potong)"),
    (
        Intent.COOPERATION,
        r"(?<![\d.])(?:[5-9]\d|\d{3,5}) ?(?:cái|chiếc|ชิ้น|ตัว|[a-z]+)?.{0,30}"
        r"(?:company|corporate|event|kantor|perusahaan|acara|syarikat|บริษัท|งานเลี้ยง|ออฟฟิศ|"
        r"công ty|sự kiện|cơ quan|dnd|d&d)|corporate (?:price|order|rate)",
    ),
)
_FOUND = tuple((intent, re.compile(pattern)) for intent, pattern in _PATTERNS)
_HAN = re.compile(r"[\u3400-\u9fff]").search
_OF_COMPANIES = (
    "compan|corporate|event|kantor|perusahaan|acara|syarikat|บริษัท|งาน|ออฟฟิศ|công ty|sự kiện|"
    "cơ quan|dnd|d&d"
)
_STEM = re.compile(r"\\.*|[?*+({\[].*")


@cache
def _needles() -> Any:
    """What a line must hold for any of the patterns to find something."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for words in (_FAULT, _STOPPED, _TWICE, _OF_COMPANIES):
        for word in words.split("|"):
            stem = _STEM.sub("", word)
            automaton.add_word(stem[:-1] if "?" in word else stem, True)
    automaton.make_automaton()
    return automaton


_ASKS = re.compile(
    r"^(?:if|kalau|kalo|ถ้า|nếu|lỡ)\b|\b(?:if|kalau|will it|can it|easily|mudah|gampang)\b|ถ้า|"
    r"(?<!\w)(?:nếu|lỡ|dễ|sợ)(?!\w)|ง่าย"
)
"""What might happen has not happened."""


def person_wanted_abroad(text: str) -> Intent | None:
    """What a person must deal with in a normalised line, None for all others and for Chinese."""
    if not text or next(_needles().iter(text), None) is None or _HAN(text) or _ASKS.search(text):
        return None
    for intent, pattern in _FOUND:
        if pattern.search(text):
            return intent
    return None
