"""`look --feedback` and `look --trends`: what viewers' searches by picture have taught."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable

import msgspec

from demand.pictures.counted import Counted
from demand.pictures.feedback import Feedback
from demand.pictures.look_words import look_words
from demand.pictures.trends import Trend, day_of
from host.clock import machine_now_us
from host.config import Config
from host.picture_counts import count_and_keep

Say = Callable[[str], None]


def tell_searched(options: argparse.Namespace, config: Config, say: Say) -> int:
    """Count the searches of the log and say what was asked for; a running program uses the same.

    Raises:
        LogError, CatalogueError: the shop's database cannot be read.
    """
    counted = asyncio.run(count_and_keep(config, now_us=machine_now_us()))
    if options.feedback:
        _tell_feedback(counted, as_json=options.json, say=say)
    if options.trends:
        _tell_trends(counted, as_json=options.json, say=say)
    return 0


def _tell_feedback(counted: Counted, *, as_json: bool, say: Say) -> None:
    weights = sorted(counted.learned.weights, key=lambda each: (-each.weight, each.product_id))
    if not weights and not as_json:
        say("还没有人以图搜款 / nobody has searched by picture yet")
    for each in weights:
        say(msgspec.json.encode(each).decode() if as_json else _weight(each))


def _weight(each: Feedback) -> str:
    return (
        f"{each.product_id:16} × {each.weight:.4f}  shown {each.shown}, taken {each.taken:g},"
        f" expected {each.expected:g}"
    )


def _tell_trends(counted: Counted, *, as_json: bool, say: Say) -> None:
    if not counted.emerging and not as_json:
        say("没有很多人在找的缺款 / no style is looked for by many and missing")
    for each in counted.emerging:
        say(msgspec.json.encode(each).decode() if as_json else _trend(each))


def _trend(each: Trend) -> str:
    zh, en = look_words(each.attributes)
    grown = "new" if each.growth is None else f"{each.growth:.1f}×"
    rose = f", rose on {day_of(each.rose_on[-1])}" if each.rose_on else ""
    return (
        f"{zh} {en}: {each.viewers} viewers, {each.searches} searches since"
        f" {day_of(each.first_day)}, by week {' '.join(map(str, each.weekly))} ({grown}){rose}"
        + (f", cover {each.cover}" if each.cover else "")
    )
