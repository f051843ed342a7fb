"""An OBS that speaks obs-websocket 5 (JSON), checks every word of its clients, and misbehaves when
it is told to. It shares no code with the client that it tests.

`ObsEmulator` is OBS; `MemoryDial` reaches it on virtual time and `ObsServer` over a real socket.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from host.obs.ports import ObsGone

_ALL_LOW_VOLUME = (1 << 12) - 1
_INTENTS = {
    "ExitStarted": 1,
    "CurrentProgramSceneChanged": 1 << 2,
    "StreamStateChanged": 1 << 6,
    "SceneItemEnableStateChanged": 1 << 7,
    "InputVolumeMeters": 1 << 16,
}
REQUESTS = (
    "GetVersion",
    "GetStats",
    "GetStreamStatus",
    "GetCurrentProgramScene",
    "SetCurrentProgramScene",
    "GetSceneItemId",
    "SetSceneItemEnabled",
    "StartStream",
    "StopStream",
    "SendStreamCaption",
)


class _Refused(Exception):
    """A request fails with this status."""

    def __init__(self, code: int, comment: str) -> None:
        super().__init__(comment)
        self.code = code


class _Closed(Exception):
    """The client is sent away."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass
class ObsEmulator:
    """OBS with its scenes and stream. Its faults are fields that a test sets."""

    password: str = ""
    scenes: dict[str, dict[str, int]] = field(
        default_factory=lambda: {
            "Live": {"Overlay": 1, "Camera": 2, "Loop": 3},
            "Person": {"Overlay": 1, "Camera": 2},
            "Safe": {"Loop": 7},
        }
    )
    scene: str = "Live"
    enabled: dict[tuple[str, int], bool] = field(default_factory=dict)
    active: bool = False
    reconnecting: bool = False
    congestion: float = 0.0
    skipped: int = 0
    frames: int = 0
    captions: list[str] = field(default_factory=list)

    rpc_version: int = 1
    lacking: frozenset[str] = frozenset()
    """Requests that this OBS does not know."""
    server_down: bool = False
    """The stream cannot start: OBS says yes, and a moment later that it has stopped."""
    not_ready: int = 0
    """So many requests are answered with 207 first."""
    slow_s: float = 0.0
    mute: bool = False
    """Takes everything in and answers nothing: a half-open peer."""
    no_hello: bool = False
    break_at: str = ""
    """Break the connection, without a farewell, when this request comes."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    """What clients did that the protocol forbids."""
    identified: int = 0
    refused: int = 0
    batches: int = 0
    sessions: list[ObsSession] = field(default_factory=list)

    def emit(self, name: str, data: dict[str, Any] | None = None) -> None:
        """Tell an event to every client that asked for its kind."""
        for session in list(self.sessions):
            session.event(name, data or {})

    def stream(self, state: str) -> None:
        """The stream changes, as OBS 29 says it: STARTING, STARTED, STOPPING, STOPPED,
        RECONNECTING (for each of its tries), RECONNECTED."""
        self.active = {"STARTED": True, "STOPPED": False}.get(state, self.active)
        self.reconnecting = state == "RECONNECTING"
        self.emit(
            "StreamStateChanged",
            {
                "outputActive": state in ("STARTED", "RECONNECTED"),
                "outputState": f"OBS_WEBSOCKET_OUTPUT_{state}",
            },
        )

    def meter(self, name: str, peak: float) -> None:
        """One tick of the level meters."""
        channel = [peak / 2, peak, peak]
        inputs = [{"inputName": name, "inputUuid": "u", "inputLevelsMul": [channel, channel]}]
        self.emit("InputVolumeMeters", {"inputs": inputs})

    def hang_up(self, code: int, why: str = "") -> None:
        """End every connection."""
        for session in list(self.sessions):
            session.end(code, why)

    def say(self, text: str) -> None:
        """Send any text to every client."""
        for session in list(self.sessions):
            session.send(text)

    @property
    def names(self) -> list[str]:
        """The requests that came, without the looks at the stream."""
        return [name for name, _ in self.calls if name not in ("GetStreamStatus", "GetStats")]

    def answer(self, name: str, data: dict[str, Any]) -> dict[str, Any]:
        """Do what is asked; raises _Refused."""
        self.calls.append((name, data))
        if self.not_ready > 0:
            self.not_ready -= 1
            raise _Refused(207, "OBS is not ready to perform the request.")
        if name not in REQUESTS or name in self.lacking:
            raise _Refused(204, "Your request type is not valid.")
        return getattr(self, f"_{name}")(data) or {}  # type: ignore[no-any-return]

    def _GetVersion(self, _data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {
            "obsVersion": "31.0.0",
            "obsWebSocketVersion": "5.5.4",
            "rpcVersion": 1,
            "availableRequests": [name for name in REQUESTS if name not in self.lacking],
        }

    def _GetStats(self, _data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {"activeFps": 30.0, "cpuUsage": 12.5, "renderSkippedFrames": 4, "memoryUsage": 300}

    def _GetStreamStatus(self, _data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {
            "outputActive": self.active,
            "outputReconnecting": self.reconnecting,
            "outputTimecode": "00:00:10.000",
            "outputDuration": 10_000 if self.active else 0,
            "outputCongestion": self.congestion,
            "outputBytes": 1_000_000,
            "outputSkippedFrames": self.skipped,
            "outputTotalFrames": self.frames,
        }

    def _GetCurrentProgramScene(self, _data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {"sceneName": self.scene, "sceneUuid": "u"}

    def _SetCurrentProgramScene(self, data: dict[str, Any]) -> None:  # noqa: N802
        self.scene = self._known_scene(data)
        self.emit("CurrentProgramSceneChanged", {"sceneName": self.scene, "sceneUuid": "u"})

    def _GetSceneItemId(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        scene = self._known_scene(data)
        item = self.scenes[scene].get(_field(data, "sourceName", str))
        if item is None:
            raise _Refused(600, "No scene items were found in the specified scene by that name.")
        return {"sceneItemId": item}

    def _SetSceneItemEnabled(self, data: dict[str, Any]) -> None:  # noqa: N802
        scene = self._known_scene(data)
        item = _field(data, "sceneItemId", int)
        if item not in self.scenes[scene].values():
            raise _Refused(600, "No scene items were found with that id.")
        self.enabled[scene, item] = _field(data, "sceneItemEnabled", bool)

    def _StartStream(self, _data: dict[str, Any]) -> None:  # noqa: N802
        if self.active:
            raise _Refused(500, "")
        self.stream("STARTING")
        self.stream("STOPPED" if self.server_down else "STARTED")

    def _StopStream(self, _data: dict[str, Any]) -> None:  # noqa: N802
        if not self.active:
            raise _Refused(501, "")
        self.stream("STOPPING")
        self.stream("STOPPED")

    def _SendStreamCaption(self, data: dict[str, Any]) -> None:  # noqa: N802
        if not self.active:
            raise _Refused(501, "The stream is not running.")
        self.captions.append(_field(data, "captionText", str))

    def _known_scene(self, data: dict[str, Any]) -> str:
        scene = _field(data, "sceneName", str)
        if scene not in self.scenes:
            raise _Refused(600, f"No source was found by the name of `{scene}`.")
        return scene


def _field(data: dict[str, Any], name: str, kind: type[Any]) -> Any:
    if name not in data:
        raise _Refused(300, f"Your request is missing the `{name}` field.")
    if type(data[name]) is not kind:
        raise _Refused(401, f"The field value of `{name}` must be a {kind.__name__}.")
    return data[name]


class ObsSession:
    """One client, from hello to goodbye."""

    def __init__(
        self, obs: ObsEmulator, send: Callable[[str], None], close: Callable[[int, str], None]
    ) -> None:
        self._obs = obs
        self.send = send
        self._close = close
        self._salt = base64.b64encode(secrets.token_bytes(32)).decode()
        self._challenge = base64.b64encode(secrets.token_bytes(32)).decode()
        self._mask: int | None = None
        self.ended = False

    def greet(self) -> None:
        """The server speaks first."""
        self._obs.sessions.append(self)
        if self._obs.no_hello:
            return
        hello: dict[str, Any] = {"obsWebSocketVersion": "5.5.4", "rpcVersion": 1}
        if self._obs.password:
            hello["authentication"] = {"challenge": self._challenge, "salt": self._salt}
        self._put(0, hello)

    def event(self, name: str, data: dict[str, Any]) -> None:
        intent = _INTENTS[name]
        if self._mask is not None and self._mask & intent:
            self._put(5, {"eventType": name, "eventIntent": intent, "eventData": data})

    def end(self, code: int, why: str) -> None:
        if not self.ended:
            self.ended = True
            self._obs.sessions.remove(self)
            self._close(code, why)

    def gone(self) -> None:
        """The client left."""
        if not self.ended:
            self.ended = True
            self._obs.sessions.remove(self)

    def take(self, text: str) -> None:
        """One frame of the client."""
        if not (self._obs.mute or self.ended):
            self._guarded(lambda: self._take(text), text)

    def _guarded(self, act: Callable[[], None], text: str) -> None:
        try:
            act()
        except _Closed as closed:
            if closed.code not in (1006, 4009):
                self._obs.violations.append(f"{closed.code} {closed}: {text[:200]}")
            self.end(closed.code, str(closed))

    def _later(self, act: Callable[[], None]) -> None:
        """OBS does requests in threads of their own, a moment later, and drops what a client had
        asked that has gone meanwhile."""

        def done() -> None:
            if not (self.ended or self._obs.mute):
                self._guarded(act, "")

        asyncio.get_running_loop().call_later(max(self._obs.slow_s, 0.002), done)

    def _take(self, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError as error:
            raise _Closed(4002, "not JSON") from error
        if not isinstance(message, dict) or type(message.get("op")) is not int:
            raise _Closed(4003, "no op")
        body = message.get("d")
        if not isinstance(body, dict):
            raise _Closed(4003, "no d")
        op = message["op"]
        if op == 1:
            return self._identify(body)
        if self._mask is None:
            raise _Closed(4007, "not identified")
        if op == 6:
            self._later(lambda: self._put(7, self._respond(body, needs_id=True)))
        elif op == 8:
            self._later(lambda: self._batch(body))
        else:
            raise _Closed(4006, f"op {op}")

    def _identify(self, body: dict[str, Any]) -> None:
        if self._mask is not None:
            raise _Closed(4008, "identified already")
        if type(body.get("rpcVersion")) is not int:
            raise _Closed(4003, "no rpcVersion")
        if body["rpcVersion"] != self._obs.rpc_version:
            raise _Closed(4010, "rpcVersion")
        if self._obs.password:
            if body.get("authentication") != self._right_answer():
                self._obs.refused += 1
                raise _Closed(4009, "Authentication failed.")
        elif "authentication" in body:
            self._obs.violations.append("a password was proved to a server that asked for none")
        mask = body.get("eventSubscriptions", _ALL_LOW_VOLUME)
        if type(mask) is not int:
            raise _Closed(4004, "eventSubscriptions")
        self._mask = mask
        self._obs.identified += 1
        self._put(2, {"negotiatedRpcVersion": 1})

    def _respond(self, body: dict[str, Any], *, needs_id: bool) -> dict[str, Any]:
        name, call_id = body.get("requestType"), body.get("requestId")
        if not isinstance(name, str) or (needs_id and not isinstance(call_id, str)):
            raise _Closed(4003, "requestType or requestId")
        data = body.get("requestData", {})
        if not isinstance(data, dict):
            raise _Closed(4004, "requestData")
        if name == self._obs.break_at:
            self._obs.break_at = ""
            raise _Closed(1006, "")
        response: dict[str, Any] = {"requestType": name}
        if isinstance(call_id, str):
            response["requestId"] = call_id
        try:
            found = self._obs.answer(name, data)
        except _Refused as refused:
            status: dict[str, Any] = {"result": False, "code": refused.code}
            if str(refused):
                status["comment"] = str(refused)
            return response | {"requestStatus": status}
        response["requestStatus"] = {"result": True, "code": 100}
        return response | ({"responseData": found} if found else {})

    def _batch(self, body: dict[str, Any]) -> None:
        if not isinstance(body.get("requestId"), str) or not isinstance(body.get("requests"), list):
            raise _Closed(4003, "requestId or requests")
        if body.get("executionType", 0) not in (0, 1, 2):
            raise _Closed(4005, "executionType")
        self._obs.batches += 1
        results = []
        for request in body["requests"]:
            results.append(self._respond(request, needs_id=False))
            if body.get("haltOnFailure") and not results[-1]["requestStatus"]["result"]:
                break
        self._put(9, {"requestId": body["requestId"], "results": results})

    def _right_answer(self) -> str:
        def digest(text: str) -> str:
            return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

        return digest(digest(self._obs.password + self._salt) + self._challenge)

    def _put(self, op: int, body: dict[str, Any]) -> None:
        if not self.ended:
            self.send(json.dumps({"op": op, "d": body}))


class _MemoryWire:
    """A wire of two queues."""

    def __init__(self, obs: ObsEmulator) -> None:
        self._down: asyncio.Queue[str | ObsGone] = asyncio.Queue()
        self._gone: ObsGone | None = None
        self._session = ObsSession(obs, self._down.put_nowait, self._closed)
        self._session.greet()

    async def send(self, text: str) -> None:
        if self._session.ended:
            raise ObsGone("the connection broke")
        self._session.take(text)

    async def receive(self) -> str:
        if self._gone is not None:
            raise self._gone
        message = await self._down.get()
        if isinstance(message, ObsGone):
            self._gone = message
            raise message
        return message

    async def close(self) -> None:
        self._session.gone()

    def _closed(self, code: int, why: str) -> None:
        self._down.put_nowait(ObsGone(why or "the connection broke", code))


class MemoryDial:
    """Reaches an emulator on virtual time; `down` is an OBS that is not running."""

    def __init__(self, obs: ObsEmulator) -> None:
        self._obs = obs
        self.down = False
        self.tries: list[float] = []

    async def __call__(self) -> _MemoryWire:
        self.tries.append(asyncio.get_running_loop().time())
        if self.down:
            raise ObsGone("Connection refused")
        return _MemoryWire(self._obs)


@dataclass
class ObsServer:
    """An emulator behind a real WebSocket on a loopback port."""

    obs: ObsEmulator
    url: str
    agreed: list[str]
    """The subprotocols that clients were given."""


@asynccontextmanager
async def obs_server(obs: ObsEmulator) -> AsyncIterator[ObsServer]:
    """Serves until the end of the block."""
    agreed: list[str] = []
    sockets: set[web.WebSocketResponse] = set()

    async def serve(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(protocols=("obswebsocket.json",))
        await socket.prepare(request)
        agreed.append(socket.ws_protocol or "")
        sockets.add(socket)
        outgoing: asyncio.Queue[str | tuple[int, str]] = asyncio.Queue()
        session = ObsSession(
            obs, outgoing.put_nowait, lambda code, why: outgoing.put_nowait((code, why))
        )
        session.greet()
        async with asyncio.TaskGroup() as group:
            writer = group.create_task(_write(socket, outgoing, request))
            async for message in socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    session.take(message.data)
            session.gone()
            writer.cancel()
        sockets.discard(socket)
        return socket

    app = web.Application()
    app.router.add_get("/", serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield ObsServer(obs, f"ws://127.0.0.1:{port}/", agreed)
    finally:
        for socket in list(sockets):
            await socket.close()
        await runner.cleanup()


async def _write(
    socket: web.WebSocketResponse,
    outgoing: asyncio.Queue[str | tuple[int, str]],
    request: web.Request,
) -> None:
    while True:
        message = await outgoing.get()
        if isinstance(message, str):
            await socket.send_str(message)
            continue
        code, why = message
        if code == 1006:  # no farewell: the line is cut
            assert request.transport is not None
            request.transport.abort()
        else:
            await socket.close(code=code, message=why.encode())
        return
