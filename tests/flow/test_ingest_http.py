"""The signed ingest over real sockets on loopback: success means delivered."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSMsgType, web
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from chat.connectors.ingest import Overloaded, sign
from chat.connectors.ingest_web import ingest_routes
from chat.connectors.send import send_file
from chat.events import Chat, RoomEvent, User
from chat.ports import Fatal

NOW_US = 1_800_000_000_000_000
SECRET = "5f4dcc3b-hidden"

Client = TestClient[web.Request, web.Application]


class Receiver:
    """The room behind the ingest: keeps what was delivered, and can be busy or slow."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.events: list[RoomEvent] = []
        self.refusals = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.nonce = 0

    async def deliver(self, room: str, events: Sequence[RoomEvent]) -> None:
        await self.gate.wait()
        if self.refusals:
            self.refusals -= 1
            raise Overloaded("log is full")
        self.got += [(room, event.event_id) for event in events]
        self.events += events

    def signed(self, body: bytes, secret: str = SECRET) -> dict[str, str]:
        self.nonce += 1
        return sign(secret, now_us=NOW_US, nonce=f"nonce-{self.nonce:04}", body=body)

    def hello(self, secret: str = SECRET) -> dict[str, str]:
        headers = self.signed(b"", secret)
        return {
            "timestamp": headers["X-Yaohe-Timestamp"],
            "nonce": headers["X-Yaohe-Nonce"],
            "signature": headers["X-Yaohe-Signature"],
        }


@pytest.fixture
def room() -> Receiver:
    return Receiver()


@pytest.fixture
async def client(room: Receiver) -> AsyncIterator[Client]:
    app = web.Application()
    app.add_routes(
        ingest_routes(
            secrets={"shop": SecretStr(SECRET)}, deliver=room.deliver, now_us=lambda: NOW_US
        )
    )
    async with TestClient(TestServer(app)) as client:
        yield client


LINE = b'{"event_id": "m1", "user": "momo", "text": "hi"}'


async def test_a_signed_event_is_delivered_before_it_is_accepted(
    room: Receiver, client: Client
) -> None:
    room.gate.clear()
    async with asyncio.TaskGroup() as tasks:
        posting = tasks.create_task(
            client.post("/ingest/shop", data=LINE, headers=room.signed(LINE))
        )
        await asyncio.sleep(0.05)
        assert not posting.done()
        room.gate.set()
    response = posting.result()
    assert (response.status, await response.json()) == (200, {"accepted": 1})
    assert room.events == [
        Chat(
            platform="ingest",
            event_id="m1",
            text="hi",
            user=User(id="momo", id_kind="nick", name="momo"),
        )
    ]
    assert room.got == [("shop", "m1")]


