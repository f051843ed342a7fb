"""The host view in a real browser, as big as a phone: read, tapped, and nothing jumps away."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from host.commands import Move, NextProduct
from host.state import RoomState
from host.topic_commands import AiAnswersTopic, ClaimTopic, DeferTopic, ResolveTopic
from host.views import AlertView, ClosedView

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
PHONE = {"width": 390, "height": 844}


def _told(site: Any) -> list[object]:
    return [command for command, _ in site.room.commands]


def _ask(site: Any) -> None:
    topic = site.script.topic
    site.room.change(
        topics=(
            topic("order P03", "person", "我的订单三天了还没发货"),
            topic("stock P03", "waiting", "黑色M码还有吗", count=14, draft="黑色 M 码还有 5 件。"),
            topic("ship", "waiting", "几天发货", count=3, draft="48 小时内发货。"),
        )
    )


async def _open(site: Any, **more: Any) -> Any:
    """The host view by its link, as a phone comes in; the operator's cookie is not used."""
    context = await site.context(PHONE, has_touch=True, is_mobile=True, **more)
    desk = await context.new_page()
    await desk.goto(site.server.new_desk_link())
    csrf = await desk.evaluate("document.querySelector('meta[name=csrf]').content")
    address = await desk.evaluate(
        """async (csrf) => (await (await fetch("/desk/phone", {
            method: "POST", headers: {"X-CSRF-Token": csrf}, body: "{}"})).json()).address""",
        csrf,
    )
    await desk.close()
    await context.clear_cookies()
    page = await context.new_page()
    await page.goto(site.server.url.rstrip("/") + "/phone?" + address.split("?", 1)[1])
    await page.tap(".enter")
    await page.wait_for_url("**/host/main")
    await site.until(page, "window.yaohe && yaohe.drawn > 0")
    return page


@pytest.fixture
def phones() -> dict[str, Any]:
    return {"host": "0.0.0.0", "allowed_hosts": ("shop.example",)}


async def test_a_phone_lets_itself_in_takes_over_and_gives_back_with_two_taps(
    open_site: Any, phones: dict[str, Any]
) -> None:
    site = await open_site(**phones)
    _ask(site)
    page = await _open(site)
    assert await page.locator(".state-words").inner_text() == "AI 在讲"
    await page.tap(".take-over")
    await site.until(page, "document.body.dataset.state === 'HUMAN'")
    await page.tap(".give-back")
    await page.wait_for_timeout(80)
    assert _told(site) == [Move(to=RoomState.HUMAN, why="host")]
    await page.tap(".give-back")
    await site.until(page, "document.body.dataset.state === 'AI'")
    await page.tap(".next-product")
    async with asyncio.timeout(5):
        while _told(site)[-1] != NextProduct():  # noqa: ASYNC110  the other side is a browser
            await asyncio.sleep(0.02)
    assert {who[:5] for _, who in site.room.commands} == {"host-"}


async def test_questions_are_answered_taken_or_put_off_with_one_tap(
    open_site: Any, phones: dict[str, Any]
) -> None:
    site = await open_site(**phones)
    _ask(site)
    page = await _open(site)
    samples = page.locator(".sample")
    assert await samples.all_inner_texts() == [
        "我的订单三天了还没发货",
        "黑色M码还有吗",
        "几天发货",
    ]
    assert await page.locator(".times").all_inner_texts() == ["×1", "×14", "×3"]
    assert await page.locator(".question:nth-child(1) .ai").is_disabled(), "there is no draft"
    await page.tap(".question:nth-child(2) .ai")
    await page.tap(".question:nth-child(3) .mine")
    await site.until(page, "!document.querySelector('.toast').hidden")
    who = await page.evaluate("document.body.dataset.who")
    order, stock, ship = site.room.view().topics
    mine = msgspec.structs.replace(ship, owner="person", person=who, held_until_us=2**60)
    theirs = msgspec.structs.replace(stock, owner="person", person="desk-wang")
    site.room.change(topics=(order, theirs, mine))
    await page.tap(".is-mine .answered")
    assert await page.locator(".holder:visible").all_inner_texts() == ["desk-wang 在处理"]
    assert await page.locator(".question:nth-child(2) .mine").is_disabled()
    await page.tap(".question:nth-child(1) .later")
    await page.wait_for_timeout(100)
    later = msgspec.structs.replace(order, deferred_until_us=2**60)
    site.room.change(topics=(later, stock, ship))
    await site.until(page, "document.querySelector('.question:last-child.put-off')")
    assert await samples.last.inner_text() == "我的订单三天了还没发货"
    assert _told(site) == [
        AiAnswersTopic(key="stock P03"),
        ClaimTopic(key="ship"),
        ResolveTopic(key="ship", how="aloud"),
        DeferTopic(key="order P03", seconds=60),
    ]


