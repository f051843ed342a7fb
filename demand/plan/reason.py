"""Why so many: one sentence a line, in Chinese and in English, from the same figures."""

from __future__ import annotations

import msgspec

from demand.plan.unsaid_terms import Unsaid
from demand.plan.unsaid_words import in_reason

_MUCH = 0.995


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """The figures behind a line; pieces, weeks, and money a piece. `ideal` is the quantity without
    lots and limits, `free` the one with lots and without limits; `wanted` are the 10, 50 and 90 %
    quantiles of the demand, `missed` what of it finds nothing before the order comes;
    `kept` the share that near styles leave."""

    quantity: int
    ideal: int
    free: int
    weeks: int
    wanted: tuple[int, int, int]
    on_hand: int
    on_order: int
    missed: int = 0
    under: float
    over: float
    pack: int
    moq: int
    style_moq: int
    kept: float
    hold_back: int
    repeat_at: int | None
    at_once: bool = False
    """A repeat could be bought and would not pay: the season is ordered at once."""
    look_weeks: int = 0
    near_rate: float = 0.0
    near_weeks: int = 0
    correlation: float = 0.0
    correlation_pairs: int = 0
    unsaid: Unsaid | None = None
    """What of the line's terms is assumed."""

    @property
    def known(self) -> bool:
        """Whether enough is known of what a piece earns to order any."""
        return self.unsaid is None or self.unsaid.ordered

    @property
    def ratio(self) -> float:
        """The chance with which the demand should be met."""
        return self.under / (self.under + self.over)


def reason_zh(why: Why) -> str:
    """The sentence in Chinese."""
    low, middle, high = why.wanted
    parts = [
        f"{why.weeks}周内预计卖{middle}件（{low}～{high}），现有{why.on_hand}件、在途{why.on_order}件",
        f"到货前不够卖，其中约{why.missed}件卖不到" if why.missed else "",
        _chance_zh(why) if why.known else "",
    ]
    if why.kept < _MUCH:
        parts.append(f"相近款分走{1 - why.kept:.0%}（{_near_zh(why)}）")
    parts.append(_lots_zh(why) if why.known else "")
    parts.append(in_reason(why.unsaid)[0] if why.unsaid is not None else "")
    if why.quantity < why.free:
        parts.append(f"资金或产能有限，少订{why.free - why.quantity}件")
    if why.repeat_at is not None and why.quantity > 0:
        parts.append(
            f"先小单，留{why.hold_back}件待补：上市{why.look_weeks}周卖到{why.repeat_at}件就补单，不到不补"
            f"（{_together_zh(why)}）"
        )
    return "；".join(part for part in parts if part) + "。"


def _chance_zh(why: Why) -> str:
    """The losses of a line with a repeat are those of a whole season and say little to a reader."""
    if why.repeat_at is not None:
        return f"首单卖到补单到货，按{why.ratio:.0%}的把握备货"
    if why.at_once:
        return "补单帮不上，整季一次订足"
    return f"缺一件损失{why.under:.4g}、多一件损失{why.over:.4g}，按{why.ratio:.0%}的把握备货"


def _lots_zh(why: Why) -> str:
    if why.ideal <= 0:
        return "现有和在途已够，不订"
    if why.free == 0:
        return f"需要{why.ideal}件，达不到{_minimum_zh(why)}，不订"
    if why.free != why.ideal:
        return f"需要{why.ideal}件，按{_minimum_zh(why)}取整为{why.free}件"
    return f"需要{why.ideal}件"


def _minimum_zh(why: Why) -> str:
    parts = [f"每包{why.pack}件"] if why.pack > 1 else []
    parts += [f"起订{why.moq}件"] if why.moq > 1 else []
    parts += [f"整款起订{why.style_moq}件"] if why.style_moq > 1 else []
    return "、".join(parts) or "整件"


def reason_en(why: Why) -> str:
    """The sentence in English."""
    low, middle, high = why.wanted
    parts = [
        f"{middle} ({low} to {high}) are wanted within {why.weeks} weeks, {why.on_hand} are there"
        f" and {why.on_order} under way",
        f"about {why.missed} of them before the order comes, when nothing is left"
        if why.missed
        else "",
        _chance_en(why) if why.known else "",
    ]
    if why.kept < _MUCH:
        parts.append(f"near styles take {1 - why.kept:.0%} ({_near_en(why)})")
    parts.append(_lots_en(why) if why.known else "")
    parts.append(in_reason(why.unsaid)[1] if why.unsaid is not None else "")
    if why.quantity < why.free:
        parts.append(f"{why.free - why.quantity} fewer for want of capital or capacity")
    if why.repeat_at is not None and why.quantity > 0:
        parts.append(
            f"a small order first, {why.hold_back} held back: re-order when"
            f" {_looking_en(why.look_weeks)} {why.repeat_at} or more, else not"
            f" ({_together_en(why)})"
        )
    return "; ".join(part for part in parts if part) + "."


def _near_zh(why: Why) -> str:
    said = f"{why.near_rate:.0%}的买家两款只买一款"
    return f"{why.near_weeks}个断货周测得{said}" if why.near_weeks else f"假设{said}"


def _near_en(why: Why) -> str:
    said = f"{why.near_rate:.0%} of the buyers of two that look the same take one"
    source = f"measured in {why.near_weeks} sold-out weeks" if why.near_weeks else "assumed"
    return f"{source}: {said}"


def _together_zh(why: Why) -> str:
    measured = f"由{why.correlation_pairs}对周测得" if why.correlation_pairs else "假设"
    return f"{measured}各周相关{why.correlation:.2g}"


def _together_en(why: Why) -> str:
    source = f"measured on {why.correlation_pairs} pairs" if why.correlation_pairs else "assumed"
    return f"weeks' correlation {why.correlation:.2g}, {source}"


def _looking_en(weeks: int) -> str:
    return "the first week sells" if weeks == 1 else f"the first {weeks} weeks sell"


def _chance_en(why: Why) -> str:
    if why.repeat_at is not None:
        return f"the first order lasts until a repeat is there with a chance of {why.ratio:.0%}"
    if why.at_once:
        return "a repeat would not pay, so the season is ordered at once"
    return (
        f"one too few loses {why.under:.4g}, one too many {why.over:.4g}, so the demand is met with"
        f" a chance of {why.ratio:.0%}"
    )


def _lots_en(why: Why) -> str:
    if why.ideal <= 0:
        return "what is there and under way is enough"
    if why.free == 0:
        return f"{why.ideal} needed, too few for {_minimum_en(why)}: none"
    if why.free != why.ideal:
        return f"{why.ideal} needed, {why.free} with {_minimum_en(why)}"
    return f"{why.ideal} needed"


def _minimum_en(why: Why) -> str:
    parts = [f"packs of {why.pack}"] if why.pack > 1 else []
    parts += [f"a minimum of {why.moq}"] if why.moq > 1 else []
    parts += [f"a minimum of {why.style_moq} a style"] if why.style_moq > 1 else []
    return " and ".join(parts) or "whole pieces"
