"""How well and how fast comments are mined. Run with PYTHONPATH=.:tests from the project's folder.

    python bench/mining.py quality           planted wishes, counts, needs, false alarms
    python bench/mining.py speed [--lines N] comments a second and memory, on a file of its own

One process, one thread. `speed` makes lines of which half are written once only, as in real rooms.
"""

from __future__ import annotations

import argparse
import importlib
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
from demand_rooms import FIRST_MONDAY_S, WEEK_S, Rooms
from msgspec import convert

from demand.mining.batch import Miner
from demand.mining.bursts import LEAST_PAST_WEEKS, find_bursts
from demand.mining.comments import Comments
from demand.mining.file_run import FileRun
from demand.mining.lane import Lane
from demand.mining.mine import Mining
from demand.mining.needs import find_needs
from demand.mining.people import Viewers
from demand.mining.resolve import signal_of
from demand.mining.shop_side import ShopSide, shop_side
from demand.signal import SignalKind
from storage.catalogue import Catalogue

KEY = b"0123456789abcdef"
GENERATORS = ("demand_rooms", "demand_rooms_abroad", "demand_rooms_sloppy", "demand_rooms_heldout")
_KINDS = {True: SignalKind.WISH_MISSING, False: SignalKind.WISH}


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("quality", "speed"))
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=101)
    options = parser.parse_args()
    if options.what == "quality":
        for name in GENERATORS:
            quality(importlib.import_module(name), options.seed)
        false_alarms(options.seed)
    else:
        lane_speed(options.seed)
        speed(options.lines, options.seed)


def quality(generator: ModuleType, seed: int) -> None:
    """Recall line by line, weekly counts, needs, and how early they are found."""
    rooms: Rooms = generator.generate(seed=seed)
    side = shop_side(convert(generator.CATALOGUE, Catalogue))
    print(f"{generator.__name__}: {len(rooms.texts)} lines")
    _recall(generator, rooms, side, seed)
    mining = _mined(rooms, side)
    _counts(rooms, mining)
    _needs(rooms, mining, side)
    mining.close()


def _recall(generator: ModuleType, rooms: Rooms, side: ShopSide, seed: int) -> None:
    lane, chance = Lane(side.vocabulary), random.Random(seed)
    families: dict[str, list[bool]] = {}
    for plant in rooms.plants:
        for _ in range(200):
            read = lane.read(generator.wish_line(chance, plant))
            hit = any(
                (s.family, s.value, s.kind) == (plant.family, plant.value, _KINDS[plant.missing])
                for s in (signal_of(m, ("", ""), side.stocked) for m in read.mentions)
            )
            families.setdefault(plant.family, []).append(hit)
    every = [hit for hits in families.values() for hit in hits]
    told = ", ".join(f"{family} {np.mean(hits):.3f}" for family, hits in families.items())
    print(f"  recall of planted wishes, line by line: {np.mean(every):.4f} ({told})")


def _mined(rooms: Rooms, side: ShopSide) -> Mining:
    mining = Mining(Miner(Lane(side.vocabulary)), Viewers(KEY))
    nothing = [""] * len(rooms.texts)
    mining.add(
        Comments(
            texts=rooms.texts, at_s=rooms.at_s, viewers=rooms.viewers, rooms=rooms.rooms,
            products=nothing, categories=nothing,
        )
    )  # fmt: skip
    mining.finish(side.stocked)
    return mining


def _counts(rooms: Rooms, mining: Mining) -> None:
    rows = mining.tally.weekly()
    weeks = sorted({row.week for row in rows})
    found: dict[tuple[str, str, str, int], float] = {}
    for row in rows:
        key = (row.kind.value, row.family.value, row.value, weeks.index(row.week))
        found[key] = found.get(key, 0.0) + row.weight
    off = [
        abs(found.get((_KINDS[p.missing].value, p.family, p.value, week), 0.0) - people) / people
        for p in rooms.plants
        for week, people in enumerate(p.weekly)
        if people >= 5
    ]
    within = np.mean([one <= 0.05 for one in off])
    print(
        f"  weekly counts within 5 %: {within:.4f} of plants x weeks, mean error {np.mean(off):.4f}"
    )
    fakes = [
        found.get((SignalKind.WISH_MISSING.value, family, value, week), 0.0)
        for family, value in rooms.fakes
        for week in range(len(weeks))
    ]
    print(f"  people counted behind machines and sent crowds, a week at most: {max(fakes):g}")


