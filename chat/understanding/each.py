"""Pieces told by people: 我跟闺蜜一人一件 is two, 一家三口各一双 three."""

from __future__ import annotations

import re

_COUNTERS = "[件双条把个支只瓶盒包袋套顶罐箱对份床台副本组根张块身杯]"
_EACH = (
    rf"(?:(?:每|1)(?:个)?人|人手|各)(?:来|拿|买|要|带|选|拍|整|入)?(?P<each>\d{{1,2}}) ?{_COUNTERS}"
)
_WITH = re.compile(
    rf"(?:我|咱|老婆|老公|爸|妈|闺女|儿子)?(?:跟|和|与|同)(?P<whom>[^\d,，。?？]{{1,6}}?){_EACH}"
)
_PEOPLE = re.compile(
    rf"(?P<count>[2-9]|1\d) ?(?:个)?(?:人|口|姐妹|兄弟|娃|孩子|大人|朋友)[^\d]{{0,4}}?{_EACH}"
)
_TWO_OF_US = re.compile(
    r"(?:我们?|咱们?|姐妹|兄弟|两口|夫妻|母女|父子|姐弟|兄妹|哥们|闺蜜|情侣)(?P<count>[23])"
    r"1人(?P<each>\d{1,2}) ?[件双条套顶份]"
)
_OF_US = re.compile(rf"(?:我们|咱们?|她们|他们)(?P<count>[2-9])个?{_EACH}")
_PERSON = re.compile(
    "我|咱|[他她]|妈|爸|[公婆]婆|公公|老公|老婆|朋友|闺蜜|对象|媳妇|姐|妹|哥|弟|嫂|同事|同学|室友|[孩儿女]子|女儿"
    "|闺女|娃|姑|姨|舅|叔|爷|奶|男票|女票"
)
PIECES_MAX = 99


def pieces(text: str) -> tuple[int, re.Match[str]] | None:
    """The pieces that a line with Arabic digits counts by people, and where; None where it counts
    none so."""
    if "人" not in text and "各" not in text:
        return None
    for pattern in (_TWO_OF_US, _OF_US, _PEOPLE, _WITH):
        if (match := pattern.search(text)) is not None:
            return _counted(match)
    return None


def _counted(match: re.Match[str]) -> tuple[int, re.Match[str]] | None:
    told = match.groupdict()
    whom = told.get("whom")
    if whom and "人" not in match[0] and not _PERSON.search(whom):
        return None  # 上衣和裤子各一件 counts things, and nobody
    count = int(told.get("count") or 2) * int(told["each"])
    return (count, match) if 1 < count <= PIECES_MAX else None
