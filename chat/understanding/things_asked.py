"""Whether a line in another language than Chinese asks for a thing that no word of the shop names:
*do you have a toothbrush* is no question for the stock of what is on show."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chat.reading import Intent, Slots
from chat.understanding.fillers import content
from chat.understanding.line import Line

_HAN = re.compile(r"[\u3400-\u9fff]").search
_DETERMINER = r"(?:(?:a|an|any|some|the|your|other|another|more|also|still|new|yang|cái|loại) )*"
_THING = r"(?P<thing>[^\W\d_][^\d,.;:!?]{1,40}?)"
_END = (
    r"(?=[,.;:!?]| (?:for|in|with|on|at|to|that|which|left|available|avail|please|pls|plz|too|now|"
    r"today|instead|from|by|or|and|as|if|here|again|back|soon|still|only|each|per|after|before|"
    r"when|one|ones|ga|gak|nggak|ngga|enggak|tidak|tak|kak|ka|sis|min|kah|dong|sih|ya|berapa|brp|"
    r"không|ko|hông|hok|bao|nhiêu|ạ|shop|vậy|thế|nha)(?!\w)|$)"
)
_FRAMES = tuple(
    re.compile(rf"(?<!\w){frame} {_DETERMINER}{_THING}{_END}")
    for frame in (
        r"(?:do|did|does) (?:you|u|ya|y'all|they)(?: guys| all)? (?:have|hv|sell|carry|stock|got)",
        r"(?:you|u|ya)(?: guys)? (?:sell|carry|got)",
        r"(?:^any|^got|anyone got|where is|where are|is there|are there)",
        r"how much (?:is|are|for|r|does|do|would)",
        r"(?:price|cost) (?:of|for)",
        r"(?:what is|what's|whats) the price (?:of|for)",
        r"(?:ada jual|ada|jual|menjual|jualan)",
        r"(?:berapa harga|harga|brp harga|berapa untuk)",
        r"(?:có bán|có|bán|giá|giá của)",
    )
)
_POINTS = re.compile(r"(?<!\w)(?:this|that|these|those|it|ini|itu|này|đó|kia|ấy|nya)(?!\w)").search
"""Who points at what is on show asks for that, whatever it is called."""
_SIZE_OF = re.compile(
    r"(?<!\w)(?:sizes?|ukuran|saiz|cỡ) (?!between|than|without|wise)(?P<word>\w+)"
)
_OF_SIZE = re.compile(r"(?<!\w)(?P<word>\w+)[ -]sized?(?!\w)")
_IN = re.compile(r"(?<!\w)in (?P<word>\w+)")
_MEASURES = """
set sets pair pairs piece pieces pcs pc pack packs packet box boxes bottle bottles bag bags roll
dozen carton bundle both two three four five ten total everything pax satuan satunya sepasang
selusin paket pasang biji buah keping helai
"""
_MEASURE_WORDS = frozenset(_MEASURES.split())
"""By which what is on show is counted: how much is the set asks for no other thing."""
_HAVING = re.compile(r"(?:do )?(?:you )?(?:have|got)(?: any)?(?!\w)|(?:is|are) there(?!\w)")
_PART = re.compile(r"[,;?!]|\.(?!\d)| (?:and|then|plus) ")
_OF_THE_THING = frozenset(
    (
        *(Intent.STOCK, Intent.SIZES, Intent.SIZE_ADVICE, Intent.COLOURS, Intent.PRICE),
        *(Intent.CATALOGUE, Intent.LINK, Intent.CHATTER, Intent.GREETING),
    )
)


def asks_for_an_unknown_thing(line: Line, intent: Intent) -> bool:
    """Whether what it asks for, by its place in the sentence, is a word that nothing explains: a
    thing, or a size that what is meant has not. `intent`: what its words alone speak for."""
    if line.names:
        return False
    frames = (_SIZE_OF, _OF_SIZE, *((_IN,) if intent is Intent.STOCK else ()))
    if any(
        _is_unknown_size(line, match) for frame in frames for match in frame.finditer(line.text)
    ):
        return True
    if _POINTS(line.text):
        return False
    things = [match.span("thing") for frame in _FRAMES for match in frame.finditer(line.text)]
    if intent is Intent.PRICE:
        things = [
            (a, b) for a, b in things if not _MEASURE_WORDS.issuperset(content(line.text[a:b]))
        ]
    return any(_is_unknown(line, start, end) for start, end in things)


def _is_unknown_size(line: Line, match: re.Match[str]) -> bool:
    if match["word"].isdigit():
        return match.re is _SIZE_OF
    return _is_unknown(line, *match.span("word"))


def _is_unknown(line: Line, start: int, end: int, counted: frozenset[str] = frozenset()) -> bool:
    """None of its words is known, and there is one that tells more than how it is `counted`."""
    wanted = content(line.text[start:end])
    return not counted.issuperset(wanted) and content(line.unexplained_within(start, end)) == wanted


def drop_mere_having(
    scores: dict[Intent, float], line: Line, slots: Slots, asked: Sequence[tuple[int, str]]
) -> None:
    """Who asks *do you have a warranty* asks for the warranty, and not for what is in stock.
    `asked`: the aspects asked for, with their places."""
    if Intent.STOCK not in scores or slots.colour or slots.size or _HAN(line.text):
        return
    spoken = [(start, {intent for intent, _ in word.cues}) for start, _, word in line.hits]
    of_stock = [start for start, intents in spoken if Intent.STOCK in intents]
    others = [start for start, _ in asked]
    others += [start for start, intents in spoken if intents and not intents & _OF_THE_THING]
    if others and all(_is_had(line.text, start, others) for start in of_stock):
        del scores[Intent.STOCK]


def _is_had(text: str, start: int, others: list[int]) -> bool:
    having = _HAVING.match(text, start)
    return having is not None and any(
        other > start and not _PART.search(text, having.end(), other) for other in others
    )
