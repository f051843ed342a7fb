"""What operators do with questions at the desk: have them, change the AI's answers, order them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from host.answer_commands import ApproveAnswer, DropAnswer, EditAnswer, MoveAnswer
from host.commands import AnswerTopic
from host.poll_commands import ClosePoll, KeepProduct, OpenPoll
from host.topic_commands import (
    AiAnswersTopic,
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    DueTopic,
    NoteTopic,
    ReleaseTopic,
    ReopenTopic,
)
from host.views import (
    AskedView,
    ClosedView,
    FactView,
    ForwardView,
    LineView,
    NoteView,
    PointView,
    PollOptionView,
    PollView,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.real_time,
    pytest.mark.asyncio(loop_scope="module"),
]
PERSON, WAITING, ANSWERED = (f"[data-lane={lane}]" for lane in ("person", "waiting", "answered"))
replace = msgspec.structs.replace


def _told(site: Any) -> list[object]:
    return [command for command, _ in site.room.commands]


def _planned(site: Any, count: int = 3) -> tuple[Any, ...]:
    topics = tuple(
        replace(
            site.script.topic(f"k{n}", "waiting", f"问题 {n}", draft=f"答案 {n}"),
            answer_id=f"a{n}",
            first_us=site.script.NOW_US + n,
        )
        for n in range(1, count + 1)
    )
    site.room.change(topics=topics)
    return topics


async def test_an_operator_takes_a_name_and_colleagues_see_it_at_a_question(site: Any) -> None:
    one, two = await site.desk_page(), await site.desk_page()
    await one.fill(".my-name", "小美")
    await one.click(".set-name")
    await site.until(one, "document.body.dataset.who === '小美'")
    assert await one.locator(".my-name").count() == 0
    topic = site.room.view().topics[0]
    await one.click(f"{PERSON} textarea")
    await one.wait_for_timeout(80)
    assert site.room.commands == [(ClaimTopic(key=topic.key), "小美")]
    site.room.change(topics=(replace(topic, owner="person", person="小美", held_until_us=2**60),))
    holder = f"document.querySelector('{PERSON} .holder').textContent"
    await site.until(two, f"{holder}.includes('小美')")
    await two.fill(".my-name", "script")
    await two.click(".set-name")
    await two.wait_for_selector(".toast.bad")


async def test_two_operators_see_who_has_a_question_and_writing_takes_it(site: Any) -> None:
    one, two = await site.desk_page(), await site.desk_page()
    who = await one.evaluate("document.body.dataset.who")
    topic = site.room.view().topics[0]
    await one.click(f"{PERSON} textarea")
    await one.wait_for_timeout(80)
    assert site.room.commands == [(ClaimTopic(key=topic.key), who)]
    site.room.change(topics=(replace(topic, owner="person", person=who, held_until_us=2**60),))
    holder = f"{PERSON} .holder"
    await site.until(one, f"document.querySelector('{holder}').textContent.includes('你在处理')")
    await site.until(two, f"document.querySelector('{holder}').textContent.includes('{who}')")
    assert not await two.locator(f"{PERSON} .send-answer").is_visible()
    await one.keyboard.type("已补发")
    await one.keyboard.press("Enter")
    await one.wait_for_timeout(80)
    assert _told(site)[-1] == AnswerTopic(key=topic.key, text="已补发")
    await two.click(f"{PERSON} .take-from")
    await two.wait_for_timeout(80)
    other = await two.evaluate("document.body.dataset.who")
    assert other != who
    assert site.room.commands[-1] == (AssignTopic(key=topic.key, to=other), other)


async def test_a_question_that_was_taken_and_not_answered_is_let_go(site: Any) -> None:
    page = await site.desk_page()
    topic = site.room.view().topics[0]
    who = await page.evaluate("document.body.dataset.who")
    await page.click(f"{PERSON} textarea")
    site.room.change(topics=(replace(topic, owner="person", person=who, held_until_us=2**60),))
    await site.until(page, "document.querySelector('.card.is-mine')")
    await page.click(".say-line input")
    await page.wait_for_timeout(80)
    assert _told(site) == [ClaimTopic(key=topic.key), ReleaseTopic(key=topic.key)]


async def test_the_ai_s_answers_are_edited_dropped_and_kept(site: Any) -> None:
    page = await site.desk_page()
    _planned(site)
    card = page.locator(f"{WAITING} .card")
    await card.first.locator(".answer-it").click()
    box = card.first.locator("textarea")
    await site.until(page, f"document.querySelector('{WAITING} textarea').value === '答案 1'")
    await box.fill("答案 1，加一句")
    await card.first.locator(".send-answer").click()
    await card.nth(1).locator(".answer-it").click()
    await card.nth(1).locator(".dismiss").click()
    await page.wait_for_timeout(80)
    assert _told(site) == [
        EditAnswer(key="k1", text="答案 1，加一句"),
        DropAnswer(key="k2", why="控制台的人决定不说"),
    ]
    keepable = site.room.view().topics[2]
    assert keepable.keepable
    await card.nth(2).locator(".answer-it").click()
    await card.nth(2).locator("[name=remember]").select_option("shop")
    await card.nth(2).locator("[name=days]").select_option("90")
    await card.nth(2).locator(".approve").click()
    await page.wait_for_timeout(80)
    assert _told(site)[-1] == ApproveAnswer(key="k3", remember="shop", days=90)


async def test_the_order_is_changed_by_keys_by_a_button_and_by_dragging(site: Any) -> None:
    page = await site.desk_page()
    first, second, third = _planned(site)
    cards = page.locator(f"{WAITING} .card")
    await site.until(page, f"document.querySelectorAll('{WAITING} .card').length === 3")
    await cards.nth(2).focus()
    await page.keyboard.press("Alt+ArrowUp")
    await cards.nth(0).focus()
    await page.keyboard.press("Alt+ArrowUp")  # it is the first already
    await page.keyboard.press("Alt+ArrowDown")
    await cards.nth(1).locator(".sooner").click()
    await cards.nth(2).locator(".question").drag_to(cards.nth(0).locator(".question"))
    await page.wait_for_timeout(100)
    assert _told(site) == [
        MoveAnswer(key="k3", before="k2"),
        MoveAnswer(key="k2", before="k1"),
        MoveAnswer(key="k2", before=""),
        MoveAnswer(key="k3", before="k1"),
    ]
    site.room.change(topics=(first, second, replace(third, place=1)))
    await site.until(page, f"document.querySelector('{WAITING} .sample').textContent === '问题 3'")


async def test_a_person_s_question_is_left_to_the_ai_put_off_noted_and_given_a_time(
    site: Any,
) -> None:
    page = await site.desk_page()
    topic = replace(
        site.room.view().topics[0],
        count=3,
        lines=(AskedView(who="阿***", text="怎么还没发货", at_us=1),),
        facts=(FactView(name="发货", value="48 小时", source="policy:shipping"),),
        notes=(NoteView(who="desk-wang", text="今天补发", at_us=1),),
        confidence=0.6,
    )
    site.room.change(topics=(topic,))
    await site.until(page, "!document.querySelector('.confidence').hidden")
    await page.click(f"{PERSON} .let-ai")
    await page.click(f"{PERSON} .later")
    await page.click(f"{PERSON} .more summary")
    more = await page.locator(f"{PERSON} .more").inner_text()
    for shown in ("怎么还没发货", "48 小时 · policy:shipping", "desk-wang: 今天补发"):
        assert shown in more
    await page.fill(f"{PERSON} [name=note]", "打电话问了")
    await page.press(f"{PERSON} [name=note]", "Enter")
    await page.select_option(f"{PERSON} .due", "300")
    await page.wait_for_timeout(80)
    assert _told(site) == [
        AiAnswersTopic(key=topic.key),
        DeferTopic(key=topic.key, seconds=60),
        NoteTopic(key=topic.key, text="打电话问了"),
        DueTopic(key=topic.key, seconds=300),
    ]
    assert await page.locator(f"{PERSON} .confidence").inner_text() == "把握 60%"


async def test_what_a_colleague_closed_is_seen_and_opened_again(site: Any) -> None:
    page = await site.desk_page()
    closed = ClosedView(
        key="fee",
        intent="shipping_fee",
        product_id="",
        sample="偏远地区包邮吗",
        viewer="小***",
        who="desk-wang",
        how="text",
        text="满 99 包邮",
        at_us=site.script.NOW_US,
    )
    site.room.change(closed=(closed,))
    card = page.locator(f"{ANSWERED} .closed-card")
    assert await card.locator(".closed-how").inner_text() == "文字回过了 · desk-wang"
    await card.locator(".approve-closed").click()
    await card.locator(".reopen").click()
    await page.wait_for_timeout(80)
    assert _told(site) == [
        ApproveAnswer(key="fee", remember="shop", days=30),
        ReopenTopic(key="fee"),
    ]


async def test_the_script_is_shown_with_what_was_said_and_its_detours(site: Any) -> None:
    page = await site.desk_page()
    answer = LineView(sentence_id="a1.0", sentence_kind="answer", text="有的，还有五件。")
    site.room.change(told=(answer,))
    await site.until(page, "document.querySelector('.told-lines .detour')")
    assert await page.locator(".told-lines li").inner_text() == "答弹幕\n有的，还有五件。" or (
        await page.locator(".told-lines li").inner_text() == "答弹幕有的，还有五件。"
    )
    assert await page.locator(".next-lines .detour").count() == 0


async def test_the_lanes_stand_side_by_side_on_a_desk_and_nothing_is_too_small_to_hit(
    site: Any,
) -> None:
    page = await site.desk_page()
    _planned(site)
    boxes = [await page.locator(lane).bounding_box() for lane in (PERSON, WAITING, ANSWERED)]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    assert boxes[2]["y"] + boxes[2]["height"] <= 900
    small = await page.evaluate(
        "[...document.querySelectorAll('button, a, summary')].filter((node) => node.offsetParent"
        " && node.getBoundingClientRect().height < 43.5).map((node) => node.className)"
    )
    assert small == []


async def test_a_poll_is_opened_watched_and_counted(site: Any) -> None:
    page = await site.desk_page()
    await page.click(".poll-new summary")
    await page.check(".poll-choices li:nth-child(2) input")
    assert await page.locator(".poll-start").is_disabled(), "one product is no choice"
    await page.check(".poll-choices li:nth-child(3) input")
    await page.select_option(".poll-form [name=seconds]", "60")
    await page.click(".poll-start")
    await page.wait_for_timeout(80)
    options = tuple(
        PollOptionView(number=n, product_id=id_, title=title, votes=votes)
        for n, id_, title, votes in ((1, "P04", "法式碎花连衣裙", 12), (2, "P05", "短袖", 30))
    )
    poll = PollView(
        poll_id="p1",
        open=True,
        closes_us=site.script.now_us() + 20_000_000,
        who="desk-1",
        voters=42,
        winner="",
        options=options,
    )
    site.room.change(poll=poll)
    await site.until(page, "document.querySelectorAll('.poll-option').length === 2")
    assert "42 人投了" in await page.locator(".poll-state").inner_text()
    await page.click(".poll-close")
    await page.wait_for_timeout(80)
    site.room.change(poll=replace(poll, open=False, winner="P05"))
    await site.until(page, "document.querySelector('.poll-option.winner')")
    assert await page.locator(".poll-state").inner_text() == "投完了：短袖"
    assert _told(site) == [OpenPoll(products=("P04", "P05"), seconds=60), ClosePoll()]


async def test_why_a_product_came_forward_is_said_and_can_be_forbidden(site: Any) -> None:
    page = await site.desk_page()
    forward = ForwardView(
        product_id="P05",
        title="短袖",
        why="demand",
        viewers=9,
        viewers_before=1,
        at_us=1,
        waits=True,
        text_zh="9 个人在问短袖，讲完这段就讲它",
        text_en="nine ask for it",
    )
    points = (
        PointView(name="price", words="", source="product:P03", by="answer"),
        PointView(name="point", words="不皱", source="product:P03", by=""),
    )
    site.room.change(forward=forward, points=points)
    await site.until(page, "!document.querySelector('.forward').hidden")
    assert await page.locator(".forward-why").inner_text() == "9 个人在问短袖，讲完这段就讲它"
    assert await page.locator(".focus-points .told .point-name").all_inner_texts() == ["价格"]
    await page.click(".forward-keep")
    site.room.change(kept=("P05",))
    await site.until(page, "document.querySelector('.forward-keep').hidden")
    await page.click(".unkeep:visible")
    await page.wait_for_timeout(80)
    assert _told(site) == [
        KeepProduct(product_id="P05", keep=True),
        KeepProduct(product_id="P05", keep=False),
    ]
