"""The index follows the catalogue, in a process of its own, and whatever goes wrong there stops
neither an import nor a room."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from demand.demand_error import DemandError
from host import picture_index
from host.cli import main
from host.own_process import in_own_process
from host.picture_worker import IndexPictures, Looked
from host.sample_shop import sample_catalogue
from host.virtual_time import run
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot


class Worker:
    """Stands in for the process: what it was given, and when."""

    def __init__(self) -> None:
        self.given: list[tuple[float, tuple[str, ...]]] = []
        self.fails = 0

    async def __call__(
        self, module: str, task: IndexPictures, *, limit_s: float, heard: Callable[[str], None]
    ) -> bytes:
        assert module == "host.picture_worker"
        now = asyncio.get_running_loop().time()
        self.given.append((now, tuple(name for _, name in task.named)))
        if self.fails:
            self.fails -= 1
            raise DemandError("it ended with -11")
        heard("100 of 102 pictures indexed")
        return msgspec.json.encode(Looked(102, 0, ("bad.png is a GIF; save it anew",)))


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Worker:
    stand_in = Worker()
    monkeypatch.setattr(picture_index, "in_own_process", stand_in)
    monkeypatch.setattr(picture_index, "is_installed", lambda: True)
    return stand_in


def snapshot(version: int, *names: str) -> Snapshot:
    sku = Sku(sku="S", price_minor=version, stock=1)
    products = (Product(id="P", title="p", skus=(sku,), pictures=names),)
    return Snapshot(version, 0, Catalogue(Shop(name="shop"), products))


def kept(worker: Worker, changes: dict[float, Snapshot], until_s: float) -> list[float]:
    """Keep the index of a catalogue that changes at these seconds; when new pictures were told."""
    now = snapshot(1, "a.png")
    told: list[float] = []

    async def watched() -> None:
        nonlocal now
        loop = asyncio.get_running_loop()
        begin = loop.time()
        async with asyncio.TaskGroup() as tasks:
            keeping = tasks.create_task(
                picture_index.keep_indexed(
                    lambda: now, Path(), indexed=lambda: told.append(loop.time() - begin)
                )
            )
            for at_s, new in changes.items():
                await asyncio.sleep(begin + at_s - loop.time())
                now = new
            await asyncio.sleep(begin + until_s - loop.time())
            keeping.cancel()

    run(watched())
    return told


def test_new_pictures_are_looked_at_and_a_new_price_is_no_reason(worker: Worker) -> None:
    changes = {40: snapshot(2, "a.png"), 60: snapshot(3, "a.png", "b.png")}
    told = kept(worker, changes, 100)
    assert [names for _, names in worker.given] == [("a.png",), ("a.png", "b.png")]
    assert told[0] == pytest.approx(20)
    assert 60 <= told[1] <= 63


def test_what_failed_is_tried_again_and_not_at_once(worker: Worker) -> None:
    worker.fails = 1
    assert kept(worker, {}, 2000) == [pytest.approx(920)]
    assert len(worker.given) == 2


def test_an_import_says_what_was_looked_at(
    worker: Worker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(sample_catalogue()), "--data", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "search by picture: 102" in told
    assert "100 of 102" in told
    assert "bad.png is a GIF" in told
    assert len(worker.given[0][1]) == 12


def test_an_import_is_done_though_its_pictures_could_not_be_looked_at(
    worker: Worker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    worker.fails = 1
    assert main(["import", str(sample_catalogue()), "--data", str(tmp_path)]) == 0
    assert "not indexed yet: it ended with -11" in capsys.readouterr().out


def test_a_dry_run_looks_at_nothing(worker: Worker, tmp_path: Path) -> None:
    given = ["import", str(sample_catalogue()), "--data", str(tmp_path / "none"), "--dry-run"]
    assert main(given) == 0
    assert worker.given == []


@pytest.mark.real_time
def test_a_process_that_dies_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    async def dead(module: str) -> str:
        task = IndexPictures((), "", "")
        with pytest.raises(DemandError) as caught:
            await in_own_process(module, task, limit_s=30)
        return str(caught.value)

    assert "No module named host.not_there" in asyncio.run(dead("host.not_there"))
    monkeypatch.setattr(sys, "executable", "/not/there")
    assert "no process can be started" in asyncio.run(dead("host.cli"))
