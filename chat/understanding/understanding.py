"""Reads one line of chat: which questions are in it, about what, in which language."""

from __future__ import annotations

import re

import msgspec

from chat.numerals import has_numerals, with_digits
from chat.reading import WANTS_NO_ANSWER, Language, Reading
from chat.understanding.asking import asks
from chat.understanding.clauses import is_clear, joined, may_be_split, parts_of
from chat.understanding.confidence import calibrated
from chat.understanding.heard import Heard, Remembered
from chat.understanding.intents import decide
from chat.understanding.language_words import Word
from chat.understanding.lexicon import Lexicon
from chat.understanding.line import Hit, Line, without_whom
from chat.understanding.matched import typed_and_matched
from chat.understanding.measures import Found, find
from chat.understanding.names import HEAD
from chat.understanding.patterns import person_wanted
from chat.understanding.precise import find_precise
from chat.understanding.products import From, Products
from chat.understanding.safety import rules
from chat.understanding.safety.rules import special
from chat.understanding.short_names import ShortNames
from chat.understanding.siblings import marks_in
from chat.understanding.slots import asked_of_another, carried_on, fill_slots
from chat.understanding.sounds import Sounds
from chat.understanding.troubles import person_wanted_abroad
from chat.understanding.typos import without_slips
from chat.understanding.variants import with_letter_sizes
from chat.understanding.whom import asks_for_whom, made_for_others
from chat.vocabulary import ShopWords

_CacheKey = tuple[str, str | None, Reading | None]
_NOTHING = Found()
_HAN = re.compile(r"[\u3400-\u9fff]").search
_DIGIT = re.compile(r"\d").search
_NUMBER_WORD = re.compile("two|three|four|five|six|pair|both|couple").search


class Understanding:
    """Reads lines with the vocabulary of one shop. Build a new one when the catalogue changes."""

    def __init__(self, words: ShopWords, *, calibrate: bool = True) -> None:
        """`calibrate` False leaves in each reading the plain score its confidence comes from."""
        self._sureness = calibrated if calibrate else float
        self.words = words
        self._lexicon = Lexicon(words)
        self._products = Products(words)
        self._short_names = ShortNames(words)
        self._sounds = Sounds(
            self._lexicon.words_to_hear(), by_tone=self._lexicon.words_with_tones()
        )
        self._heard: Remembered[_CacheKey, Heard] = Remembered()
        self._lines: Remembered[str, tuple[Line, Language]] = Remembered()

    def warm_up(self) -> None:
        """Do now what the first misheard line would wait for (30 to 100 ms): read the table of
        sounds. May run in a thread of its own while lines are read."""
        rules.warm_up()
        self._sounds.warm_up()

    def read(
        self, text: str, *, focus: str | None, previous: Reading | None = None
    ) -> tuple[Reading, ...]:
        """The questions in a line, at least one reading, in the order they are asked.

        `focus` is the product on show, `previous` the last reading of the same viewer. Pure:
        the same arguments give the same readings.
        """
        return self.hear(text, focus=focus, previous=previous).readings

    def hear(self, text: str, *, focus: str | None, previous: Reading | None = None) -> Heard:
        """As `read`, with the topics that the line waits for. A line that many write is read
        once."""
        key: _CacheKey = (text, focus, previous)
        heard = self._heard.get(key)
        if heard is None:
            heard = self._heard[key] = Heard.of(self._read(text, focus, previous))
        return heard

    def _read(self, text: str, focus: str | None, previous: Reading | None) -> tuple[Reading, ...]:
        line, language = self._known(text)
        line = self._numbered(line, focus)
        products, product_from = self._meant(line, focus, previous)
        if language == "zh" and line.question and self._made_for_others(line, products):
            line, products = msgspec.structs.replace(line, lacking=True), ()
        if product_from == "name" and language != "zh" and marks_in(line.text):
            line = without_whom(line)
        whole = self._readings(line, language, products, product_from, focus, previous)
        if language != "zh" or not may_be_split(whole) or not (parts := parts_of(line.text)):
            return whole
        return joined(self._of_parts(parts, whole[0], focus), whole)

    def _made_for_others(self, line: Line, products: tuple[str, ...]) -> bool:
        """Whether all the things meant, and all of their kind, are for other people."""
        if line.special is not None or not products or not asks_for_whom(line.text):
            return False
        kinds = {own.category for p in products if (own := self._products.product(p))}
        alike = [p for p in self.words.products if p.category and p.category in kinds]
        known = [self._products.product(product) for product in products]
        return made_for_others(line.text, [*known, *alike])

    def _numbered(self, line: Line, focus: str | None) -> Line:
        """A number that no link has is a size, where what is meant comes in it: เบอร์30."""
        number = line.numbers.unknown_link
        if number is None or _HAN(line.text):
            return line
        meant = {*line.names, *((focus,) if focus else ())}
        if str(number) not in self._products.sizes_of(tuple(meant)):
            return line
        left = (*line.numbers.left, (str(number), ""))
        numbers = msgspec.structs.replace(line.numbers, unknown_link=None, left=left)
        return msgspec.structs.replace(line, numbers=numbers)

    def _known(self, text: str) -> tuple[Line, Language]:
        """What does not depend on who wrote a line when is looked for once."""
        known = self._lines.get(text)
        if known is None:
            typed, plain, language = typed_and_matched(text)
            line = self._explained(with_letter_sizes(plain), language)
            line.special = special(typed)
            if line.special is None and typed != plain:
                line.special = special(plain)
            if language == "zh":
                self._short_names.hear(line)
            line.trouble = person_wanted(plain) or person_wanted_abroad(plain)
            known = self._lines[text] = (line, language)
        return known

    def _of_parts(self, parts: list[str], whole: Reading, focus: str | None) -> list[Reading]:
        """The questions of the parts of a line, each with its own product: the one it names, else
        the one named before it, else that of the whole line."""
        found: list[Reading] = []
        products, product_from = whole.product_ids, whole.product_from
        for part in parts:
            line, _ = self._known(part)
            own, own_from = self._meant(line, focus, None)
            if own_from in ("name", "link"):
                products, product_from = own, own_from
            if line.question or line.has_cue:
                read = self._readings(line, "zh", products, product_from, focus, None)
                found += [reading for reading in read if is_clear(reading)]
        return found

    def _readings(
        self,
        line: Line,
        language: Language,
        products: tuple[str, ...],
        product_from: From,
        focus: str | None,
        previous: Reading | None,
    ) -> tuple[Reading, ...]:
        filled = fill_slots(line, self._products, products)
        if previous is not None and previous.product_ids[:1] == products[:1]:
            filled = carried_on(line, filled, previous)
        elif previous is not None and product_from == "name" and not _HAN(line.text):
            filled = asked_of_another(line, filled, previous)
        decided = decide(line, filled, products, previous)
        return tuple(
            [
                Reading(
                    intent=intent,
                    product_ids=products,
                    product_from=product_from if products else "none",
                    slots=some_slots,
                    language=language,
                    wants_answer=intent not in WANTS_NO_ANSWER,
                    confidence=self._sureness(confidence),
                    shown=focus,
                )
                for intent, some_slots, confidence in decided
            ]
        )

    def _meant(
        self, line: Line, focus: str | None, previous: Reading | None
    ) -> tuple[tuple[str, ...], From]:
        """The products meant: none where the line asks for what no product is."""
        if line.numbers.link is None and not line.names and line.lacking:
            return (), "none"
        if line.numbers.unknown_link is not None and line.numbers.link is None:
            return (), "none"
        return self._products.resolve(line, focus, previous)

    def _explained(self, text: str, language: Language) -> Line:
        if language == "en":
            text = without_slips(text, self._lexicon.long_words)
        line = self._line(text, language)
        if not line.may_be_misheard:
            return line
        if line.has_cue and line.names and max(line.names.values()) >= HEAD:
            return line
        if find_precise(line.digits, (), bool(line.sizes)) is not None:
            return line
        return self._misheard(line)

    def _line(self, text: str, language: Language = "zh") -> Line:
        hits = self._lexicon.scan(text, language)
        digits = _in_digits(text, hits) if has_numerals(text) else text
        counts = _DIGIT(digits) or _NUMBER_WORD(digits)
        numbers = find(_unnamed(text, digits, hits), self._products.links) if counts else _NOTHING
        if digits is not text:
            hits_in_digits = self._lexicon.scan(digits, language)
            if len(hits_in_digits) > len(hits):
                hits, text = hits_in_digits, digits
        line = Line.of(text, digits, hits, numbers)
        line.question = line.question or asks(text, language)
        return line

    def _misheard(self, line: Line) -> Line:
        """The line as it sounds, where that explains more of it."""
        heard = self._sounds.replaced(line.text)
        if heard == line.text:
            return line
        other = self._line(heard)
        # what counts something is not misheard, nor what asks clearly or names a product
        if not _as_clear(other, line):
            return line
        same_numbers = line.numbers == _NOTHING or other.numbers == line.numbers
        return other if same_numbers and other.explained > line.explained else line


