"""The form of what a model says: spoken words, nothing of a chat window."""

from __future__ import annotations

import re
import unicodedata

from host.answers.model.question import Language

_MARKS = re.compile(r"\*{1,3}|_{2,3}|~~|`+")
_LINE_STARTS = re.compile(
    r"(?m)^[ \t]*(?:[-*•·▪●]+[ \t]+|#{1,6}[ \t]+|>+[ \t]*|\d{1,2}[.)、][ \t]+)"
)
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\ufe0e\ufe0f\u200d\u20e3]+"
)
_BLANKS = re.compile(r"\s+")
_REPEATED = re.compile(r"([！!？?。~～…，,])\1+")
_LINK = re.compile(
    r"https?:|www\.|\]\(|://|\b[\w-]+\.(?:com|cn|net|org|shop|top|xyz|io|me)\b", re.I
)
_ROLE = re.compile(
    r"(?i)^\W*(?:assistant|system|user|human|ai|bot|viewer|助手|系统|用户|主播|观众|客服)\s*[:：]"
)
_CODE = re.compile(r"[{}<>\\|｛｝＜＞]|\[/?\w+\]|```|&\w+;|\bnull\b|\bundefined\b")
_SPELLED = re.compile(r"[a-z][ .·_-][a-z][ .·_-][a-z][ .·_-][a-z]\b", re.I)


def tidied(clause: str) -> str:
    """The clause without emphasis, list marks, pictures, line ends and marks left over from the
    clause before."""
    clause = _LINE_STARTS.sub("", _MARKS.sub("", clause))
    clause = _BLANKS.sub(" ", _PICTURES.sub("", clause))
    return _REPEATED.sub(r"\1", clause).strip().lstrip("。！？；，、…!?;,").lstrip()


_HAN = re.compile("[㐀-鿿]")
_LATIN_WORD = re.compile("[A-Za-z]{2,}")


def fault_of_form(clause: str, language: Language) -> str:
    """The rule of form that a tidied clause breaks, "" where it breaks none."""
    chinese = _HAN.search(clause) is not None
    if language == "zh" and not chinese and len(_LATIN_WORD.findall(clause)) > 1:
        return "form.language"
    for rule, pattern in (
        ("form.role", _ROLE),
        ("form.link", _LINK),
        ("form.code", _CODE),
        ("form.spelled", _SPELLED),
    ):
        if pattern.search(clause):
            return rule
    return "" if _readable(clause) else "form.script"


def _readable(clause: str) -> bool:
    """Whether the letters are those of a language the host speaks, and there are any."""
    letters = [c for c in clause if c.isalnum()]
    known = [c for c in letters if c.isascii() or "㐀" <= c <= "鿿" or _is_latin(c)]
    return bool(letters) and len(known) == len(letters)


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("LATIN", "FULLWIDTH", "CIRCLED"))
