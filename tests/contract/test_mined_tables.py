"""What viewers want is mined and counted the same in every kind of log."""

from __future__ import annotations

from pathlib import Path

import pytest

from demand.mining.log_run import mine_log
from demand.signal import SignalKind
from storage.open_log import open_log
from storage.ports import NewEvent

NOW_US = 1_760_281_200_000_000
KEY = b"0123456789abcdef"


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
