"""Targets come and go while the stream is live; what stays is not touched. On virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest
from unit.stage.drawing import CANVAS

from host.stage.messages import Setup, Target
from host.stage.output import rtmp
from host.stage.output.coded import Coded, Streams
from host.stage.output.outputs import Outputs
from host.stage.output.push_address import PushAddress
from host.virtual_time import run

STREAMS = Streams(
    width=144, height=256, frames_per_s=25, video_kbit_per_s=300, audio_kbit_per_s=64,
    avc_config=b"\1", aac_config=b"\x11\x90",
)  # fmt: skip


class Session:
    """Takes everything; keeps what."""

    made: ClassVar[list[Session]] = []

    def __init__(self, address: PushAddress, marks: Mapping[str, str]) -> None:
        self.address, self.marks = address, marks
        self.sent: list[Coded] = []
        self.sent_bytes = 0
        self.closed = False
        Session.made.append(self)

    async def send(self, coded: Coded) -> None:
        self.sent.append(coded)
        self.sent_bytes += len(coded.data)

    async def listen(self) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        self.closed = True


def setup(*targets: tuple[str, str]) -> Setup:
    return Setup(
        canvas=CANVAS, video_kbit_per_s=300, audio_kbit_per_s=64, mark="AI", opening_notice="AI",
        producer="Yaohe", produce_id="r1", picture_folder="",
        targets=tuple(Target(name=name, url=f"rtmp://{host}/live/key") for name, host in targets),
    )  # fmt: skip


def going(
    monkeypatch: pytest.MonkeyPatch, scene: Callable[[Outputs], Awaitable[None]], first: Setup
) -> list[Session]:
    """Outputs with that going on; the sessions that were made."""
    Session.made.clear()

    async def publish(address: PushAddress, streams: Streams, marks: Mapping[str, str]) -> Session:
        return Session(address, marks)

    monkeypatch.setattr(rtmp, "publish", publish)

    async def main() -> None:
        async with asyncio.TaskGroup() as tasks:
            made = Outputs(
                first, STREAMS, tasks=tasks, name="x-1", random=lambda: 0.5,
                changed=lambda: None, complain=lambda *_: None,
            )  # fmt: skip
            await scene(made)
            made.close()

    run(main())
    return list(Session.made)


def feed(outputs: Outputs, first: int, count: int) -> None:
    for number in range(first, first + count):
        outputs.add(
            Coded(kind="video", at=number * 1_920, length=1_920, data=b"x", is_key=number % 50 == 0)
        )


def test_a_new_address_touches_only_the_target_that_has_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = setup(("a", "one"), ("b", "two"))

    async def scene(outputs: Outputs) -> None:
        outputs.open()
        await asyncio.sleep(1)
        feed(outputs, 0, 60)
        await asyncio.sleep(1)
        outputs.change(setup(("a", "one"), ("b", "three"), ("c", "four")))
        await asyncio.sleep(1)
        feed(outputs, 60, 100)
        await asyncio.sleep(1)
        assert [health.host for health in outputs.targets()] == ["one", "three", "four"]
        outputs.change(setup(("a", "one")))
        await asyncio.sleep(1)
        assert [health.name for health in outputs.targets()] == ["a"]

    sessions = going(monkeypatch, scene, before)
    assert [session.address.host for session in sessions] == ["one", "two", "three", "four"]
    one, two, three, _ = sessions
    assert len(one.sent) == 160, "it never noticed"
    assert two.closed
    assert len(two.sent) == 60
    assert three.sent[0].at == 100 * 1_920, "it began with a key picture"
    assert all("AIGC" in session.marks for session in sessions)


def test_nothing_is_sent_before_the_stream_is_open_and_after_it_is_shut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scene(outputs: Outputs) -> None:
        feed(outputs, 0, 60)
        await asyncio.sleep(1)
        outputs.open()
        await asyncio.sleep(1)
        outputs.shut()
        feed(outputs, 100, 60)
        await asyncio.sleep(1)
        (target,) = outputs.targets()
        assert (target.host, target.state) == ("one", "stopped")

    (session,) = going(monkeypatch, scene, setup(("a", "one")))
    assert session.closed
    assert session.sent == []


def test_another_folder_for_recordings_begins_another_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first = msgspec.structs.replace(setup(), record_folder=str(tmp_path / "one"))

    async def scene(outputs: Outputs) -> None:
        outputs.open()
        feed(outputs, 0, 60)
        outputs.change(msgspec.structs.replace(first, record_folder=str(tmp_path / "two")))
        feed(outputs, 100, 60)
        assert outputs.recording == "x-1-001.mp4"

    going(monkeypatch, scene, first)
    assert (tmp_path / "one" / "x-1-001.mp4").exists()
    assert (tmp_path / "two" / "x-1-001.mp4").exists()
