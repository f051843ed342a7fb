"""The room as a whole: it presents, hears, answers, hands over, obeys, and keeps its place."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from chat.events import Chat, Delete, Target, User
from host import virtual_time
from host.commands import (
    AnswerTopic,
    BadCommand,
    DismissTopic,
    Move,
    NextProduct,
    PinProduct,
    RenewOverlays,
    SayAgain,
    SayLine,
    ShowProduct,
    SkipSentence,
)
from host.desk.overlay_key import OverlayKey
from host.events import (
    AnswerPlanned,
    BlockPlanned,
    Commanded,
    CommentSettled,
    GuardBlocked,
    HandedOver,
    LineSkipped,
    Outcome,
    RoomMoved,
    SentenceCut,
    SentenceFinished,
    SentenceStarted,
    TopicResolved,
    WishHeard,
)
from host.journal import opened
from host.room_settings import RoomConfig
from host.speech.ports import Speech
from host.speech.providers.paced import PacedVoice
from host.state import IllegalMove, RoomState

LiveRoom = Callable[..., Any]


def script(events: list[Any]) -> list[tuple[str, int]]:
    """(block, line) of the script sentences started, in order."""
    return [
        (e.block_id, e.line)
        for e in events
        if isinstance(e, SentenceStarted) and e.sentence_kind == "script"
    ]


def test_the_show_goes_through_the_products_and_says_every_line_once(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(900)
            events = await stage.events()
            blocks = [e for e in events if isinstance(e, BlockPlanned)]
            said = script(events)
            skipped = {e.sentence_id for e in events if isinstance(e, LineSkipped)}
            on_sale = [b.product_id for b in blocks if b.loop == blocks[0].loop]
            assert len(on_sale) == len(set(on_sale)) >= 8
            assert len(blocks) > len(on_sale), "the show came round again"
            assert len(said) == len(set(said))
            for block in blocks[:-1]:
                lines = [line for id_, line in said if id_ == block.block_id]
                sayable = [
                    number
                    for number in range(len(block.lines))
                    if f"{block.block_id}.{number}" not in skipped
                ]
                assert lines == sayable
            assert len(skipped) < len(said) / 10, "the guard should let our own script pass"
            started = [e.sentence_id for e in events if isinstance(e, SentenceStarted)]
            finished = [e.sentence_id for e in events if isinstance(e, SentenceFinished)]
            assert started[: len(finished)] == finished
            assert [id_ for id_, _, _ in stage.ears.heard] == finished

    virtual_time.run(scene())


def test_the_room_says_that_it_is_an_ai_at_the_start_and_every_ten_minutes(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(1900)
            notices = [text for _, text, _ in stage.ears.heard if "AI" in text]
            assert len(notices) >= 4
            assert "AI" in stage.ears.heard[0][1]
            assert "AI" in stage.room.stage().ai_mark

    virtual_time.run(scene())


def test_a_question_is_answered_in_text_at_once_and_aloud_at_the_sentence_end(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(60)
            sounding = stage.ears.now
            event_id = await stage.ask("这个多少钱")
            (planned,) = await stage.events(AnswerPlanned)
            assert planned.first_event_id == event_id
            assert stage.room.recent_chat()[-1].is_host
            assert planned.text in stage.room.recent_chat()[-1].text
            assert stage.ears.now is sounding
            await asyncio.sleep(40)
            ids = [id_ for id_, _, _ in stage.ears.heard]
            answer = ids.index(f"{planned.answer_id}.0")
            assert sounding is None or ids[answer - 1] == sounding.sentence_id
            assert all(complete for _, _, complete in stage.ears.heard)
            said = script(await stage.events())
            assert len(said) == len(set(said))
            (settled,) = await stage.events(CommentSettled)
            assert (settled.event_id, settled.outcome) == (event_id, Outcome.ANSWERED)

    virtual_time.run(scene())


def test_the_same_question_from_many_is_answered_once_and_everybody_is_accounted_for(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(30)
            for number in range(20):
                await stage.ask("多少钱", viewer=f"viewer{number}")
                await asyncio.sleep(0.2)
            await asyncio.sleep(60)
            planned = await stage.events(AnswerPlanned)
            assert len({p.topics for p in planned}) == len(planned)
            outcomes = Counter(s.outcome for s in await stage.events(CommentSettled))
            assert outcomes[Outcome.ANSWERED] == len(planned)
            assert outcomes[Outcome.ANSWERED] + outcomes[Outcome.MERGED] == 20

    virtual_time.run(scene())


def test_order_trouble_goes_to_a_person_and_the_person_answers(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.ask("我的快递三天没动了怎么回事")
            (handed,) = await stage.events(HandedOver)
            (topic,) = [t for t in stage.room.view().topics if t.lane == "person"]
            assert topic.sample == "我的快递三天没动了怎么回事"
            assert handed.reason
            answer = AnswerTopic(key=topic.key, text="您好，请在订单页联系人工客服查单")
            await stage.room.command(answer, who="operator")
            assert not [t for t in stage.room.view().topics if t.lane == "person"]
            (resolved,) = await stage.events(TopicResolved)
            assert resolved.text == "您好，请在订单页联系人工客服查单"
            await asyncio.sleep(30)
            assert any("人工客服" in text for _, text, _ in stage.ears.heard)
            await stage.room.command(DismissTopic(key=topic.key), who="operator")
            with pytest.raises(BadCommand, match="operator has closed this question already"):
                await stage.room.command(DismissTopic(key=topic.key), who="anna")
            assert len(await stage.events(TopicResolved)) == 1
            with pytest.raises(BadCommand, match="no question waits"):
                await stage.room.command(DismissTopic(key="price/P77"), who="operator")

    virtual_time.run(scene())


def test_taking_over_silences_at_once_and_giving_back_resumes_at_the_next_sentence(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(47.3)
            cut = stage.ears.now
            assert cut is not None
            await stage.room.command(Move(to=RoomState.HUMAN, why="I take it"), who="anna")
            assert stage.ears.now is None
            assert stage.ears.heard[-1] == (cut.sentence_id, cut.text, False)
            before = len(stage.ears.heard)
            event_id = await stage.ask("多少钱啊")
            await asyncio.sleep(100)
            assert len(stage.ears.heard) == before, "the AI spoke while a person had the floor"
            (waiting,) = [t for t in stage.room.view().topics if t.lane == "waiting"]
            assert waiting.draft
            assert await stage.events(CommentSettled) == []
            said_before = script(await stage.events())
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await asyncio.sleep(60)
            (settled,) = await stage.events(CommentSettled)
            assert (settled.event_id, settled.outcome) == (event_id, Outcome.ANSWERED)
            said = script(await stage.events())
            assert len(said) == len(set(said))
            block, line = said_before[-1]
            blocks = {e.block_id: e for e in await stage.events(BlockPlanned)}
            after = said[len(said_before)]
            assert after == (block, line + 1) or line + 1 == len(blocks[block].lines)
            moves = [(m.before, m.after, m.who) for m in await stage.events(RoomMoved)]
            assert moves == [
                (RoomState.OFF, RoomState.AI, "start"),
                (RoomState.AI, RoomState.HUMAN, "anna"),
                (RoomState.HUMAN, RoomState.AI, "anna"),
            ]
            with pytest.raises(IllegalMove):
                await stage.room.command(Move(to=RoomState.REHEARSAL), who="anna")

    virtual_time.run(scene())


def test_a_person_steers_the_show(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(15)
            order = [id_ for id_, _ in stage.room.view().run_of_show]
            first = stage.room.view().focus.product_id
            await stage.room.command(NextProduct(), who="op")
            second = stage.room.view().focus.product_id
            assert second != first
            await stage.room.command(PinProduct(product_id=second), who="op")
            await asyncio.sleep(400)
            assert stage.room.view().focus.product_id == second
            assert stage.room.view().pinned
            await stage.room.command(PinProduct(product_id=None), who="op")
            await stage.room.command(ShowProduct(product_id=order[-1]), who="op")
            assert stage.room.view().focus.product_id == order[-1]
            with pytest.raises(BadCommand, match="P-none"):
                await stage.room.command(ShowProduct(product_id="P-none"), who="op")
            cut = stage.ears.now
            assert cut is not None
            await stage.room.command(SkipSentence(), who="op")
            assert stage.ears.heard[-1][::2] == (cut.sentence_id, False)
            assert (await stage.events(SentenceCut))[-1].sentence_id == cut.sentence_id
            await asyncio.sleep(10)
            said = stage.room.parts.said.text
            await stage.room.command(SayAgain(), who="op")
            await asyncio.sleep(25)
            assert [text for _, text, _ in stage.ears.heard].count(said) >= 2
            await stage.room.command(SayLine(text="欢迎刚进来的朋友"), who="op")
            await asyncio.sleep(25)
            assert "欢迎刚进来的朋友" in [text for _, text, _ in stage.ears.heard]
            with pytest.raises(BadCommand, match="not let out"):
                await stage.room.command(SayLine(text="这是全网最低价，只要9块9"), who="op")
            (blocked,) = await stage.events(GuardBlocked)
            assert blocked.where == "operator"
            assert blocked.rule.startswith("ad.")
            assert stage.room.view().counts.guard_blocks == 1

    virtual_time.run(scene())


def test_a_product_that_sells_out_leaves_the_show_and_the_host_says_so(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            focus = stage.room.view().focus
            for sku in focus.skus:
                await stage.store.change_sku(sku.sku, stock=0, who="test", source="test")
            await asyncio.sleep(30)
            view = stage.room.view()
            assert view.focus.product_id != focus.product_id
            notices = [
                e for e in await stage.events(SentenceStarted) if e.sentence_kind == "notice"
            ]
            assert notices[-1].product_id == focus.product_id
            await asyncio.sleep(3600)
            later = [
                e
                for e in await stage.events(SentenceStarted)
                if e.sentence_kind == "script"
                and e.catalogue_version == view.focus.catalogue_version
            ]
            assert len(later) > 100
            assert focus.product_id not in {e.product_id for e in later}

    virtual_time.run(scene())


def test_a_changed_price_is_said_from_the_next_sentence_on(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            focus = stage.room.view().focus
            await stage.room.command(PinProduct(product_id=focus.product_id), who="op")
            for sku in focus.skus:
                await stage.store.change_sku(sku.sku, price_minor=76_500, who="test", source="test")
            await asyncio.sleep(5)
            await stage.ask("这个多少钱", viewer="kiki")
            await asyncio.sleep(60)
            (planned,) = await stage.events(AnswerPlanned)
            assert "765" in planned.text
            spoken = [e for e in await stage.events(SentenceStarted) if e.answer_id]
            assert any("765" in e.text for e in spoken)

    virtual_time.run(scene())


def test_a_deleted_question_is_neither_shown_nor_spoken(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(30)
            line = Chat(
                platform="ingest", event_id="c1", text="多少钱", user=User(id="u1", name="小李")
            )
            await stage.room.deliver([line])
            shown = [chat.text for chat in stage.room.recent_chat()]
            assert "多少钱" in shown
            await stage.room.deliver(
                [Delete(platform="ingest", event_id="d1", target=Target(event_id="c1"))]
            )
            assert "多少钱" not in [chat.text for chat in stage.room.recent_chat()]
            await asyncio.sleep(60)
            assert not [e for e in await stage.events(SentenceStarted) if e.answer_id]

    virtual_time.run(scene())


def test_the_same_event_delivered_again_is_not_answered_again(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            line = Chat(
                platform="ingest", event_id="c1", text="多少钱", user=User(id="u1", name="小李")
            )
            await stage.room.deliver([line])
            await stage.room.deliver([line, line])
            assert len(await stage.events(Chat)) == 1
            assert len(await stage.events(CommentSettled)) == 1

    virtual_time.run(scene())


def test_a_question_deleted_under_a_persons_floor_is_withdrawn_and_the_others_are_answered(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            first = await stage.ask("这个多少钱", viewer="one")
            second = await stage.ask("多少钱", viewer="two")
            await stage.room.deliver(
                [Delete(platform="page", event_id="d1", target=Target(event_id=first))]
            )
            await stage.room.command(Move(to=RoomState.AI), who="anna")
            await asyncio.sleep(30)
            settled = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert settled == {first: Outcome.WITHDRAWN, second: Outcome.ANSWERED}

    virtual_time.run(scene())


def test_what_nobody_answers_under_a_persons_floor_is_shed_and_counted(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await stage.room.command(Move(to=RoomState.HUMAN), who="anna")
            asked = [
                await stage.ask("多少钱，有什么颜色，多久发货", viewer="one"),
                await stage.ask("多少钱", viewer="two"),
            ]
            await asyncio.sleep(400)
            settled = {s.event_id: s.outcome for s in await stage.events(CommentSettled)}
            assert settled == dict.fromkeys(asked, Outcome.SHED)
            assert stage.room.view().topics == ()

    virtual_time.run(scene())


def test_in_a_rehearsal_the_chat_of_the_viewers_stays_as_it_is(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room(config=RoomConfig(start="REHEARSAL")) as stage:
            await asyncio.sleep(20)
            await stage.ask("这个多少钱")
            await asyncio.sleep(40)
            assert [line.text for line in stage.room.recent_chat()] == ["这个多少钱"]
            assert any(e.answer_id for e in await stage.events(SentenceStarted))

    virtual_time.run(scene())


def test_a_flood_of_one_question_in_one_delivery_is_one_answer(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            flood = [
                Chat(platform="ingest", event_id=f"c{n}", text="多少钱", user=User(id=f"u{n}"))
                for n in range(50)
            ]
            await stage.room.deliver(flood)
            outcomes = Counter(s.outcome for s in await stage.events(CommentSettled))
            assert outcomes == {Outcome.ANSWERED: 1, Outcome.MERGED: 49}
            await asyncio.sleep(60)
            spoken = [e for e in await stage.events(SentenceStarted) if e.answer_id]
            assert len({e.answer_id for e in spoken}) == 1

    virtual_time.run(scene())


def test_who_asks_again_after_the_price_changed_is_told_the_new_price(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(20)
            focus = stage.room.view().focus
            await stage.room.command(PinProduct(product_id=focus.product_id), who="op")
            await stage.ask("这个多少钱", viewer="one")
            await asyncio.sleep(15)
            for sku in focus.skus:
                await stage.store.change_sku(sku.sku, price_minor=76_500, who="test", source="test")
            await asyncio.sleep(2)
            await stage.ask("这个多少钱", viewer="two")
            assert "765" in stage.room.recent_chat()[-1].text

    virtual_time.run(scene())


class SlowVoice:
    """Takes two seconds for every sentence."""

    name = "slow"

    def __init__(self) -> None:
        self._inner = PacedVoice()
        self.capabilities = self._inner.capabilities

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        await asyncio.sleep(2)
        return await self._inner.synthesise(text, language=language, rate=rate)

    async def close(self) -> None:
        await self._inner.close()


def test_a_price_that_changes_while_its_sentence_is_made_is_not_said_any_more(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room(voice=SlowVoice()) as stage:
            await asyncio.sleep(20)
            focus = stage.room.view().focus
            await stage.room.command(PinProduct(product_id=focus.product_id), who="op")
            prices = [f"{price}元" for price in range(701, 741)]
            for number in range(40):
                for sku in focus.skus:
                    await stage.store.change_sku(
                        sku.sku, price_minor=(701 + number) * 100, who="test", source="test"
                    )
                await stage.ask("这个多少钱", viewer=f"viewer{number}")
                await asyncio.sleep(7.3)
            checked = 0
            for envelope in await stage.log.read(0, limit=10_000, kinds=["sentence.started"]):
                started = opened(envelope)
                assert isinstance(started, SentenceStarted)
                if "到手" in started.text:
                    continue  # 20 less with the promotion, which is another one of these prices
                told = [price for price in prices if price in started.text]
                snapshot = await stage.store.snapshot(started.catalogue_version)
                record = snapshot.by_sku[focus.skus[0].sku][1].price_minor
                checked += len(told)
                assert told in ([], [f"{record // 100}元"])
            assert checked >= 5

    virtual_time.run(scene())


def test_of_two_questions_in_a_line_one_is_answered_and_a_person_gets_the_other(
    live_room: LiveRoom,
) -> None:
    async def scene() -> None:
        async with live_room("sqlite://") as stage:
            await asyncio.sleep(15)
            event_id = await stage.ask("蜡烛多少钱？会不会起球")
            (settled,) = await stage.events(CommentSettled)
            assert (settled.event_id, settled.outcome) == (event_id, Outcome.ANSWERED)
            (planned,) = await stage.events(AnswerPlanned)
            assert [key.intent for key in planned.topics] == ["price"]
            (handed,) = await stage.events(HandedOver)
            assert handed.topic.slot == "attribute=pilling"
            (waiting,) = [t for t in stage.room.view().topics if t.lane == "person"]
            assert waiting.key == str(handed.topic)
            await asyncio.sleep(40)
            aloud = "".join(text for _, text, _ in stage.ears.heard)
            assert planned.evidence[1].value in aloud

    virtual_time.run(scene())


def test_what_a_viewer_wishes_for_in_vain_is_in_the_log(live_room: LiveRoom) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            await asyncio.sleep(15)
            event_id = await stage.ask("衬衫有没有粉色的")
            (heard,) = await stage.events(WishHeard)
            assert heard.event_id == event_id
            assert (heard.wish.kind, heard.wish.products) == ("not_made", ("P01",))
            assert "粉" in heard.wish.colour
            await stage.ask("衬衫多少钱", viewer="lin")
            assert len(await stage.events(WishHeard)) == 1

    virtual_time.run(scene())


def test_renewing_the_overlays_is_logged_and_ends_the_old_links(live_room: Any) -> None:
    async def scene() -> None:
        async with live_room() as stage:
            with pytest.raises(BadCommand, match="no overlays"):
                await stage.room.command(RenewOverlays(), who="desk-abc")
            key = stage.room.parts.overlay_key = OverlayKey()
            old = key.token
            await stage.room.command(RenewOverlays(), who="desk-abc")
            assert not key.fits(old)
            (told,) = await stage.events(Commanded)
            assert (told.who, told.command) == ("desk-abc", "renew_overlays")
            assert key.token not in str(told)

    virtual_time.run(scene())
