"""What viewers want is mined and counted the same in every kind of log."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from demand.mining.labelling import Label
from demand.mining.log_run import mine_log
from demand.mining.mention import Told
from demand.mining.second_reading import Opinion
from demand.mining.shop_side import shop_side
from demand.signal import SignalKind
from storage.open_log import open_log
from storage.ports import NewEvent

NOW_US = 1_760_281_200_000_000
KEY = b"0123456789abcdef"
STORIES = ("刹车一捏没反应吓得我一身汗", "敷了半天跟没敷一个样子啊")


SIDE = shop_side(None)


@pytest.fixture(autouse=True)
def one_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Made once: it is the same for every run."""
    monkeypatch.setattr("demand.mining.log_run.shop_side", lambda *_, **__: SIDE)


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def log_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "memory":
        return "sqlite://"
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


async def test_signals_do_not_depend_on_where_the_log_is_kept(log_url: str) -> None:
    log = await open_log(log_url, now_us=lambda: NOW_US)
    for n in range(300):
        user = f'"user": {{"id": "v{n % 37}\\u0000"}}' if n % 5 else '"user": {}'
        text = ("有没有静音的空调", "什么时候出奶油白", "来了\\u0000")[n % 3]
        at_ms = NOW_US // 1000 - n * 600_000
        chat = (
            f'{{"kind": "chat", "event_id": "e{n}", {user}, "text": "{text}",'
            f' "received_ms": {at_ms}}}'
        )
        read = (
            f'{{"kind": "comment.read", "event_id": "e{n}",'
            f' "readings": [{{"intent": "wish", "shown": "P{n % 2}"}}]}}'
        )
        await log.append(
            [NewEvent("r", "chat", chat.encode()), NewEvent("r", "comment.read", read.encode())]
        )
    outcomes = [
        await mine_log(log, catalogue=None, key=KEY, now_us=lambda: NOW_US, anew=anew)
        for anew in (False, True)
    ]
    await log.close()
    assert outcomes[0] == outcomes[1]
    lines = {
        (str(row.week), row.kind, row.style): row.lines
        for row in outcomes[0].rows
        if row.value == "奶油白"
    }
    assert sum(lines.values()) == 100
    assert {kind for _, kind, _ in lines} == {SignalKind.WISH_MISSING}
    assert {style for *_, style in lines} == {"P0", "P1"}


class _Finds:
    """Finds what it is told to in every line."""

    def __init__(self, name: str, told: Told) -> None:
        self.name = name
        self.told = told
        self.asked = 0

    async def read(self, lines: Sequence[str]) -> Sequence[Opinion | None]:
        self.asked += len(lines)
        return [Opinion(self.told)] * len(lines)

    async def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        return [None] * len(terms)


async def test_answers_about_lines_are_kept_in_every_kind_of_log(log_url: str) -> None:
    log = await open_log(log_url, now_us=lambda: NOW_US)
    chats = [
        f'{{"kind": "chat", "event_id": "e{n}", "text": "{STORIES[n % 2]}",'
        f' "user": {{"id": "v{n}"}}, "received_ms": {NOW_US // 1000}}}'
        for n in range(20)
    ]
    await log.append([NewEvent("r", "chat", chat.encode()) for chat in chats])
    first, second = _Finds("a 1", Told.DEAR), _Finds("b 1", Told.COMPARISON)
    kinds = []
    for reader, anew in ((first, False), (second, False), (None, True)):
        found = await mine_log(
            log, catalogue=None, key=KEY, now_us=lambda: NOW_US, anew=anew, reader=reader
        )
        kinds.append([(row.kind, row.lines) for row in found.rows])
    await log.close()
    dear, comparison = [(SignalKind.PRICE_RESISTANCE, 20)], [(SignalKind.COMPARISON, 20)]
    assert kinds == [dear, comparison, comparison]
    assert (first.asked, second.asked) == (2, 2)
