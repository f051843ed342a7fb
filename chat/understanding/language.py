"""In which language a line is written: by script first, then by the words it uses."""

from __future__ import annotations

import re

from chat.reading import Language

_HAN = re.compile(r"[\u3400-\u9fff]")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_LATIN_WORD = re.compile(r"[a-z]+")
_INDONESIAN_WORDS = """
apa apakah ada yang ini itu berapa brp bisa kak gan sis untuk buat warna ukuran harga
harganya ongkir kirim dong nya saya aku mau masih ready stok cocok dan dengan kalau sama
tidak gak ga nggak berat tinggi bagus bahan gratis bayar cod garansi pakai pake beli boleh
dari ke di halo makasih min terima kasih kapan sampai aman ibu anak tahan isi muat
"""
_INDONESIAN = frozenset(_INDONESIAN_WORDS.split())
_MALAY = frozenset(("nak", "tak", "saiz", "boleh", "bila", "macam", "mana", "hantar", "ringgit"))
_VIETNAMESE_PLAIN = frozenset(
    ("khong", "bao", "nhieu", "gia", "shop", "mau", "con", "hang", "co", "duoc", "minh", "nay")
)


def language_of(text: str) -> Language:
    """The language of a normalised line; "other" where nothing tells."""
    if _HAN.search(text):
        return "zh"
    if _THAI.search(text):
        return "th"
    if _VIETNAMESE.search(text):
        return "vi"
    words = _LATIN_WORD.findall(text)
    if not words:
        return "other"
    return _latin_language(words)


def _latin_language(words: list[str]) -> Language:
    indonesian = sum(word in _INDONESIAN for word in words)
    malay = sum(word in _MALAY for word in words)
    vietnamese = sum(word in _VIETNAMESE_PLAIN for word in words)
    if malay and malay + indonesian >= max(1, len(words) // 4) and malay >= indonesian:
        return "ms"
    if indonesian and indonesian * 4 >= len(words):
        return "id"
    if vietnamese >= 2 and vietnamese * 2 >= len(words):
        return "vi"
    return "en" if len(words) > 1 or len(words[0]) > 3 else "other"
