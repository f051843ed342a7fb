"""Pushing to a target: waits, refusals, overflow, and what servers answer; on virtual time, against
a scripted session, and against a scripted server."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import ssl
import struct
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.stage.messages import Target
from host.stage.output import amf, push, rtmp
from host.stage.output.coded import Coded, Streams
from host.stage.output.push import Push, wait_before
from host.stage.output.push_address import BadAddress, push_address, shown_host
from host.stage.output.rtmp import PushFailed, PushRefused, publish
from host.stage.output.rtmp_chunks import COMMAND, BadChunk, ChunkReader, ChunkWriter
from host.virtual_time import run

KEY = "stream-7781?sign=s3cret"
URL = f"rtmp://push.example.com/live/{KEY}"
STREAMS = Streams(
    width=144, height=256, frames_per_s=25, video_kbit_per_s=80, audio_kbit_per_s=0,
    avc_config=b"\1", aac_config=b"\x11\x90",
)  # fmt: skip


def picture(number: int, *, size: int = 400) -> Coded:
    key = number % 50 == 0
    return Coded(kind="video", at=number * 1_920, length=1_920, data=bytes(size), is_key=key)


def sound(at: int) -> Coded:
    return Coded(kind="audio", at=at, length=1_024, data=b"s")


class Session:
    """A connection that takes what it is sent, or nothing, until it breaks."""

    def __init__(self, *, lasts_s: float = 1e6, stuck: bool = False) -> None:
        self.sent: list[Coded] = []
        self.sent_bytes = 0
        self.closed = False
        self._lasts_s, self._stuck = lasts_s, stuck

    async def send(self, coded: Coded) -> None:
        if self._stuck:
            await asyncio.Event().wait()
        self.sent.append(coded)
        self.sent_bytes += len(coded.data)

    async def listen(self) -> None:
        await asyncio.sleep(self._lasts_s)
        raise PushFailed("the server closed the connection")

    async def close(self) -> None:
        self.closed = True


class Line:
    """Answers each try with the next thing on its list; keeps when it was asked."""

    def __init__(self, *answers: Session | Exception, last: Session | Exception) -> None:
        self._answers = list(answers)
        self._last = last
        self.asked_s: list[float] = []

    async def __call__(self, *_: object) -> Any:
        self.asked_s.append(asyncio.get_running_loop().time())
        answer = self._answers.pop(0) if self._answers else self._last
        if isinstance(answer, Exception):
            raise answer
        return answer


def pushing(line: Line, scene: Callable[[Push], Awaitable[None]], url: str = URL) -> None:
    """Run a push over that line with this going on."""

    async def main() -> None:
        made = Push(Target(name="a", url=url), STREAMS, {}, random=lambda: 0.5, publish=line)
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(made.run())
            await scene(made)
            running.cancel()

    run(main())


def test_waits_grow_by_half_from_two_seconds_to_a_minute() -> None:
    line = Line(last=PushFailed("no"))

    async def scene(made: Push) -> None:
        await asyncio.sleep(400)
        assert made.health().state == "waiting"

    pushing(line, scene)
    waits = [b - a for a, b in zip(line.asked_s, line.asked_s[1:], strict=False)]
    assert waits[:4] == pytest.approx([2, 3, 4.5, 6.75])
    assert max(waits) == waits[-1] == 60


@given(st.integers(0, 1_000), st.floats(0, 1))
def test_chance_moves_a_wait_by_a_twentieth_at_most(failures: int, chance: float) -> None:
    assert wait_before(failures, chance) == pytest.approx(wait_before(failures, 0.5), rel=0.051)


def test_a_stream_that_held_for_half_a_minute_begins_with_short_waits_again() -> None:
    line = Line(PushFailed("no"), PushFailed("no"), Session(lasts_s=31), last=Session())

    async def scene(made: Push) -> None:
        await asyncio.sleep(60)
        assert made.health().state == "live"
        assert made.health().attempts == 4

    pushing(line, scene)
    assert line.asked_s == pytest.approx([0, 2, 5, 38])


def test_a_connection_that_breaks_at_once_again_and_again_is_tried_less_and_less() -> None:
    line = Line(last=Session(lasts_s=1))

    async def scene(made: Push) -> None:
        await asyncio.sleep(60)

    pushing(line, scene)
    assert len(line.asked_s) <= 8


def test_a_refusal_waits_for_a_person() -> None:
    line = Line(PushRefused("the server says no"), last=Session())

    async def scene(made: Push) -> None:
        await asyncio.sleep(3_600)
        assert made.health().state == "refused"
        made.now()
        await asyncio.sleep(1)
        assert made.health().state == "live"

    pushing(line, scene)
    assert line.asked_s == [0, 3_600]


def test_a_person_need_not_wait() -> None:
    line = Line(PushFailed("no"), last=Session())

    async def scene(made: Push) -> None:
        await asyncio.sleep(0.5)
        assert made.health().retry_in_s == pytest.approx(1.5)
        made.now()
        await asyncio.sleep(0.1)
        assert made.health().state == "live"

    pushing(line, scene)


def test_a_defect_of_one_target_is_not_the_end_of_the_stream() -> None:
    line = Line(ZeroDivisionError("a defect"), last=Session())

    async def scene(made: Push) -> None:
        await asyncio.sleep(3)
        assert made.health().state == "live"

    pushing(line, scene)


def test_a_planned_restart_says_goodbye_and_comes_back_at_once() -> None:
    first, second = Session(), Session()
    line = Line(first, last=second)

    async def scene(made: Push) -> None:
        await asyncio.sleep(100)
        made.restart()
        await asyncio.sleep(0.1)
        assert first.closed
        assert made.health().state == "live"
        for number in range(60):
            made.add(picture(number))
        await asyncio.sleep(0.1)

    pushing(line, scene)
    assert line.asked_s == [0, 100]
    assert second.sent[0].is_key


def test_a_slow_target_loses_whole_groups_of_pictures_and_counts_them() -> None:
    session = Session(stuck=True)
    line = Line(last=session)

    async def scene(made: Push) -> None:
        await asyncio.sleep(0.1)
        for number in range(1_000):
            made.add(picture(number))
        health = made.health()
        assert health.dropped_frames > 500
        waiting = list(made._waiting)
        assert sum(len(each.data) for each in waiting) <= 80 * 125 * 4 + 800
        assert not waiting or waiting[0].is_key

    pushing(line, scene)


def test_a_stream_begins_with_a_key_picture() -> None:
    session = Session()

    async def scene(made: Push) -> None:
        await asyncio.sleep(0.1)
        for number in range(7, 120):
            made.add(picture(number))
        await asyncio.sleep(0.1)
        assert made.health().dropped_frames == 0

    pushing(Line(last=session), scene)
    assert session.sent[0].at == 50 * 1_920


@pytest.mark.parametrize(
    "url", ["", "http://a/b/c", "rtmp://", "rtmp://host/app", "rtmp://host/app/", "rtmp://h:x/a/b"]
)
def test_an_address_that_is_none_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(BadAddress) as refused:
        push_address(url)
    assert "rtmp://host/app/key" in str(refused.value)

    async def scene(made: Push) -> None:
        await asyncio.sleep(1)
        assert made.health().state == "refused"

    pushing(Line(last=Session()), scene, url)


def test_an_address_is_taken_apart_as_platforms_mean_it() -> None:
    address = push_address("rtmps://live.example.com:8443/app/more/name?expire=1&sign=/ab")
    assert (address.host, address.port, address.app) == ("live.example.com", 8443, "app/more")
    assert address.key == "name?expire=1&sign=/ab"
    assert address.server_url == "rtmps://live.example.com:8443/app/more"
    assert push_address("rtmp://[::1]/a/b").server_url == "rtmp://[::1]/a"
    assert push_address(URL).port == 1935


@given(st.text(max_size=40).map(lambda key: f"rtmp://host/app/{key}SECRET"))
def test_the_key_is_never_in_what_is_shown(url: str) -> None:
    assert "SECRET" not in shown_host(url)
    try:
        address = push_address(url)
        said = address.shown + address.server_url
    except BadAddress as error:
        said = str(error)
    assert "SECRET" not in said


# --- the notation ---

values = st.recursive(
    st.none() | st.booleans() | st.text(max_size=20) | st.floats(allow_nan=False),
    lambda inner: st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(values, max_size=5))
def test_commands_come_back_as_they_were(given_values: list[amf.Value]) -> None:
    assert amf.decode(amf.encode(*given_values)) == given_values


@given(st.binary(max_size=60))
def test_rubbish_is_no_command(data: bytes) -> None:
    with contextlib.suppress(amf.BadAmf):
        amf.decode(data)


def test_nothing_can_be_nested_without_end() -> None:
    with pytest.raises(amf.BadAmf):
        amf.decode(b"\x03\0\1a" * 2_000)


@given(
    st.lists(
        st.tuples(st.integers(2, 63), st.binary(max_size=700), st.integers(0, 40)), max_size=8
    ),
    st.integers(1, 300),
    st.integers(0, 1 << 25),
)
def test_messages_survive_chunks_of_any_size(
    messages: list[tuple[int, bytes, int]], size: int, start_ms: int
) -> None:
    async def main() -> None:
        stream, writer, at_ms = asyncio.StreamReader(), ChunkWriter(), start_ms
        announced = writer.message(2, 1, size.to_bytes(4, "big"))
        writer.size = size
        stream.feed_data(announced)
        for number, body, step_ms in messages:
            at_ms += step_ms
            stream.feed_data(writer.message(number, 9, body, at_ms=at_ms))
        stream.feed_eof()
        reader = ChunkReader(stream)
        assert (await reader.next()).kind == 1
        for _, body, _ in messages:
            assert (await reader.next()).body == body

    asyncio.run(main())


@given(st.binary(max_size=200))
def test_rubbish_from_a_server_ends_the_connection_and_nothing_else(data: bytes) -> None:
    async def main() -> None:
        stream = asyncio.StreamReader()
        stream.feed_data(data)
        stream.feed_eof()
        reader = ChunkReader(stream)
        with pytest.raises((BadChunk, EOFError)):
            await _all(reader)

    asyncio.run(main())


async def _all(reader: ChunkReader) -> None:
    while True:
        await reader.next()


# --- a server that is scripted ---


class Server:
    """Speaks as much RTMP as is needed to say something else than yes."""

    def __init__(self, answer: Callable[[str, float], list[tuple[int, bytes]]]) -> None:
        self._answer = answer
        self.heard: list[str] = []
        self.kinds: list[int] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        chunks = ChunkWriter()
        try:
            await reader.readexactly(1 + 1_536)
            writer.write(b"\3" + bytes(1_536) + bytes(1_536))
            await reader.readexactly(1_536)
            came = ChunkReader(reader)
            while True:
                message = await came.next()
                self.kinds.append(message.kind)
                if message.kind == COMMAND:
                    name, number = amf.decode(message.body)[:2]
                    self.heard.append(str(name))
                    for kind, body in self._answer(str(name), float(number)):  # type: ignore[arg-type]
                        writer.write(chunks.message(3, kind, body))
        except (EOFError, OSError):
            pass
        finally:
            writer.close()


def says(code: str, level: str = "status") -> bytes:
    return amf.encode("onStatus", 0.0, None, {"level": level, "code": code, "description": KEY})


def yes(name: str, number: float) -> list[tuple[int, bytes]]:
    if name == "createStream":
        return [(COMMAND, amf.encode("_result", number, None, 5.0))]
    if name == "connect":
        window = struct.pack(">I", 100)
        ping = struct.pack(">HI", 6, 77)
        return [(5, window), (4, ping), (COMMAND, amf.encode("_result", number, {}, {}))]
    if name in ("releaseStream", "FCPublish"):
        return [(COMMAND, amf.encode("_error", number, None, {"code": "x", "description": KEY}))]
    return [(COMMAND, says("NetStream.Publish.Start"))] if name == "publish" else []


async def with_server(server: Server, what: Callable[[str], Awaitable[None]]) -> None:
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        await what(f"rtmp://127.0.0.1:{port}/live/{KEY}")
    finally:
        listening.close()


async def test_a_server_is_answered_what_it_asks() -> None:
    server = Server(yes)

    async def what(url: str) -> None:
        session = await publish(push_address(url), STREAMS, {"AIGC": "{}"})
        async with asyncio.TaskGroup() as tasks:
            listening = tasks.create_task(session.listen())
            await session.send(sound(-1_024))
            await session.send(picture(50))
            await session.send(sound(50 * 1_920 - 1_024))
            await session.send(picture(51))
            await session.send(sound(50 * 1_920))
            listening.cancel()
        await session.close()
        await asyncio.sleep(0.05)

    await with_server(server, what)
    assert server.heard == [
        "connect", "releaseStream", "FCPublish", "createStream", "publish",
        "FCUnpublish", "deleteStream",
    ]  # fmt: skip
    assert server.kinds.count(9) == 3  # its configuration, and two pictures
    assert server.kinds.count(8) == 2  # its configuration; what sounded before is left out
    assert 3 in server.kinds, "what came was acknowledged"
    assert 4 in server.kinds, "the ping was answered"


@pytest.mark.parametrize(
    ("at", "code", "error"),
    [
        ("connect", "NetConnection.Connect.Rejected", PushRefused),
        ("connect", "NetConnection.Connect.InvalidApp", PushRefused),
        ("connect", "NetConnection.Connect.Failed", PushFailed),
        ("publish", "NetStream.Publish.Denied", PushRefused),
        ("publish", "NetStream.Publish.BadName", PushFailed),
    ],
)
async def test_a_refusal_is_told_from_a_trouble_and_the_key_stays_out(
    at: str, code: str, error: type[Exception]
) -> None:
    def answer(name: str, number: float) -> list[tuple[int, bytes]]:
        if name != at:
            return yes(name, number)
        if name == "connect":
            no = {"level": "error", "code": code, "description": KEY}
            return [(COMMAND, amf.encode("_error", number, None, no))]
        return [(COMMAND, says(code, "error"))]

    async def what(url: str) -> None:
        with pytest.raises(error) as failed:
            await publish(push_address(url), STREAMS, {})
        assert code in str(failed.value)
        assert "s3cret" not in str(failed.value)

    await with_server(Server(answer), what)


async def test_a_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtmp, "_STEP_S", 0.2)

    async def what(url: str) -> None:
        with pytest.raises(PushFailed, match="took nothing"):
            await publish(push_address(url), STREAMS, {})

    await with_server(Server(lambda name, number: []), what)


async def test_nobody_there_is_a_trouble_in_words() -> None:
    with pytest.raises(PushFailed) as failed:
        await publish(push_address("rtmp://127.0.0.1:9/live/key"), STREAMS, {})
    assert str(failed.value)


def test_what_the_desk_sees_of_a_target_has_no_key() -> None:
    async def scene(made: Push) -> None:
        await asyncio.sleep(1)
        assert b"s3cret" not in msgspec.json.encode(made.health())
        assert made.health().host == "push.example.com"

    pushing(Line(last=PushFailed("no")), scene)
    assert push.FIRST_WAIT_S == 2.0


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
async def test_a_certificate_that_is_not_good_is_refused_and_a_good_one_taken(
    tmp_path: Path,
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(  # noqa: ASYNC221  it takes a few milliseconds
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", str(key), "-out", str(certificate), "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(certificate, key)
    listening = await asyncio.start_server(Server(yes).serve, "127.0.0.1", 0, ssl=own)
    port = listening.sockets[0].getsockname()[1]
    address = push_address(f"rtmps://localhost:{port}/live/{KEY}")
    with pytest.raises(PushRefused, match="certificate"):
        await publish(address, STREAMS, {})
    trusting = ssl.create_default_context(cafile=certificate)
    session = await publish(address, STREAMS, {}, tls=trusting)
    await session.send(picture(0))
    await session.close()
    listening.close()
