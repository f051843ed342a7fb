"""The desk's panel of the stage in a real browser: state, targets, and a preview that plays."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from unit.stage.test_stage_files import CANVAS, flash_and_tone

from host.commands import StageRetry, StageTarget
from host.machine_views import StageProcessView, StageTargetView
from host.stage.output.encoder import Encoder
from host.stage.output.preview import Preview

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]


def stage(state: str = "live") -> StageProcessView:
    return StageProcessView(
        state=state,
        frames_per_s=25.0,
        has_preview=True,
        recording="night-001.mp4",
        targets=(
            StageTargetView(name="one", host="push.example.com", state="live"),
            StageTargetView(
                name="two", host="b.example.com", state="waiting", detail="gone", retry_in_s=7
            ),
        ),
    )


async def test_the_panel_shows_each_target_and_sends_what_is_pressed(open_site: Any) -> None:
    site = await open_site()
    page = await site.desk_page()
    assert not await page.locator(".panel.stream").is_visible()
    site.room.change(stage=stage())
    await site.until(page, "document.querySelectorAll('.target').length === 2")
    assert "25.0" in await page.locator(".stream-numbers").inner_text()
    assert await page.locator(".target-now:visible").count() == 1
    await page.locator(".target-now:visible").click()
    await page.locator(".stream-aim summary").click()
    await page.locator(".stream-aim [name=name]").fill("one")
    await page.locator(".stream-aim [name=url]").fill("rtmp://h/app/s3cret")
    await page.locator(".stream-aim [type=submit]").click()
    await site.until(page, "document.querySelector('.stream-aim [name=url]').value === ''")
    told = [command for command, _ in site.room.commands]
    assert told == [StageRetry(name="two"), StageTarget(name="one", url="rtmp://h/app/s3cret")]
    assert "s3cret" not in await page.content()
    site.room.change(stage=stage("stopped"))
    await site.until(page, "!document.querySelector('.stream-again').hidden")
    assert "alarm" in str(await page.locator(".stream-state").get_attribute("class"))


async def test_the_preview_plays_and_goes_on_with_another_encoder(
    open_site: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "preview"
    site = await open_site(previews={"main": folder})
    await _write(folder, "a1", 400)
    site.room.change(stage=stage())
    page = await site.desk_page()
    await site.until(page, "!document.querySelector('.panel.stream').hidden")
    await page.locator(".watch").click()
    video = "document.querySelector('.stream video')"
    await site.until(
        page, f"{video}.videoWidth === {CANVAS.width} && {video}.currentTime > 0.5", 15
    )
    await _write(folder, "b2", 250)
    await site.until(page, f"{video}.buffered.length && {video}.buffered.end(0) < 11", 15)
    await page.locator(".watch").click()
    await site.until(page, f"{video}.hidden && !{video}.getAttribute('src')")
    assert site.faults == []


async def test_the_preview_is_for_operators_only(open_site: Any, tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    site = await open_site(previews={"main": folder})
    await _write(folder, "a1", 120)
    (folder / "other.txt").write_text("x")
    context = await site.context()
    page = await context.new_page()
    base = f"{site.server.url}desk/preview/main/"
    assert (await context.request.get(f"{base}live.m3u8")).status == 401
    await page.goto(site.server.new_desk_link())
    assert (await context.request.get(f"{base}live.m3u8")).status == 200
    for name in ("other.txt", "..%2f..%2fetc%2fpasswd", "part-a1-99.m4s", "%2e%2e"):
        assert (await context.request.get(base + name)).status in (401, 404), name


async def _write(folder: Path, run: str, pictures: int) -> None:
    def write() -> None:
        encoder = Encoder(CANVAS, video_kbit_per_s=300, audio_kbit_per_s=64)
        preview = Preview(folder, run, encoder.streams, producer="Y", produce_id="r")
        for number in range(pictures):
            for coded in encoder.encode(*flash_and_tone(number)):
                preview.add(coded)
            if number % 50 == 0:
                preview._disk._thread.submit(lambda: None).result()
        preview._disk.close()

    await asyncio.to_thread(write)
