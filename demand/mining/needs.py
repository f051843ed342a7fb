"""Unmet needs: what many people wish for that the catalogue does not have, with the people, weeks,
rooms and sentences behind each."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from demand.mining.bursts import find_bursts
from demand.mining.calendar import Calendar
from demand.mining.mention import Mention
from demand.mining.quotes import Kept, Quotes
from demand.mining.resolve import Signal
from demand.mining.showing import family_name
from demand.mining.stocked import Stocked
from demand.mining.tally import Tally
from demand.mining.tally_sql import GROUP_ROOMS, GROUPS, PRESENT, WISHING
from demand.need import Need, NeedsFile, Quote
from demand.signal import Family, SignalKind
from demand.week import Week

WEEKS_SHOWN = 8
MOST_QUOTES = 5
MOST_ROOMS = 5
_BASE_WEEKS = 4
_WEEK_DAYS = 7
Key = tuple[str, Family, str]
Row = tuple[int, float]


class NeedHistory(msgspec.Struct, frozen=True):
    """The weeks of one need: (viewers, weight) by the week's number."""

    key: Key
    weeks: dict[int, Row]


def find_needs(
    tally: Tally,
    quotes: Quotes,
    stocked: Stocked,
    *,
    calendar: Calendar,
    language: str = "zh",
    least_viewers: int = 5,
    week: Week | None = None,
    most: int = 100,
) -> NeedsFile | None:
    """The needs of a week (the last one, if none is named), those of most people first; None where
    nobody said anything."""
    present: dict[int, int] = dict(tally.query(PRESENT))
    if not present:
        return None
    now = max(present) if week is None else week.monday.toordinal()
    weeks = list(range(min(present), now + 1, _WEEK_DAYS))
    histories = _histories(tally)
    counted = np.asarray(
        [[h.weeks.get(w, (0, 0.0))[1] for w in weeks] for h in histories], dtype=np.float64
    ).reshape(len(histories), len(weeks))
    exposure = np.asarray([present.get(w, 0) for w in weeks], dtype=np.float64)
    q = find_bursts(counted, exposure).q[:, -1] if len(histories) else np.ones(0)
    wishing = dict(tally.query(WISHING)).get(now, 0)
    finder = _Finder(tally, quotes, stocked, calendar, language, now, wishing)
    order = sorted(range(len(histories)), key=lambda i: (-counted[i, -1], histories[i].key))
    found = [
        finder.need(histories[i], i, float(q[i]))
        for i in order[: most * 2]
        if histories[i].weeks.get(now, (0, 0.0))[0] >= least_viewers
        and counted[i, -1] >= least_viewers
    ]
    return NeedsFile(week=calendar.week(now), needs=tuple(found[:most]))


def _histories(tally: Tally) -> list[NeedHistory]:
    """All needs with their weeks, in the order of their keys; tells the tally which is which."""
    keys = sorted({_key(s) for s in tally.signals if s.kind is SignalKind.WISH_MISSING})
    numbers = {key: number for number, key in enumerate(keys)}
    tally.fold(
        "aim",
        [numbers[_key(s)] if s.kind is SignalKind.WISH_MISSING else -1 for s in tally.signals],
    )
    weeks: list[dict[int, Row]] = [{} for _ in keys]
    for target, week, viewers, weight in tally.query(GROUPS):
        weeks[target][week] = (viewers, float(weight))
    return [NeedHistory(key, own) for key, own in zip(keys, weeks, strict=True)]


def _key(signal: Signal) -> Key:
    return (signal.category, signal.family, signal.value)


