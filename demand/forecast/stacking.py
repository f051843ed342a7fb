"""The full path: boosted trees that correct a weighted mean of the fast members.

At many earlier points of time the fast members forecast, and the trees learn from what then came by
how much their mean was off: one model for all series and horizons. It is one more member and has to
prove itself on the same rolling origins as the others, trained anew for each with what was known.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import numpy as np
from msgspec import Struct

from demand.forecast.arrays import TINY, Flags, Numbers
from demand.forecast.engine import FAST, Effort
from demand.forecast.fast_members import fast_members
from demand.forecast.history import History
from demand.forecast.stack_features import MEMBERS, Seen, seen
from demand.forecast.trial import Members

TREES = "trees"
_LEAD_SHARE = 0.6
_MOST_SERIES = 3_000
_MOST_POINTS = 24
_MOST_ROWS = 60_000
_LEAST_ROWS = 1_000
_LEAST_SEEN = 8
_FURTHEST = 15.0
"""Misses beyond so many times a series' noise say nothing about others."""
_LEAST_WIDTH = 0.05
_PAST_TRIALS = 3
_PAST_SPAN = 13
_TRUST_IN_ALL = 0.3
_SHARPNESS = 4.0


class Lesson(Struct, frozen=True):
    """Rows to learn from: features, by how much the anchor was off, and what each row counts."""

    features: Numbers
    target: Numbers
    weight: Numbers

    def some(self, most: int) -> Lesson:
        """Not more than so many of its rows, always the same ones."""
        if len(self.target) <= most:
            return self
        draw = np.random.default_rng(len(self.target))
        kept = np.sort(draw.choice(len(self.target), most, replace=False))
        return Lesson(self.features[kept], self.target[kept], self.weight[kept])


class Learnt(Struct, frozen=True):
    """For each row by how much the anchor is off, and how far from that one may be."""

    off: Numbers
    width: Numbers


Learner = Callable[[Lesson, Numbers], Learnt]
"""Learns from a lesson and says for other rows what it learnt."""