def _needs(rooms: Rooms, mining: Mining, side: ShopSide) -> None:
    weeks = sorted({row.week for row in mining.tally.weekly()})
    planted = {(p.family, p.value): p for p in rooms.plants if p.missing}
    first: dict[tuple[str, str], int] = {}
    hits = shown = 0
    for number, week in enumerate(weeks):
        file = find_needs(
            mining.tally, mining.quotes, side.stocked, calendar=mining.calendar,
            language=side.language, week=week,
        )  # fmt: skip
        if file is None:
            continue
        top = file.needs[:20]
        shown += len(top)
        hits += sum((need.family, need.value) in planted for need in top)
        for need in file.needs:
            key = (need.family.value, need.value)
            plant = planted.get(key)
            began = None if plant is None else plant.ramp_week
            if began is not None and number >= began and need.p_value <= 0.05:
                first.setdefault(key, number)
    print(f"  unmet needs: precision at 20 over all weeks {hits / max(shown, 1):.4f}")
    growing = [p for p in planted.values() if p.ramp_week is not None]
    early = [
        (p.ramp_week or 0) + 2 - first[p.family, p.value]
        for p in growing
        if (p.family, p.value) in first
    ]
    print(
        f"  growing needs: {len(early)} of {len(growing)} found;"
        f" weeks before sales: {sorted(early)}"
    )


def false_alarms(seed: int) -> None:
    """Alarms per 1,000 terms·weeks where nothing changes, by how people bunch."""
    chance = np.random.default_rng(seed)
    for spread in (0.0, 0.02, 0.1, 0.3):
        alarms = tested = 0
        for _ in range(10):
            rate = np.exp(chance.uniform(np.log(0.2), np.log(80), 500))[:, None]
            people = chance.uniform(700, 1400, 20)
            mean = np.broadcast_to(rate * people / 1000, (500, 20))
            if spread:
                mean = mean * chance.gamma(1 / spread, spread, (500, 20))
            alarms += int(find_bursts(chance.poisson(mean).astype(float), people).alarm.sum())
            tested += 500 * (20 - LEAST_PAST_WEEKS)
        print(
            f"false alarms per 1,000 terms x weeks, spread {spread:g}: {1000 * alarms / tested:.3f}"
        )


def _texts(seed: int) -> list[str]:
    texts: list[str] = []
    for name in GENERATORS:
        texts += importlib.import_module(name).generate(seed=seed, weeks=8).texts
    return texts


def lane_speed(seed: int) -> None:
    """Lines a second where no line was seen before."""
    chance, texts = random.Random(seed), _texts(seed)
    lines = [f"{chance.choice(texts)} {number}" for number in range(60_000)]
    lane = Lane(shop_side(None).vocabulary)
    start = time.process_time()
    for line in lines:
        lane.read(line)
    took = time.process_time() - start
    print(f"fast lane, every line new: {len(lines) / took:,.0f} lines/s")


def _rows(count: int, seed: int) -> Iterator[str]:
    chance, texts = random.Random(seed), _texts(seed)
    for number in range(count):
        text = chance.choice(texts).replace('"', "").replace(",", " ")
        if chance.random() < 0.5:
            text += f" {chance.randrange(10**9)}"
        at_s = FIRST_MONDAY_S + chance.randrange(8 * WEEK_S)
        yield f"{text},{at_s},u{chance.randrange(max(1, count // 8))},room{number % 50}\n"


def speed(count: int, seed: int) -> None:
    """A whole run over a CSV file of `count` lines."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "comments.csv"
        with file.open("w", encoding="utf-8") as out:
            out.write("text,time,user,room\n")
            out.writelines(_rows(count, seed))
        start, wall = time.process_time(), time.perf_counter()
        run = FileRun([file], catalogue=None, key=KEY, work=Path(folder) / "tally.duckdb")
        found = run.mine()
        took, waited = time.process_time() - start, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:,} comments: {count / took:,.0f} comments/s of one core ({waited:.0f} s),"
        f" {len(found.rows)} rows, peak memory {peak:,.0f} MiB"
    )


if __name__ == "__main__":
    main()
