"""How much of a flooded room's questions is answered aloud, in text and on the card.

    PYTHONPATH=. .venv/bin/python bench/flood.py [--per-second 1 12.5 50 200] [--minutes 10]
        [--voice given|words]

The real room on virtual time: real reading, answers, guard, log, text replies at a platform's pace
(one line in 2 s, 200 characters). 30 % of the comments are questions over 60 topics of the sample
shop, Zipf 1.1; the rest is noise (扣1, 666, copies of a lucky draw, chatter). `given`: an answer
takes 8 s, three in one breath 16 s, whatever its words; `words`: what its words take at 4.5 Chinese
characters a second. Between the answers the room says its script, as it does on air.

A question is answered aloud in time when the answer's first sentence begins within 30 s of it, or
when it comes while the answer is being said. Beside it two queues over the same questions, spared
all noise: the newest first, and first in, first out; 8 s an answer.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec

from bench.flood_lines import Ask, Asked, comments, topics_of
from bench.flood_model import Span, Told, breath_s, one_by_one
from chat.events import Chat, RoomEvent, User
from chat.ports import Capabilities
from chat.reading import TopicKey
from host import virtual_time
from host.assemble import FixedCatalogue, opened_room, read_exchange
from host.clock import LoopClock
from host.config import Config
from host.events import (
    AnswerPlanned,
    CardShown,
    CommentSettled,
    HostEvent,
    ReplyPosted,
    decode,
)
from host.mind import Mind
from host.most_asked import PAGE_S, SEEN_S
from host.room import Room
from host.room_settings import RoomConfig
from host.sample_shop import sample_catalogue
from host.speech.ports import Speech, Utterance, VoiceCapabilities
from host.speech.providers.paced import PacedVoice
from host.speech.settings import VoiceConfig
from storage.catalogue import Snapshot
from storage.open_log import open_log
from storage.ports import EventLog

START_US = 1_760_000_000_000_000
WARM_S = 20.0
DELIVERY_S = 0.1
RATE_HZ = 8_000
PAUSE_S = 0.15
"""After a sentence; it is a part of what the answer takes."""


class GivenVoice:
    """Takes its 8 s for an answer, however long its words; everything else takes its words."""

    name = "given"
    capabilities = VoiceCapabilities(languages=("zh", "en"))

    def __init__(self) -> None:
        self.room: Room | None = None
        self._words = PacedVoice(rate_hz=RATE_HZ)
        self._cost_s: dict[str, float] = {}

    async def synthesise(self, text: str, *, language: str, rate: float = 1.0) -> Speech:
        """Silence of that length."""
        if self.room is not None:
            self._look(self.room)
        for words, cost_s in self._cost_s.items():
            if text.endswith(words):
                return Speech(pcm=bytes(int(cost_s * RATE_HZ) * 2), rate=RATE_HZ, voice=self.name)
        return await self._words.synthesise(text, language=language, rate=rate)

    def _look(self, room: Room) -> None:
        """The sentences of the breath being drawn share its time."""
        turns = room.parts.answers._breath
        if turns and not any(line.text in self._cost_s for turn in turns for line in turn.lines):
            answer_s = breath_s(len(turns)) / len(turns)
            self._cost_s = {
                line.text: answer_s / len(turn.lines) - PAUSE_S
                for turn in turns
                for line in turn.lines
            }

    async def close(self) -> None:
        """Nothing is held."""


class Platform:
    """A chat whose own lines come from elsewhere, and that takes replies at a usual pace."""

    name = platform = "flood"
    capabilities = Capabilities(
        can_send=True, max_send_len=200, send_min_interval_s=2.0, silence_is_normal=True
    )

    def __init__(self) -> None:
        self.sent: list[tuple[float, str]] = []

    async def events(self) -> AsyncIterator[RoomEvent]:
        """Nothing, for ever."""
        await asyncio.Event().wait()
        yield Chat(platform=self.platform, text="")

    async def send(self, text: str) -> None:
        """It is posted."""
        self.sent.append((asyncio.get_running_loop().time(), text))


class Ears:
    """When which answer was said."""

    listeners = 1

    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.said_s: Counter[str] = Counter()
        self._now: Utterance | None = None

    def begin(self, utterance: Utterance) -> None:
        self._now = utterance

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        pass

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        self._now = None

    def finish(self, sentence_id: str) -> None:
        assert self._now is not None
        now_s = asyncio.get_running_loop().time()
        took_s = self._now.speech.duration_ms / 1000
        self.said_s[self._now.sentence_kind] += took_s  # type: ignore[assignment]
        answer_id = self._now.answer_id
        if answer_id is not None:
            begun_s = self.spans[answer_id].from_s if answer_id in self.spans else now_s - took_s
            self.spans[answer_id] = Span(begun_s, now_s)


class Seen(msgspec.Struct):
    """Everything that happened in one run."""

    asks: list[Ask] = []
    events: dict[type[HostEvent], list[HostEvent]] = {}
    cards: list[tuple[float, CardShown]] = []
    sent: list[tuple[float, str]] = []
    ears: Ears | None = None
    cpu_s: float = 0.0


async def flooded(
    topics: list[Asked],
    snapshot: Snapshot,
    per_s: float,
    seconds: float,
    voice: str,
    seed: int,
    folder: Path,
) -> Seen:
    """Run the room under the flood."""
    clock = LoopClock(START_US)
    log = await open_log(
        f"sqlite:///{folder / f'{per_s}.db'}", now_us=clock.now_us, synchronous="OFF"
    )
    given, platform, ears = GivenVoice(), Platform(), Ears()
    asks = list(comments(topics, per_s, seconds, seed))
    begun_s = time.process_time()
    async with contextlib.AsyncExitStack() as opened, asyncio.TaskGroup() as tasks:
        opened.push_async_callback(log.close)
        room = await opened.enter_async_context(
            opened_room(
                Config(room=RoomConfig(), voice=VoiceConfig(ahead=False)),
                clock=clock,
                log=log,
                catalogue=snapshot,
                store=FixedCatalogue(snapshot),
                voice=given if voice == "given" else PacedVoice(rate_hz=RATE_HZ),
                intake_key=b"0123456789abcdef",
                pictures=Path(),
                connectors=lambda _parts: [platform],
                audience=lambda _parts: ears,
            )
        )
        given.room = room
        running = tasks.create_task(room.run())
        await room.ready.wait()
        await asyncio.sleep(WARM_S)
        await _pour(room, asks, asyncio.get_running_loop().time())
        await asyncio.sleep(35)
        running.cancel()
        cpu_s = time.process_time() - begun_s
        cards: list[tuple[float, CardShown]] = []
        events = await _read(log, cards)
    shifted = [msgspec.structs.replace(ask, at_s=ask.at_s + WARM_S) for ask in asks]
    return Seen(
        asks=shifted, events=events, cards=cards, sent=platform.sent, ears=ears, cpu_s=cpu_s
    )


async def _pour(room: Room, asks: list[Ask], from_s: float) -> None:
    """Deliver what has come, ten times a second."""
    loop, place = asyncio.get_running_loop(), 0
    while place < len(asks):
        await asyncio.sleep(DELIVERY_S)
        due: list[RoomEvent] = []
        while place < len(asks) and from_s + asks[place].at_s <= loop.time():
            due.append(_chat(asks[place], place))
            place += 1
        if due:
            await room.deliver(due)


def _chat(ask: Ask, number: int) -> Chat:
    return Chat(
        platform="flood",
        source="flood",
        event_id=f"c{number}",
        text=ask.text,
        user=User(id=f"viewer{ask.viewer}", name=f"观众{ask.viewer}"),
    )


async def _read(
    log: EventLog, cards: list[tuple[float, CardShown]]
) -> dict[type[HostEvent], list[HostEvent]]:
    found: dict[type[HostEvent], list[HostEvent]] = defaultdict(list)
    after = 0
    kinds = ("answer.planned", "comment.settled", "reply.posted", "card.shown")
    while envelopes := await log.read(after, limit=2000, kinds=kinds):
        after = envelopes[-1].seq
        for envelope in envelopes:
            event = decode(envelope.body)
            found[type(event)].append(event)
            if isinstance(event, CardShown):
                cards.append(((envelope.written_us - START_US) / 1_000_000, event))
    return found


def aloud(seen: Seen, numbers: dict[TopicKey, int]) -> Told:
    """What was said of each topic, and when."""
    assert seen.ears is not None
    spans: dict[int, list[Span]] = defaultdict(list)
    for event in seen.events.get(AnswerPlanned, []):
        assert isinstance(event, AnswerPlanned)
        span = seen.ears.spans.get(event.answer_id)
        for key in event.topics:
            if span is not None and key in numbers:
                spans[numbers[key]].append(span)
    return Told({number: sorted(found) for number, found in spans.items()})


def in_chat(seen: Seen, numbers: dict[TopicKey, int]) -> Told:
    """What got into the platform's chat; who asks after it does not see it any more."""
    texts = {
        event.text.partition(" ")[2]: event.topic
        for event in seen.events.get(ReplyPosted, [])
        if isinstance(event, ReplyPosted) and event.topic in numbers
    }
    spans: dict[int, list[Span]] = defaultdict(list)
    for at_s, line in seen.sent:
        for text, key in texts.items():
            if key is not None and text in line:
                spans[numbers[key]].append(Span(at_s, at_s))
    return Told(dict(spans))


