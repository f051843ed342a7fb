"""The fleet in a real browser: what needs somebody stands first, and one switch silences all."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from host.commands import Move
from host.desk.fleet_routes import WHY
from host.state import RoomState

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]


async def _open(open_site: Any) -> tuple[Any, Any]:
    site = await open_site(rooms=("a", "b", "c"))
    for room in site.rooms.values():
        room.change(topics=(), alerts=())
    context = await site.context()
    page = await context.new_page()
    await page.goto(site.server.new_desk_link())
    await page.goto(site.server.url + "fleet")
    await site.until(page, "window.yaohe && yaohe.drawn > 0")
    return site, page


async def test_a_room_that_needs_somebody_comes_first_and_is_taken_over_there(
    open_site: Any,
) -> None:
    site, page = await _open(open_site)
    names = page.locator(".tile-name")
    assert await names.all_inner_texts() == ["a", "b", "c"]
    asked = msgspec.structs.replace(
        site.script.topic("k", "person", "过敏了"), deadline_us=site.script.now_us() + 10**9
    )
    site.rooms["c"].change(topics=(asked,))
    await site.until(page, "document.querySelector('.tile-name').textContent === 'c'")
    whys = page.locator(".tile:first-child .whys li")
    assert await whys.all_inner_texts() == ["紧急问题", "有人等回答"]
    await page.hover(".tile:first-child")
    site.rooms["b"].move(RoomState.SAFE)
    await site.until(page, "document.querySelector('.news').textContent === 'b: 静音待命'")
    assert await names.all_inner_texts() == ["c", "a", "b"], "they hold still under the pointer"
    await page.click(".tile:first-child .take-over")
    await site.until(page, "document.querySelector('.tile[data-state=HUMAN]')")
    assert site.rooms["c"].commands[0][0] == Move(to=RoomState.HUMAN, why="fleet")
    await page.mouse.move(0, 0)
    await site.until(page, "document.querySelector('.tile-name').textContent === 'b'", 6)
    assert await page.locator(".tile:first-child .to-desk").get_attribute("href") == "/desk?room=b"


async def test_all_rooms_are_silenced_by_keys_in_two_acts(open_site: Any) -> None:
    site, page = await _open(open_site)
    counts = site.rooms["a"].view().counts
    site.rooms["a"].change(counts=msgspec.structs.replace(counts, listeners=1_000))
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    assert await page.locator(".silence-all.sure").count() == 1
    assert all(not room.commands for room in site.rooms.values())
    await page.keyboard.press("Enter")
    await site.until(page, "document.querySelectorAll('.tile[data-state=SAFE]').length === 3")
    for room in site.rooms.values():
        [(command, who)] = room.commands
        assert command == Move(to=RoomState.SAFE, why=WHY)
        assert who.startswith("desk-")
    assert await page.locator(".toast").inner_text() == "3 个直播间都静音了"
    await page.click(".language")
    assert (await page.locator(".sums").inner_text()).startswith("3 rooms, 0 on air, 3 need")
