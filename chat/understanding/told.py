"""Whether a line tells of trouble or only asks what may happen to a thing."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.line import Line

_HAN = re.compile(r"[\u3400-\u9fff]").search
_RECEIVED = re.compile(
    r"\b(?:received?|arrived?|came|got mine|sent|delivered|sampai|nyampai|datang|terima|diterima|"
    r"dah|sudah|kok|saya|punya|already|after|my|mine|baru)\b|ได้ของ|ได้มา|ส่งมา|มาถึง|แล้ว|ของที่|"
    r"(?<!\w)(?:nhận|giao|về|rồi|mới|của (?:mình|em|tôi)|bị)(?!\w)"
)


def only_asks(line: Line, intent: Intent) -> bool:
    """Whether a complaint's word only asks what a thing may do: bocor tak, will it leak."""
    if intent is not Intent.COMPLAINT or _HAN(line.text) or not line.question:
        return False
    if _RECEIVED.search(line.text):
        return False
    accusing = [w for _, _, w in line.hits if any(i is intent for i, _ in w.cues)]
    return all(word.aspect is not None for word in accusing)