class _Finder:
    """Puts one need together."""

    def __init__(
        self,
        tally: Tally,
        quotes: Quotes,
        stocked: Stocked,
        calendar: Calendar,
        language: str,
        now: int,
        wishing: int,
    ) -> None:
        self._quotes = quotes
        self._stocked = stocked
        self._calendar = calendar
        self._language = language
        self._now = now
        self._wishing = wishing
        self._mentions = _mentions_of(tally)
        self._rooms: dict[int, list[str]] = {}
        names = tally.rooms
        for target, room in tally.query(GROUP_ROOMS, [now]):
            self._rooms.setdefault(target, []).append(names[room])

    def need(self, history: NeedHistory, number: int, q: float) -> Need:
        """The need with its numbers, sentences and quotes."""
        category, family, value = history.key
        viewers, weight = history.weeks[self._now]
        growth = self._growth(history)
        share = weight / self._wishing if self._wishing else 0.0
        zh, en = _sentences(history.key, round(weight), growth, share)
        return Need(
            week=self._calendar.week(self._now),
            category=category,
            family=family,
            value=value,
            viewers=viewers,
            weight=weight,
            weekly=tuple(self._weight(history, back) for back in range(WEEKS_SHOWN - 1, -1, -1)),
            growth=growth,
            share=round(share, 4),
            first_seen=self._calendar.week(min(history.weeks)),
            p_value=q,
            rooms=tuple(sorted(self._rooms.get(number, ()))[:MOST_ROOMS]),
            nearest_style=self._stocked.nearest(category, family, value),
            sentence_zh=zh,
            sentence_en=en,
            quotes=self._quoted(number),
        )

    def _weight(self, history: NeedHistory, weeks_back: int) -> float:
        return history.weeks.get(self._now - weeks_back * _WEEK_DAYS, (0, 0.0))[1]

    def _growth(self, history: NeedHistory) -> float | None:
        before = [self._weight(history, back) for back in range(1, _BASE_WEEKS + 1)]
        mean = sum(before) / _BASE_WEEKS
        return round(self._weight(history, 0) / mean, 2) if mean else None

    def _quoted(self, number: int) -> tuple[Quote, ...]:
        weeks = [self._now - back * _WEEK_DAYS for back in range(_BASE_WEEKS)]
        kept: Sequence[Kept] = self._quotes.of(self._mentions.get(number, ()), weeks, MOST_QUOTES)
        return tuple(
            Quote(text=one.text, week=self._calendar.week(one.week), language=_language(one.text))
            for one in kept
        )


def _mentions_of(tally: Tally) -> dict[int, list[Mention]]:
    """For each need the mentions that can mean it."""
    pairs = tally.query(
        "SELECT DISTINCT a.target, r.mention FROM aim a JOIN resolved r USING (signal)"
        " WHERE a.target >= 0 ORDER BY ALL"
    )
    mentions = tally.mentions
    found: dict[int, list[Mention]] = {}
    for target, mention in pairs:
        found.setdefault(target, []).append(mentions[mention])
    return found


def _language(text: str) -> str:
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return "zh"
    if any("\u0e00" <= character <= "\u0e7f" for character in text):
        return "th"
    return "en"


def _sentences(key: Key, people: int, growth: float | None, share: float) -> tuple[str, str]:
    category, family, value = key
    zh = f"本周有 {people} 人想要{_wished_zh(category, family, value)}，店里没有"
    wished = _wished_en(category, family, value)
    en = f"{people} people this week wished for {wished}, which you do not have"
    if growth is None:
        zh, en = zh + "；此前四周没人提过", en + "; nobody had in the four weeks before"
    else:
        zh += f"；是前四周平均的 {growth:g} 倍"
        en += f"; {growth:g} times the mean of the four weeks before"
    percent = f"{share:.0%}" if share >= 0.01 else "<1%"
    return f"{zh}，占许愿人数的 {percent}。", f"{en}, {percent} of all who wished."


def _wished_zh(category: str, family: Family, value: str) -> str:
    if family is Family.NONE:
        return f"「{category}」"
    told = f"{family_name(family, 'zh')}「{value}」"
    return f"{told}的{category}" if category else told


def _wished_en(category: str, family: Family, value: str) -> str:
    if family is Family.NONE:
        return f'"{category}"'
    told = f'{family_name(family, "en")} "{value}"'
    return f"{category} with {told}" if category else told
