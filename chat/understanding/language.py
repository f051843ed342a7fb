"""In which language a line is written: by script first, then by the words it uses."""

from __future__ import annotations

import re

from chat.reading import Language
from chat.understanding.tongues.concepts import CONCEPTS

_HAN = re.compile(r"[\u3400-\u9fff]")
_THAI = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e7f]")
"""Thai letters; ฿ is no letter."""
_VIETNAMESE = re.compile(r"[àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_LATIN_WORD = re.compile(r"[a-z]+")
_INDONESIAN_WORDS = """
apa apakah ada yang yg ini itu nih tuh berapa brp brapa bisa bs kak kaka kakak gan sis untuk buat
warna ukuran harga harganya ongkir kirim dong deh sih loh lho nya saya aku gue gw mau masih msh
ready stok cocok dan dengan kalau kalo klo sama sm tidak gak ga gk nggak ngga berat tinggi bagus
bahan gratis bayar garansi pakai pake beli boleh dari dr ke di halo makasih min terima kasih kapan
sampai sampe nyampe aman ibu anak tahan isi muat udah udh sudah belum blm belom habis kosong bang
dapet dapat kado buat tas sepatu baju celana kaos cewek cowok paket pesanan barang lagi juga jg
kulit panas cuci dicuci kurir resi rusak tuker tukar retur refund kecil besar gede paling pilih
kamu kalian manusia bukan kan orang aja dulu nanti jangan tolong minta bikin jual cari mohon banyak
jadi jd total dua tiga empat lima bb tb item hitam putih merah biru hijau kuning gimana gmn banget
bgt murah mahal diskon promo hadiah dikirim sampai lama hari bulan pesen order ukurannya lebih
ongkirnya bukannya dolar rupiah keranjang etalase spill hamil bumil busui alergi gatal exp awet
wangi pedes pedas kena pajak cukai bea rasa bpom halal ori asli kw palsu batalin batal mana bagusan
"""
_INDONESIAN = frozenset(_INDONESIAN_WORDS.split())
_MALAY_WORDS = """
nak tak saiz bila macam mcm mana hantar ringgit kasut seluar tudung baju beg jenama kedai awak
korang kat ni tu la lah je pun sgt sangat blh bleh boleh kecik brape berape takde xde tiada kalis
pos poslaju tuala cadar bateri luput kilang pulang barang saya sy dah tunggu lelaki hujung basuh
lagi warna ke stokin selipar duit harga coklat basikal dapat teruk kos
"""
_MALAY = frozenset(_MALAY_WORDS.split())
_ONLY_MALAY = frozenset(
    (
        *("nak", "tak", "saiz", "bila", "macam", "mcm", "hantar", "ringgit", "kasut", "seluar"),
        *("tudung", "kat", "ni", "tu", "je", "blh", "bleh", "kecik", "brape", "berape", "takde"),
        *("xde", "kalis", "cadar", "bateri", "luput", "kilang", "beg", "kedai", "tuala", "basuh"),
        *("korang", "awak", "poslaju", "stokin", "selipar", "pun", "sgt", "teruk", "kos", "tiada"),
        *("lelaki", "camne", "coklat", "kelakar"),
    )
)
"""Words that an Indonesian would not write."""
_VIETNAMESE_WORDS = """
khong ko hok bao nhieu nhiu gia mau con co duoc dc minh nay bn bnh ship ve hang shop mac size nao
may cai ao quan vay dam giay dep son kem op sac tui ban mua ban loai nang cao giam giao doi tra
ngay tien phi khi nao cho hong xin gi vay roi cac chi em anh oi nhe nha ha noi sai gon tim den
trang xanh do vang thi la duoc dung dep giat chat lieu bo ga giuong bao hanh hop nuoc lay chai het
goi thoi cuc chiec bich tuyp vui long het roi nua sale combo giup hoi tu van hang loi hong gui
nhan dia chi the khac mot hai bay nhieu tien lam
"""
_VIETNAMESE_PLAIN = frozenset(_VIETNAMESE_WORDS.split())
_ONLY_VIETNAMESE = frozenset(
    [
        "khong",
        "ko",
        "nhieu",
        "nhiu",
        "bn",
        "bnh",
        "dc",
        "duoc",
        "minh",
        "giuong",
        "giay",
        "giat",
        "phi",
        "hok",
        "mac",
        "ngay",
        "tien",
        "cai",
        "vay",
    ]
)
"""Words that tell Vietnamese from what else has the letters."""


def _told_in(marks: str) -> frozenset[str]:
    """The words of plain letters by which the tables ask in some languages and not in English."""
    rows = re.findall(rf"^({marks}|en) (.+)$", CONCEPTS, re.MULTILINE)
    own = {w for mark, row in rows if mark != "en" for w in _LATIN_WORD.findall(row)}
    english = {w for mark, row in rows if mark == "en" for w in _LATIN_WORD.findall(row)}
    return frozenset(word for word in own - english - _INTERNATIONAL if len(word) > 2)


_INTERNATIONAL = frozenset(
    [
        "air",
        "mode",
        "level",
        "port",
        "timer",
        "bluetooth",
        "laptop",
        "camera",
        "plastic",
        "stainless",
        "material",
        "iphone",
        "android",
        "original",
        "promo",
        "sale",
        "live",
        "voucher",
        "gift",
        "shop",
        "model",
        "standard",
        "premium",
        "classic",
        "mini",
        "sport",
        "hair",
        "oven",
        "microwave",
        "mini",
        "flight",
        "travel",
        "beach",
        "school",
        "office",
        "pool",
        "set",
        "box",
        "full",
        "fit",
        "test",
        "report",
        "video",
        "audio",
        "the",
        "and",
        "for",
        "with",
        "not",
        "its",
        "ice",
        "tea",
        "pet",
        "cat",
        "dog",
        "baby",
        "kid",
        "gym",
        "run",
        "game",
        "games",
        "gaming",
        "men",
        "women",
        "max",
        "had",
        "bil",
        "bor",
        "basket",
        "bonus",
        "diameter",
        "device",
        "cola",
        "coca",
        "expired",
        "gram",
        "kilo",
        "legend",
        "malaysia",
        "mate",
        "menu",
        "motif",
        "pas",
        "pak",
        "program",
        "ras",
        "sachet",
        "stop",
        "lap",
        "sol",
        "dus",
        "foto",
        "kat",
        "ber",
        "alas",
        "cat",
        "fur",
        "pet",
        "persia",
        "keycap",
        "ram",
        "volt",
        "watt",
        "usb",
        "ipx",
        "led",
        "rgb",
        "uv",
        "spf",
        "bpa",
        "halal",
        "yoga",
        "tennis",
        "futsal",
        "badminton",
        "marathon",
    ]
)
"""Words of those rows that English has as well."""


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


_BORROWED = frozenset(
    ("total", "order", "item", "refund", "exp", "min", "promo", "halal", "stok", "ready", "to")
)
"""Words of Indonesian shops that English lines have too: alone they tell nothing."""
_UNITS = frozenset(("ml", "kg", "cm", "l", "g", "m", "s", "xl", "xxl", "mah", "k"))


_ENGLISH_WORDS = """
the is are was were what which how does did can could will would this that these those for with
and but not my your you i it its in on at if than then one ones any got have has size color colour
white black red blue green grey gray pink small big only still please pls
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
"""Everyday English words: den the white one is no đen."""


def _is_plainly_english(words: list[str], vietnamese: int) -> bool:
    """Whether a line of plain letters has more everyday English words than Vietnamese ones that
    English has not."""
    english = sum(word in _ENGLISH for word in words)
    own = sum(word in _VIETNAMESE_PLAIN and word not in _ENGLISH for word in words)
    sure = any(word in _ONLY_VIETNAMESE for word in words)
    return english > min(own, vietnamese) and not sure


_ASKED_IN_INDONESIAN, _ASKED_IN_MALAY = _told_in("id"), _told_in("ms")


def _latin_language(words: list[str]) -> Language:
    indonesian = sum(word in _INDONESIAN or word in _ASKED_IN_INDONESIAN for word in words)
    malay = sum(word in _MALAY or word in _ASKED_IN_MALAY for word in words)
    vietnamese = sum(word in _VIETNAMESE_PLAIN for word in words)
    words = [word for word in words if word not in _UNITS] or words
    vietnamese += any(word in _ONLY_VIETNAMESE for word in words)
    most = vietnamese >= 2 and vietnamese * 2 >= len(words) and vietnamese > max(malay, indonesian)
    if most and not _is_plainly_english(words, vietnamese):
        return "vi"
    only_malay = sum(word in _ONLY_MALAY for word in words)
    if only_malay and (malay + indonesian) * 4 >= len(words) and malay >= indonesian - only_malay:
        return "ms"
    known = _INDONESIAN | _ASKED_IN_INDONESIAN
    own = any(word in known and word not in _BORROWED for word in words)
    if own and indonesian * 4 >= len(words):
        return "id"
    return "en" if len(words) > 1 or len(words[0]) > 3 else "other"
