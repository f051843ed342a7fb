"""The sentences of a report that page, PDF and workbook all show: title, reasons, sums, wishes."""

from __future__ import annotations

from collections.abc import Iterable

from demand.mining.showing import family_name
from demand.need import Need
from demand.plan_line import PlanLine
from demand.report.contents import Language, Report, Source, StylePart, Wish
from demand.report.words import number, percent, say
from demand.signal import Family

MOST_REASONS = 12


def title(report: Report) -> str:
    """Shop, what it is, week."""
    return f"{report.shop} · {say('title', report.language)} · {report.week}"


def made(report: Report) -> str:
    """When it was made, in the zone it was made in."""
    moment = report.made.strftime("%Y-%m-%d %H:%M %Z").strip()
    return say("made", report.language, made=moment)


def reason(line: PlanLine, language: Language) -> str:
    """Why so many of one line."""
    return line.reason_zh if language == "zh" else line.reason_en


def reasons(part: StylePart, language: Language) -> list[str]:
    """Why, for the lines of a style that order most."""
    ordered = sorted((each for each in part.lines if each.quantity), key=lambda e: -e.quantity)
    return [
        f"{each.colour} {each.size}".strip() + f"  {reason(each, language)}"
        for each in ordered[:MOST_REASONS]
    ]


def sentence(need: Need, language: Language) -> str:
    """What is wished, in one sentence."""
    return need.sentence_zh if language == "zh" else need.sentence_en


def demand_sums(lines: Iterable[PlanLine]) -> tuple[int, int, int]:
    """P10, P50 and P90 added up over SKUs: a sum of quantiles, as the sheets' totals are."""
    low = mid = high = 0
    for line in lines:
        low += round(line.demand_p10)
        mid += round(line.demand_p50)
        high += round(line.demand_p90)
    return low, mid, high


def factory_sums(report: Report) -> list[tuple[str, int]]:
    """Pieces to order by factory, the largest first ("": those without one, where they are any);
    nothing where all go to one."""
    sums: dict[str, int] = {}
    for line in report.lines:
        sums[line.factory] = sums.get(line.factory, 0) + line.quantity
    told = [(factory, pieces) for factory, pieces in sums.items() if factory or pieces]
    return sorted(told, key=lambda each: (-each[1], each[0])) if len(told) > 1 else []


def last_week(part: StylePart, language: Language) -> str:
    """What was forecast of a style for the week and what came; "" where nothing was."""
    last = part.last_week
    if last is None:
        return ""
    return say("last_week", language, forecast=number(last.forecast), actual=number(last.actual))


def advice(wish: Wish, language: Language) -> str:
    """What to do about a wish; "" where no brief was made."""
    if wish.order is not None:
        return say("make_it", language, count=number(wish.order.quantity))
    return say("watch_it", language) if wish.briefed else ""


def attributes(wish: Wish, language: Language) -> str:
    """What a new product should have, the wished value first."""
    told = [(family_name(Family(family), language), value) for family, value in wish.attributes]
    return " · ".join(f"{family} {value}".strip() for family, value in told)


def sizes(wish: Wish) -> str:
    """The pieces of each size, or the sizes that sell."""
    if wish.order is not None and wish.order.sizes:
        return " ".join(f"{size}×{pieces}" for size, pieces in wish.order.sizes if pieces)
    return " ".join(wish.size_range)


def wish_facts(wish: Wish, language: Language) -> list[tuple[str, str]]:
    """Label and value of what is known of a wish, in the order it is read."""
    need, order, risk = wish.need, wish.order, wish.risk
    facts = [("viewers", number(need.viewers))]
    if need.growth is not None:
        facts.append(("growth", f"{need.growth:.1f}×"))
    facts += [("first_seen", str(need.first_seen)), ("nearest", need.nearest_style)]
    facts += [("attributes", attributes(wish, language)), ("sizes", sizes(wish))]
    if order is not None:
        low, middle, high = map(number, order.wanted)
        facts.append(("wanted", f"{middle} ({low}-{high})"))
    if risk is not None:
        if risk.price_band is not None:
            told = dict.fromkeys(map(number, risk.price_band))
            facts.append(("price_band", "-".join(told)))
        facts += [
            ("cost", number(risk.cost)),
            ("expected_gain", number(risk.expected_gain)),
            ("loss_chance", percent(risk.loss_chance)),
            ("worst_loss", number(risk.worst_loss)),
        ]
    return [(say(key, language), value) for key, value in facts if value]


def source_words(source: Source, language: Language) -> tuple[str, str]:
    """What an input is, and which figures come from it."""
    return say(f"source.{source.what}", language), say(f"feeds.{source.what}", language)
