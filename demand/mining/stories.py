"""What a line judges by what happened: that the thing was used, how it fared, who did what because
of it (穿去吃席表姐追着要链接, baru dipakai sudah robek, one wash and it shrank). No word judges by
itself: an event counts beside use or a part of the thing, a denied one is praise, and lines about
the day, fears and questions tell nothing. Heard only in lines that say nothing else."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import ahocorasick

from chat.understanding.normal import normalise
from chat.understanding.word_bounds import LATIN, THAI_TAILS, joined
from demand.mining.mention import Told
from demand.mining.words import story_words
from demand.mining.words.table import rows_of

Judged = tuple[Told, str]
Token = tuple[int, int, str]
"""Start, end, and the aspect of a fault."""
_CLASSES = (
    "USED PARTS GOOD STAYS FOLK DELIGHT AGAIN PAINS ELSEWHERE LESS PRICED_OUT OTHERS NOT STILL"
    " IRONY FLAWS MERITS DAY LIKE LIKE_BAD LIKE_GOOD SHUN FATE"
)
_TELLING = frozenset(
    "FAULTS GOOD DELIGHT AGAIN PAINS STAYS PRICED_OUT LESS FLAWS MERITS USED LIKE SHUN FATE".split()  # noqa: SIM905
)
"""A line without any of these tells nothing."""
_LEAST, _MOST = 4, 90
_GAP = 12
"""Signs between those who act and what they do; abroad twice as many."""
_NUMBERS = "一二两三四五六七八九十半几俩仨\\d"
_SPAN = re.compile(
    rf"[{_NUMBERS}]+多?(?:天|次|周|个?月|年|个?星期|个?礼拜|晚上?|回|遍|水|个?小时|分钟|季|趟)"
    r"|(?:\d+|two|three|four|five|six|few|couple of) "
    r"(?:days?|weeks?|months?|years?|times|washes|hours)"
    r"|(?:\d+|dua|tiga|empat|lima|beberapa) ?(?:hari|minggu|bulan|bln|tahun|thn|kali|jam)"
    r"|(?:\d+|hai|ba|bốn|năm|vài|mấy) (?:ngày|hôm|tuần|tháng|năm|lần)"
    r"|\d+ ?(?:วัน|ครั้ง|เดือน|ปี|อาทิตย์)"
).search
_ASKS = re.compile(
    r"[吗么嘛?]|[不没]$|([\u4e00-\u9fff])[不没]\1|多少|几[个天号时]|怎么|会不会|是不是|能不能|有没有|要不要|哪[个款里儿家种]"
    r"|(?:^| )(?:does|will|is it|how|which|apakah|gimana|macam mana|bagaimana|có bị|sao)(?: |$)"
    r"|(?:^| )(?:gak?|ngga|nggak|tak|không|ko|hông)(?: (?:kak|ya|sis|min|shop|ạ|vậy|em))?$"
    r"|ไหม|มั้ย|หรือเปล่า"
).search
_ASKS_PRICE = re.compile("[吗么嘛]|多少|能不能|有没有|可以").search
_DONE_WELL = re.compile(
    "[\u4e00-\u9fff](?<![觉值记晓懂])得(?:很|真|特别|可|贼|超|倍儿|老)?"
    "(?:牢|稳|香|干净|好|亮|顺|匀|透透|软|开心|漂亮|舒服|踏实|喷香|入味|滑溜|光|精光|利索|欢)(?!不|吗|慢)"
).search
"""吸得牢, 吃得香: what it does it does well."""
_ENDED = re.compile(
    "(?<![不没别])[坏破烂断裂崩秃扁歪塌散碎废糊焦锈霉馊卷翘瘪漏脱垮缩松](?:了|成|得|光|完|掉|一[个大片块道层])"
    "(?![吗么])"
).search
"""踩两天就扁了: in use it has come to an end that no thing should come to."""
_ALL_OVER = re.compile(
    "(?:一[身手地床脸缸屋桌包嘴]子?|满[身手地床脸屋嘴]|到处(?:都)?是|全是|都是)"
    "(?:水|毛|灰|油|洞|渣|粉|胶|线头|划痕|锈|屑|絮|虫|汗|印|坑|疙瘩|痘|泡沫)"
).search
_LASTS = re.compile(
    rf"(?:能用|能撑|能管|能顶|撑了?|扛了?|挺过|熬过|用得?了)[^?]{{0,2}}[{_NUMBERS}]+个?(?:天|周|月|年|星期|礼拜|小时|季)"
).search
"""充一次电能用半个月."""
_GAVE_WAY = re.compile(
    "(?:都|全|又|直接|自己|已经)(?:开|掉|断|脱|裂|破|坏|散|松|歪|卷|翘|漏|化|塌)了"
).search
"""Of a part: 线都开了."""
_NONE_OF_IT = re.compile(
    "一(?:个|点|滴|丝|根|次|下|颗|块)[\u4e00-\u9fff]{0,2}[都也]?[没不]"
    "(?:有)?[起掉漏坏裂断磨脱变垮粘糊破缩褪洒晃响卡花疼闷臭化塌锈散松歪皱斑浮晕油]"
).search
"""一个球都没起, 一滴都没漏: what might have come did not."""
_BARGAIN = re.compile(
    rf"(?:降|减|少|便宜|优惠)到?个?[{_NUMBERS}百千]+(?:块|元)?钱?[^?]{{0,4}}(?:就|再来|再买|立马|马上|秒)"
).search
_SUM = re.compile(rf"[{_NUMBERS}百千]|rb|ribu|rm|บาท|ร้อย|พัน|\$").search


class Words:
    """The tables of stories in one automaton."""

    def __init__(self) -> None:
        meanings: dict[str, list[tuple[str, str]]] = {}
        for name in _CLASSES.split():
            for _, words in rows_of(f"{name}: " + _joined(getattr(story_words, name))):
                for word in words:
                    meanings.setdefault(normalise(word), []).append((name, ""))
        for aspect, words in rows_of(story_words.FAULTS):
            for word in words:
                meanings.setdefault(normalise(word), []).append(("FAULTS", aspect))
        self._automaton: Any = ahocorasick.Automaton()
        for word, told in meanings.items():
            left, right = (bool(LATIN.match(word[place])) for place in (0, -1))
            self._automaton.add_word(word, (len(word), left, right, tuple(told)))
        self._automaton.make_automaton()

    def found(self, line: str) -> dict[str, list[Token]]:
        """The words of a normalised line by class, in their order."""
        found: dict[str, list[Token]] = {}
        size = len(line)
        for last, (length, left, right, told) in self._automaton.iter(line):
            start, end = last - length + 1, last + 1
            if left and start and joined(line[start - 1], line[start]):
                continue
            if end < size and (
                line[end] in THAI_TAILS or (right and joined(line[end], line[last]))
            ):
                continue
            for name, aspect in told:
                found.setdefault(name, []).append((start, end, aspect))
        return found


def _joined(table: str) -> str:
    return "|".join(line.strip(" |") for line in table.strip().splitlines())


@cache
def _words() -> Words:
    return Words()


def is_of_the_day(line: str) -> bool:
    """Whether a normalised line tells of the weather, the viewer's day or what else has failed: its
    words of judgement are not about the thing on show."""
    return "DAY" in _words().found(line)


def told_by_story(line: str) -> Judged | None:
    """What a normalised line tells by its events; None where it judges nothing."""
    if not _LEAST <= len(line) <= _MOST:
        return None
    found = _words().found(line)
    if _TELLING.isdisjoint(found) and _BARGAIN(line) is None and _NONE_OF_IT(line) is None:
        return None
    if "OTHERS" in found:
        return None
    if _ASKS_PRICE(line) is None and _is_dear(line, found):
        return Told.DEAR, ""
    return None if _ASKS(line) else _verdict(line, found)


def _is_dear(line: str, found: dict[str, list[Token]]) -> bool:
    """Whether it costs less elsewhere, the price has made somebody go, or a lower one is named."""
    if "PRICED_OUT" in found or _BARGAIN(line) is not None:
        return True
    places = found.get("ELSEWHERE")
    if not places or "LESS" not in found or _SUM(line) is None:
        return False
    return any(start >= places[0][0] for start, _, _ in found["LESS"])


def _verdict(line: str, found: dict[str, list[Token]]) -> Judged | None:
    """The last thing told; praise beside a scoff is a complaint."""
    used = "USED" in found or _SPAN(line) is not None
    bad = _failures(line, found, used=used)
    good = _joys(line, found, used=used)
    if not bad and not good:
        return None
    if good and (not bad or max(good) > bad[-1][0]):
        return (Told.COMPLAINT, "general") if "IRONY" in found else (Told.PRAISE, "general")
    return Told.COMPLAINT, bad[-1][2]


def _failures(line: str, found: dict[str, list[Token]], *, used: bool) -> list[Token]:
    bad = [(a, b, "quality") for a, b, _ in found.get("FLAWS", ()) if _is_of_part(a, found)]
    bad += [(a, b, "quality") for a, b, _ in found.get("LIKE_BAD", ()) if _is_likened(a, found)]
    bad += [(a, b, "use") for a, b, _ in found.get("SHUN", ()) if _is_acted(line, a, found)]
    bad += [(a, b, "general") for a, b, _ in found.get("FATE", ())]
    for search in (_ENDED, _ALL_OVER) if used else ():
        if (event := search(line)) is not None:
            bad.append((*event.span(), "quality"))
    if "PARTS" in found and (event := _GAVE_WAY(line)) is not None:
        bad.append((*event.span(), "quality"))
    if used or "PARTS" in found:
        bad += [event for event in found.get("FAULTS", ()) if not _is_denied(line, event, found)]
    return sorted(bad)


def _joys(line: str, found: dict[str, list[Token]], *, used: bool) -> list[int]:
    """Where good things are told."""
    good = [start for start, _, _ in found.get("AGAIN", ())]
    good += [start for start, _, _ in found.get("DELIGHT", ()) if _is_acted(line, start, found)]
    good += [a for a, _, _ in found.get("MERITS", ()) if _is_of_part(a, found)]
    good += [a for a, _, _ in found.get("LIKE_GOOD", ()) if _is_likened(a, found)]
    if (used or "FOLK" in found) and (done := _DONE_WELL(line)) is not None:
        good.append(done.start())
    if used or "PARTS" in found or "FOLK" in found:
        good += [t[0] for t in found.get("GOOD", ()) if not _is_denied(line, t, found)]
    if used or "FOLK" in found:
        pains = (*found.get("PAINS", ()), *found.get("FAULTS", ()))
        good += [token[0] for token in pains if _is_denied(line, token, found)]
        if (none := _NONE_OF_IT(line)) is not None:
            good.append(none.start())
    if (lasts := _LASTS(line)) is not None:
        good.append(lasts.start())
    if used:
        good += [start for start, _, _ in found.get("STAYS", ()) if _has_lasted(start, found)]
    return good


def _is_of_part(start: int, found: dict[str, list[Token]]) -> bool:
    """Whether a state is said of a part that stands before it."""
    return any(0 <= start - end <= 4 for _, end, _ in found.get("PARTS", ()))


def _is_likened(start: int, found: dict[str, list[Token]]) -> bool:
    return any(-2 <= start - end <= 4 for _, end, _ in found.get("LIKE", ()))


def _is_acted(line: str, start: int, found: dict[str, list[Token]]) -> bool:
    gap = _GAP if line[start] > "\u2fff" else 2 * _GAP
    if any(0 <= start - end <= 1 for _, end, _ in found.get("NOT", ())):
        return False
    return any(start - gap <= end <= start for _, end, _ in found.get("FOLK", ()))


def _is_denied(line: str, token: Token, found: dict[str, list[Token]]) -> bool:
    """Whether a negation stands right before: 没起球, ga luntur, doesn't leak."""
    start = token[0]
    gap = 5 if line[start] <= "\u2fff" else int(token[1] - start > 1)
    return any(0 <= token[0] - end <= gap for _, end, _ in found.get("NOT", ()))


def _has_lasted(start: int, found: dict[str, list[Token]]) -> bool:
    return any(0 <= start - end <= 2 for _, end, _ in found.get("STILL", ()))
