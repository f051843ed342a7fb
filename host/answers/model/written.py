"""What a model writes, read while it comes: `{"evidence": ["e1"], "answer": "..."}`, with whatever
models put around it (thoughts, a fence, a polite sentence)."""

from __future__ import annotations

from collections.abc import Callable, Generator

CHARACTERS_MAX = 40_000
_PROSE_MAX = 400
_DEPTH_MAX = 8
_EVIDENCE_MAX = 64
_SPACE = " \t\n\r\ufeff"
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}
_HEX = frozenset("0123456789abcdefABCDEF")

Chars = Generator[None, str, None]
CharsGiving = Generator[None, str, str]


class Garbled(ValueError):
    """The text is not what was asked for; the message says what is wrong with it."""


class Written:
    """Takes pieces of the text cut anywhere. `evidence` is None until it is known; the answer is
    given out only after it, whatever order the model wrote them in."""

    def __init__(self) -> None:
        self.evidence: tuple[str, ...] | None = None
        self.complete = False
        self._answer_seen = False
        self._held: list[str] = []
        self._count = 0
        self._reading = self._document()
        next(self._reading)

    def feed(self, text: str) -> str:
        """The further text of the answer that is known now.

        Raises:
            Garbled: it is no such JSON, or there is too much of it.
        """
        self._count += len(text)
        if self._count > CHARACTERS_MAX:
            raise Garbled("the reply does not end")
        for char in text:
            self._reading.send(char)
        if self.evidence is None:
            return ""
        known = "".join(self._held)
        self._held.clear()
        return known

    def _document(self) -> Chars:
        yield from self._prelude()
        char = yield from _solid()
        while char != "}":
            char = yield from self._member(char)
        if self.evidence is None or not self._answer_seen:
            raise Garbled("evidence or answer is missing")
        self.complete = True
        while True:  # a fence, a word of farewell: not asked for, not read
            yield

    def _prelude(self) -> Chars:
        """Up to the first brace, thoughts left out."""
        prose = ""
        while True:
            char = yield
            if char == "{":
                return
            prose += char if char not in _SPACE else ""
            if prose.lower().endswith("<think>"):
                yield from _thoughts()
                prose = ""
            if len(prose) > _PROSE_MAX:
                raise Garbled("there is no JSON in the reply")

    def _member(self, char: str) -> CharsGiving:
        """A name and its value; gives the solid character behind them, a brace or a quote."""
        if char != '"':
            raise Garbled("a name was expected")
        name: list[str] = []
        yield from _string(name.append)
        if (yield from _solid()) != ":":
            raise Garbled("a colon was expected")
        char = yield from _solid()
        match "".join(name):
            case "evidence":
                char = yield from self._evidence(char)
            case "answer":
                char = yield from self._answer(char)
            case _:
                char = yield from _skipped(char, 0)
        if char == ",":
            char = yield from _solid()
            if char == "}":
                raise Garbled("a name was expected")
        elif char != "}":
            raise Garbled("a comma or the end was expected")
        return char

    def _answer(self, char: str) -> CharsGiving:
        if char != '"' or self._answer_seen:
            raise Garbled("the answer is no text, or comes twice")
        self._answer_seen = True
        yield from _string(self._held.append)
        return (yield from _solid())

    def _evidence(self, char: str) -> CharsGiving:
        if char != "[" or self.evidence is not None:
            raise Garbled("the evidence is no list, or comes twice")
        found: list[str] = []
        char = yield from _solid()
        while char != "]":
            if char != '"' or len(found) >= _EVIDENCE_MAX:
                raise Garbled("the evidence is no list of ids")
            item: list[str] = []
            yield from _string(item.append)
            found.append("".join(item))
            char = yield from _solid()
            if char == ",":
                char = yield from _solid()
                if char == "]":
                    raise Garbled("an id was expected")
            elif char != "]":
                raise Garbled("a comma or the end of the list was expected")
        self.evidence = tuple(found)
        return (yield from _solid())


def _solid() -> CharsGiving:
    """The next character that is no blank."""
    while True:
        char = yield
        if char not in _SPACE:
            return char


def _thoughts() -> Chars:
    seen = ""
    while not seen.lower().endswith("</think>"):
        seen = (seen + (yield))[-8:]


def _string(take: Callable[[str], None]) -> Chars:
    """The inside of a string, the opening quote being read."""
    while True:
        char = yield
        if char == '"':
            return
        if char != "\\":
            take(char)
            continue
        char = yield
        if char == "u":
            take((yield from _code_point()))
        elif char in _ESCAPES:
            take(_ESCAPES[char])
        else:
            raise Garbled("an escape is wrong")


def _code_point() -> CharsGiving:
    """The character of a \\u escape, or of two that are a surrogate pair."""
    first = yield from _unit()
    if not 0xD800 <= first < 0xE000:
        return chr(first)
    if first >= 0xDC00 or (yield) != "\\" or (yield) != "u":
        raise Garbled("half a character was escaped")
    second = yield from _unit()
    if not 0xDC00 <= second < 0xE000:
        raise Garbled("half a character was escaped")
    return chr(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))


def _unit() -> Generator[None, str, int]:
    digits = ""
    for _ in range(4):
        char = yield
        if char not in _HEX:
            raise Garbled("an escape is wrong")
        digits += char
    return int(digits, 16)


def _skipped(char: str, depth: int) -> CharsGiving:
    """Read over a value nobody asked for; gives the solid character behind it."""
    if depth > _DEPTH_MAX:
        raise Garbled("the reply is nested too deeply")
    if char == '"':
        yield from _string(_drop)
        return (yield from _solid())
    if char in "{[":
        return (yield from _skipped_inside("}" if char == "{" else "]", depth))
    while char not in ",}]":
        if not (char.isalnum() or char in "+-." or char in _SPACE):
            raise Garbled("a value was expected")
        char = yield
    return char


def _skipped_inside(end: str, depth: int) -> CharsGiving:
    char = yield from _solid()
    while char != end:
        # Names, colons and commas are read over as well: what is inside is not asked for.
        char = (yield from _solid()) if char in ",:" else (yield from _skipped(char, depth + 1))
        if char in "}]" and char != end:
            raise Garbled("a bracket is closed by another")
    return (yield from _solid())


def _drop(_char: str) -> None:
    return
