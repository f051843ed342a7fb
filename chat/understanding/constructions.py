"""What is asked in a construction with other words in between: how long does it keep my water
cold, berapa lama baterainya tahan. Where one is found, the phrase by which our tables know the
question is set in its place; the other words of the line stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from chat.reading import Language

_SOME = r"(?:[\w'-]+ ){0,4}?"
_FEW = r"(?:[\w'-]+ ){0,2}?"
_ANY = r"(?:[\w'-]+ ){0,5}?"
_THAI_SOME = "[\u0e00-\u0e7f ]{0,14}?"
_KEPT = (_SOME, _FEW)
"""What stands in between may name the thing asked about: it stays in the line."""
_ANY_WORDS = {_SOME: r"(?:[\w'-]+ ){,4}?", _FEW: r"(?:[\w'-]+ ){,2}?"}
_NOT_KEPT = frozenset(
    (
        *(
            "it",
            "its",
            "it's",
            "the",
            "a",
            "an",
            "my",
            "this",
            "that",
            "these",
            "does",
            "do",
            "did",
        ),
        *("will", "would", "can", "could", "is", "be", "i", "we", "you", "they", "ppl", "people"),
        *("really", "actually", "usually", "still", "cost", "to", "of", "for", "on", "in", "any"),
        *("sih", "ya", "nya", "itu", "ini", "kalau", "saya", "kak"),
    )
)
_MANY_TIMES = "how many topups"
"""How often a power bank fills a phone: no word of it stands in what is said of charging it."""
_CODE = re.compile(
    r"(?<!\w)(code|kode|voucher|coupon|cupon|mã|โค้ด|โค๊ด)"
    r"( ?(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{4,12})(?!\w)"
)
"""A code is a name: HOOD5 asks of no hood."""

_Rule = tuple[str, str]
_ENGLISH: tuple[_Rule, ...] = (
    (
        rf"\bhow (?:long|many (?:hours|hrs)) {_SOME}(?:keeps?|stays?|remains?|hold) {_SOME}"
        r"(cold|cool|iced?|frozen|chilled)\b",
        r"keep cold how long \1",
    ),
    (
        rf"\bhow (?:long|many (?:hours|hrs)) {_SOME}(?:keeps?|stays?|remains?|hold) {_SOME}"
        r"(hot|warm)\b",
        r"keep hot how long \1",
    ),
    (rf"\b(?:keeps?|stays?|still) {_FEW}(cold|iced) (?:for |till |until )", r"keep cold \1 for "),
    (rf"\b(?:keeps?|stays?|still) {_FEW}(hot|warm) (?:for |till |until )", r"keep hot \1 for "),
    (
        rf"\bhow (?:long|many (?:hours|hrs)) {_SOME}(?:battery|batt|bat|charge)(?: \w+)?"
        r" (?:last|run|go|hold|tahan)s?\b",
        "battery life how long",
    ),
    (
        rf"\b(?:lasts?|runs?|use(?:d|s)?|go(?:es)?|works?|plays?) {_SOME}(?:on|with|per|after|for) "
        r"(?:a |one |1 |full |single |each |every )+charge\b",
        "battery life how long",
    ),
    (rf"\bhow many times {_SOME}(?:charge|recharge|top up)s?\b", _MANY_TIMES),
    (
        rf"\b(?:see|show|shows|showing|seen|notice|peek) {_SOME}(?:undies|undie|underwear|panty|"
        r"panties|bra|bralette|knickers|nips?|nipples?|inner ?wear|skin underneath|inside)\b",
        "see through",
    ),
    (
        rf"\b(?:undies|underwear|panty line|panties|bra|nips?|nipples?) {_SOME}"
        r"(?:show|shows|showing|visible|seen|obvious)\b",
        "see through",
    ),
    (rf"\bhow (?:much|many) {_FEW}(?:weigh|weight)s?\b", "how heavy"),
    (r"\bturns? (?:my|your|the|her) [\w']+ (green|black|yellow|blue)\b", r"turn \1"),
    (
        rf"\bbuy (?:one|1) {_ANY}(?:\w+ i )?(?:get|got|receive|free) (?:another|one|1|a second)"
        r"(?: one| pair| free| more)?\b",
        "buy 1 get 1",
    ),
    (
        rf"\b(?:connect|pair|link|use|switch)\w* {_ANY}(?:and|with|&|plus|or) {_ANY}"
        r"(?:at the |at )?(?:same time|at once|together|simultaneously)\b",
        "connect to 2 devices",
    ),
    (
        rf"\bhow much {_SOME}(?:to )?(?:ship|send|deliver|post|mail|shipping|delivery|postage) "
        r"(?:it |this |them |something )?(to|for|in) ",
        r"shipping fee \1 ",
    ),
    (
        r"\b(?:ship|send|deliver|post|mail|shipping|delivery|postage) (?:it |this |them )?to "
        r"([\w ]{2,20}?) (?:is |are |cost |costs )?how much\b",
        r"shipping fee to \1",
    ),
    (
        r"^(?!.*\b(?:how long|when|days|time)\b)(?:and |hi |ok |what about )?"
        r"(?:shipping|delivery|postage) (?:cost |fee )?(to|for) ",
        r"shipping fee \1 ",
    ),
    (
        r"\bbetween (?:size |sizes |a )?(\d?x*[sml]|(?<=size )\d\d|(?<=sizes )\d\d) "
        r"(?:and|or|to) (?:size |a )?(\d?x*[sml]|\d\d)\b"
        rf"(?: {_ANY}(?:which|what)(?: \w+){{0,4}})?",
        r"in between sizes \1 or \2",
    ),
    (rf"\b(?:i'm|im|i am|fall|falls) {_FEW}in ?between (?:two |2 )?sizes?\b", "in between sizes"),
    (
        rf"\b(?:fits?|goes?|go|squeeze) {_SOME}(?:in|into|inside) (?:my |the |a )?"
        rf"{_FEW}(bag|handbag|backpack|locker|drawer|suitcase|luggage|car boot|glove box|pocket)\b",
        r"how big is it my \1",
    ),
    (r"\bfits? (?:in|into|inside)? ?(?:my |the |a )?(?:car )?cup ?holder\b", "fit in cup holder"),
    (
        rf"\b(?:is|are|was|does|do|got|have) {_SOME}(?:a |an )?"
        r"(pullover|zip up|zip-up|zipup|button up|button-up|button down|full zip|"
        r"half zip|hook and eye)\b",
        r"zipper closure \1",
    ),
    (
        rf"\b(?:price|prices|cost|money) diff(?:erence)?s? {_SOME}"
        r"(?:sizes?|versions?|colou?rs?|ones|models?|types?|packs?)\b",
        "how much each size",
    ),
    (
        r"\b(?:get|receive|throw in|comes? with|give|giving) (?:us |me |the |a |an |my |any )*"
        r"((?:[\w-]+ ){1,3})(?:for |as )?(?:free|foc|complimentary)\b(?! (?:size|ship|deliv|post))",
        r"free gift \1",
    ),
    (
        rf"\bhow (?:soon|long|many (?:days|weeks)) {_SOME}(?:see|notice|get) {_FEW}"
        r"(?:results?|effects?|difference|improvement)\b",
        "see results",
    ),
    (rf"\b(?:results?|effects?) {_SOME}(?:in|after|within) how (?:long|many)\b", "see results"),
)
_INDONESIAN: tuple[_Rule, ...] = (
    (
        rf"\b(?:tahan|awet|nyala|kuat|hidup|boleh tahan) {_FEW}berapa (?:lama|jam) {_FEW}"
        r"(?:bateraii?|batre|batere|baterei|bateri)\b",
        "baterai berapa jam",
    ),
    (
        rf"\b(?:baterai|batre|batere|baterei|bateri) {_SOME}(?:tahan|awet|kuat|nyala|hidup) ?{_FEW}"
        r"(?:berapa|seharian)\b",
        "baterai berapa jam",
    ),
    (
        rf"\b(?:berapa (?:hari|lama|minggu)|kapan|bila) {_SOME}"
        r"(?:kelihatan|keliatan|nampak|ada|terasa|dapat) (?:hasil|efek|kesan|perubahan)\w*",
        "kelihatan hasil",
    ),
    (
        rf"\b(?:panjang|kaki|telapak) {_FEW}(\d{{2}}(?:[.,]\d)? ?(?:cm)?) {_SOME}nomor berapa\b",
        r"panjang kaki \1 pakai ukuran berapa",
    ),
    (
        rf"\b(?:kelihatan|keliatan|nampak|nyeplak|tembus) {_FEW}"
        r"(?:bra|bh|daleman|dalaman|cd|kulit)\b",
        "nerawang",
    ),
    (
        rf"\b(?:kirim|hantar|pos|antar|ongkos|biaya) {_FEW}(?:ke|sampai) ([\w]+(?: [\w]+)?) "
        r"(?:berapa|kena berapa)(?: (?:ongkos|duit|biaya|rupiah|ringgit|ya))?"
        r"(?! (?:hari|lama|minggu|jam))\b",
        r"ongkir ke \1 berapa",
    ),
    (rf"\b(?:berapa kali|berapa x) {_FEW}(?:ngecas|cas|charge|isi|mengisi)\b", _MANY_TIMES),
)
_VIETNAMESE: tuple[_Rule, ...] = (
    (
        r"(?<!\w)(?:giá này|giá sale|giá ưu đãi|sale|khuyến mãi|deal|flash sale) (?:\w+ ){0,3}?"
        r"(?:tới|đến|mấy giờ|bao giờ|khi nào|lúc nào) ?(?:\w+ ){0,2}?(?:hết|kết thúc|ngày nào|giờ)",
        "khuyến mãi đến khi nào",
    ),
    (
        r"(?<!\w)(?:bao lâu|mấy ngày|mấy tuần|khi nào) (?:\w+ ){0,3}?(?:thấy|có) (?:hiệu quả|"
        r"kết quả|tác dụng)",
        "thấy hiệu quả",
    ),
    (
        r"(?<!\w)(?:ship|gửi|giao)(?: hàng)? (?:về |đi |tới |đến |ra |vào )?((?:\w+ ){1,3}?)"
        r"(?:hết |mất |là )?(?:bao nhiêu|nhiêu|mấy) ?(?:tiền|đồng|đô|k|usd)(?!\w)",
        r"phí ship về \1bao nhiêu",
    ),
    (
        r"(?<!\w)(?:sạc|nạp) (?:\w+ ){0,4}?(?:được )?(?:mấy|bao nhiêu) lần",
        _MANY_TIMES,
    ),
    (
        r"(?<!\w)(?:lộ|thấy|hiện) (?:\w+ ){0,2}?(?:đồ lót|áo ngực|quần lót|áo lót|bra|ti|nội y)",
        "có lộ",
    ),
)
_THAI: tuple[_Rule, ...] = (
    (
        f"(?:ขาวขึ้น|ใสขึ้น|เห็นผล|นุ่มขึ้น|จางลง|หายดำ|ผอมลง|ยาวขึ้น){_THAI_SOME}"
        "(?:กี่วัน|กี่อาทิตย์|กี่เดือน|เมื่อไหร่|นานไหม|กี่ครั้ง)",
        "เห็นผลเมื่อไหร่",
    ),
    (
        f"(?:กี่วัน|กี่อาทิตย์|กี่เดือน|กี่ครั้ง){_THAI_SOME}(?:เห็นผล|ขาวขึ้น|ใสขึ้น|จางลง|ผอมลง)",
        "เห็นผลเมื่อไหร่",
    ),
    (f"(?:เห็น|โชว์){_THAI_SOME}(?:กางเกงใน|ชุดชั้นใน|เสื้อใน|บรา|ยกทรง|หัวนม)", "โป๊ไหม"),
    (
        f"ส่ง(?:ไป|มา|ที่)?{_THAI_SOME}(?:เท่าไหร่|เท่าไร|กี่บาท|กี่เหรียญ|คิดยังไง)",
        "ค่าส่งเท่าไหร่",
    ),
    (f"ชาร์จ{_THAI_SOME}(?:ได้)?กี่(?:รอบ|ครั้ง)", _MANY_TIMES),
    ("กี่โมง(?:หมด|จบ)โปร|(?:ราคา|โปร|ลด)นี้ถึง(?:กี่โมง|เมื่อไหร่|วันไหน)", "โปรถึงกี่โมง"),
)


_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_Compiled = tuple[re.Pattern[str], str, bool]
"""A construction, how our tables know it, and whether words in between are kept."""


def _compiled(rules: Iterable[_Rule]) -> tuple[_Compiled, ...]:
    return tuple(_one(pattern, canonical) for pattern, canonical in rules)


def _one(pattern: str, canonical: str) -> _Compiled:
    """The pattern with its groups by name, and a group for each run of words in between."""
    for number in range(1, len(_GROUP.findall(pattern)) + 1):
        pattern = _GROUP.sub(f"(?P<g{number}>", pattern, count=1)
        canonical = canonical.replace(f"\\{number}", f"\\g<g{number}>")
    kept = 0
    for words in _KEPT:
        while words in pattern:
            pattern = pattern.replace(words, f"(?P<kept{kept}>{_ANY_WORDS[words]})", 1)
            kept += 1
    return re.compile(pattern), canonical, bool(kept)


def _set_straight(match: re.Match[str], canonical: str) -> str:
    told = match.expand(canonical)
    said = told.split()
    between = [
        word
        for name, words in match.groupdict().items()
        if words and name.startswith("kept")
        for word in words.split()
        if word not in _NOT_KEPT and word not in said
    ]
    return " ".join((told.rstrip(), *between)) + (" " if told.endswith(" ") else "")


_INDONESIAN_RULES = _compiled(_INDONESIAN)
_RULES: dict[Language, tuple[_Compiled, ...]] = {
    "en": _compiled(_ENGLISH),
    "id": _INDONESIAN_RULES,
    "ms": _INDONESIAN_RULES,
    "vi": _compiled(_VIETNAMESE),
    "th": _compiled(_THAI),
}
_MAY_BE: dict[Language, Callable[[str], object]] = {
    "en": re.compile(
        r"code|voucher|coupon|keep|stay|still|remain|hold|charg|batt?|undi|underw|pant|bra|nip|"
        r"inn|insid|weigh|bag|locker|drawer|suitc|lugg|boot|box|pocket|cup|pullo|zip|button|hook|diff|free|foc|compl|"
        r"result|effect|improv|skin u|turn|buy|same|once|toge|simul|ship|send|deliv|post|mail|betw"
    ).search,
    "id": re.compile(
        r"kirim|hantar|pos|antar|ongkos|biaya|kode|voucher|bat[er]|hasil|efek|kesan|peruba|nomor|bra|bh|dal|cd|kulit|kali|x"
    ).search,
    "vi": re.compile(
        r"ship|gửi|giao|mã|voucher|giá|sale|khuyến|deal|hiệu|kết|tác|lần|lót|ngực|bra|ti|nội"
    ).search,
    "th": re.compile("ส่ง|โค้ด|โค๊ด|ขึ้น|ผล|จาง|หาย|ผอม|กี่|เห็น|โชว์").search,
}
_MAY_BE["ms"] = _MAY_BE["id"]
"""A word without which no construction of the language stands: most lines have none."""


def straightened(text: str, language: Language) -> str:
    """The line, its spelling put right, with each construction as our tables know it."""
    may_be = _MAY_BE.get(language)
    if may_be is None or may_be(text) is None:
        return text
    text = _CODE.sub(r"\1 used" if language == "en" else r"\1", text)
    for pattern, canonical, keeps in _RULES[language]:
        if keeps:
            text = pattern.sub(lambda match, told=canonical: _set_straight(match, told), text)  # type: ignore[misc]
        else:
            text = pattern.sub(canonical, text)
    return text