async def test_nothing_moves_under_a_finger_and_what_was_answered_says_so_before_it_goes(
    open_site: Any, phones: dict[str, Any]
) -> None:
    site = await open_site(**phones)
    _ask(site)
    page = await _open(site)
    await page.tap(".question:nth-child(2) .text")
    urgent = site.script.topic("allergy", "person", "过敏了怎么办", count=40)
    before, gone, after = site.room.view().topics
    closed = ClosedView(
        key=gone.key,
        intent=gone.intent,
        product_id="P03",
        sample=gone.sample,
        viewer="",
        who="host's voice",
        how="aloud",
        text="",
        at_us=1,
    )
    site.room.change(topics=(urgent, before, after), closed=(closed,))
    await site.until(page, "document.querySelectorAll('.question').length === 4")
    samples = await page.locator(".sample").all_inner_texts()
    assert samples == ["我的订单三天了还没发货", gone.sample, "几天发货", "过敏了怎么办"]
    assert await page.locator(".question:nth-child(2) .closed").inner_text() == "✓ 听到你回答了"
    await site.until(page, "document.querySelectorAll('.question').length === 3")
    await site.until(page, "document.querySelector('.sample').textContent === '过敏了怎么办'")


async def test_type_size_is_remembered_and_warnings_come_only_when_wanted(
    open_site: Any, phones: dict[str, Any]
) -> None:
    site = await open_site(**phones)
    alert = AlertView(at_us=1, code="x", level="error", text_zh="平台警告", text_en="warned")
    focus = msgspec.structs.replace(
        site.script.product("很长的名字" * 12), selling_points=("不皱",)
    )
    site.room.change(alerts=(alert,), focus=focus)
    page = await _open(site)
    assert not await page.locator(".warnings").is_visible()
    await page.tap(".warn-me")
    assert await page.locator(".warnings").inner_text() == "平台警告"
    await page.tap("button[data-size=large]")
    await page.tap(".language")
    await page.reload()
    await site.until(page, "window.yaohe && yaohe.drawn > 0")
    assert await page.evaluate("document.body.dataset.size") == "large"
    assert await page.locator(".state-words").inner_text() == "The AI speaks"
    assert await page.locator(".points").inner_text() == "不皱"
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = await page.evaluate(
        "[...document.querySelectorAll('button, a')].filter((node) => node.offsetParent"
        " && node.getBoundingClientRect().height < 44).map((node) => node.className)"
    )
    assert small == []


async def test_the_host_view_is_worked_with_keys_alone(site: Any) -> None:
    context = await site.context()
    await site.desk_page(context)
    _ask(site)
    page = await context.new_page()
    await page.goto(site.server.url + "host/main")
    await site.until(page, "document.querySelectorAll('.question').length === 3")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("PageDown")
    await page.keyboard.press("a")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("i")
    await page.keyboard.press("F9")
    await site.until(page, "document.body.dataset.state === 'HUMAN'")
    assert _told(site) == [
        AiAnswersTopic(key="stock P03"),
        ClaimTopic(key="ship"),
        Move(to=RoomState.HUMAN, why="host"),
    ]