class StackedMembers:
    """A source of members: the fast ones and the trees. Keeps what it saw at each point of time,
    because trials and the forecast look at the same ones."""

    def __init__(self, learner: Learner) -> None:
        self._learner = learner
        self._points: dict[tuple[str, int], tuple[Members, Seen]] = {}
        self._members: dict[tuple[str, int], Members] = {}
        self._widths: dict[tuple[str, int], Numbers] = {}

    def __call__(self, history: History, horizon: int) -> Members:
        """The members at the end of a history; without the trees where too little was seen."""
        step = _step(horizon)
        members, now = self._at(history, history.length, horizon)
        points = _points(history, step)
        lesson = self._lesson(history, horizon, points) if points else None
        if lesson is None or len(lesson.target) < _LEAST_ROWS:
            return members
        flat = now.features.reshape(-1, now.features.shape[2])
        learnt = self._learner(lesson, flat)
        width = np.maximum(learnt.width.reshape(now.anchor.shape), _LEAST_WIDTH)
        self._widths[_digest(history), horizon] = width * now.scale[:, None]
        off = learnt.off.reshape(now.anchor.shape) * now.scale[:, None]
        return {**members, TREES: np.maximum(now.anchor + off, 0.0)}

    def width(self, history: History, horizon: int) -> Numbers | None:
        """How far from the truth the forecast of a history that was asked for may be, in its units
        and up to a factor; None where there were no trees."""
        return self._widths.get((_digest(history), horizon))

    def _lesson(self, history: History, horizon: int, points: list[int]) -> Lesson | None:
        parts = [self._part(history, horizon, point) for point in points]
        return Lesson(*(np.concatenate(each) for each in zip(*parts, strict=True))).some(_MOST_ROWS)

    def _part(self, history: History, horizon: int, point: int) -> tuple[Numbers, Numbers, Numbers]:
        """The rows of one point: only periods that had come by the end of this history."""
        _, then = self._at(history, point, horizon)
        known, came = _what_came(history, point, horizon)
        periods = came.shape[1]
        target = (came - then.anchor[:, :periods]) / then.scale[:, None]
        now = _noise_now(history)
        weight = np.repeat((then.scale / now)[:, None], periods, axis=1)
        return (
            then.features[:, :periods][known],
            np.clip(target, -_FURTHEST, _FURTHEST)[known],
            np.clip(weight, 0.05, 20.0)[known],
        )

    def _at(self, history: History, point: int, horizon: int) -> tuple[Members, Seen]:
        before = history if point == history.length else history.until(point)
        key = (_digest(before), horizon)
        if key not in self._points:
            members = self._fast(before, horizon)
            anchor = _weighted(members, self._past_errors(before, horizon))
            self._points[key] = (members, seen(before, members, anchor))
        return self._points[key]

    def _fast(self, history: History, horizon: int) -> Members:
        key = (_digest(history), horizon)
        if key not in self._members:
            self._members[key] = fast_members(history, horizon)
        return self._members[key]

    def _past_errors(self, history: History, horizon: int) -> Numbers:
        """Members by series: the mean error of forecasts made a while before the end."""
        step = _step(horizon)
        back = -(-min(horizon, _PAST_SPAN) // step) * step
        total = np.zeros((len(MEMBERS), history.count))
        count = np.zeros_like(total)
        for turn in range(1, _PAST_TRIALS + 1):
            point = history.length - turn * back
            if point < _LEAST_SEEN:
                break
            known, came = _what_came(history, point, horizon)
            members = self._fast(history.until(point), horizon)
            for place, name in enumerate(MEMBERS):
                if name in members:
                    miss = np.abs(members[name][:, : came.shape[1]] - came) * known
                    total[place] += miss.sum(axis=1)
                    count[place] += known.sum(axis=1)
        return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _weighted(members: Members, errors: Numbers) -> Numbers:
    """The members' mean, weighted by the inverse of past errors, a series' own and everyone's."""
    there = [place for place, name in enumerate(MEMBERS) if name in members]
    stacked = np.stack([members[MEMBERS[place]] for place in there])
    known = np.isfinite(errors)
    usual = np.where(known, errors, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1) + TINY
    relative = errors / usual
    everyone = np.array([_median(relative[place]) for place in there])[:, None]
    own = np.where(np.isfinite(relative[there]), relative[there], everyone)
    mixed = (1.0 - _TRUST_IN_ALL) * own + _TRUST_IN_ALL * everyone
    weights = (1.0 / (mixed + 1e-3)) ** _SHARPNESS
    weights /= weights.sum(axis=0, keepdims=True)
    return np.asarray((stacked * weights[:, :, None]).sum(axis=0))


def _median(relative: Numbers) -> float:
    known = relative[np.isfinite(relative)]
    return float(np.median(known)) if known.size else 2.0


def _what_came(history: History, point: int, horizon: int) -> tuple[Flags, Numbers]:
    """After a point: which periods are known and fair to judge by, and their values."""
    end = min(point + horizon, history.length)
    begun = history.known[:, :point].sum(axis=1) >= _LEAST_SEEN
    return history.known[:, point:end] & begun[:, None], history.values[:, point:end]


def _noise_now(history: History) -> Numbers:
    """The mean change between known neighbours over the whole history: what errors are held to."""
    both = history.known[:, 1:] & history.known[:, :-1]
    change = np.abs(np.diff(history.values, axis=1)) * both
    return np.asarray(change.sum(axis=1) / np.maximum(both.sum(axis=1), 1) + 0.02)


def _step(horizon: int) -> int:
    return max(horizon // 12, 1) if horizon <= 8 else max(min(horizon // 2, 6), 4)


def _points(history: History, step: int) -> list[int]:
    """Earlier points to learn from, on a grid that trials share, newest first."""
    enough = min(history.season + 1, history.length // 2)
    newest = (history.length - 1) // step * step
    return list(range(newest, max(enough, _LEAST_SEEN) - 1, -step))[:_MOST_POINTS]


def full_effort(learner: Learner) -> Effort:
    """The fast members and the trees, which learn from all series at once."""
    source = StackedMembers(learner)
    return Effort(
        source=source, origins=3, at_once=_MOST_SERIES, by_age=False, lead=TREES,
        lead_share=_LEAD_SHARE, width=source.width, tails=FAST,
    )  # fmt: skip


def _digest(history: History) -> str:
    whole = hashlib.blake2b(history.values.tobytes(), digest_size=16)
    whole.update(history.known.tobytes())
    return whole.hexdigest()
