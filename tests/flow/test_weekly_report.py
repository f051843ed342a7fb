"""The weekly report by itself: due, made once, delivered once, through ten years of trouble."""

import asyncio
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.delivery.note import Note, NotNow
from demand.delivery.outbox import Outbox
from demand.delivery.postman import Postman
from demand.demand_error import DemandError
from demand.report.ledger import Ledger
from demand.report.schedule import Schedule
from demand.report.summary import FILE, Summary
from demand.week import Week, week_of
from host.virtual_time import run
from host.weekly.runner import WeeklyRunner
from host.weekly.settings import FactorySettings
from storage.open_log import open_log

SHANGHAI = ZoneInfo("Asia/Shanghai")
SHOP, FACTORY = "山海小铺", "禾顺制衣"


def schedule(zone: str = "Asia/Shanghai", catch_up_weeks: int = 4, **more: object) -> Schedule:
    when = {"day": "mon", "hour": 8, "minute": 7, **more}
    return Schedule(zone=ZoneInfo(zone), catch_up_weeks=catch_up_weeks, **when)  # type: ignore[arg-type]


def test_a_report_is_due_from_its_minute_on_and_for_the_week_that_is_over() -> None:
    monday = datetime(2026, 11, 23, 8, 7, tzinfo=SHANGHAI)
    one = schedule(catch_up_weeks=1)
    assert one.due(monday) == [Week(2026, 47)]
    assert one.due(monday - timedelta(seconds=1)) == [Week(2026, 46)]
    assert one.next(monday) == monday + timedelta(weeks=1)
    assert schedule(catch_up_weeks=3).due(monday) == [Week(2026, n) for n in (45, 46, 47)]


def test_a_clock_change_neither_leaves_a_week_out_nor_makes_it_twice() -> None:

    half_past_two = schedule("Europe/Berlin", catch_up_weeks=1, day="sun", hour=2, minute=30)
    found: list[Week] = []
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    while moment < datetime(2027, 1, 1, tzinfo=UTC):
        found += [week for week in half_past_two.due(moment) if week not in found]
        moment += timedelta(hours=1)
    sundays = {date(2026, 1, 4) + timedelta(weeks=i) for i in range(52)}
    wanted = sorted({week_of(day).plus(-1) for day in sundays})
    assert [week for week in found if week >= wanted[0]] == wanted


@given(
    some.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1)),
    some.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]),
    some.integers(1, 8),
)
def test_what_is_due_are_the_newest_weeks_without_a_gap(
    naive: datetime, zone: str, catch_up_weeks: int
) -> None:
    now = naive.replace(tzinfo=UTC)
    weeks = schedule(zone, catch_up_weeks).due(now)
    assert len(weeks) in (catch_up_weeks, catch_up_weeks + 1, catch_up_weeks - 1)
    assert weeks == [weeks[0].plus(i) for i in range(len(weeks))]
    local = now.astimezone(ZoneInfo(zone))
    assert weeks[-1] < week_of(local.date())


