"""What listeners are sent: hub and outbox."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.desk.listeners import ListenerHub
from host.desk.messages import MAX_FRAME_BYTES, SOUND_HEADER, sound_messages
from host.desk.outbox import Frame, Outbox
from host.speech.ports import AirSink, Speech, SpeechMark, Utterance
from host.virtual_time import run

RATE = 1_000


def _spoken(sentence_id: str = "s1", samples: int = 2_000) -> Utterance:
    pcm = b"".join(n.to_bytes(2, "little") for n in range(samples))
    marks = (
        SpeechMark(kind="word", at_ms=0, duration_ms=900, start=0, length=2),
        SpeechMark(kind="phoneme", at_ms=0, duration_ms=300, symbol="ni"),
    )
    speech = Speech(pcm=pcm, rate=RATE, marks=marks, voice="count")
    return Utterance(sentence_id=sentence_id, sentence_kind="script", text="你好", speech=speech)


def _drain(outbox: Outbox) -> list[object]:
    """Everything that waits: JSON objects, and (sentence, first sample, samples) for sound."""

    async def drain() -> list[object]:
        frames: list[object] = []
        while True:
            try:
                async with asyncio.timeout(0.001):
                    frame = await outbox.next()
            except TimeoutError:
                return frames
            if frame is None:
                return [*frames, "overflowed"]
            frames.append(_plain(frame))

    return run(drain())


def _plain(frame: Frame) -> object:
    if not frame.binary:
        return json.loads(frame.data)
    number, first = SOUND_HEADER.unpack_from(frame.data)
    return number, first, (len(frame.data) - SOUND_HEADER.size) // 2


def test_a_hub_is_an_air_sink() -> None:
    sink: AirSink = ListenerHub()
    sink.begin(_spoken())
    sink.finish("s1")


def test_everybody_gets_the_very_same_bytes() -> None:
    hub = ListenerHub()
    outboxes = [Outbox() for _ in range(3)]
    for outbox in outboxes:
        hub.join(outbox, None)
    spoken = _spoken()
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm[:2_000])
    hub.finish("s1")

    first, *others = [_drain(outbox) for outbox in outboxes]
    assert others == [first, first]
    assert first == [
        {
            "type": "begin",
            "number": 1,
            "sentence": "s1",
            "kind": "script",
            "text": "你好",
            "product": None,
            "rate": RATE,
            "duration_ms": 2_000,
            "at_ms": 0,
            "words": [[0, 900, 0, 2]],
            "sounds": [[0, 300, "ni"]],
        },
        (1, 0, 1_000),
        {"type": "finish", "number": 1},
    ]


def test_who_joins_late_begins_where_the_sentence_is() -> None:
    hub = ListenerHub()
    spoken = _spoken()
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm[:3_000])
    outbox = Outbox()
    hub.join(outbox, (spoken, 1_200))
    hub.chunk(spoken, 3_000, spoken.speech.pcm[3_000:])

    begin, *sound = _drain(outbox)
    assert isinstance(begin, dict)
    assert begin["at_ms"] == 1_200
    assert sound == [(1, 1_200, 300), (1, 1_500, 500)]


def test_a_cut_overtakes_the_sound_that_waits() -> None:
    hub = ListenerHub()
    outbox = Outbox()
    hub.join(outbox, None)
    spoken = _spoken()
    outbox.put(Frame(b'{"type":"chat"}'))
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm)
    hub.cut("s1", 40)
    hub.chunk(spoken, 0, spoken.speech.pcm)

    assert _drain(outbox) == [
        {"type": "cut", "number": 1, "heard_ms": 40},
        {"type": "chat"},
    ]


def test_a_cut_of_another_sentence_is_nobody_s() -> None:
    hub = ListenerHub()
    outbox = Outbox()
    hub.begin(_spoken("s2"))
    hub.join(outbox, None)
    hub.cut("s1", 0)
    hub.finish("s1")
    assert _drain(outbox) == []


def test_a_slow_listener_is_dropped_and_counted_and_nobody_else_suffers() -> None:
    hub = ListenerHub()
    slow, quick = Outbox(max_bytes=3_000), Outbox()
    hub.join(slow, None)
    hub.join(quick, None)
    spoken = _spoken()
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm)

    assert (hub.listeners, hub.dropped) == (1, 1)
    assert _drain(slow) == ["overflowed"]
    assert [type(frame) for frame in _drain(quick)] == [dict, tuple]


def test_a_rehearsal_is_heard_at_the_desk_only() -> None:
    hub = ListenerHub(desk_only=lambda: True)
    viewer, operator, late = Outbox(), Outbox(), Outbox()
    hub.join(viewer, None)
    hub.join(operator, None, operator=True)
    spoken = _spoken()
    hub.begin(spoken)
    hub.join(late, (spoken, 0))
    hub.chunk(spoken, 0, spoken.speech.pcm)
    hub.cut("s1", 0)

    assert _drain(viewer) == []
    assert _drain(late) == []
    assert _drain(operator) == [{"type": "cut", "number": 1, "heard_ms": 0}]


@given(st.integers(0, 200_000), st.integers(0, 10_000))
def test_sound_is_split_without_loss_into_frames_that_fit(length: int, first: int) -> None:
    pcm = bytes(length // 2 * 2)
    frames = list(sound_messages(7, first * 2, pcm))
    assert all(len(frame) <= MAX_FRAME_BYTES for frame in frames)
    at = first
    for frame in frames:
        assert SOUND_HEADER.unpack_from(frame) == (7, at)
        at += (len(frame) - SOUND_HEADER.size) // 2
    assert at == first + len(pcm) // 2


def test_a_newer_snapshot_takes_the_place_of_an_older_one() -> None:
    outbox = Outbox()
    outbox.put(Frame(b'"chat"'))
    outbox.replace("stage", Frame(b'"old"'))
    outbox.replace("stage", Frame(b'"new"'))
    assert _drain(outbox) == ["new", "chat"]


def test_an_overflowed_outbox_takes_nothing_more() -> None:
    outbox = Outbox(max_bytes=10)
    assert not outbox.put(Frame(bytes(11)))
    assert not outbox.put(Frame(b"1"))
    outbox.replace("stage", Frame(b"2"))
    outbox.cut(1, Frame(b"3"))
    assert _drain(outbox) == ["overflowed"]


def test_two_hundred_listeners_cost_little() -> None:
    hub = ListenerHub()
    outboxes = [Outbox() for _ in range(200)]
    for outbox in outboxes:
        hub.join(outbox, None)
    spoken = _spoken()
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm)

    async def second(outbox: Outbox) -> Frame | None:
        await outbox.next()
        return await outbox.next()

    frames = [run(second(outbox)) for outbox in outboxes]
    assert all(frame is frames[0] for frame in frames), "encoded once, shared by all"


@pytest.mark.parametrize("at_ms", [0, 500, 99_999])
def test_a_late_joiner_never_gets_sound_that_was_not_sent(at_ms: int) -> None:
    hub = ListenerHub()
    spoken = _spoken()
    hub.begin(spoken)
    hub.chunk(spoken, 0, spoken.speech.pcm[:1_000])
    outbox = Outbox()
    hub.join(outbox, (spoken, at_ms))
    sound = [frame for frame in _drain(outbox) if isinstance(frame, tuple)]
    assert sum(count for _, _, count in sound) == max(0, 500 - at_ms)


def test_a_voice_made_quiet_is_told_to_everybody_and_to_who_comes_later() -> None:
    hub, early = ListenerHub(), Outbox()
    hub.join(early, None)
    hub.duck(0.125, 60)
    assert _drain(early) == [{"type": "duck", "level": 0.125, "ramp_ms": 60}]
    assert hub.level == 0.125  # the hello of a page that connects now says so