async def test_refusals_are_a_code_and_a_sentence_and_deliver_nothing(
    room: Receiver, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = room.signed(LINE, "guess")
    cases = [
        ("/ingest/nowhere", LINE, room.signed(LINE), 404, "ingest.no_room"),
        ("/ingest/shop", LINE, {}, 401, "ingest.not_signed"),
        ("/ingest/shop", LINE, wrong, 401, "ingest.wrong_signature"),
        ("/ingest/shop", b"x", room.signed(b"x"), 422, "ingest.bad_event"),
        ("/ingest/shop", b"", room.signed(b""), 422, "ingest.empty"),
        ("/ingest/shop", b"x" * 1048577, {}, 413, "ingest.too_large"),
    ]
    for path, body, headers, status, code in cases:
        response = await client.post(path, data=io.BytesIO(body), headers=headers)
        said = await response.json()
        assert (response.status, said["error"]) == (status, code)
        assert "\n" not in said["message"]
        assert SECRET not in said["message"]
    assert room.got == []
    assert SECRET not in caplog.text


async def test_the_same_request_again_is_refused(room: Receiver, client: Client) -> None:
    headers = room.signed(LINE)
    assert (await client.post("/ingest/shop", data=LINE, headers=headers)).status == 200
    assert (await client.post("/ingest/shop", data=LINE, headers=headers)).status == 409
    assert room.got == [("shop", "m1")]


async def test_a_room_that_cannot_take_events_asks_for_them_again(
    room: Receiver, client: Client
) -> None:
    room.refusals = 1
    response = await client.post("/ingest/shop", data=LINE, headers=room.signed(LINE))
    assert (response.status, response.headers["Retry-After"]) == (503, "1")
    assert (await response.json())["error"] == "ingest.overloaded"
    response = await client.post("/ingest/shop", data=LINE, headers=room.signed(LINE))
    assert response.status == 200


async def test_the_ninth_request_at_once_is_told_to_wait(room: Receiver, client: Client) -> None:
    room.gate.clear()
    async with asyncio.TaskGroup() as tasks:
        posts = [
            tasks.create_task(client.post("/ingest/shop", data=LINE, headers=room.signed(LINE)))
            for _ in range(9)
        ]
        await asyncio.wait(posts, return_when=asyncio.FIRST_COMPLETED)
        room.gate.set()
    assert sorted(post.result().status for post in posts) == [200] * 8 + [429]
    again = await client.post("/ingest/shop", data=LINE, headers=room.signed(LINE))
    assert again.status == 200


async def test_a_socket_says_hello_and_every_frame_is_acknowledged(
    room: Receiver, client: Client
) -> None:
    async with client.ws_connect("/ingest/shop/ws") as socket:
        await socket.send_json(room.hello())
        assert await socket.receive_json() == {"ready": True}
        await socket.send_bytes(LINE)
        assert await socket.receive_json() == {"accepted": 1, "event_ids": ["m1"]}
        await socket.send_str('[{"event_id":"m2","text":"a"},{"event_id":"m3","text":"b"}]')
        assert await socket.receive_json() == {"accepted": 2, "event_ids": ["m2", "m3"]}
        await socket.send_str("nonsense")
        assert (await socket.receive_json())["error"] == "ingest.bad_event"
        room.refusals = 1
        await socket.send_bytes(LINE)
        assert (await socket.receive_json())["error"] == "ingest.overloaded"
    assert room.got == [("shop", "m1"), ("shop", "m2"), ("shop", "m3")]


@pytest.mark.parametrize("first", ["hi", "{}", '{"timestamp":"1","nonce":"n","signature":"s"}'])
async def test_a_socket_without_a_signed_hello_is_closed(
    room: Receiver, client: Client, first: str
) -> None:
    async with client.ws_connect("/ingest/shop/ws") as socket:
        await socket.send_str(first)
        assert (await socket.receive_json())["error"] == "ingest.not_signed"
        closing = await socket.receive()
        assert (closing.type, closing.data) == (WSMsgType.CLOSE, 1008)
    assert room.got == []


async def test_a_hello_signed_with_another_secret_or_used_before_is_refused(
    room: Receiver, client: Client
) -> None:
    hello = room.hello()
    said = []
    for first in (room.hello("guess"), hello, hello):
        async with client.ws_connect("/ingest/shop/ws") as socket:
            await socket.send_json(first)
            said.append(await socket.receive_json())
    assert [word.get("error", "") for word in said] == [
        "ingest.wrong_signature",
        "",
        "ingest.replayed",
    ]


async def test_a_frame_over_64_kibibytes_closes_the_socket(room: Receiver, client: Client) -> None:
    async with client.ws_connect("/ingest/shop/ws") as socket:
        await socket.send_json(room.hello())
        await socket.receive_json()
        await socket.send_bytes(b" " * (64 * 1024 + 1))
        closing = await socket.receive()
        assert (closing.type, closing.data) == (WSMsgType.CLOSE, 1009)
    assert room.got == []


async def test_the_seventeenth_socket_of_a_room_is_turned_away(
    room: Receiver, client: Client
) -> None:
    sockets = [await client.ws_connect("/ingest/shop/ws") for _ in range(16)]
    response = await client.get("/ingest/shop/ws")
    assert response.status == 429
    for socket in sockets:
        await socket.close()
    assert (await client.get("/ingest/nowhere/ws")).status == 404


@given(frames=st.lists(st.binary(max_size=60) | st.text(max_size=60), min_size=1, max_size=6))
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_random_frames_are_answered_one_by_one_and_break_nothing(
    frames: list[bytes | str],
) -> None:
    async def talk() -> None:
        room = Receiver()
        app = web.Application()
        app.add_routes(
            ingest_routes(
                secrets={"shop": SecretStr(SECRET)}, deliver=room.deliver, now_us=lambda: NOW_US
            )
        )
        async with (
            TestClient(TestServer(app)) as client,
            client.ws_connect("/ingest/shop/ws") as socket,
        ):
            await socket.send_json(room.hello())
            await socket.receive_json()
            for frame in frames:
                await (
                    socket.send_bytes(frame) if isinstance(frame, bytes) else socket.send_str(frame)
                )
                assert (await socket.receive_json())["error"].startswith("ingest.")
            await socket.send_bytes(LINE)
            assert await socket.receive_json() == {"accepted": 1, "event_ids": ["m1"]}

    asyncio.run(talk())


def recording(path: Path, lines: int) -> Path:
    file = path / "evening.jsonl"
    file.write_text(
        "".join(
            json.dumps({"at_s": n / 1000, "user": f"u{n}", "text": f"line {n}"}) + "\n"
            for n in range(lines)
        )
    )
    return file


async def test_a_recording_is_sent_whole_and_in_order_though_the_room_is_busy_at_first(
    room: Receiver, client: Client, tmp_path: Path
) -> None:
    room.refusals = 1
    said: list[str] = []
    sent = await send_file(
        str(client.make_url("/ingest/shop")),
        SECRET,
        recording(tmp_path, 1500),
        speed=None,
        say=said.append,
        now_us=lambda: NOW_US,
    )
    assert sent == 1500
    texts = [event.text for event in room.events if isinstance(event, Chat)]
    assert texts == [f"line {n}" for n in range(1500)]
    assert len({event.event_id for event in room.events}) == 1500
    assert said[0] == "the room is busy (503); trying again"
    assert said[-1] == "sent 1500 events"


async def test_sending_the_same_recording_twice_sends_new_events(
    room: Receiver, client: Client, tmp_path: Path
) -> None:
    url = str(client.make_url("/ingest/shop"))
    for _ in range(2):
        await send_file(
            url, SECRET, recording(tmp_path, 3), speed=None, say=len, now_us=lambda: NOW_US
        )
    assert len({event.event_id for event in room.events}) == 6


@pytest.mark.parametrize(
    ("url", "secret", "problem"),
    [
        ("{here}", "guess", "refused \\(401\\)"),
        ("no address", SECRET, "'no address' is no address"),
    ],
)
async def test_what_will_never_work_is_not_tried_again(
    client: Client, tmp_path: Path, url: str, secret: str, problem: str
) -> None:
    url = url.format(here=client.make_url("/ingest/shop"))
    with pytest.raises(Fatal, match=problem) as caught:
        await send_file(
            url, secret, recording(tmp_path, 3), speed=None, say=len, now_us=lambda: NOW_US
        )
    assert SECRET not in str(caught.value)


async def test_a_bad_recording_is_refused_before_anything_is_sent(
    room: Receiver, client: Client, tmp_path: Path
) -> None:
    file = recording(tmp_path, 3)
    with file.open("a") as lines:
        lines.write("{}\n")
    url = str(client.make_url("/ingest/shop"))
    with pytest.raises(Fatal, match=r"evening\.jsonl line 4"):
        await send_file(url, SECRET, file, speed=None, say=len, now_us=lambda: NOW_US)
    assert room.got == []


async def test_a_sender_that_leaves_in_the_middle_leaves_no_place_taken(
    room: Receiver, client: Client
) -> None:
    for _ in range(3):
        async with ClientSession() as session:
            socket = await session.ws_connect(client.make_url("/ingest/shop/ws"))
            await socket.send_json(room.hello())
            await socket.receive_json()
            await socket.send_bytes(LINE)
    await asyncio.sleep(0.05)
    sockets = [await client.ws_connect("/ingest/shop/ws") for _ in range(16)]
    for one in sockets:
        await one.close()
