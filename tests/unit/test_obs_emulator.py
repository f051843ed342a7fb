"""The emulated OBS sends away every client that breaks the protocol, with the protocol's own codes:
a client that passes its tests has kept the rules."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from emulators.obs import ObsEmulator, ObsSession

from host.virtual_time import run

HELLO = {"op": 1, "d": {"rpcVersion": 1}}


class Client:
    """Sends what it is told to, and keeps what comes back."""

    def __init__(self, obs: ObsEmulator) -> None:
        self.received: list[dict[str, Any]] = []
        self.closed: list[int] = []
        self._session = ObsSession(
            obs,
            lambda text: self.received.append(json.loads(text)),
            lambda code, _why: self.closed.append(code),
        )
        self._session.greet()

    async def send(self, *messages: Any) -> None:
        for message in messages:
            self._session.take(message if isinstance(message, str) else json.dumps(message))
            await asyncio.sleep(0.01)


def told(*messages: Any, **faults: Any) -> tuple[Client, ObsEmulator]:
    obs = ObsEmulator(**faults)

    async def scene() -> Client:
        client = Client(obs)
        await client.send(*messages)
        return client

    return run(scene()), obs


def request(name: str, **data: Any) -> dict[str, Any]:
    return {"op": 6, "d": {"requestType": name, "requestId": "1", "requestData": data}}


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        ([request("GetStats")], 4007),
        ([{"op": 8, "d": {"requestId": "1", "requests": []}}], 4007),
        ([HELLO, HELLO], 4008),
        (["nonsense"], 4002),
        ([{"d": {}}], 4003),
        ([{"op": 1}], 4003),
        ([{"op": 1, "d": {}}], 4003),
        ([{"op": 1, "d": {"rpcVersion": 2}}], 4010),
        ([{"op": 1, "d": {"rpcVersion": 1, "eventSubscriptions": "all"}}], 4004),
        ([HELLO, {"op": 77, "d": {}}], 4006),
        ([HELLO, {"op": 6, "d": {"requestType": "GetStats"}}], 4003),
        ([HELLO, {"op": 6, "d": {"requestId": "1"}}], 4003),
        ([HELLO, {"op": 6, "d": request("GetStats")["d"] | {"requestData": []}}], 4004),
        ([HELLO, {"op": 8, "d": {"requestId": "1"}}], 4003),
        ([HELLO, {"op": 8, "d": {"requestId": "1", "requests": [], "executionType": 9}}], 4005),
    ],
)
def test_who_breaks_the_protocol_is_sent_away(messages: list[Any], code: int) -> None:
    client, obs = told(*messages)
    assert client.closed == [code]
    assert len(obs.violations) == 1


def test_a_wrong_proof_is_4009_and_no_violation() -> None:
    wrong = {"op": 1, "d": {"rpcVersion": 1, "authentication": "guess"}}
    client, obs = told(wrong, password="right")
    assert client.closed == [4009]
    assert (obs.refused, obs.violations) == (1, [])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("Nonsense", {}, 204),
        ("SetCurrentProgramScene", {}, 300),
        ("SetCurrentProgramScene", {"sceneName": 7}, 401),
        ("SetCurrentProgramScene", {"sceneName": "none"}, 600),
        ("GetSceneItemId", {"sceneName": "Live", "sourceName": "none"}, 600),
        ("StopStream", {}, 501),
        ("GetStats", {}, 100),
    ],
)
def test_a_wrong_request_is_answered_and_the_client_stays(
    name: str, data: dict[str, Any], code: int
) -> None:
    client, obs = told(HELLO, request(name, **data))
    assert client.closed == obs.violations == []
    assert client.received[-1]["d"]["requestStatus"]["code"] == code
    assert client.received[-1]["d"]["requestId"] == "1"


@pytest.mark.parametrize(("halt", "codes"), [(False, [100, 204, 100]), (True, [100, 204])])
def test_a_batch_halts_where_it_is_asked_to(halt: bool, codes: list[int]) -> None:
    requests = [{"requestType": name} for name in ("GetStats", "Nonsense", "GetVersion")]
    batch = {"op": 8, "d": {"requestId": "9", "requests": requests, "haltOnFailure": halt}}
    client, _ = told(HELLO, batch)
    results = client.received[-1]["d"]["results"]
    assert [one["requestStatus"]["code"] for one in results] == codes


def test_what_a_client_had_asked_that_has_gone_is_dropped() -> None:
    obs = ObsEmulator()

    async def scene() -> None:
        client = Client(obs)
        await client.send(HELLO)
        client._session.take(json.dumps(request("SetCurrentProgramScene", sceneName="Safe")))
        client._session.gone()
        await asyncio.sleep(1)

    run(scene())
    assert obs.scene == "Live"
