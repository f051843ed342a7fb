"""The lines we posted lately: platforms hold back what is said twice, and so do people."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from itertools import count

_SPAN_S = 600.0
_MOST = 2_000
_OPENINGS_ZH = ("再说一次：", "刚才也有人问，", "补一句：", "这边回复一下：", "给后来的朋友：")
_OPENINGS_EN = (
    "Once more: ",
    "Also asked: ",
    "To repeat: ",
    "For those who just came: ",
    "Again: ",
)


class SaidLately:
    """Of one platform's chat, the last ten minutes, 2,000 lines at most."""

    def __init__(self) -> None:
        self._until_s: OrderedDict[str, float] = OrderedDict()

    def unlike(self, text: str, most: int, now_s: float) -> str:
        """The text, begun otherwise where the same was said lately; with a count behind it where
        all beginnings are used up. Never over `most` characters."""
        while self._until_s and next(iter(self._until_s.values())) <= now_s:
            self._until_s.popitem(last=False)
        line = next(each for each in _variants(text, most) if each not in self._until_s)
        self._until_s[line] = now_s + _SPAN_S
        if len(self._until_s) > _MOST:
            self._until_s.popitem(last=False)
        return line


def _variants(text: str, most: int) -> Iterator[str]:
    openings = _OPENINGS_ZH if any("\u4e00" <= sign <= "\u9fff" for sign in text) else _OPENINGS_EN
    name, gap, rest = text.partition(" ") if text.startswith("@") else ("", "", text)
    for opening in ("", *openings):
        if len(line := f"{name}{gap}{opening}{rest}") <= most:
            yield line
    for number in count(2):
        mark = f" ({number})"
        yield text[: most - len(mark)] + mark
