"""The connection to OBS over a real WebSocket, against an OBS that checks every word."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from emulators.obs import ObsEmulator, obs_server

from host.obs.connection import ObsConnection
from host.obs.dial import ObsDial
from host.obs.ports import ObsGone, ObsRefused
from host.obs.protocol import Event, Subscription

pytestmark = pytest.mark.real_time
PASSWORD = "吆喝 pass?word"


async def _opened(
    url: str,
    password: str = "",
    wanted: Subscription = Subscription.OUTPUTS,
    on_event: Any = lambda _event: None,
) -> ObsConnection:
    connection = ObsConnection(await ObsDial(url)(), on_event, lambda: 0.5)
    try:
        await connection.identify(password, wanted)
    except BaseException:
        await connection.close()
        raise
    return connection


async def _until_gone(connection: ObsConnection) -> ObsGone:
    with pytest.raises(ObsGone) as gone:
        await connection.run()
    await connection.close()
    return gone.value


async def test_a_call_goes_through_and_the_subprotocol_is_agreed() -> None:
    obs = ObsEmulator(password=PASSWORD)
    async with obs_server(obs) as server, asyncio.timeout(10):
        connection = await _opened(server.url, PASSWORD)
        async with asyncio.TaskGroup() as group:
            reading = group.create_task(_until_gone(connection))
            version = await connection.call("GetVersion")
            answers = await connection.batch([("GetStats", {}), ("Nonsense", {})])
            obs.hang_up(1001, "OBS is closing")
        assert reading.result().close_code == 1001
    assert "GetStreamStatus" in version["availableRequests"]
    assert [answer.request_status.code for answer in answers] == [100, 204]
    assert server.agreed == ["obswebsocket.json"]
    assert obs.violations == []


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD + " "])
async def test_a_wrong_password_is_known_as_such(password: str) -> None:
    obs = ObsEmulator(password=PASSWORD)
    async with obs_server(obs) as server, asyncio.timeout(10):
        with pytest.raises(ObsGone) as gone:
            await _opened(server.url, password)
    assert gone.value.wrong_password
    assert gone.value.for_good
    assert obs.identified == 0
    assert "wrong" not in str(gone.value)


async def test_no_password_is_proved_where_none_is_asked() -> None:
    obs = ObsEmulator()
    async with obs_server(obs) as server, asyncio.timeout(10):
        connection = await _opened(server.url, PASSWORD)
        await connection.close()
    assert obs.violations == []


async def test_only_events_that_were_asked_for_come() -> None:
    obs = ObsEmulator()
    heard: list[Event] = []
    async with obs_server(obs) as server, asyncio.timeout(10):
        connection = await _opened(server.url, on_event=heard.append)
        async with asyncio.TaskGroup() as group:
            group.create_task(_until_gone(connection))
            obs.meter("Voice", 0.5)
            obs.emit("CurrentProgramSceneChanged", {"sceneName": "Safe"})
            obs.stream("STARTED")
            await connection.call("GetStats")
            obs.hang_up(1001)
    assert [event.event_type for event in heard] == ["StreamStateChanged"]


async def test_calls_fail_at_once_when_the_line_is_cut() -> None:
    obs = ObsEmulator(break_at="GetStats")
    async with obs_server(obs) as server, asyncio.timeout(3):
        connection = await _opened(server.url)
        async with asyncio.TaskGroup() as group:
            group.create_task(_until_gone(connection))
            with pytest.raises(ObsGone):
                await connection.call("GetStats", limit_s=60)
        with pytest.raises(ObsGone):
            await connection.call("GetStats", limit_s=60)


async def test_what_is_not_ready_is_asked_again() -> None:
    obs = ObsEmulator(not_ready=2)
    async with obs_server(obs) as server, asyncio.timeout(10):
        connection = await _opened(server.url)
        async with asyncio.TaskGroup() as group:
            group.create_task(_until_gone(connection))
            assert (await connection.call("GetStats"))["activeFps"] == 30.0
            obs.not_ready = 99
            with pytest.raises(ObsRefused) as refused:
                await connection.call("GetStats")
            obs.hang_up(1001)
    assert refused.value.status == 207
    assert len(obs.calls) == 3 + 5


async def test_nobody_there_and_nobody_who_knows_the_protocol_are_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(ObsGone, match=r"^Connection refused$"):
            await ObsDial(f"ws://127.0.0.1:{port}/")()
    async with obs_server(ObsEmulator()) as server:
        with pytest.raises(ObsGone, match="HTTP 404"):
            await ObsDial(server.url + "elsewhere")()
    with pytest.raises(ObsGone):
        await ObsDial("ws://")()
