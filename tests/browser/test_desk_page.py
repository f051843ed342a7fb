"""The desk in a real browser: keys, take-over, answering, and nothing lost while typing."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import msgspec
import pytest

from host.commands import (
    AnswerTopic,
    DismissTopic,
    Move,
    NextProduct,
    ObsConnect,
    ObsStartStream,
    ObsStopStream,
    PinProduct,
    PreviousProduct,
    RetireAnswer,
    SayAgain,
    SayLine,
    ShowProduct,
    SkipProduct,
    SkipSentence,
)
from host.machine_views import ObsView
from host.state import RoomState
from host.topic_commands import ClaimTopic, ReleaseTopic

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
HOSTILE = '<img src=x onerror="window.hacked=1">\u202e<script>window.hacked=1</script>'


def _told(site: Any) -> list[object]:
    """Without the claims that go with every writing."""
    commands = [command for command, _ in site.room.commands]
    return [each for each in commands if not isinstance(each, ClaimTopic | ReleaseTopic)]


async def _state(site: Any, page: Any, state: str) -> None:
    await site.until(page, f"document.body.dataset.state === '{state}'")


@pytest.mark.parametrize("key", ["Space", "F9"])
async def test_one_key_takes_over(site: Any, key: str) -> None:
    page = await site.desk_page()
    await page.keyboard.press(key)
    await _state(site, page, "HUMAN")

    assert _told(site) == [Move(to=RoomState.HUMAN, why="desk")]
    assert await page.locator(".state-words").inner_text() == "真人主播"
    assert not await page.locator(".take-over").is_visible()


async def test_escape_twice_silences_and_once_does_not(site: Any) -> None:
    page = await site.desk_page()
    await page.keyboard.press("Escape")
    await page.wait_for_timeout(700)
    await page.keyboard.press("Escape")
    await page.wait_for_timeout(100)
    assert _told(site) == []
    await page.keyboard.press("Escape")
    await _state(site, page, "SAFE")
    assert _told(site) == [Move(to=RoomState.SAFE, why="desk")]


async def test_letters_and_space_typed_into_a_box_are_text_but_f9_takes_over(site: Any) -> None:
    page = await site.desk_page()
    box = page.locator("[data-lane=person] textarea")
    await box.click()
    await page.keyboard.type("np np")
    assert _told(site) == []
    assert await box.input_value() == "np np"
    await page.keyboard.press("F9")
    await _state(site, page, "HUMAN")
    assert await box.input_value() == "np np"


async def test_space_is_the_button_s_own_where_a_button_was_reached_by_keyboard(site: Any) -> None:
    page = await site.desk_page()
    await page.focus(".say-again")
    await page.keyboard.press("Space")
    await site.until(page, "!document.querySelector('.toast').hidden")
    assert _told(site) == [SayAgain()]
    await page.click(".skip-sentence")
    await page.wait_for_timeout(100)
    await page.keyboard.press("Space")
    await _state(site, page, "HUMAN")
    assert _told(site) == [SayAgain(), SkipSentence(), Move(to=RoomState.HUMAN, why="desk")]


async def test_giving_back_needs_two_presses(site: Any) -> None:
    page = await site.desk_page()
    await page.click(".take-over")
    await _state(site, page, "HUMAN")
    await page.click(".give-back")
    await page.wait_for_timeout(100)
    assert await page.evaluate("document.body.dataset.state") == "HUMAN"
    await page.click(".give-back")
    await _state(site, page, "AI")


@pytest.mark.alone
async def test_taking_over_at_the_desk_silences_the_room_page_within_200_ms(site: Any) -> None:
    context = await site.context()
    room = await site.room_page(context)
    desk = await site.desk_page(context)
    await room.evaluate(
        "window.heardAt = 0; setInterval(() => {"
        " if (yaohe.level > 0.003) window.heardAt = Date.now(); }, 5)"
    )
    await desk.evaluate(
        "window.addEventListener('keydown', () => { window.pressedAt = Date.now(); },"
        " {capture: true})"
    )
    async with asyncio.TaskGroup() as group:
        group.create_task(site.room.speak(site.script.utterance("s1", "一二三四五六七八", 8.0)))
        await site.until(room, "yaohe.level > 0.1")
        await room.wait_for_timeout(300)
        await desk.keyboard.press("F9")
        await site.until(room, "yaohe.state === 'HUMAN'")
        await room.wait_for_timeout(500)
    pressed_ms = await desk.evaluate("window.pressedAt")
    heard_ms = await room.evaluate("window.heardAt")

    assert heard_ms > pressed_ms - 100, "there was sound to silence"
    assert heard_ms - pressed_ms <= 200
    assert await room.evaluate("yaohe.level") < 0.001


async def test_every_command_can_be_given(site: Any) -> None:
    page = await site.desk_page()

    async def give(*presses: str) -> None:
        for selector in presses:
            await page.click(selector)
        await page.wait_for_timeout(60)

    await give(".skip-sentence")
    await give(".say-again")
    await give(".previous-product")
    await give(".next-product")
    await page.keyboard.press("n")
    await give(".pin")
    site.room.change(pinned=True)
    await site.until(page, "document.querySelector('.pin').ariaPressed === 'true'")
    await page.keyboard.press("p")
    await give(".entry:nth-child(2) .show-this")
    await give(".entry:nth-child(3) .skip-this")
    await page.fill(".say-line input", "欢迎新来的朋友")
    await page.press(".say-line input", "Enter")
    await page.wait_for_timeout(60)
    await page.fill("[data-lane=person] textarea", "已经催仓库了")
    await page.uncheck("[data-lane=person] [name=aloud]")
    await give("[data-lane=person] [type=submit]")
    await give("[data-lane=waiting] summary", "[data-lane=waiting] .dismiss")
    await give(".take-over")
    await _state(site, page, "HUMAN")
    await give(".end", ".end")
    await _state(site, page, "OFF")
    await give(".rehearse")
    await _state(site, page, "REHEARSAL")
    await give(".go-live")
    await _state(site, page, "AI")

    assert _told(site) == [
        SkipSentence(),
        SayAgain(),
        PreviousProduct(),
        NextProduct(),
        NextProduct(),
        PinProduct(product_id="P03"),
        PinProduct(product_id=None),
        ShowProduct(product_id="P04"),
        SkipProduct(product_id="P05"),
        SayLine(text="欢迎新来的朋友"),
        AnswerTopic(key="order P03", text="已经催仓库了", aloud=False),
        DismissTopic(key="stock P03 blk-m"),
        *(
            Move(to=to, why="desk")
            for to in (RoomState.HUMAN, RoomState.OFF, RoomState.REHEARSAL, RoomState.AI)
        ),
    ]
    assert {who[:5] for _, who in site.room.commands} == {"desk-"}


async def test_an_answer_is_kept_for_others_and_retired_again(site: Any) -> None:
    page = await site.desk_page()
    assert not await page.locator("[data-lane=person] .keep").is_visible()
    await page.click("[data-lane=waiting] summary")
    card = page.locator("[data-lane=waiting] .card")
    assert not await card.locator(".keep-days").is_visible()
    await card.locator("[name=remember]").select_option("product")
    await card.locator("[name=days]").select_option("7")
    await card.locator("textarea").fill("黑色M码还有8件")
    await card.locator("[type=submit]").click()
    await page.click(".bank summary")
    assert await page.locator(".bank summary").is_visible()
    entry = page.locator(".approved-list .approved")
    assert "碎花裙会透吗" in await entry.inner_text()
    assert "法式碎花连衣裙 · 小王" in await entry.inner_text()
    await entry.locator(".retire").click()
    await page.wait_for_timeout(60)
    assert _told(site) == [
        AnswerTopic(key="stock P03 blk-m", text="黑色M码还有8件", remember="product", days=7),
        RetireAnswer(approved_id="k1"),
    ]


async def test_a_refused_command_says_why(site: Any) -> None:
    page = await site.desk_page()
    site.room.refusing = "这个商品已经卖完了"
    await page.click(".next-product")
    await page.wait_for_selector(".toast.bad")
    assert await page.locator(".toast").inner_text() == "没有成功：这个商品已经卖完了"
    assert await page.locator(".toast").get_attribute("role") == "alert"


async def test_the_run_of_show_says_when_the_block_ends_and_what_comes_when(site: Any) -> None:
    page = await site.desk_page()
    at_us = 1_790_000_060_000_000
    site.room.change(ends_us=at_us, coming=(("P04", at_us),))
    notes = "[...document.querySelectorAll('.entry-note')].map(n => n.textContent)"
    await site.until(page, "document.querySelectorAll('.entry-note')[1].textContent")
    on_now, next_one, *rest = await page.evaluate(notes)
    assert re.fullmatch(r"正在讲 · 约 \d\d:\d\d:\d\d 讲完", on_now)
    assert re.fullmatch(r"约 \d\d:\d\d:\d\d 开始", next_one)
    assert rest == ["", ""]
    site.room.change(ends_us=0, coming=())
    await site.until(page, "!document.querySelectorAll('.entry-note')[1].textContent")


async def test_what_was_left_out_is_marked_and_taken_in_again_after_a_reload(site: Any) -> None:
    page = await site.desk_page()
    site.room.change(skipped=("P04",), sold_out=("P05", "P03"))
    entries = (
        "[...document.querySelectorAll('.entry')].map(n => ["
        "n.querySelector('.entry-note').textContent, n.querySelector('.skip-this').textContent])"
    )
    await site.until(page, "document.querySelector('.entry.skipped')")
    await page.reload()
    await site.until(page, "window.yaohe && yaohe.drawn > 0")

    assert await page.evaluate(entries) == [
        ["正在讲 · 已售罄", "不讲"],
        ["不讲", "恢复"],
        ["已售罄", "不讲"],
        ["", "不讲"],
    ]
    await page.click(".entry:nth-child(2) .skip-this")
    await site.until(page, "!document.querySelector('.toast').hidden")
    assert _told(site) == [SkipProduct(product_id="P04", skip=False)]


async def test_a_question_is_named_in_words(site: Any) -> None:
    page = await site.desk_page()
    about = page.locator("[data-lane=person] .intent")
    assert await about.inner_text() == "库存 · 高腰阔腿西装裤女"
    await page.click(".language")
    assert await about.inner_text() == "Stock · 高腰阔腿西装裤女"


async def test_updates_neither_take_the_focus_nor_touch_what_is_typed(site: Any) -> None:
    page = await site.desk_page()
    box = page.locator("[data-lane=person] textarea")
    await box.click()
    await page.keyboard.type("亲，")
    topics = site.room.view().topics
    more = tuple(site.script.topic(f"k{n}", "person", f"新问题 {n}") for n in range(3))
    for round_of in range(10):
        site.room.change(topics=(*more[: round_of % 4], *topics), loop=round_of)
        await page.keyboard.type("在")
    await page.wait_for_timeout(200)
    site.room.change(topics=topics[1:], loop=99)
    await site.until(page, "yaohe.loop === 99")
    await page.wait_for_timeout(50)
    await page.keyboard.type("了")

    assert await box.input_value() == "亲，" + "在" * 10 + "了"
    assert await page.locator("[data-lane=person] .gone-note").is_visible()


@pytest.mark.alone
async def test_a_hundred_updates_a_second_do_not_fall_behind(open_site: Any) -> None:
    site = await open_site(desk_interval_s=0.0)
    page = await site.desk_page()
    topics = tuple(site.script.topic(f"k{n}", "waiting", f"问题 {n}") for n in range(30))
    await page.evaluate(
        "window.longest = 0; let last = performance.now(); setInterval(() => {"
        " const now = performance.now(); window.longest = Math.max(window.longest, now - last);"
        " last = now; }, 10)"
    )
    loop = asyncio.get_running_loop()
    start_s = loop.time()
    for sent in range(1, 301):
        site.room.change(topics=topics[: 20 + sent % 10], loop=1_000 + sent)
        await asyncio.sleep(max(0.0, start_s + sent * 0.01 - loop.time()))
    last_sent_s = loop.time()
    await site.until(page, "yaohe.loop === 1300")
    behind_s = loop.time() - last_sent_s
    longest_ms = await page.evaluate("window.longest")
    received, drawn = await page.evaluate("[yaohe.received, yaohe.drawn]")

    assert behind_s < 0.5
    assert longest_ms < 250
    assert received > 150, "the updates really came one by one"
    assert 10 < drawn <= received


async def test_hostile_text_is_shown_as_text_everywhere(site: Any) -> None:
    page = await site.desk_page()
    view = site.room.view()
    script = site.script
    topic = script.topic("t", "person", HOSTILE, draft=HOSTILE)
    focus = script.product(HOSTILE)
    site.room.change(topics=(topic,), focus=focus, run_of_show=(("P1", HOSTILE),), shop=HOSTILE)
    site.room.change(
        speaking=type(view.speaking)(
            sentence_id="x", sentence_kind="script", text=HOSTILE, evidence=(HOSTILE,)
        )
    )
    await site.until(page, "document.querySelector('.sources li').textContent.includes('script')")

    for selector in (".said-now", ".sources li", ".sample", ".draft-text", ".entry-title"):
        assert await page.locator(selector).first.text_content() == HOSTILE
    assert HOSTILE in str(await page.locator(".focus-title").text_content())
    assert await page.evaluate("window.hacked") is None
    assert await page.locator("main script, main img[src=x]").count() == 0


async def test_a_phone_needs_no_sideways_scrolling_and_keeps_the_bar(site: Any) -> None:
    context = await site.context({"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    page = await site.desk_page(context)
    site.room.change(focus=site.script.product("很长的商品名" * 20), shop="店" * 60, loop=7)
    await site.until(page, "yaohe.loop === 7")
    await page.evaluate("document.querySelector('main').scrollTo(0, 99999)")
    await page.wait_for_timeout(100)

    assert await page.evaluate("document.documentElement.scrollWidth") == 375
    for button in (".take-over", ".silence"):
        box = await page.locator(button).bounding_box()
        assert box["height"] >= 44
        assert box["y"] >= 0
        assert box["y"] + box["height"] < 300
    small = await page.evaluate(
        "[...document.querySelectorAll('button, input:not([type=checkbox]), a, textarea')]"
        ".filter(n => n.checkVisibility()).map(n => [n.className, n.getBoundingClientRect()])"
        ".filter(([, r]) => r.width < 44 || r.height < 44).map(([name]) => name)"
    )
    assert small == []


async def test_what_is_shown_is_complete_in_both_languages(site: Any) -> None:
    page = await site.desk_page()
    await page.click(".language")
    await page.wait_for_timeout(50)
    words = (
        "['state-words', 'show-title', 'pin-words'].map("
        "name => document.querySelector('.' + name).textContent)"
    )
    assert await page.evaluate(words) == ["AI on air", "Run of show (loop 2)", "Pin"]
    assert await page.locator(".alert-text").inner_text() == (
        "The voice became slow; the spare one speaks"
    )
    chinese = await page.evaluate(
        "[...document.querySelectorAll('[data-t]')].map(n => n.textContent)"
        ".filter(text => /[\\u4e00-\\u9fff]/.test(text) && text !== '中文')"
    )
    assert chinese == []


async def test_a_card_that_comes_after_the_language_was_changed_is_in_the_new_one(
    site: Any,
) -> None:
    page = await site.desk_page()
    await page.click(".language")
    late = site.script.topic("late", "person", "还在吗", draft="在的")
    site.room.change(topics=(late,), run_of_show=(("P09", "新来的"),), loop=7)
    await site.until(page, "yaohe.loop === 7")
    card = page.locator("[data-lane=person] .card")
    assert await card.locator("[type=submit], .dismiss, .use-draft").all_inner_texts() == [
        "Use draft",
        "Answer",
        "Close",
    ]
    assert await card.locator("textarea").get_attribute("placeholder") == (
        "Write an answer for the chat"
    )
    assert await page.locator(".entry button:visible").all_inner_texts() == ["Show", "Leave out"]


async def test_what_only_waits_for_the_voice_is_marked_and_stands_last(site: Any) -> None:
    page = await site.desk_page()
    first = site.script.topic("first", "waiting", "发文字了")
    second = site.script.topic("second", "waiting", "")
    old = {"first_us": 1, "deadline_us": 2}
    topics = (
        msgspec.structs.replace(first, replied=True, **old),
        msgspec.structs.replace(second, kept_days=7, **old),
    )
    site.room.change(topics=topics, loop=7)
    await site.until(page, "yaohe.loop === 7")
    cards = (
        "[...document.querySelectorAll('[data-lane=waiting] .card')].map(n => ["
        "n.querySelector('.sample').textContent, !n.querySelector('.replied').hidden,"
        " n.querySelector('.age').classList.contains('overdue')])"
    )
    assert await page.evaluate(cards) == [
        ["原话已删除，只保存 7 天", False, True],
        ["发文字了", True, False],
    ]


async def test_questions_for_the_person_stand_folded_below_the_first(site: Any) -> None:
    page = await site.desk_page()
    topics = [site.script.topic(f"k{n}", "person", f"问题 {n}") for n in range(5)]
    site.room.change(topics=tuple(topics), loop=7)
    await site.until(page, "yaohe.loop === 7")
    opened = "[...document.querySelectorAll('[data-lane=person] .answering')].map(n => n.open)"
    assert await page.evaluate(opened) == [True, False, False, False, False]

    site.room.change(topics=tuple(topics[1:]), loop=8)
    await site.until(page, "yaohe.loop === 8")
    assert await page.evaluate(opened) == [True, False, False, False]


async def test_logging_out_closes_the_desk(site: Any) -> None:
    page = await site.desk_page()
    await page.click(".log-out")
    await page.wait_for_selector(".login")
    assert "一次性链接" in await page.locator("[role=alert]").inner_text()


def _obs(state: str = "connected", **more: Any) -> ObsView:
    return ObsView(state=state, version="31.0.0", scene="Live", frames_per_s=30.0, **more)


async def test_a_desk_without_obs_shows_nothing_of_it(site: Any) -> None:
    page = await site.desk_page()
    assert not await page.locator(".obs").is_visible()


async def test_obs_is_shown_and_only_two_presses_start_or_stop_it(site: Any) -> None:
    page = await site.desk_page()
    site.room.change(obs=_obs(sound="heard"))
    await site.until(page, "!document.querySelector('.obs').hidden")
    assert "没有推流" in await page.locator(".obs-numbers").inner_text()
    await page.click(".obs-start")
    assert _told(site) == []
    await page.click(".obs-start")
    await site.until(page, "!document.querySelector('.toast').hidden")
    site.room.change(
        obs=_obs(streaming=True, duration_ms=61_000, reconnects=3, congestion=0.25, sound="silent")
    )
    await site.until(page, "!document.querySelector('.obs-stop').hidden")
    numbers = await page.locator(".obs-numbers").inner_text()
    for words in ("推流中 1 分钟", "重连次数", "3", "25 %", "Live", "听不到"):
        assert words in numbers
    await page.click(".obs-stop")
    await page.click(".obs-stop")
    await page.wait_for_timeout(200)
    assert _told(site) == [ObsStartStream(), ObsStopStream()]


async def test_the_wait_for_obs_is_seen_counting_down_and_can_be_skipped(site: Any) -> None:
    page = await site.desk_page()
    in_a_minute = site.script.now_us() + 60_000_000
    site.room.change(obs=_obs("waiting", detail="Connection refused", retry_at_us=in_a_minute))
    await site.until(page, "!document.querySelector('.obs').hidden")
    first = await page.locator(".obs-state").inner_text()
    await page.wait_for_timeout(2_200)
    later = await page.locator(".obs-state").inner_text()
    seconds = [int("".join(filter(str.isdigit, words))) for words in (first, later)]
    assert 55 <= seconds[0] <= 60
    assert 1 <= seconds[0] - seconds[1] <= 4
    assert not await page.locator(".obs-stream").is_visible()
    await page.click(".obs-connect")
    await page.wait_for_timeout(200)
    assert _told(site) == [ObsConnect()]
