"""The words of the AI mark and of the opening notice, by language.

Sources: GB 45438-2025 (in force 2025-09-01) asks for "AI" or "人工智能" with "生成" or "合成";
数字虚拟人信息服务管理办法 (draft of 2026-04-03), art. 13, for "数字人" in the avatar's area for the
whole time; EU AI Act art. 50 (from 2026-08-02) for telling people that they meet an AI at first
contact. The other languages say the same; a local lawyer has not read them yet. Checked 2026-11.
"""

from __future__ import annotations

import msgspec


class MarkWords(msgspec.Struct, frozen=True):
    """`mark` is seen for the whole time; `notice`, large, when the stream begins."""

    mark: str
    notice: str
    source: str
    checked: str


_CHINA = "GB 45438-2025; 数字虚拟人信息服务管理办法 (draft 2026-04-03) art. 13"
_EUROPE = "EU AI Act art. 50 (applies 2026-08-02)"

WORDS: dict[str, MarkWords] = {
    "zh": MarkWords(
        "AI生成 数字人", "本直播间由AI生成的数字人主播讲解", _CHINA, "2026-11-21"
    ),
    "zh-Hant": MarkWords(
        "AI生成 數字人", "本直播間由AI生成的數字人主播講解", _CHINA, "2026-11-21"
    ),
    "en": MarkWords(
        "AI-generated host", "This live show is presented by an AI-generated virtual host",
        _EUROPE, "2026-11-21",
    ),
    "id": MarkWords(
        "Host buatan AI", "Siaran ini dibawakan oleh host virtual yang dibuat dengan AI",
        "our reading; to be confirmed", "2026-11-21",
    ),
    "ms": MarkWords(
        "Hos janaan AI", "Siaran ini dikendalikan oleh hos maya yang dijana AI",
        "our reading; to be confirmed", "2026-11-21",
    ),
    "th": MarkWords(
        "โฮสต์สร้างโดย AI", "ไลฟ์นี้ดำเนินรายการโดยโฮสต์เสมือนที่สร้างด้วย AI",
        "our reading; to be confirmed", "2026-11-21",
    ),
    "vi": MarkWords(
        "Người dẫn do AI tạo", "Buổi phát này do người dẫn ảo được AI tạo ra thực hiện",
        "our reading; to be confirmed", "2026-11-21",
    ),
}  # fmt: skip


def mark_words(language: str) -> MarkWords:
    """The words for a language tag; of an unknown one those for English, since silence is not
    allowed."""
    if language in WORDS:
        return WORDS[language]
    return WORDS.get(language.partition("-")[0], WORDS["en"])