def _as_clear(other: Line, line: Line) -> bool:
    """Whether another line asks clearly what this one asks, and leaves what is sold as it is."""
    asked, asked_there = ({intent for _, intent, _ in one.strong} for one in (line, other))
    if asked_there and asked_there <= line.scores.keys() and other.names == line.names:
        return False  # 多少员工 need not be heard as 多少元工
    return asked <= asked_there and all(
        line.text[start:end] in other.text
        for start, end, word in line.hits
        if _is_of_the_shop(word)
    )


def _is_of_the_shop(word: Word) -> bool:
    """A product, a colour or a size by its name (樱花粉 is no misheard 印花), or a thing that any
    shop may sell: 短裤吗 does not ask for 苦."""
    named = word.colour_value is not None or word.size is not None
    return word.is_name or word.is_plain or named


def _holds_number(text: str, start: int, end: int, word: Word) -> bool:
    """Whether a word names a product and counts something in its name: 四件套."""
    if not word.is_name or word.length < 3:
        return False
    return has_numerals(text[start:end]) or _DIGIT(text[start:end]) is not None


def _in_digits(text: str, hits: list[Hit]) -> str:
    """The line with Arabic digits, the names of products left as they are."""
    parts: list[str] = []
    position = 0
    for start, end, word in hits:
        if start >= position and _holds_number(text, start, end, word):
            parts += [with_digits(text[position:start]), text[start:end]]
            position = end
    return "".join([*parts, with_digits(text[position:])])


def _unnamed(text: str, digits: str, hits: list[Hit]) -> str:
    """The line in which numbers are looked for: the 4 of 四件套 counts no pieces."""
    for start, end, word in hits:
        if _holds_number(text, start, end, word):
            digits = digits.replace(text[start:end], " | ")
    return digits
