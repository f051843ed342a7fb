"""What every connector keeps, and what is particular to the recording and to our own page."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

import pytest

from chat.connectors.replay import ReplayConnector, check_file
from chat.connectors.room_page import CommentRefused, RoomPageConnector
from chat.events import Chat, Delete, Flags, Gift, RoomEvent, Target, User, decode, encode
from chat.ports import Connector, Fatal
from host.clock import LoopClock
from host.virtual_time import run

START_US = 1_800_000_000_000_000
LINES = [
    {"at_s": 1.5, "user": "momo", "text": "多少钱"},
    {"at_s": 4, "kind": "gift", "user": {"id": "7", "name": "李四"}, "gift_id": "1",
     "gift_name": "玫瑰"},
    {"kind": "chat", "platform": "douyin", "event_id": "m9", "text": "old", "v": 1,
     "flags": {"history": True}},
    {"at_s": 6, "kind": "delete", "target": {"event_id": "m9"}},
]  # fmt: skip


def write(folder: Path, *lines: object) -> Path:
    path = folder / "evening.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n\n" for line in lines))
    return path


async def first(connector: Connector, most: int) -> list[RoomEvent]:
    """Up to `most` events of one connection."""
    got: list[RoomEvent] = []
    async with aclosing(connector.events()) as events:  # type: ignore[type-var]
        async for event in events:
            got.append(event)
            if len(got) >= most:
                break
    return got


async def a_recording(folder: Path, now_us: Callable[[], int]) -> Connector:
    return ReplayConnector(write(folder, *LINES), now_us=now_us)


async def a_list_of_events(folder: Path, now_us: Callable[[], int]) -> Connector:
    events = [Chat(platform="p", event_id=f"e{n}", text="hi") for n in range(3)]
    return ReplayConnector(events, now_us=now_us, speed=None)


async def a_page(folder: Path, now_us: Callable[[], int]) -> Connector:
    async def post(text: str) -> None:
        assert text

    page = RoomPageConnector(now_us=now_us, post=post)
    await page.comment("viewer-1", "张三", "多少钱")
    await page.comment("viewer-2", "李四", "有货吗")
    return page


@pytest.mark.parametrize("make", [a_recording, a_list_of_events, a_page])
class TestEveryConnector:
    """Holds for each of them."""

    def test_says_who_it_is(self, make: Callable[..., object], tmp_path: Path) -> None:
        async def said() -> Connector:
            return await make(tmp_path, lambda: START_US)  # type: ignore[misc,no-any-return]

        connector = run(said())
        assert connector.name
        assert connector.platform
        assert connector.capabilities.can_send is (connector.capabilities.max_send_len > 0)

    def test_gives_dated_encodable_events_with_different_ids_of_one_source(
        self, make: Callable[..., object], tmp_path: Path
    ) -> None:
        async def played() -> list[RoomEvent]:
            clock = LoopClock(START_US)
            return await first(await make(tmp_path, clock.now_us), 2)  # type: ignore[misc]

        got = run(played())
        assert len({event.event_id for event in got}) == len(got) == 2
        assert len({event.source for event in got}) == 1
        for event in got:
            assert event.source
            assert event.platform_ts_ms is not None
            assert event.platform_ts_ms >= START_US // 1000
            assert decode(encode(event)) == event

    def test_stops_at_once_and_leaves_no_task(
        self, make: Callable[..., object], tmp_path: Path
    ) -> None:
        async def stopped() -> tuple[float, int]:
            clock = LoopClock(START_US)
            connector = await make(tmp_path, clock.now_us)  # type: ignore[misc]
            began_s = clock.now_us()
            async with asyncio.TaskGroup() as tasks:
                reading = tasks.create_task(first(connector, 1000))
                await asyncio.sleep(0.5)
                reading.cancel()
            return (clock.now_us() - began_s) / 1_000_000, len(asyncio.all_tasks())

        took_s, tasks = run(stopped())
        assert took_s <= 2
        assert tasks == 1


def replayed(
    recording: Path, speed: float | None, most: int = 100, **more: bool
) -> list[tuple[float, RoomEvent]]:
    """The events, each with the second it came out."""

    async def play() -> list[tuple[float, RoomEvent]]:
        clock = LoopClock(START_US)
        connector = ReplayConnector(recording, now_us=clock.now_us, speed=speed, **more)
        got: list[tuple[float, RoomEvent]] = []
        async with aclosing(connector.events()) as events:  # type: ignore[type-var]
            async for event in events:
                got.append(((clock.now_us() - START_US) / 1_000_000, event))
                if len(got) >= most:
                    break
        return got

    return run(play())


def test_a_recording_is_played_whole_in_time_and_dated_to_our_clock(tmp_path: Path) -> None:
    start_ms = START_US // 1000
    assert replayed(write(tmp_path, *LINES), 2.0) == [
        (0.75, Chat(
            platform="replay", source="replay", event_id="line-1", text="多少钱",
            platform_ts_ms=start_ms + 750, user=User(id="momo", id_kind="nick", name="momo"),
        )),
        (2.0, Gift(
            platform="replay", source="replay", event_id="line-2", gift_id="1", gift_name="玫瑰",
            platform_ts_ms=start_ms + 2000, user=User(id="7", name="李四"),
        )),
        (2.0, Chat(
            platform="douyin", source="replay", event_id="m9", text="old",
            platform_ts_ms=start_ms + 2000, flags=Flags(history=True),
        )),
        (3.0, Delete(
            platform="replay", source="replay", event_id="line-4", target=Target(event_id="m9"),
            platform_ts_ms=start_ms + 3000,
        )),
    ]  # fmt: skip


def test_without_a_speed_nothing_is_waited_for(tmp_path: Path) -> None:
    got = replayed(write(tmp_path, *LINES), None)
    assert [(at_s, event.event_id) for at_s, event in got] == [
        (0, "line-1"), (0, "line-2"), (0, "m9"), (0, "line-4"),
    ]  # fmt: skip


def test_platform_times_pace_a_recording_that_has_no_seconds_and_never_backwards(
    tmp_path: Path,
) -> None:
    told_ms = (5_000, 8_000, 7_000, 9_500)
    lines = [{"platform_ts_ms": ms, "text": "x", "user": str(ms)} for ms in told_ms]
    assert [at_s for at_s, _ in replayed(write(tmp_path, *lines), 1.0)] == [0, 3, 3, 4.5]


def test_a_loop_starts_again_with_other_ids_and_deletes_that_follow_them(tmp_path: Path) -> None:
    got = replayed(write(tmp_path, *LINES), 1.0, most=8, loop=True)
    assert [event.event_id for _, event in got] == [
        "line-1", "line-2", "m9", "line-4", "line-1.1", "line-2.1", "m9.1", "line-4.1",
    ]  # fmt: skip
    again = got[7][1]
    assert isinstance(again, Delete)
    assert again.target == Target(event_id="m9.1")
    assert [at_s for at_s, _ in got[3:5]] == [6.0, 7.5]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nonsense", "is not JSON"),
        ("[]", "is not an event: write an object such as"),
        ('{"at_s": -1, "text": "x"}', "at_s is -1; write seconds from the start, such as 1.5"),
        ('{"at_s": true, "text": "x"}', "at_s is True"),
        ('{"at_s": "1", "text": "x"}', "at_s is '1'"),
        ('{"at_s": 1}', "missing required field `text`"),
        ('{"at_s": 1, "text": "x", "colour": "red"}', "unknown field `colour`"),
        ('{"text": "' + "x" * 70_000 + '"}', "is over 65536 bytes"),
        ("\xff", "is not JSON"),
    ],
)
def test_one_bad_line_refuses_the_whole_recording_with_place_and_remedy(
    tmp_path: Path, line: str, problem: str
) -> None:
    path = write(tmp_path, *LINES)
    path.write_bytes(path.read_bytes() + line.encode("latin-1"))
    with pytest.raises(Fatal) as caught:
        replayed(path, None)
    sentence = str(caught.value)
    assert sentence.startswith("evening.jsonl line 9")
    assert problem in sentence
    assert "\n" not in sentence
    assert len(sentence) < 500


def test_a_recording_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Fatal, match=r"cannot be read .No such file or directory.; name a file"):
        replayed(tmp_path / "none.jsonl", None)
    with pytest.raises(Fatal, match=r"cannot be read .Is a directory."):
        check_file(tmp_path)


def test_an_empty_recording_ends_even_in_a_loop(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("\n\n")
    assert replayed(path, 1.0, loop=True) == []


def test_a_speed_must_be_above_nought() -> None:
    with pytest.raises(ValueError, match="speed is 0; give a number above 0"):
        ReplayConnector([], now_us=lambda: 0, speed=0)


def test_a_recording_cannot_be_written_to() -> None:
    with pytest.raises(Fatal, match="cannot be written to"):
        run(ReplayConnector([], now_us=lambda: 0).send("hi"))


class Page:
    """Our own page on a clock moved by hand."""

    def __init__(self, max_pending: int = 1000) -> None:
        self.now_us = START_US
        self.posted: list[str] = []
        self.connector = RoomPageConnector(
            now_us=lambda: self.now_us, post=self.post, max_pending=max_pending
        )

    async def post(self, text: str) -> None:
        self.posted.append(text)

    async def refused(self, viewer: str, text: str = "hi") -> tuple[str, int]:
        with pytest.raises(CommentRefused) as caught:
            await self.connector.comment(viewer, "n", text)
        assert caught.value.text_zh
        assert str(caught.value) == caught.value.text_en
        return caught.value.code, caught.value.http_status


async def test_a_typed_comment_is_the_event_with_the_id_the_viewer_got() -> None:
    page = Page()
    event_id = await page.connector.comment("viewer-1", "张三", "多少钱")
    assert await first(page.connector, 1) == [
        Chat(
            platform="page",
            source="room-page",
            event_id=event_id,
            platform_ts_ms=START_US // 1000,
            user=User(id="viewer-1", name="张三"),
            text="多少钱",
        )
    ]


async def test_a_viewer_may_write_five_at_once_and_then_one_every_three_seconds() -> None:
    page = Page()
    for _ in range(5):
        await page.connector.comment("v", "n", "hi")
    assert await page.refused("v") == ("comment.too_fast", 429)
    await page.connector.comment("other", "n", "hi")
    page.now_us += 2_999_999
    assert await page.refused("v") == ("comment.too_fast", 429)
    page.now_us += 1
    await page.connector.comment("v", "n", "hi")
    assert await page.refused("v") == ("comment.too_fast", 429)


async def test_empty_long_and_too_many_comments_are_refused() -> None:
    page = Page(max_pending=1)
    assert await page.refused("v", " \n") == ("comment.empty", 422)
    assert await page.refused("v", "x" * 2001) == ("comment.too_long", 422)
    await page.connector.comment("v", "n", "x" * 2000)
    assert await page.refused("w") == ("room.busy", 503)
    await first(page.connector, 1)
    await page.connector.comment("w", "n", "hi")


async def test_any_number_of_viewers_takes_bounded_memory() -> None:
    page = Page(max_pending=20_000)
    for number in range(10_050):
        await page.connector.comment(f"v{number}", "n", "hi")
    assert len(page.connector._allowance._free_us) == 10_000


async def test_our_own_lines_are_shown_in_the_page() -> None:
    page = Page()
    await page.connector.send("这款129元")
    assert page.posted == ["这款129元"]
