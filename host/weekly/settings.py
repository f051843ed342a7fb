"""When the weekly report is made, of what, and who gets it: `[weekly]` and each `[[factory]]`."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from host.config_section import Check, Section

MOST_TOKENS = 100_000_000
"""That one run of the miner may spend."""
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


class WeeklyConfig(Section, frozen=True):
    """`terms` (what a piece earns and costs; see `plan`) switches the weekly report on. It is made
    on `day` at `at`, in the time of the shop's zone, for the week that is over. Sales come from the
    shop's own log and from the files that `sales` names (patterns like exports/*.csv), counts of
    stock from `stock`, sales and festivals from `events` (see `forecast`). `channels` names the
    `[[channel]]`s that the shop's own report goes to. `factories` is a table of what each factory
    can make (see `plan`), over which the plan is split; at most `factories_per_look` are told to
    make styles that look the same (0: any number). `path` is how much effort a forecast takes:
    `full` adds boosted trees, which also look at what viewers said. Before each report the model of
    `[model]` may spend `ask_model` tokens on comments that no word tells (0: it is not asked).
    `folder` keeps all weeks; empty: `reports` in the data folder."""

    terms: str = ""
    day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] = "mon"
    at: str = "08:07"
    zone: str = ""
    sales: tuple[str, ...] = ()
    stock: tuple[str, ...] = ()
    near: str = ""
    events: str = ""
    factories: str = ""
    factories_per_look: int = 0
    capital: float | None = None
    capacity: int | None = None
    horizon_weeks: int = 13
    path: Literal["fast", "full"] = "fast"
    catch_up_weeks: int = 4
    ask_model: int = 0
    language: Literal["", "zh", "en"] = ""
    folder: str = ""
    channels: tuple[str, ...] = ()

    @property
    def hour_and_minute(self) -> tuple[int, int]:
        """Of `at`."""
        hour, _, minute = self.at.partition(":")
        return int(hour), int(minute)


class FactorySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A factory that makes for the shop: its name as in the plan, the `[[channel]]`s that bring it
    its own report, and its key to the portal (at least 16 characters; empty: no portal)."""

    name: str
    channels: tuple[str, ...] = ()
    key: str = ""

    def __repr__(self) -> str:
        """Without the key."""
        return f"[[factory]] {self.name}"


def weekly_checks(weekly: WeeklyConfig, model_url: str) -> tuple[Check, ...]:
    """What of the section is not sane."""
    return (
        (
            _TIME.fullmatch(weekly.at) is not None,
            "weekly.at",
            repr(weekly.at[:20]),
            "a time like 08:07",
        ),
        (
            1 <= weekly.horizon_weeks <= 104,
            "weekly.horizon_weeks",
            weekly.horizon_weeks,
            "1 to 104",
        ),
        (
            0 <= weekly.factories_per_look <= 1000,
            "weekly.factories_per_look",
            weekly.factories_per_look,
            "0 to 1000",
        ),
        (
            1 <= weekly.catch_up_weeks <= 52,
            "weekly.catch_up_weeks",
            weekly.catch_up_weeks,
            "1 to 52",
        ),
        (
            0 <= weekly.ask_model <= MOST_TOKENS,
            "weekly.ask_model",
            weekly.ask_model,
            f"0 to {MOST_TOKENS} tokens",
        ),
        (
            bool(not weekly.ask_model or model_url),
            "weekly.ask_model",
            weekly.ask_model,
            "0 while no language model is set; set [model] url and name to have one asked",
        ),
    )


def doubtful_factories(
    factories: tuple[FactorySettings, ...], weekly: WeeklyConfig, channels: tuple[str, ...]
) -> str:
    """What is wrong with the factories or with the channels they name; "" where nothing is."""
    names = [each.name for each in factories]
    for each in factories:
        if not each.name.strip():
            return "a [[factory]] has no name; give it the name that stands in the plan"
        if names.count(each.name) > 1:
            return f"two factories are called {each.name[:40]!r}; name each once"
        if each.key and len(each.key) < 16:
            return f"the key of factory {each.name[:40]!r} is short; use at least 16 characters"
    wanted = [("weekly.channels", weekly.channels)]
    wanted += [(f"factory {each.name}", each.channels) for each in factories]
    for place, named in wanted:
        for name in named:
            if name not in channels:
                return (
                    f"{place} names the channel {name[:40]!r}, which is not there; add a"
                    f" [[channel]] of that name"
                )
    return ""
