"""What searches teach: weights by clicks and orders, and covers that show no one."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from chat.events import Flags, Order, ProductRef, User
from demand.demand_error import DemandError
from demand.pictures.bought import WITHIN_US, Bought, clicks_of_orders
from demand.pictures.counted import DAY_US, Counted, CoverTerms, count_searches
from demand.pictures.covers import Covers, thumbnail
from demand.pictures.learned import (
    MOST_COVERS,
    CoverRule,
    Learned,
    WantedStyle,
    read_learned,
    write_learned,
)
from demand.pictures.look_words import look_words
from demand.pictures.ports import Floats
from demand.pictures.searched import Clicked, Searched, as_event, packed
from host import picture_learning
from host.cli import main
from host.config import Config
from host.picture_worker import CountSearches
from host.virtual_time import run
from storage.open_log import open_log
from storage.ports import EventLog, NewEvent

PICTURE = np.zeros((400, 300, 3), np.uint8)
BOX = (50, 100, 200, 200)
NOTHING = Learned()


def direction(seed: int) -> Floats:
    vector = np.random.default_rng(seed).standard_normal(64)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def search(number: int, viewer: str, vector: Floats, **more: object) -> Searched:
    values: dict[str, object] = {
        "search_id": f"{number:016x}", "picture_hash": "h", "viewer_id": viewer, "model": "m",
        "embedding": packed(vector), "colour": "blue", "pattern": "striped", "category": "Dress",
    }  # fmt: skip
    return msgspec.convert({**values, **more}, Searched)


class Shop:
    """A log on a clock of days, and the covers beside it."""

    def __init__(self, folder: Path, log: EventLog) -> None:
        self.log, self.covers = log, Covers(folder)
        self.day = 0

    async def write(self, *events: Searched | Clicked) -> None:
        await self.log.append([as_event("main", each) for each in events])

    async def count(self, *, until_us: int | None = None, **terms: object) -> Counted:
        return await count_searches(
            self.log,
            now_us=self.day * DAY_US,
            until_us=until_us,
            product_of={"P1-RED-M": "P1"},
            covers=self.covers,
            terms=msgspec.convert(terms, CoverTerms),
        )


def in_shop(folder: Path, work: Callable[[Shop], object]) -> None:
    async def go() -> None:
        shop: Shop | None = None
        log = await open_log("sqlite://", now_us=lambda: shop.day * DAY_US if shop else 0)
        shop = Shop(folder, log)
        try:
            await work(shop)  # type: ignore[misc]
        finally:
            await log.close()

    asyncio.run(go())


def test_a_style_may_have_covers_once_k_viewers_looked_for_it(tmp_path: Path) -> None:
    async def work(shop: Shop) -> None:
        wanted = direction(1)
        for number in range(4):
            await shop.write(search(number, f"v{number}", wanted))
        await shop.write(*(search(10 + n, "v0", wanted) for n in range(9)))
        assert (await shop.count()).learned.wanted == ()
        await shop.write(search(30, "v4", wanted))
        (style,) = (await shop.count()).learned.wanted
        assert (style.model, style.covers) == ("m", 0)
        assert (await shop.count(viewers=6)).learned.wanted == ()
        assert (await shop.count(keep=False)).learned.wanted == ()

    in_shop(tmp_path, work)


def test_covers_go_when_their_time_is_over_or_too_few_look_or_they_are_switched_off(
    tmp_path: Path,
) -> None:
    async def work(shop: Shop) -> None:
        await shop.write(*(search(n, f"v{n}", direction(1)) for n in range(5)))
        await shop.write(search(7, "v7", direction(2)))
        shop.day = 30
        await shop.write(search(8, "v8", direction(1)))

        async def kept(**terms: object) -> set[str]:
            for number in (0, 7, 8, 99):
                shop.covers.keep(f"{number:016x}", PICTURE, BOX)
            await shop.count(**terms)
            return {each.lstrip("0") or "0" for each in shop.covers.kept()}

        assert await kept() == {"0", "8"}
        shop.day = 61
        assert await kept() == {"8"}
        assert await kept(viewers=20) == set()
        assert await kept(keep=False) == set()

    in_shop(tmp_path, work)


def test_a_week_that_is_over_is_told_as_it_was_and_touches_no_later_cover(tmp_path: Path) -> None:
    async def work(shop: Shop) -> None:
        await shop.write(*(search(n, f"v{n}", direction(1)) for n in range(5)))
        shop.day = 30
        await shop.write(*(search(n + 5, f"v{n}", direction(2)) for n in range(6)))
        shop.covers.keep(f"{7:016x}", PICTURE, BOX)
        (early,) = (await shop.count(until_us=10 * DAY_US)).emerging
        assert (early.searches, early.first_day) == (5, 0)
        assert shop.covers.kept() == {f"{7:016x}"}
        assert len((await shop.count()).emerging) == 2

    in_shop(tmp_path, work)


def test_the_cover_that_shows_a_style_best_is_told_with_it(tmp_path: Path) -> None:
    async def work(shop: Shop) -> None:
        one, other = direction(1), direction(2)
        for number, part in enumerate((0.6, 0.1, 0.0, 0.2, 0.5)):
            mixed = np.asarray((one + part * other) / np.linalg.norm(one + part * other))
            await shop.write(search(number, f"v{number}", mixed))
        (trend,) = (await shop.count()).emerging
        assert trend.cover == ""
        for number in (0, 3):
            shop.covers.keep(f"{number:016x}", PICTURE, BOX)
        (trend,) = (await shop.count()).emerging
        assert trend.cover == f"{3:016x}"

    in_shop(tmp_path, work)


def test_an_order_weighs_more_than_a_click_and_old_searches_nothing(tmp_path: Path) -> None:
    async def work(shop: Shop) -> None:
        for number in range(300):
            shown = ("P1", "P2") if number % 2 else ("P2", "P1")
            await shop.write(search(number, f"v{number}", direction(1), shown=shown))
            await shop.write(Clicked(search_id=f"{number:016x}", rank=1))
        for number in range(1, 100, 2):
            order = Order(
                platform="page", event_id=f"o{number}", id_hash=f"o{number}",
                product=ProductRef("P1-RED-M"), user=User(id=f"v{number}"),
                flags=Flags(test=number == 1),
            )  # fmt: skip
            await shop.log.append([NewEvent("main", "order", msgspec.json.encode(order))])
        await shop.log.append([NewEvent("main", "order", b"rubbish")])
        weights = (await shop.count()).learned.by_product()
        assert weights["P1"] > 1 > weights["P2"]
        assert (await shop.count()).learned.weights[0].taken == 150 + 2 * 49
        shop.day = 91
        assert (await shop.count()).learned.weights == ()

    in_shop(tmp_path, work)


def test_an_order_belongs_to_the_newest_search_that_showed_it_within_a_week() -> None:
    searches = [
        (day * DAY_US, search(day, "v", direction(1), shown=("P2", "P1") if day != 2 else ("P2",)))
        for day in range(3)
    ]
    orders = [
        Bought(2 * DAY_US + 1, "v", "P1"),
        Bought(2 * DAY_US, "other", "P1"),
        Bought(2 * DAY_US + WITHIN_US, "v", "P1"),
        Bought(2 * DAY_US, "v", "P9"),
    ]
    (click,) = clicks_of_orders(searches, orders, {})
    assert (click.search_id, click.rank, click.bought) == (f"{1:016x}", 2, True)


def wanted(seed: int, covers: int = 0, model: str = "m") -> WantedStyle:
    return WantedStyle(model, packed(direction(seed)), covers)


def test_only_a_search_like_a_wanted_style_gives_it_a_cover_and_three_are_enough() -> None:
    rule = CoverRule((wanted(1, covers=1), wanted(2, covers=MOST_COVERS), wanted(3, model="n")))
    assert not CoverRule().allows("m", direction(1))
    assert not rule.allows("m", direction(5))
    assert not rule.allows("m", direction(2))
    assert not rule.allows("m", direction(3))
    assert not rule.allows("m", direction(1)[:32])
    assert [rule.allows("m", direction(1)) for _ in range(4)] == [True, True, False, False]


def test_a_cover_is_small_cut_to_the_object_and_has_nothing_but_pixels() -> None:
    picture = PICTURE.copy()
    picture[100:300, 50:250] = (200, 30, 40)
    with Image.open(io.BytesIO(thumbnail(picture, BOX))) as cover:
        assert cover.size == (160, 160)
        assert not cover.getexif()
        assert set(cover.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert np.asarray(cover)[2:-2, 2:-2].min(axis=(0, 1))[0] > 150


@pytest.mark.parametrize("name", ["../../etc/passwd", "0" * 15, "0" * 17, "G" * 16, "", "0" * 16])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    covers = Covers(tmp_path)
    assert covers.read(name) is None
    covers.keep(name, PICTURE, BOX)
    assert covers.kept() == ({name} if name == "0" * 16 else set())
    assert (covers.read(name) is not None) == (name == "0" * 16)


def test_what_was_learned_comes_back_and_rubbish_is_nothing(tmp_path: Path) -> None:
    assert read_learned(tmp_path) is None
    learned = Learned(wanted=(wanted(1),))
    write_learned(learned, tmp_path)
    assert read_learned(tmp_path) == learned
    (tmp_path / "picture-learned.json").write_bytes(b"{")
    assert read_learned(tmp_path) is None


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ({"colour": "blue", "pattern": "striped", "category": "Dress"},
         ("蓝色条纹连衣裙", "blue striped Dress")),
        ({"colour": "multi", "pattern": "plain", "category": "Not sure"},
         ("花色款", "multi style")),
        ({"category": "kettle"}, ("kettle", "kettle")),
        ({}, ("", "")),
    ],
)  # fmt: skip
def test_a_look_is_said_in_both_languages(
    attributes: dict[str, str], words: tuple[str, str]
) -> None:
    assert look_words(attributes) == words


def test_searches_are_counted_in_hours_that_had_some_and_once_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[float] = []
    searches, fails = 0, [True]
    learned: list[Learned] = []

    async def worker(module: str, task: CountSearches, *, limit_s: float) -> bytes:
        counted.append(asyncio.get_running_loop().time() / 3600)
        if fails:
            fails.pop()
            raise DemandError("it ended with -9")
        write_learned(Learned(wanted=(wanted(1),)), Path(task.config.data_folder))
        return b""

    async def rooms() -> None:
        nonlocal searches
        config = Config(data_folder=str(tmp_path))
        async with asyncio.TaskGroup() as tasks:
            keeping = tasks.create_task(
                picture_learning.keep_learning(
                    config, now_us=lambda: 5, searched=lambda: searches, learn=learned.append
                )
            )
            await asyncio.sleep(30.5 * 3600)  # nothing was ever searched: nothing to count
            assert counted == []
            searches += 1
            await asyncio.sleep(40 * 3600)
            keeping.cancel()

    monkeypatch.setattr(picture_learning, "in_own_process", worker)
    start = 0.0
    run(rooms())
    start = counted[0] - 31
    assert [round(each - start) for each in counted] == [31, 32, 56]
    assert learned == [Learned(wanted=(wanted(1),))] * 2


def test_the_command_tells_weights_with_their_counts_and_styles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["look", "--feedback", "--trends", "--data", str(tmp_path)]
    assert main(given) == 0
    assert "nobody has searched" in capsys.readouterr().out
    url = Config(data_folder=str(tmp_path)).database_url

    async def write() -> None:
        from host.clock import machine_now_us

        log = await open_log(url, now_us=machine_now_us)
        for number in range(6):
            event = search(number, f"v{number}", direction(1), shown=("P1", "P2"))
            await log.append([as_event("main", event)])
        await log.append([as_event("main", Clicked(search_id=f"{0:016x}", rank=2))])
        await log.close()

    asyncio.run(write())
    assert main(given) == 0
    told = capsys.readouterr().out
    assert "P2" in told
    assert "shown 6, taken 1, expected 1" in told
    assert "蓝色条纹连衣裙 blue striped Dress: 6 viewers, 6 searches" in told
    assert read_learned(tmp_path) is not None
    assert main([*given, "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert main(["look", "--data", str(tmp_path)]) == 2
    assert main([*given[:3], "p.png", "--data", str(tmp_path)]) == 2
