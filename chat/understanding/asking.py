"""Whether a line asks, by the words and endings of its language."""

from __future__ import annotations

import re

from chat.reading import Language

_CALLED = (
    r"(?: (?:kak|kaka|min|gan|sis|bang|bos|mas|mba|mbak|shop|babe|bro|dear|seller|host|ah"
    r"|ạ|nhé|ơi))*"
)
"""Whom the line speaks to, behind its question."""
_SIGNS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:ok |hi |hey |hello |and |so |then |but |eh )*(?:is|are|am|do|does|did|can|could|"
        r"will|would|should"
        r"|may|what|what's|whats|how|which|who|when|where|why|any|got|have you|has|if i|isn't|"
        r"aren't"
        r"|doesn't|can't|don't have|or)\b"
        r"|\bis .{1,20} or \w"
        rf"|\b(?:or not|right|meh|ah|ar|huh|leh|hor|eh|yet|ya|correct|okay|ok){_CALLED}$"
    ),
    "id": re.compile(
        r"\b(?:apa|apakah|berapa|bisa|boleh|bagaimana|kapan|mana|dimana|siapa|kenapa|ada|bukannya"
        r"|masih|cocok|aman|kelihatan tidak|muat tidak)\b"
        r"|\b(?:tidak|tak) (?:kalau|nanti|jika|pas|waktu|sih|buat|untuk|sama)\b|\w tidak \w+nya\b"
        rf"|\b(?:tidak|belum|ya|kan|kah|gimana|sih){_CALLED}$|kah\b"
    ),
    "ms": re.compile(
        r"\b(?:apa|boleh|berapa|bila|mana|macam mana|ada|siapa|kenapa|sesuai|bukan)\b"
        rf"|\b(?:tidak|ke|kan|belum|eh|kah){_CALLED}$"
        r"|\b(?:tidak|tak) (?:kalau|nanti|jika|bila|untuk|buat|masa)\b"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:không|chưa|gì|nào|sao|bao nhiêu|mấy|hả|đâu|nhỉ|hay|bao giờ|bao lâu|"
        r"phải không)(?!\w)"
        rf"|(?<!\w)(?:à|ạ|hả|nhỉ|vậy|rồi à){_CALLED}$"
    ),
    "th": re.compile(
        "ไหม|อะไร|ยังไง|หรือ|เท่าไหร่|กี่|ไหน|เมื่อไหร่|ทำไม|ใคร|ล่ะ|หรอ|เหรอ|ใช่ปะ|ได้ปะ|ป่าว|รึ"
        "|ยัง(?:คะ)?$|คือ(?:คะ)?$|ปะ$"
    ),
}


def asks(text: str, language: Language) -> bool:
    """Whether a normalised line, its spelling put right, asks something in its language."""
    pattern = _SIGNS.get(language)
    return pattern is not None and pattern.search(text.rstrip(" .!~")) is not None
