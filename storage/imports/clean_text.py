"""Takes out of a text what nobody sees but what deceives: control, bidi and invisible characters,
towers of combining marks, markup."""

from __future__ import annotations

import html
import re
import unicodedata

_PLAIN = re.compile(
    r"[\x20-\x7e\u00b0-\u00ff\u2013-\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*"
)
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_DROPPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180f]")
_MAX_MARKS_IN_A_ROW = 4

_UNSEEN_PART = re.compile(r"<(script|style|!--)", re.IGNORECASE)
_UNSEEN_END = {
    "script": re.compile(r"</script\s*>?", re.IGNORECASE),
    "style": re.compile(r"</style\s*>?", re.IGNORECASE),
    "!--": re.compile("-->"),
}
_NEW_LINE_TAG = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_TAG_START = re.compile(r"<+(?=[A-Za-z/!?])")


def clean_line(text: str) -> str:
    """The text on one line, without what cannot be seen; NFC, single spaces."""
    return " ".join(_visible(text).split())


def clean_paragraphs(text: str) -> str:
    """As `clean_line` for every line of the text; empty lines are dropped."""
    lines = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    return "\n".join(line for line in map(clean_line, lines) if line)


def text_of_html(markup: str) -> str:
    """The words of a piece of HTML: no tag survives, scripts and styles go with their content."""
    seen = _without_unseen_parts(markup)
    words = _TAG.sub(" ", _NEW_LINE_TAG.sub("\n", seen))
    # What was escaped, or held apart by invisible characters, may be markup once that is undone.
    words = clean_paragraphs(html.unescape(words))
    words = _TAG.sub(" ", _without_unseen_parts(words))
    return clean_paragraphs(_TAG_START.sub("", words))


def _without_unseen_parts(markup: str) -> str:
    kept: list[str] = []
    position = 0
    while (start := _UNSEEN_PART.search(markup, position)) is not None:
        kept.append(markup[position : start.start()])
        end = _UNSEEN_END[start.group(1).lower()].search(markup, start.end())
        if end is None:
            return "".join(kept)
        position = end.end()
    return "".join(kept) + markup[position:]


def _visible(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    kept: list[str] = []
    marks = 0
    for character in _VARIATION_SELECTORS.sub("", text):
        category = unicodedata.category(character)
        if category in _DROPPED_CATEGORIES or character in _BLANK_LETTERS:
            # A tab or line end between two words keeps them apart.
            kept.append(" " if character in "\t\n\v\f\r\x85" else "")
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MAX_MARKS_IN_A_ROW:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))
