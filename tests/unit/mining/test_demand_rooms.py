"""The miner against generated rooms whose truth is known. Bigger ones are in bench/mining.py."""

from __future__ import annotations

from types import ModuleType

import demand_rooms
import demand_rooms_abroad
import pytest
from demand_rooms import Rooms
from msgspec import convert

from demand.mining.batch import Miner
from demand.mining.comments import Comments
from demand.mining.lane import Lane
from demand.mining.mine import Mining
from demand.mining.needs import find_needs
from demand.mining.people import Viewers
from demand.mining.shop_side import ShopSide, shop_side
from demand.mining.trends import find_trends
from demand.need import Need
from demand.signal import SignalKind
from storage.catalogue import Catalogue

KINDS = {True: SignalKind.WISH_MISSING, False: SignalKind.WISH}


class Mined:
    """Generated rooms and what the miner made of them."""

    def __init__(self, generator: ModuleType) -> None:
        self.rooms: Rooms = generator.generate(noise_per_week=1500, base=24, trends=4)
        self.side: ShopSide = shop_side(convert(generator.CATALOGUE, Catalogue))
        self.mining = Mining(Miner(Lane(self.side.vocabulary)), Viewers(b"0123456789abcdef"))
        nothing = [""] * len(self.rooms.texts)
        self.mining.add(
            Comments(
                texts=self.rooms.texts,
                at_s=self.rooms.at_s,
                viewers=self.rooms.viewers,
                rooms=self.rooms.rooms,
                products=nothing,
                categories=nothing,
            )
        )
        self.mining.finish(self.side.stocked)
        self.rows = self.mining.tally.weekly()
        self.weeks = sorted({row.week for row in self.rows})

    def weight(self, kind: SignalKind, family: str, value: str, week: int) -> float:
        return sum(
            row.weight
            for row in self.rows
            if (row.kind, row.family, row.value, row.week)
            == (kind, family, value, self.weeks[week])
        )

    def needs(self, week: int) -> tuple[Need, ...]:
        found = find_needs(
            self.mining.tally,
            self.mining.quotes,
            self.side.stocked,
            calendar=self.mining.calendar,
            language=self.side.language,
            week=self.weeks[week],
        )
        assert found is not None
        return found.needs


@pytest.fixture(scope="module", params=[demand_rooms, demand_rooms_abroad], ids=["zh", "en"])
def mined(request: pytest.FixtureRequest) -> Mined:
    return Mined(request.param)


def test_planted_wishes_are_counted_within_five_percent(mined: Mined) -> None:
    off = []
    for plant in mined.rooms.plants:
        for week, people in enumerate(plant.weekly):
            found = mined.weight(KINDS[plant.missing], plant.family, plant.value, week)
            off.append(abs(found - people) / people)
    assert sum(one <= 0.05 for one in off) >= 0.95 * len(off)


def test_what_only_machines_ask_for_is_nobodys_wish(mined: Mined) -> None:
    for family, value in mined.rooms.fakes:
        last = mined.weight(SignalKind.WISH_MISSING, family, value, len(mined.weeks) - 1)
        assert last <= 2


def test_the_needs_named_are_the_ones_planted(mined: Mined) -> None:
    planted = {(plant.family, plant.value) for plant in mined.rooms.plants if plant.missing}
    top = mined.needs(len(mined.weeks) - 1)[:20]
    assert len(top) >= 10
    assert sum((need.family, need.value) in planted for need in top) >= 0.9 * len(top)


def test_a_growing_need_is_told_a_week_before_sales_show_it(mined: Mined) -> None:
    growing = [p for p in mined.rooms.plants if p.ramp_week is not None]
    assert growing
    found = 0
    for plant in growing:
        week = (plant.ramp_week or 0) + 1  # sales show it two weeks after it began
        found += any(
            (need.family, need.value) == (plant.family, plant.value) and need.p_value <= 0.05
            for need in mined.needs(week)
        )
    assert found >= 0.75 * len(growing)


def test_a_need_brings_its_sentences_rooms_and_masked_quotes(mined: Mined) -> None:
    need = mined.needs(len(mined.weeks) - 1)[0]
    assert str(round(need.weight)) in need.sentence_zh
    assert str(round(need.weight)) in need.sentence_en
    assert len(need.quotes) == 5
    assert len({quote.text for quote in need.quotes}) == 5
    assert need.rooms
    assert need.weekly[-1] == need.weight
    assert need.first_seen <= need.week


def test_what_rises_is_told_as_a_trend(mined: Mined) -> None:
    growing = {(p.family, p.value): p for p in mined.rooms.plants if p.ramp_week is not None}
    found = set()
    for week in range(len(mined.weeks)):
        trends = find_trends(
            mined.mining.tally, calendar=mined.mining.calendar, week=mined.weeks[week]
        )
        keys = {(trend.family.value, trend.value) for trend in trends}
        assert len(keys - set(growing)) <= 1
        found |= keys
    assert len(found & set(growing)) >= 0.75 * len(growing)