class Shop:
    """A shop's machine through the years: its clock, its mail, its disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.offset_us = 0
        self.mail_works = True
        self.exports_there = True
        self.mail: list[str] = []
        self.factory_mail: list[str] = []
        self.made: list[Week] = []
        self.troubles: list[tuple[Week, str]] = []

    def now_us(self) -> int:
        return self.offset_us + int(asyncio.get_running_loop().time() * 1_000_000)

    def set_clock(self, moment: datetime) -> None:
        self.offset_us += int(moment.timestamp() * 1_000_000) - self.now_us()

    async def make(self, week: Week) -> Path:
        if not self.exports_there:
            raise DemandError("the exports are not there")
        self.made.append(week)
        folder = self.folder / str(week)
        for place, factory in ((folder, ""), (folder / "factories" / "one", FACTORY)):
            place.mkdir(parents=True, exist_ok=True)
            told = Summary(
                shop=SHOP, week=str(week), factory=factory, language="zh", pieces=10, styles=1,
                needs=0, top=(("A", 10),),
            )  # fmt: skip
            (place / FILE).write_bytes(msgspec.json.encode(told))
        return folder

    def channel(self, name: str, box: list[str]) -> "Mail":
        return Mail(self, name, box)


class Mail:
    """A mail server that is away at times."""

    per_minute = 60

    def __init__(self, shop: Shop, name: str, box: list[str]) -> None:
        self.shop = shop
        self.name = name
        self.box = box

    async def deliver(self, note: Note) -> None:
        if not self.shop.mail_works:
            raise NotNow("the server is away")
        self.box.append(note.key)


async def be_on(shop: Shop, url: str, seconds: float, seed: int) -> None:
    """The program runs for a while on the shop's machine, and is stopped."""
    log = await open_log(url, now_us=shop.now_us)
    outbox = Outbox(log, now_us=shop.now_us)
    channels = [shop.channel("boss", shop.mail), shop.channel("heshun", shop.factory_mail)]
    runner = WeeklyRunner(
        shop=SHOP,
        schedule=schedule(catch_up_weeks=12),
        ledger=Ledger(log, outbox, now_us=shop.now_us),
        make=shop.make,
        now_us=shop.now_us,
        channels=("boss",),
        factories=(FactorySettings(name=FACTORY, channels=("heshun",)),),
        troubled=lambda week, why: shop.troubles.append((week, why)),
    )
    postman = Postman(
        outbox, channels, now_us=shop.now_us, random=random.Random(seed).random,
        failed=lambda channel, why: shop.troubles.append((Week(1, 1), why)),
    )  # fmt: skip
    try:
        async with asyncio.timeout(seconds), asyncio.TaskGroup() as tasks:
            tasks.create_task(runner.run())
            tasks.create_task(postman.run())
    except TimeoutError:
        pass
    finally:
        await log.close()


@pytest.mark.timeout(300)
def test_520_weeks_bring_520_reports_and_none_twice(tmp_path: Path) -> None:
    shop, chance = Shop(tmp_path), random.Random(7)
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    first = datetime(2026, 11, 23, 8, 6, 40, tzinfo=SHANGHAI)

    async def years() -> None:
        off = 0
        for number in range(519):
            moment = first + timedelta(weeks=number)
            last = number == 518
            if off and not last:
                off -= 1
                continue
            off = chance.choice([0] * 12 + [1, 2, 3])
            shop.mail_works = last or chance.random() > 0.2
            shop.set_clock(moment)
            await be_on(shop, url, chance.choice([2.0, 24.0, 28.0]) if not last else 28.0, number)
            shift = timedelta(hours=chance.choice([-30, -1, 0, 0, 1]))
            shop.set_clock(moment + shift)
            await be_on(shop, url, 8.0, number)
        shop.mail_works = True
        shop.set_clock(first + timedelta(weeks=518, hours=1))
        await be_on(shop, url, 1500.0, 0)

    run(years())
    wanted = [str(week_of(first.date()).plus(i - 2)) for i in range(520)]
    assert sorted(key.rsplit(".", 1)[1] for key in shop.mail) == wanted
    assert len(set(shop.mail)) == len(shop.mail) == 520
    assert len(set(shop.factory_mail)) == len(shop.factory_mail) == 520
    assert not shop.troubles


def test_the_first_time_only_the_newest_week_is_made(tmp_path: Path) -> None:
    shop = Shop(tmp_path)

    async def one() -> None:
        shop.set_clock(datetime(2026, 11, 26, 12, 0, tzinfo=SHANGHAI))
        await be_on(shop, "sqlite://", 60.0, 1)

    run(one())
    assert shop.made == [Week(2026, 47)]


def test_a_week_that_cannot_be_made_is_told_once_and_made_when_it_can(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.exports_there = False

    async def one() -> None:
        shop.set_clock(datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI))

        async def bring() -> None:
            await asyncio.sleep(4000)
            shop.exports_there = True

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(bring())
            await be_on(shop, "sqlite://", 6000.0, 1)

    run(one())
    assert shop.troubles == [(Week(2026, 47), "the exports are not there")]
    assert shop.made == [Week(2026, 47)]
    assert len(shop.mail) == 1
