"""The AI's part in the room, on the desk and on the room page, in a real browser."""

from __future__ import annotations

import os
from typing import Any

import pytest

from host.commands import ChangeMode
from host.mark_words import mark_words
from host.mode import Mode
from host.state import RoomState

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
PICTURES = os.environ.get("YAOHE_PICTURES", "")


async def test_a_person_changes_the_mode_in_two_steps_and_sees_what_is_refused(site: Any) -> None:
    page = await site.desk_page()
    button = page.locator(".mode button")
    assert await page.locator(".mode select").input_value() == "ai_host"
    assert not await button.is_visible()
    await page.locator(".mode select").focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    assert site.room.commands == [], "a choice alone changes nothing"
    await button.press("Enter")
    await site.until(page, "document.querySelector('.toast').textContent !== ''")
    assert [command for command, _ in site.room.commands] == [
        ChangeMode(to=Mode.CO_PILOT, why="desk")
    ]
    site.room.change(mode=Mode.CO_PILOT, refused_modes={"ai_host": "TikTok forbids it"})
    await site.until(page, "document.querySelector('.mode select').value === 'co_pilot'")
    assert await page.locator(".state-words").inner_text() == "真人主播，AI 静音协助"
    first = page.locator(".mode option").first
    assert await first.text_content() == "AI 主播（平台不允许）"
    if PICTURES:
        await page.screenshot(path=f"{PICTURES}/mode-desk.png")
        await page.set_viewport_size({"width": 375, "height": 667})
        await page.screenshot(path=f"{PICTURES}/mode-desk-phone.png")


async def test_a_silent_ai_shows_viewers_no_figure_and_keeps_its_mark(site: Any) -> None:
    page = await site.room_page()
    assert await page.locator(".figure").is_visible()
    site.room.change(mode=Mode.CO_PILOT, state=RoomState.HUMAN)
    await site.until(page, "document.body.dataset.mode === 'co_pilot'")
    assert not await page.locator(".figure").is_visible()
    assert await page.locator(".ai-mark").inner_text() == mark_words("zh").text
    assert await page.evaluate("yaohe.stopped") == "", "other words are no missing mark"
    assert "AI 生成" in await page.locator(".banner").inner_text()
    if PICTURES:
        await page.screenshot(path=f"{PICTURES}/mode-room.png")
    site.room.change(mode=Mode.AI_HOST, state=RoomState.HUMAN)
    await site.until(page, "document.body.dataset.mode === 'ai_host'")
    assert await page.locator(".ai-mark").inner_text() == mark_words("zh").person
    assert await page.locator(".figure").is_visible()
    if PICTURES:
        await page.screenshot(path=f"{PICTURES}/mode-person.png")
    site.room.change(mode=Mode.CO_HOST, state=RoomState.AI)
    await site.until(page, "document.body.dataset.mode === 'co_host'")
    assert await page.locator(".pill-text").inner_text() == "真人主播，AI 副播"
