"""A room that does what a test says: it has a view, a stage and a chat, takes commands and
comments, and speaks tones in real time."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import numpy as np

from host.commands import BadCommand, Command, Move, RenewOverlays
from host.desk.listeners import ListenerHub
from host.desk.overlay_key import OverlayKey
from host.desk.ports import CommentRefused
from host.machine_views import ConnectorView, LatencyView
from host.mark_words import mark_words, page_mark
from host.speech.ports import Speech, SpeechMark, Utterance
from host.state import MOVES, RoomState, check_move
from host.views import (
    AlertView,
    ApprovedView,
    ChatLineView,
    CountsView,
    LineView,
    ProductView,
    RoomView,
    SkuView,
    StagePollView,
    StageView,
    TopicView,
)

NOW_US = 1_790_000_000_000_000
RATE = 22_050
MARK = mark_words("zh").mark
CHUNK_S = 0.1
AHEAD_S = 1.0
"""Sound is sent so early, so that silence after a cut is the page's doing."""


def now_us() -> int:
    """The test's time moves with the loop."""
    return NOW_US + int(asyncio.get_running_loop().time() * 1_000_000)


def tone(seconds: float, hertz: float = 220.0) -> bytes:
    """A loud, even tone."""
    at = np.arange(int(seconds * RATE)) / RATE
    return (np.sin(2 * np.pi * hertz * at) * 12_000).astype("<i2").tobytes()


def utterance(sentence_id: str, text: str, seconds: float = 2.0) -> Utterance:
    """A sentence whose characters each sound equally long."""
    each_ms = int(seconds * 1_000 / len(text))
    words = [
        SpeechMark(kind="word", at_ms=n * each_ms, duration_ms=each_ms, start=n, length=1)
        for n in range(len(text))
    ]
    speech = Speech(pcm=tone(seconds), rate=RATE, marks=tuple(words), voice="tone")
    return Utterance(sentence_id=sentence_id, sentence_kind="script", text=text, speech=speech)


def product(title: str = "高腰阔腿西装裤女 垂感显瘦") -> ProductView:
    return ProductView(
        product_id="P03",
        link_no=3,
        title=title,
        price_words="129元到149元",
        price_min_minor=12_900,
        price_max_minor=14_900,
        list_price_minor=None,
        currency="CNY",
        promotions=("满200减20", "两件九折"),
        stock=8,
        skus=(
            SkuView(sku="P03-BLK-M", label="黑色 M", price_minor=12_900, stock=5),
            SkuView(sku="P03-BLK-L", label="黑色 L", price_minor=12_900, stock=3),
            SkuView(sku="P03-KHA-M", label="卡其 M", price_minor=14_900, stock=0),
        ),
        picture_url="/pictures/P03.svg",
        catalogue_version=12,
        read_us=NOW_US,
    )


def topic(key: str, lane: str, sample: str, *, count: int = 1, draft: str = "") -> TopicView:
    return TopicView(
        key=key,
        lane=lane,
        intent="stock",
        product_id="P03",
        count=count,
        viewers=count,
        sample=sample,
        viewer="小***",
        first_us=NOW_US,
        deadline_us=NOW_US + 60_000_000,
        draft=draft,
        reason="订单问题要人处理" if lane == "person" else "",
        urgency="high" if lane == "person" else "normal",
        keepable=lane == "waiting",
    )


def room_view(state: RoomState = RoomState.AI, room_id: str = "main") -> RoomView:
    return RoomView(
        room_id=room_id,
        shop="样衣铺子",
        language="zh",
        state=state,
        allowed_moves=tuple(sorted(MOVES[state])),
        now_us=NOW_US,
        speaking=LineView(
            sentence_id="b1.1",
            sentence_kind="script",
            text="这条裤子高腰阔腿，垂感特别好，黑色 M 码还有五件。",
            evidence=("sku:P03-BLK-M", "product:P03/attributes/版型"),
            started_us=NOW_US,
            duration_ms=6_000,
        ),
        next_lines=(
            LineView(
                sentence_id="b1.2", sentence_kind="script", text="面料是垂感西装料，不容易皱。"
            ),
            LineView(
                sentence_id="b1.3", sentence_kind="script", text="今天一件 129 元，满 200 减 20。"
            ),
        ),
        topics=(
            topic("order P03", "person", "我的订单三天了还没发货", draft="亲，我帮您查一下订单。"),
            topic("stock P03 blk-m", "waiting", "黑色M码还有吗", count=14),
            topic("size P03", "answered", "160 斤穿什么码", count=3),
        ),
        approved=(
            ApprovedView(
                id="k1",
                product_id="P04",
                question="碎花裙会透吗",
                text="有内衬，不透",
                until_us=NOW_US + 7 * 86_400_000_000,
                who="小王",
            ),
        ),
        focus=product(),
        pinned=False,
        run_of_show=(
            ("P03", "高腰阔腿西装裤女"),
            ("P04", "法式碎花连衣裙"),
            ("P05", "纯棉基础短袖 T 恤"),
            ("P06", "真皮小方包"),
        ),
        connectors=(
            ConnectorView(
                source="room-page",
                platform="web",
                state="receiving",
                detail="",
                last_event_us=NOW_US,
            ),
        ),
        alerts=(
            AlertView(
                at_us=NOW_US,
                code="voice.slow",
                level="warning",
                text_zh="语音合成变慢了，已换用备用音色",
                text_en="The voice became slow; the spare one speaks",
            ),
        ),
        latency=LatencyView(
            decision_p50_ms=2.4, decision_p99_ms=11.0, sound_p50_ms=380.0, sound_p99_ms=900.0
        ),
        counts=CountsView(
            comments=412,
            outcomes={"answered": 201, "merged": 120, "handed_over": 9, "ignored": 82},
            listeners=37,
            sentences=1_204,
            guard_blocks=2,
        ),
        voice="espeak zh",
        loop=2,
    )


