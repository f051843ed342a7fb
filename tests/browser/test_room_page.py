"""The room page in a real browser: what a viewer sees and hears."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest
from playwright.async_api import Error, Page

from host.state import RoomState

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]

HOSTILE = [
    "<script>window.hacked=1</script>",
    '<img src=x onerror="window.hacked=1">',
    "\u202egpj.exe\u202c <b>bold</b>",
    "&lt;i&gt; ' \" ` ${1+1} {{7*7}}",
]


async def _speak_until_heard(site: Any, page: Page, group: asyncio.TaskGroup, text: str) -> Any:
    spoken = site.script.utterance("s1", text, seconds=8.0)
    task = group.create_task(site.room.speak(spoken))
    await site.until(page, "window.yaohe.level > 0.1")
    return task


async def test_the_mark_is_in_the_page_before_any_script_runs(site: Any) -> None:
    context = await site.context(java_script_enabled=False)
    page = await context.new_page()
    await page.goto(site.server.url)

    mark = page.locator(".ai-mark")
    assert await mark.inner_text() == site.script.MARK
    box = await mark.bounding_box()
    stage = await page.locator(".stage").bounding_box()
    size = await mark.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    assert size * 0.86 >= 0.05 * min(stage["width"], stage["height"])
    assert box["x"] >= stage["x"]
    assert box["y"] >= stage["y"]


def _lit(text: str, position_ms: float) -> set[str]:
    """What may be lit at a place of the sound: the word there, or, until the next picture is drawn,
    that of a tenth of a second before."""
    return {text[int(max(0, at_ms) // 500)] for at_ms in (position_ms, position_ms - 100)}


async def test_a_sentence_is_heard_and_its_caption_follows(site: Any) -> None:
    page = await site.room_page()
    async with asyncio.TaskGroup() as group:
        task = await _speak_until_heard(site, page, group, "一二三四五六七八九十甲乙丙丁戊己")
        await site.until(page, "yaohe.litWord !== ''")
        first = await page.evaluate("[yaohe.positionMs, yaohe.litWord, yaohe.soundingSentence]")
        await page.wait_for_timeout(1_500)
        later = await page.evaluate(
            "[yaohe.positionMs, yaohe.litWord, document.querySelectorAll('.said').length,"
            " yaohe.mouth]"
        )
        task.cancel()

    text = "一二三四五六七八九十甲乙丙丁戊己"
    assert first[2] == "s1"
    assert first[1] in _lit(text, first[0])
    assert later[1] in _lit(text, later[0])
    assert later[0] - first[0] == pytest.approx(1_500, abs=400)
    assert later[2] - 1 == pytest.approx(later[0] // 500, abs=1)
    assert later[3] > 0.3


@pytest.mark.alone
async def test_the_caption_keeps_the_voice_s_time(site: Any) -> None:
    page = await site.room_page()
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        task = await _speak_until_heard(site, page, group, "一二三四五六七八九十甲乙丙丁戊己")
        await page.wait_for_timeout(1_000)
        before_s = loop.time()
        position_ms = await page.evaluate("yaohe.positionMs")
        _, at_ms = site.room.air_now()
        slack_ms = (loop.time() - before_s) * 1_000
        task.cancel()

    assert -50 <= at_ms - position_ms <= 600 + slack_ms


async def test_who_comes_late_hears_the_sentence_from_where_it_is(site: Any) -> None:
    async with asyncio.TaskGroup() as group:
        spoken = site.script.utterance("s1", "一二三四五六七八九十甲乙丙丁戊己", seconds=8.0)
        task = group.create_task(site.room.speak(spoken))
        await asyncio.sleep(2.0)
        page = await site.room_page()
        await site.until(page, "window.yaohe.level > 0.1")
        position_ms = await page.evaluate("yaohe.positionMs")
        task.cancel()

    assert 1_800 <= position_ms <= 7_500


async def test_captions_run_without_sound(site: Any) -> None:
    context = await site.context()
    await context.add_init_script(
        "window.AudioContext = class extends AudioContext {"
        " constructor(options) { super(options); super.suspend(); }"
        " get state() { return 'suspended'; } resume() { return new Promise(() => {}); } };"
    )
    page = await site.room_page(context)
    assert await page.locator(".sound-invite").is_visible()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(
            site.room.speak(site.script.utterance("s1", "一二三四五六七八九十", seconds=5.0))
        )
        await site.until(page, "yaohe.litWord === '三'")
        assert await page.evaluate("yaohe.level") == 0
        task.cancel()


@pytest.mark.alone
async def test_a_cut_is_silence_within_200_ms(site: Any) -> None:
    page = await site.room_page()
    async with asyncio.TaskGroup() as group:
        await _speak_until_heard(site, page, group, "一二三四五六七八九十甲乙丙丁戊己")
        await page.evaluate(
            "window.heardAt = 0; setInterval(() => {"
            " if (yaohe.level > 0.003) window.heardAt = Date.now(); }, 5)"
        )
        await page.wait_for_timeout(200)
        pressed_ms = await page.evaluate("Date.now()")
        site.room.move(RoomState.HUMAN)
        await page.wait_for_timeout(600)
        heard_ms = await page.evaluate("window.heardAt")

    assert heard_ms > pressed_ms - 100, "there was sound to silence"
    assert heard_ms - pressed_ms <= 200
    assert await page.evaluate("yaohe.lastCutAt > 0 && yaohe.soundingSentence === null")
    assert await page.locator(".banner").inner_text() == "真人主播接过话筒了"


async def test_a_comment_goes_up_and_comes_back_once(site: Any) -> None:
    page = await site.room_page()
    await page.fill(".comment input", "有黑色 M 码吗")
    await page.press(".comment input", "Enter")
    await site.until(page, "document.querySelectorAll('.chat .line:not(.pending)').length")
    site.room.say(site.script.said("a1", "AI 主播", "有，还有 5 件。", is_host=True))
    await page.wait_for_selector(".chat .by-host")

    lines = await page.locator(".chat .line").all_inner_texts()
    assert [line.replace("\n", "") for line in lines] == [
        f"{site.room.comments[0][1]}有黑色 M 码吗",
        "AIAI 主播有，还有 5 件。",
    ]
    assert [comment[2] for comment in site.room.comments] == ["有黑色 M 码吗"]
    assert await page.input_value(".comment input") == ""


async def test_a_refused_comment_says_why_and_gives_the_text_back(site: Any) -> None:
    page = await site.room_page()
    site.room.refusing = "说得太快了，歇一会儿。"
    await page.fill(".comment input", "在吗")
    await page.press(".comment input", "Enter")
    await page.wait_for_selector(".note:visible")

    assert await page.locator(".note").inner_text() == "说得太快了，歇一会儿。"
    assert await page.input_value(".comment input") == "在吗"
    assert await page.locator(".chat .line").count() == 0


async def test_hostile_text_is_shown_as_text_everywhere(site: Any) -> None:
    page = await site.room_page()
    site.room.change(focus=site.script.product(HOSTILE[0]), run_of_show=(("P1", HOSTILE[1]),) * 2)
    site.room.answer_card(HOSTILE[2])
    site.room.say(*(site.script.said(f"h{n}", text, text) for n, text in enumerate(HOSTILE)))
    await site.until(page, "document.querySelectorAll('.chat .line').length === 4")
    await site.until(page, "document.querySelector('.answer-text').textContent !== ''")

    assert await page.locator(".chat .text").all_text_contents() == HOSTILE
    assert await page.locator(".chat .who").all_text_contents() == HOSTILE
    assert await page.locator(".title").text_content() == HOSTILE[0]
    assert await page.locator(".next-side .next-list li").all_text_contents() == [HOSTILE[1]]
    assert await page.locator(".answer-text").text_content() == HOSTILE[2]
    assert await page.evaluate("window.hacked") is None
    assert await page.locator(".chat script, .chat img, .chat b").count() == 0


async def test_a_deleted_line_leaves_the_page_and_one_whose_words_are_gone_says_so(
    site: Any,
) -> None:
    page = await site.room_page()
    old = msgspec.structs.replace(site.script.said("old", "", ""), gone="expired", kept_days=7)
    site.room.say(old, *(site.script.said(f"e{n}", "甲***", f"第 {n} 句") for n in range(3)))
    await site.until(page, "document.querySelectorAll('.chat .line').length === 4")
    site.room.delete("e1")
    await site.until(page, "document.querySelectorAll('.chat .line').length === 3")

    texts = page.locator(".chat .text")
    assert await texts.all_text_contents() == ["已过期删除（保存 7 天）", "第 0 句", "第 2 句"]
    await page.locator(".language").click()
    assert await texts.first.text_content() == "deleted after 7 days"


@pytest.mark.parametrize(
    ("trick", "why"),
    [
        ("document.querySelector('.ai-mark').remove()", "removed"),
        ("document.querySelector('.ai-mark').textContent = '真人'", "changed"),
        ("document.querySelector('.ai-mark').style.display = 'none'", "hidden"),
        ("document.querySelector('.ai-mark').style.fontSize = '6px'", "shrunk"),
        ("document.querySelector('.ai-mark').style.opacity = 0.1", "faint"),
        ("document.querySelector('.ai-mark').style.translate = '-900px'", "moved"),
        (
            "document.querySelector('.stage').append(Object.assign(document.createElement('div'),"
            " {id: 'lid'})); document.querySelector('#lid').style.cssText ="
            " 'position:absolute;inset:0;z-index:99;background:#000'",
            "covered",
        ),
    ],
)
async def test_without_its_mark_the_stage_stops(site: Any, trick: str, why: str) -> None:
    page = await site.room_page()
    async with asyncio.TaskGroup() as group:
        task = await _speak_until_heard(site, page, group, "一二三四五六七八九十甲乙丙丁戊己")
        await page.evaluate(trick)
        await site.until(page, "yaohe.stopped !== ''")
        await page.wait_for_timeout(100)
        assert await page.evaluate("[yaohe.stopped, yaohe.soundingSentence]") == [why, None]
        assert await page.evaluate("yaohe.level") < 0.001
        assert not await page.locator(".picture").is_visible()
        assert await page.locator(".mark-gone").is_visible()
        task.cancel()


async def test_a_phone_needs_no_sideways_scrolling(site: Any) -> None:
    context = await site.context({"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    page = await site.room_page(context)
    site.room.change(focus=site.script.product("很长的商品名" * 30))
    site.room.say(site.script.said("e1", "甲" * 40, "https://" + "x" * 400))
    await page.wait_for_selector(".chat .line")

    assert await page.evaluate("document.documentElement.scrollWidth") == 375
    small = await page.evaluate(
        "[...document.querySelectorAll('button, input')].filter(n => n.checkVisibility())"
        ".map(n => [n.className, n.getBoundingClientRect()])"
        ".filter(([, r]) => r.width < 44 || r.height < 44).map(([name]) => name)"
    )
    assert small == []


async def test_the_page_comes_back_by_itself_and_says_what_was_typed_meanwhile(site: Any) -> None:
    page = await site.room_page()
    site.room.say(site.script.said("e1", "甲***", "第一句"))
    await site.until(page, "document.querySelectorAll('.chat .line').length === 1")
    await site.server.sockets.close_owner("")
    await site.until(page, "document.querySelector('.offline').checkVisibility()")
    site.room.say(site.script.said("e2", "乙***", "第二句"))
    await page.fill(".comment input", "还在吗")
    await page.press(".comment input", "Enter")
    await site.until(page, "document.querySelectorAll('.chat .line:not(.pending)').length === 3")

    assert await page.locator(".chat .text").all_text_contents() == ["第一句", "第二句", "还在吗"]
    assert not await page.locator(".offline").is_visible()


async def test_a_turned_phone_still_shows_the_newest_line(site: Any) -> None:
    page = await site.room_page()
    site.room.say(*(site.script.said(f"e{n}", "甲***", f"第 {n} 句") for n in range(60)))
    await site.until(page, "document.querySelectorAll('.chat .line').length === 60")
    left = "(n => n.scrollHeight - n.clientHeight - n.scrollTop)(document.querySelector('.chat'))"
    for width, height in ((1280, 600), (390, 844), (844, 390), (1440, 900)):
        await page.set_viewport_size({"width": width, "height": height})
        await site.until(page, f"{left} < 2")
    await page.wait_for_timeout(150)  # the turning is over; now somebody reads older lines
    await page.evaluate("document.querySelector('.chat').scrollTo(0, 0)")
    await page.wait_for_timeout(50)
    await page.set_viewport_size({"width": 1280, "height": 600})
    await page.wait_for_timeout(150)
    assert await page.evaluate("document.querySelector('.chat').scrollTop") == 0


async def test_the_policy_lets_nothing_inline_run(site: Any) -> None:
    page = await site.room_page()
    with pytest.raises(Error, match="TrustedHTML"):
        await page.evaluate("() => { document.body.innerHTML += '<b>x</b>'; }")
    with pytest.raises(Error, match="TrustedScript"):
        await page.evaluate("() => document.body.setAttribute('onclick', 'window.hacked=1')")
    await page.evaluate(
        """() => {
            window.blocked = [];
            document.addEventListener("securitypolicyviolation",
                (event) => window.blocked.push(event.effectiveDirective));
            const sheet = document.createElement("style");
            sheet.textContent = ".ai-mark { display: none }";
            document.head.append(sheet);
            const picture = document.createElement("img");
            picture.src = "https://example.invalid/spy.png";
            document.body.append(picture);
        }"""
    )
    await site.until(page, "window.blocked.length >= 2")
    assert sorted(await page.evaluate("window.blocked")) == ["img-src", "style-src-elem"]
    assert await page.locator(".ai-mark").is_visible()
    assert await page.evaluate("window.hacked") is None


async def test_both_languages_are_there_at_once(site: Any) -> None:
    page = await site.room_page()
    assert await page.locator(".comment button").inner_text() == "发送"
    await page.click(".language")
    assert await page.locator(".comment button").inner_text() == "Send"
    assert await page.locator(".pill-text").inner_text() == "AI on air"
    await page.reload()
    await site.until(page, "window.yaohe && window.yaohe.state !== ''")
    assert await page.locator(".comment button").inner_text() == "Send"
    assert await page.evaluate("document.documentElement.lang") == "en"