def on_card(seen: Seen, numbers: dict[TopicKey, int]) -> Told:
    """What stood on the card, and for how long."""
    spans: dict[int, list[Span]] = defaultdict(list)
    ends = [at_s for at_s, _ in seen.cards[1:]] + [float("inf")]
    for (at_s, shown), next_s in zip(seen.cards, ends, strict=True):
        for line in shown.lines:
            if line.topic in numbers:
                spans[numbers[line.topic]].append(Span(at_s, min(next_s, at_s + 2 * PAGE_S)))
    return Told(dict(spans))


def report(seen: Seen, topics: list[Asked], per_s: float) -> None:
    """Print what came of it."""
    questions = [ask for ask in seen.asks if ask.topic >= 0]
    numbers = {asked.key: number for number, asked in enumerate(topics)}
    told, chat, card = aloud(seen, numbers), in_chat(seen, numbers), on_card(seen, numbers)
    print(f"\n{per_s:g} comments a second: {len(seen.asks)}, of them {len(questions)} questions")
    _share("aloud within 30 s", [told.in_time(ask.topic, ask.at_s) for ask in questions])
    by_text = [chat.in_time(ask.topic, ask.at_s) for ask in questions]
    by_card = [card.in_time(ask.topic, ask.at_s, least_s=SEEN_S) for ask in questions]
    _share("in the chat within 30 s", by_text)
    _share("on the card within 30 s", by_card)
    by_voice = [told.in_time(ask.topic, ask.at_s) for ask in questions]
    _share("aloud or on the card", [a or b for a, b in zip(by_voice, by_card, strict=True)])
    _share("by any of them", [any(ways) for ways in zip(by_voice, by_text, by_card, strict=True)])
    waits = [told.wait_s(ask.topic, ask.at_s) for ask in questions]
    heard = [wait for wait in waits if wait is not None and wait <= 120]
    print(f"  median age when answered aloud    {statistics.median(heard):6.1f} s")
    outcomes = {
        int(event.event_id[1:]): event.outcome
        for event in seen.events.get(CommentSettled, [])
        if isinstance(event, CommentSettled)
    }
    noise = [number for number, ask in enumerate(seen.asks) if ask.topic == -1]
    answered = ("answered", "merged", "handed_over")
    _share("noise answered", [outcomes.get(number) in answered for number in noise])
    lone = [outcomes.get(n) == "handed_over" for n, ask in enumerate(seen.asks) if ask.topic == -2]
    print(f"  lone questions that reach a person {sum(lone)} of {len(lone)}")
    _share("comments without an outcome", [n not in outcomes for n in range(len(seen.asks))])
    assert seen.ears is not None
    spoken = {kind: round(seconds) for kind, seconds in seen.ears.said_s.items()}
    print(f"  spoken, s  {spoken}; {len(seen.ears.spans)} answers; {len(seen.sent)} lines posted")
    print(f"  outcomes   {dict(Counter(outcomes.values()))}; CPU {seen.cpu_s:.0f} s")
    pairs = [(ask.at_s, ask.topic) for ask in questions]
    for name, newest in (("newest first", True), ("first in, first out", False)):
        queue = one_by_one(pairs, newest=newest)
        _share(f"{name}, aloud", [queue.in_time(ask.topic, ask.at_s) for ask in questions])


def _share(name: str, found: list[bool]) -> None:
    print(f"  {name:34s}{sum(found) / max(1, len(found)):6.3f}")


def main() -> None:
    """Prints a block for each pace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-second", type=float, nargs="*", default=[1, 12.5, 50, 200])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--voice", choices=("given", "words"), default="given")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    snapshot = Snapshot(1, START_US, read_exchange(sample_catalogue()))
    topics = topics_of(Mind(snapshot))
    for per_s in options.per_second:
        with tempfile.TemporaryDirectory() as folder:
            seen = virtual_time.run(
                flooded(
                    topics,
                    snapshot,
                    per_s,
                    options.minutes * 60,
                    options.voice,
                    options.seed,
                    Path(folder),
                )
            )
        report(seen, topics, per_s)


if __name__ == "__main__":
    main()
