"""What every catalogue store does, in memory, in an SQLite file and in PostgreSQL alike."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import msgspec
import pytest

from storage.catalogue import AmountOff, Catalogue, Faq, Product, Promotion, Shop, SizeRow, Sku
from storage.catalogue_store import (
    CatalogueChange,
    CatalogueError,
    CatalogueStore,
    CatalogueUnavailable,
    NoCatalogue,
    open_store,
)
from storage.catalogue_write import CHANGES_PER_BASE
from storage.open_log import open_log
from storage.ports import NewEvent

START_US = 1_760_000_000_000_000


class Ticking:
    """A clock that moves by one microsecond each time it is read."""

    def __init__(self) -> None:
        self.us = START_US

    def __call__(self) -> int:
        self.us += 1
        return self.us


def shop_of(*products: Product) -> Catalogue:
    return Catalogue(Shop(name="小店", policies={"returns": "七天无理由"}), products)


def product(number: int, **skus: int) -> Product:
    """A product whose SKUs are named with their prices; five of each are there."""
    return Product(
        id=f"P{number}",
        link_no=number,
        title=f"连衣裙 {number}",
        attributes={"面料": "棉"},
        skus=tuple(
            Sku(sku=f"P{number}-{name}", price_minor=price, stock=5, options={"尺码": name})
            for name, price in skus.items()
        ),
        promotions=(Promotion(kind="coupon", text="满减", rule=AmountOff(off_minor=500)),),
        size_chart=(SizeRow(size="M", height_cm=(155.0, 165.0)),),
        faq=(Faq("会缩水吗", "不会"),),
    )


CATALOGUE = shop_of(product(1, S=9900, M=10900), product(2, L=5000))


def with_sku(catalogue: Catalogue, sku: str, **values: int | None) -> Catalogue:
    products = [
        msgspec.structs.replace(
            p,
            skus=tuple(msgspec.structs.replace(s, **values) if s.sku == sku else s for s in p.skus),
        )
        for p in catalogue.products
    ]
    return Catalogue(catalogue.shop, tuple(products))


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "memory":
        return "sqlite://"
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[CatalogueStore]:
    store = await open_store(store_url, now_us=Ticking())
    yield store
    await store.close()


async def saved(store: CatalogueStore, catalogue: Catalogue = CATALOGUE) -> int:
    return await store.save(catalogue, source="catalog.json", who="owner")


class TestEveryStore:
    async def test_a_new_store_has_no_version_and_says_what_to_do(
        self, store: CatalogueStore
    ) -> None:
        assert await store.version() == 0
        assert await store.history() == []
        with pytest.raises(NoCatalogue, match=r"no catalogue yet: import one with run.py import"):
            await store.snapshot()
        with pytest.raises(NoCatalogue, match="no catalogue yet"):
            await store.change_sku("P1-S", stock=1, who="me", source="desk")

    async def test_a_saved_catalogue_comes_back_whole_with_the_time_it_was_read(
        self, store: CatalogueStore
    ) -> None:
        assert await saved(store) == 1
        snapshot = await store.snapshot()
        assert (snapshot.version, snapshot.catalogue) == (1, CATALOGUE)
        later = await store.snapshot()
        assert START_US < snapshot.read_us < later.read_us

    async def test_the_same_content_keeps_its_version(self, store: CatalogueStore) -> None:
        assert await saved(store) == 1
        assert await saved(store) == 1
        assert await store.change_sku("P1-S", who="me", source="desk") == 1
        assert await store.change_sku("P1-S", stock=5, who="me", source="desk") == 1
        assert await store.change_sku("P1-S", stock=4, who="me", source="desk") == 2
        assert await saved(store, with_sku(CATALOGUE, "P1-S", stock=4)) == 2
        assert await saved(store) == 3
        assert await store.version() == 3

    async def test_every_version_ever_saved_can_be_read_exactly(
        self, store: CatalogueStore
    ) -> None:
        states = [CATALOGUE]
        await saved(store)

        async def change(sku: str, **values: int) -> None:
            version = await store.change_sku(sku, who="me", source="desk", **values)
            kept = {k: v or (None if k == "list_price_minor" else 0) for k, v in values.items()}
            states.append(with_sku(states[-1], sku, **kept))
            assert version == len(states)

        await change("P1-S", stock=0)
        await change("P1-S", price_minor=8800, list_price_minor=9900)
        await change("P2-L", price_minor=0, stock=1)
        await change("P1-S", list_price_minor=0)
        states.append(shop_of(product(2, L=4000, XL=4500)))
        assert await saved(store, states[-1]) == 6
        await change("P2-XL", stock=99)
        for version, catalogue in enumerate(states, start=1):
            snapshot = await store.snapshot(version)
            assert (snapshot.version, snapshot.catalogue) == (version, catalogue)
        assert (await store.snapshot()).catalogue == states[-1]

    async def test_many_changes_are_read_exactly_across_a_new_base(
        self, store: CatalogueStore
    ) -> None:
        await saved(store)
        for stock in range(CHANGES_PER_BASE + 4):
            await store.change_sku("P1-M", stock=1000 + stock, who="sync", source="erp")
        for version in (2, CHANGES_PER_BASE, CHANGES_PER_BASE + 1, CHANGES_PER_BASE + 2):
            expected = with_sku(CATALOGUE, "P1-M", stock=1000 + version - 2)
            assert (await store.snapshot(version)).catalogue == expected

    @pytest.mark.parametrize("version", [-1, 0, 2, 10**9])
    async def test_a_version_that_never_was_is_refused(
        self, store: CatalogueStore, version: int
    ) -> None:
        await saved(store)
        with pytest.raises(NoCatalogue) as caught:
            await store.snapshot(version)
        assert str(caught.value) == (
            f"The catalogue has no version {version}: name one from 1 to 1."
        )

    async def test_history_tells_who_changed_what(self, store: CatalogueStore) -> None:
        await saved(store)
        await store.change_sku("P1-S", price_minor=8800, who="小王", source="desk")
        history = await store.history()
        assert [msgspec.structs.replace(c, written_us=0) for c in history] == [
            CatalogueChange(2, 0, "desk", "小王", "P1-S", 8800, None, 5),
            CatalogueChange(1, 0, "catalog.json", "owner"),
        ]
        assert history[0].written_us > history[1].written_us > START_US
        assert await store.history(1) == history[:1]
        assert await store.history(0) == []

    async def test_an_unknown_sku_is_refused_with_the_nearest(self, store: CatalogueStore) -> None:
        await saved(store)
        with pytest.raises(CatalogueError) as caught:
            await store.change_sku("P1-s", stock=1, who="me", source="desk")
        assert str(caught.value) == "There is no SKU 'P1-s': the nearest are P1-S, P1-M, P2-L."
        with pytest.raises(CatalogueError, match=r"the nearest are P1-M, P1-S, P2-L\."):
            await store.change_sku("全然不同\0", stock=1, who="me", source="desk")
        assert await store.version() == 1

    @pytest.mark.parametrize("value", [-1, 2**53, 1.5, True, "5"])
    @pytest.mark.parametrize("name", ["price_minor", "list_price_minor", "stock"])
    async def test_a_value_that_is_no_amount_is_refused_and_changes_nothing(
        self, store: CatalogueStore, name: str, value: int
    ) -> None:
        await saved(store)
        with pytest.raises(CatalogueError) as caught:
            await store.change_sku("P1-S", who="me", source="desk", **{name: value})
        assert str(caught.value) == (
            f"{name} of SKU 'P1-S' cannot be {value!r}: give a whole number from 0 on."
        )
        assert await store.version() == 1

    @pytest.mark.parametrize(
        ("catalogue", "reason"),
        [
            (shop_of(product(1, S=1), product(1, M=1)), "The product id 'P1' stands 2 times"),
            (shop_of(product(1, S=-1)), "price_minor of SKU 'P1-S' cannot be -1"),
            (with_sku(CATALOGUE, "P2-L", stock=-3), "stock of SKU 'P2-L' cannot be -3"),
            (
                with_sku(CATALOGUE, "P2-L", list_price_minor=-3),
                "list_price_minor of SKU 'P2-L' cannot be -3",
            ),
            (
                shop_of(
                    product(1, S=1), msgspec.structs.replace(product(1, S=1), id="P2", link_no=2)
                ),
                "The SKU 'P1-S' stands 2 times",
            ),
            (
                shop_of(product(1, S=1), msgspec.structs.replace(product(2, S=1), link_no=1)),
                "The link number 1 stands 2 times",
            ),
            (shop_of(product(1, S="9.9")), "of the wrong kind"),  # type: ignore[arg-type]
            (shop_of(product(1, S=2**60)), "price_minor of SKU 'P1-S' cannot be"),
            (Catalogue(Shop(name="\ud800"), ()), "cannot be kept"),
        ],
    )
    async def test_a_catalogue_that_is_not_sound_is_refused_whole(
        self, store: CatalogueStore, catalogue: Catalogue, reason: str
    ) -> None:
        await saved(store)
        with pytest.raises(CatalogueError, match=reason) as caught:
            await saved(store, catalogue)
        assert "\n" not in str(caught.value)
        assert (await store.snapshot()).catalogue == CATALOGUE

    async def test_whoever_changes_it_is_named_within_bounds(self, store: CatalogueStore) -> None:
        with pytest.raises(CatalogueError, match="who cannot be"):
            await store.save(CATALOGUE, source="file", who="x" * 201)
        assert await store.version() == 0

    async def test_changes_made_at_once_are_all_kept_each_with_its_version(
        self, store: CatalogueStore
    ) -> None:
        await saved(store)
        versions = await asyncio.gather(
            *(
                store.change_sku(sku, stock=100 + n, who="me", source="desk")
                for n, sku in enumerate(["P1-S", "P1-M", "P2-L"] * 5)
            )
        )
        assert versions == list(range(2, 17))

    async def test_a_closed_store_refuses_and_can_be_closed_again(
        self, store: CatalogueStore
    ) -> None:
        await store.close()
        await store.close()
        uses: list[Callable[[], object]] = [
            store.version,
            store.snapshot,
            store.history,
            lambda: saved(store),
            lambda: store.change_sku("P1-S", stock=1, who="me", source="desk"),
        ]
        for use in uses:
            with pytest.raises(CatalogueError, match="The catalogue is closed"):
                await use()  # type: ignore[misc]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def lasting_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


class TestEveryStoreThatLasts:
    async def test_the_log_and_the_catalogue_share_a_file(self, lasting_url: str) -> None:
        log = await open_log(lasting_url, now_us=Ticking())
        store = await open_store(lasting_url, now_us=Ticking())
        assert await saved(store) == 1
        assert await log.append([NewEvent("r", "chat", b"x")]) == 1
        await asyncio.gather(
            *(log.append([NewEvent("r", "chat", b"x")]) for _ in range(50)),
            *(store.change_sku("P1-S", stock=n, who="m", source="d") for n in range(10)),
        )
        assert (await log.last_seq(), await store.version()) == (51, 11)
        await log.close()
        await store.close()

    async def test_another_writer_is_seen_at_once_and_neither_loses_a_change(
        self, lasting_url: str
    ) -> None:
        room = await open_store(lasting_url, now_us=Ticking())
        desk = await open_store(lasting_url, now_us=Ticking())
        await saved(room)
        assert (await desk.snapshot()).catalogue == CATALOGUE
        assert await desk.change_sku("P1-S", stock=0, who="me", source="desk") == 2
        assert await room.version() == 2
        assert (await room.snapshot()).by_sku["P1-S"][1].stock == 0

        async def changes(store: CatalogueStore, sku: str) -> list[int]:
            return [
                await store.change_sku(sku, stock=100 + n, who="me", source="x") for n in range(15)
            ]

        versions = await asyncio.gather(changes(room, "P1-M"), changes(desk, "P2-L"))
        assert sorted(versions[0] + versions[1]) == list(range(3, 33))
        stocks = {sku: s.stock for sku, (_, s) in (await room.snapshot()).by_sku.items()}
        assert stocks == {"P1-S": 0, "P1-M": 114, "P2-L": 114}
        await room.close()
        await desk.close()

    async def test_the_catalogue_is_there_after_reopening(self, lasting_url: str) -> None:
        first = await open_store(lasting_url, now_us=Ticking())
        await saved(first)
        await first.change_sku("P1-S", stock=2, who="me", source="desk")
        await first.close()
        second = await open_store(lasting_url, now_us=Ticking())
        assert (await second.snapshot()).catalogue == with_sku(CATALOGUE, "P1-S", stock=2)
        assert (await second.snapshot(1)).catalogue == CATALOGUE
        await second.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nonsense", "The storage URL is not one"),
        ("sqlite:////no/such/folder/x.db", "does not exist: make it"),
        ("mysql://x/y", "begins with 'mysql'"),
    ],
)
async def test_a_url_that_leads_nowhere_is_refused_in_a_sentence(url: str, reason: str) -> None:
    with pytest.raises(CatalogueError, match=reason):
        await open_store(url, now_us=Ticking())


async def test_a_server_that_is_away_is_unavailable() -> None:
    with pytest.raises(CatalogueUnavailable, match="cannot be reached"):
        await open_store("postgresql://me@127.0.0.1:1/shop", now_us=Ticking())


def test_reading_the_catalogue_and_the_log_does_not_load_the_writing_side() -> None:
    """sqlmodel alone would take a third of the second in which a room must be back on air."""
    program = (
        "import sys, storage.open_log, storage.catalogue_store;"
        "print([m for m in ('sqlmodel', 'sqlalchemy', 'pydantic', 'pg8000') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"