def stage_view(view: RoomView, answer_card: str = "") -> StageView:
    return StageView(
        room_id=view.room_id,
        shop=view.shop,
        language=view.language,
        state=view.state,
        focus=view.focus,
        next_titles=tuple(title for _, title in view.run_of_show[1:]),
        answer_card=answer_card,
        ai_mark=page_mark("zh", view.state, view.mode),
        mode=view.mode,
    )


def said(event_id: str, who: str, text: str, *, is_host: bool = False) -> ChatLineView:
    return ChatLineView(event_id=event_id, who=who, text=text, at_us=NOW_US, is_host=is_host)


class ScriptedRoom:
    """Implements `host.desk.ports.DeskRoom` (and nothing of a real room)."""

    def __init__(self, hub: ListenerHub, picture_folder: Path, room_id: str = "main") -> None:
        self.room_id = room_id
        self.picture_folder = picture_folder
        self.hub = hub
        self.commands: list[tuple[Command, str]] = []
        self.comments: list[tuple[str, str, str]] = []
        self.refusing = ""
        self.overlay_key: OverlayKey | None = None
        self._view = room_view(room_id=room_id)
        self._stage = stage_view(self._view)
        self._chat: tuple[ChatLineView, ...] = ()
        self._version = 1
        self._changed = asyncio.Event()
        self._sounding: tuple[Utterance, float] | None = None

    @property
    def version(self) -> int:
        return self._version

    def view(self) -> RoomView:
        return msgspec.structs.replace(self._view, now_us=now_us())

    def stage(self) -> StageView:
        return self._stage

    def recent_chat(self) -> tuple[ChatLineView, ...]:
        return self._chat

    async def wait_changed(self, seen: int) -> int:
        while self._version == seen:
            await self._changed.wait()
        return self._version

    async def command(self, command: Command, *, who: str) -> None:
        if self.refusing:
            raise BadCommand(self.refusing)
        if isinstance(command, Move):
            self.move(command.to)
        if isinstance(command, RenewOverlays) and self.overlay_key is not None:
            self.overlay_key.renew()
        self.commands.append((command, who))

    async def comment(self, *, viewer_id: str, name: str, text: str) -> str:
        if self.refusing:
            raise CommentRefused(self.refusing)
        self.comments.append((viewer_id, name, text))
        event_id = f"c{len(self.comments)}"
        self.say(said(event_id, name, text))
        return event_id

    def air_now(self) -> tuple[Utterance, int] | None:
        if self._sounding is None:
            return None
        sounding, since_s = self._sounding
        return sounding, int((asyncio.get_running_loop().time() - since_s) * 1_000)

    def change(self, **fields: object) -> None:
        """Change fields of the view (and the stage with it)."""
        self._view = msgspec.structs.replace(self._view, **fields)
        self._stage = stage_view(self._view, self._stage.answer_card)
        self._bump()

    def answer_card(self, text: str) -> None:
        self._stage = stage_view(self._view, text)
        self._bump()

    def vote(self, poll: StagePollView | None) -> None:
        self._stage = msgspec.structs.replace(self._stage, poll=poll)
        self._bump()

    def most_asked(self, *answers: str) -> None:
        self._stage = msgspec.structs.replace(self._stage, most_asked=answers)
        self._bump()

    def say(self, *lines: ChatLineView) -> None:
        self._chat = (*self._chat, *lines)[-100:]
        self._bump()

    def delete(self, event_id: str) -> None:
        self._chat = tuple(line for line in self._chat if line.event_id != event_id)
        self._bump()

    def move(self, to: RoomState) -> None:
        """As a room does it: check, silence, show."""
        check_move(self._view.state, to)
        if not to.ai_may_speak:
            self.cut()
        self.change(state=to, allowed_moves=tuple(sorted(MOVES[to])))

    def cut(self) -> None:
        if self._sounding is not None:
            sounding, _ = self._sounding
            self._sounding = None
            self.hub.cut(sounding.sentence_id, 0)

    async def speak(self, spoken: Utterance) -> None:
        """Play the sentence out in real time, until it ends or is cut."""
        loop = asyncio.get_running_loop()
        start_s = loop.time()
        self._sounding = (spoken, start_s)
        self.hub.begin(spoken)
        step = int(CHUNK_S * RATE) * 2
        pcm = spoken.speech.pcm
        for offset in range(0, len(pcm), step):
            due_s = start_s + offset / 2 / RATE - AHEAD_S
            await asyncio.sleep(max(0.0, due_s - loop.time()))
            if not self._sounds(spoken):
                return
            self.hub.chunk(spoken, offset, pcm[offset : offset + step])
        await asyncio.sleep(start_s + spoken.speech.duration_ms / 1_000 - loop.time())
        if self._sounds(spoken):
            self._sounding = None
            self.hub.finish(spoken.sentence_id)

    def _sounds(self, spoken: Utterance) -> bool:
        return self._sounding is not None and self._sounding[0] is spoken

    def _bump(self) -> None:
        self._version += 1
        self._changed.set()
        self._changed = asyncio.Event()
