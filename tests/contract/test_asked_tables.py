"""What viewers asked is counted the same in every kind of log."""

from __future__ import annotations

from pathlib import Path

import pytest

from demand.asked import AskedRow, asked, rebuild, update
from storage.open_log import open_log
from storage.ports import NewEvent


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def log_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "memory":
        return "sqlite://"
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'room.db'}"
    return str(request.getfixturevalue("postgres_url"))


async def test_counts_do_not_depend_on_where_the_log_is_kept(log_url: str) -> None:
    log = await open_log(log_url, now_us=lambda: 1_760_281_200_000_000)
    for n in range(450):
        viewer = f"v{n % 11}\\u0000" if n % 5 else ""
        user = f'"user": {{"id": "{viewer}"}}' if viewer else '"user": {}'
        chat = f'{{"kind": "chat", "event_id": "e{n}", {user}, "text": "?"}}'
        products = '"P1", "P2"' if n % 3 else ""
        read = (
            f'{{"kind": "comment.read", "event_id": "e{n}",'
            f' "readings": [{{"intent": "price", "product_ids": [{products}]}}]}}'
        )
        await log.append(
            [NewEvent("r", "chat", chat.encode()), NewEvent("r", "comment.read", read.encode())]
        )
    assert await update(log, limit=401) == 900
    rows = [
        AskedRow("2025-W41", "price", "", 150, 11),
        AskedRow("2025-W41", "price", "P1", 300, 11),
    ]
    assert await asked(log) == rows
    assert await rebuild(log) == 900
    assert await asked(log) == rows
    await log.close()
