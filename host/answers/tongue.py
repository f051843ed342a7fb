"""How a language puts sentences and their parts together."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from host.answers.wording import Spoken, sentence

_HAN = re.compile(r"[\u3400-\u9fff]")
_WESTERN = re.compile(
    r"(?<=[\u3400-\u9fff)）”%℃\w])[,;:](?=[\u3400-\u9fff（“])|(?<=[\u3400-\u9fff])[,;:](?=\d)"
)
_CHINESE_MARKS = {",": "，", ";": "；", ":": "："}


class Tongue(msgspec.Struct, frozen=True, kw_only=True):
    """The punctuation of a language. Nothing in it is a word."""

    glue: str = " "
    stop: str = "."
    comma: str = ", "
    listing: str = ", "
    semicolon: str = "; "
    colon: str = ": "
    pause: str = ": "
    """Between what a sentence is about and the sentence."""

    def together(self, sentences: Iterable[str]) -> str:
        """Whole sentences, one behind the other; empty ones are left out."""
        return self.glue.join(said for said in sentences if said)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts as an enumeration: 黑色、白色 or "black, white"; none twice."""
        return self.listing.join(dict.fromkeys(parts))

    def in_a_row(self, clauses: Iterable[str]) -> str:
        """Clauses as one sentence with its stop."""
        return self.semicolon.join(clauses) + self.stop

    def stopped(self, text: str) -> str:
        """A text of the shop as a sentence with one stop."""
        return sentence(text) + self.stop

    def polished(self, text: str) -> str:
        """A whole answer with the marks of one language: catalogues mix both."""
        if self.glue:
            return text
        return _WESTERN.sub(lambda match: _CHINESE_MARKS[match.group()], text)

    def lead(self, head: str) -> str:
        """What is spoken of, before a sentence about it."""
        return head + self.colon.rstrip()

    def titled(self, head: str, said: str) -> str:
        """A sentence behind what it is about."""
        return head + self.colon + said

    def aside(self, said: str, more: str) -> str:
        """Something with more about it in brackets."""
        if not more:
            return said
        return f"{said}({more})" if not self.glue else f"{said} ({more})"

    def beside(self, name: str, label: str) -> str:
        """A name with a label behind it: 冲锋衣黑色, "Rain jacket black"."""
        if not label:
            return name
        close = not self.glue and bool(_HAN.match(name[-1:]))
        return f"{name}{'' if close else ' '}{label}"


_CHINESE = Tongue(
    glue="", stop="。", comma="，", listing="、", semicolon="；", colon="：", pause="，"
)
_LATIN = Tongue()


def tongue(language: Spoken) -> Tongue:
    """The punctuation of a language."""
    return _CHINESE if language == "zh" else _LATIN
