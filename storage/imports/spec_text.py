"""Reads options written into one cell: `颜色:黑/白;尺码:S/M`, `黑色;M`, `S、M、L`."""

from __future__ import annotations

import re

from storage.imports.clean_text import clean_line

_NAME = re.compile(r"(?:^|[;；,，\s|])\s*([^:：;；,，|\s/\d][^:：;；,，|\s/]{0,19})\s*[:：]")
_EDGES = ";；,，|、/ \t\r\n"
_STRONG_SEPARATORS = re.compile(r"[、,，;；|\n]+")
_SIZE_WITH_SLASH = re.compile(r"\d{2,3}\s*/\s*\d{2,3}|一/|/一|\d/\d")
_ROW_OF_SIZES = re.compile(r"\d{2,3}(?:\.5)?(?:码|cm)?(?:\s*/\s*\d{2,3}(?:\.5)?(?:码|cm)?){2,}")
"""Three or more: 37/38/39 are three sizes, where 170/92 is one."""
_PARTS = re.compile(r"[;；,，|\n]+")
_SIZE = re.compile(
    r"(?:\d{0,2}X{0,4}[SML]|X+|均码|F|free(?:\s?size)?|\d{2,3}(?:\.5)?(?:码|cm)?|"
    r"\d{3}/\d{2,3}[A-Z]?)(?:[(（].*[)）])?",
    re.IGNORECASE,
)


def named_options(text: str) -> dict[str, str]:
    """`颜色:黑/白;尺码:S` → `{"颜色": "黑/白", "尺码": "S"}`; empty if no name is written."""
    names = list(_NAME.finditer(text))
    if not names:
        return {}
    ends = [*(match.start() for match in names[1:]), len(text)]
    found = {
        clean_line(match.group(1)): clean_line(text[match.end() : end].strip(_EDGES))
        for match, end in zip(names, ends, strict=True)
    }
    return {name: value for name, value in found.items() if name and value}


def unnamed_options(text: str) -> dict[str, str]:
    """`黑色;M` → `{"颜色": "黑色", "尺码": "M"}`; one value alone is a `规格`."""
    values = [value for part in _PARTS.split(text) if (value := clean_line(part))]
    if len(values) == 2:
        return {"颜色": values[0], ("尺码" if _SIZE.fullmatch(values[1]) else "规格"): values[1]}
    if len(values) > 2:
        return {f"规格{number}": value for number, value in enumerate(values, start=1)}
    return {"规格": values[0]} if values else {}


def several_values(text: str) -> list[str]:
    """`黑/白`, `S、M、L` → the values; `170/92A` stays one value, repeated ones are kept once."""
    if _STRONG_SEPARATORS.search(text):
        parts = _STRONG_SEPARATORS.split(text)
    elif "/" in text and (_ROW_OF_SIZES.fullmatch(text) or not _SIZE_WITH_SLASH.search(text)):
        parts = text.split("/")
    else:
        parts = [text]
    return list(dict.fromkeys(value for part in parts if (value := clean_line(part))))
