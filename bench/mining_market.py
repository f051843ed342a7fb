"""How well others' words are mined. Run with PYTHONPATH=.:tests from the project's folder.

    python bench/mining_market.py sheet FILE [--show]   lines written by hand, each with its meaning
    python bench/mining_market.py market [--seed N]     a season of seven trades in five rooms

The catalogue is that of tests/demand_market_goods.py. One process, one thread.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

import demand_market
import demand_market_goods as goods
import numpy as np
from mining_sheet import Reader, Row, fits, has_aspect, has_thing, is_right, rows_of
from msgspec import convert

from demand.mining.batch import Miner
from demand.mining.comments import Comments
from demand.mining.lane import Lane
from demand.mining.mine import Mining
from demand.mining.needs import find_needs
from demand.mining.outcome import outcome_of
from demand.mining.people import Viewers
from demand.mining.resolve import Signal
from demand.mining.shop_side import ShopSide, shop_side
from demand.mining.trends import find_trends
from demand.signal import Family, SignalKind
from storage.catalogue import Catalogue

KEY = b"0123456789abcdef"
_JUDGEMENTS = ("complaint", "praise", "price_resistance")


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("sheet", "market"))
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    side = shop_side(convert(demand_market.catalogue(), Catalogue))
    if options.what == "sheet":
        sheet(rows_of(options.file), side, show=options.show)
    else:
        market(demand_market.market(seed=options.seed), side)


def sheet(rows: list[Row], side: ShopSide, *, show: bool) -> None:
    """Share of lines right by kind, of wishes with the right thing, of complaints by aspect."""
    reader = Reader(side)
    right: defaultdict[str, list[bool]] = defaultdict(list)
    things: defaultdict[str, list[bool]] = defaultdict(list)
    meant: defaultdict[str, list[bool]] = defaultdict(list)
    for row in rows:
        signals = reader.signals(row.text, reader.product_of.get(row.show, ""))
        kind = row.kinds.partition("/")[0].partition(":")[0]
        right[kind].append(is_right(row, signals))
        if row.values:
            things[kind].append(has_thing(row, signals))
        elif kind == "complaint":
            things[kind].append(has_aspect(row, signals))
        for told in {s.kind.value for s in signals} & set(_JUDGEMENTS):
            meant[told].append(told in row.kinds)
        if show and not (right[kind][-1] and (kind not in things or things[kind][-1])):
            told = "; ".join(f"{s.kind.value} {s.category} {s.family}={s.value}" for s in signals)
            print(f"{row.show}|{row.kinds}|{'/'.join(row.values)}|{row.text}  -> {told or '-'}")
    for kind, hits in sorted(right.items()):
        named = f", thing or aspect {np.mean(things[kind]):.3f}" if things[kind] else ""
        print(f"{kind}: kind right {np.mean(hits):.3f} of {len(hits)}{named}")
    for kind, hits in sorted(meant.items()):
        print(f"read as {kind}: {np.mean(hits):.3f} of {len(hits)} are")
    every = [hit for hits in right.values() for hit in hits]
    print(f"all: {np.mean(every):.3f} of {len(every)}")


def market(season: demand_market.Market, side: ShopSide) -> None:
    """Lines by kind, recall, weekly counts, needs and alarms of a season."""
    _lines(season, side)
    mining = _mined(season, side)
    weeks = sorted({row.week for row in mining.tally.weekly()})
    needs = []
    for week in weeks:
        file = find_needs(
            mining.tally, mining.quotes, side.stocked, calendar=mining.calendar,
            language=side.language, week=week, most=10_000, least_viewers=1,
        )  # fmt: skip
        needs.append(file.needs if file else ())
    _counts(season, needs)
    _precision(season, needs)
    _alarms(season, mining, weeks)
    mining.close()


def _lines(season: demand_market.Market, side: ShopSide) -> None:
    reader = Reader(side)
    right: defaultdict[str, list[bool]] = defaultdict(list)
    recalled: list[bool] = []
    for line in season.lines:
        if line.machine:
            continue
        signals = reader.signals(line.text, line.product)
        row = Row(line.category, line.kind, line.category, [], line.text)
        right[line.kind].append(is_right(row, signals))
        if line.kind == "wish_missing":
            names = _names(line.category, line.value)
            recalled.append(any(_is_of(s, line.category, names) for s in signals))
    told = ", ".join(f"{kind} {np.mean(hits):.3f}" for kind, hits in sorted(right.items()))
    print(f"lines right by kind: {told}")
    print(f"recall of planted wishes, line by line: {np.mean(recalled):.4f}")


def _names(category: str, plain: str) -> list[str]:
    for wish in goods.WISHES:
        if (wish.category, wish.names[0]) == (category, plain):
            return [*wish.names, *(name for _, name in wish.abroad)]
    return [plain]


def _is_of(signal: Signal, category: str, names: list[str]) -> bool:
    missing = signal.kind is SignalKind.WISH_MISSING
    return missing and signal.category == category and fits(signal.value, names)


def _mined(season: demand_market.Market, side: ShopSide) -> Mining:
    mining = Mining(Miner(Lane(side.vocabulary)), Viewers(KEY))
    mining.add(
        Comments(
            texts=[line.text for line in season.lines],
            at_s=[int(line.at.timestamp()) for line in season.lines],
            viewers=[line.viewer for line in season.lines],
            rooms=[line.room for line in season.lines],
            products=[line.product for line in season.lines],
            categories=[""] * len(season.lines),
        )
    )
    outcome_of(mining, side, least_viewers=5, told=[])
    return mining


def _counts(season: demand_market.Market, needs: list) -> None:
    """How far the weekly people of planted wishes are off, by the size of the group: of a group
    under 20 one person is more than 5 %, so there it is told how many are off by one at most."""
    groups: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    by_wish: Counter[str] = Counter()
    for (week, category, plain), people in season.people.items():
        if people < 5:
            continue
        names = _names(category, plain)
        found = sum(
            n.weight for n in needs[week] if n.category == category and fits(n.value, names)
        )
        size = "under 20" if people < 20 else "20 to 100" if people <= 100 else "over 100"
        groups[size].append((people, found))
        by_wish[f"{category} {plain}"] += abs(found - people) / people / season.weeks
    groups["all"] = [pair for pairs in groups.values() for pair in pairs]
    for size, pairs in groups.items():
        off = np.array([abs(found - people) / people for people, found in pairs])
        by_one = np.mean([abs(found - people) <= 1 for people, found in pairs])
        planted, counted = (sum(column) for column in zip(*pairs, strict=True))
        print(
            f"weekly counts, {size} people: {len(pairs)} groups,"
            f" within 5 % {np.mean(off <= 0.05):.3f},"
            f" off by one at most {by_one:.3f}, mean error {off.mean():.4f},"
            f" {counted:g} people counted of {planted}"
        )
    print("  worst:", ", ".join(f"{name} {error:.2f}" for name, error in by_wish.most_common(12)))
    pushed = [
        n.weight
        for week in needs
        for n in week
        for category, value in season.brigaded
        if n.category == category and fits(n.value, [value])
    ]
    print(f"people counted behind crowds, a week at most: {max(pushed, default=0):g}")


def _precision(season: demand_market.Market, needs: list) -> None:
    hits: list[bool] = []
    wrong: Counter[str] = Counter()
    for week in needs:
        for need in [n for n in week if n.weight >= 5][:20]:
            planted = (
                w.category == need.category and fits(need.value, _names(w.category, w.names[0]))
                for w in goods.WISHES
            )
            hits.append(any(planted))
            if not hits[-1]:
                wrong[f"{need.category} {need.family}={need.value}"] += 1
    print(f"unmet needs: precision at 20 over all weeks {np.mean(hits):.4f}")
    print("  not planted:", wrong.most_common(8))


def _alarms(season: demand_market.Market, mining: Mining, weeks: list) -> None:
    """Alarms of terms that were not planted to rise, for each 1,000 terms and weeks."""
    first: dict[tuple[str, str], int] = {}
    false: Counter[str] = Counter()
    for number, week in enumerate(weeks):
        for trend in find_trends(mining.tally, calendar=mining.calendar, week=week):
            rose = [
                key
                for key in season.rising
                if trend.category == key[0] and fits(trend.value, _names(*key))
            ]
            for key in rose:
                first.setdefault(key, number)
            if not rose and trend.family is not Family.NONE:
                false[f"{trend.kind} {trend.category} {trend.value}"] += 1
    terms = len({(s.kind, s.category, s.family, s.value) for s in mining.tally.signals})
    each = 1000 * sum(false.values()) / (terms * len(weeks))
    print(f"false alarms per 1,000 terms x weeks: {each:.3f} ({terms} terms)", false.most_common(5))
    print(
        f"rising wishes found: {len(first)} of {len(season.rising)},"
        f" in weeks {sorted(first.values())} (they double in week 3, quintuple in week 5)"
    )


if __name__ == "__main__":
    main()
