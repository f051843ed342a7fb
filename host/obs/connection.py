"""One connection to OBS: let in, then calls answered and events handed on until it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from host.obs import protocol
from host.obs.ports import ObsBusy, ObsGone, ObsRefused, ObsSilent, Wire
from host.obs.protocol import (
    BadObsMessage,
    Batch,
    BatchResponse,
    Body,
    Event,
    Hello,
    Identified,
    Identify,
    Request,
    Response,
    Status,
    Subscription,
)

HANDSHAKE_S = 5.0
CALL_S = 5.0
_MOST_PENDING = 64
_FIRST_REST_S = 0.2
_NOT_READY_TRIES = 5

OnEvent = Callable[[Event], None]


class ObsConnection:
    """Made by `opened`; `run` must be going for calls to be answered."""

    def __init__(self, wire: Wire, on_event: OnEvent, random: Callable[[], float]) -> None:
        self._wire = wire
        self._on_event = on_event
        self._random = random
        self._pending: dict[str, asyncio.Future[Response | BatchResponse]] = {}
        self._calls = 0
        self._gone: ObsGone | None = None
        self.available: frozenset[str] | None = None
        """The requests that this OBS knows; None until it was asked."""

    async def identify(self, password: str, subscriptions: Subscription) -> None:
        """Answer the server's hello; nothing else may be sent before this.

        Raises:
            ObsGone: it is no obs-websocket, it wants a password or another one, or it is silent.
        """
        try:
            async with asyncio.timeout(HANDSHAKE_S):
                hello = await self._expect(Hello)
                await self._send(_identify(hello, password, subscriptions))
                identified = await self._expect(Identified)
        except TimeoutError as error:
            raise ObsGone("it is there, but says nothing") from error
        if identified.negotiated_rpc_version != protocol.RPC_VERSION:
            raise ObsGone(
                f"it speaks version {identified.negotiated_rpc_version} of the protocol",
                protocol.CloseCode.RPC_VERSION,
            )

    async def run(self) -> NoReturn:
        """Hand answers and events on.

        Raises:
            ObsGone: the connection ended; every call that waited has been told.
        """
        try:
            while True:
                self._take(await self._received())
        except ObsGone as gone:
            self._fail(gone)
            raise
        finally:
            self._fail(ObsGone("the connection was given up"))

    async def call(
        self, request: str, data: Mapping[str, Any] | None = None, *, limit_s: float = CALL_S
    ) -> dict[str, Any]:
        """Ask OBS for something; asked again, a little later each time, while it is not ready.

        Raises:
            ObsGone: there is no connection, or it ended meanwhile.
            ObsRefused: OBS does not know it, or will not.
            ObsSilent: no answer within `limit_s` seconds.
            ObsBusy: too many calls wait.
        """
        if self.available is not None and request not in self.available:
            raise ObsRefused(request, Status.UNKNOWN_REQUEST, "this OBS does not have it")
        rest_s = _FIRST_REST_S
        for tries_left in reversed(range(_NOT_READY_TRIES)):
            body = Request(request_type=request, request_id=self._id(), request_data=data or {})
            response = await self._answer(body, body.request_id, limit_s)
            if not isinstance(response, Response):
                raise ObsGone("it answered a call with a batch")
            status = response.request_status
            if status.result:
                return response.response_data or {}
            if status.code != Status.NOT_READY or not tries_left:
                break
            await asyncio.sleep(rest_s * (0.5 + self._random()))
            rest_s *= 2
        raise ObsRefused(request, status.code, status.comment)

    async def batch(
        self, requests: Sequence[tuple[str, Mapping[str, Any]]], *, limit_s: float = CALL_S
    ) -> list[Response]:
        """Several calls in one message, done in order whatever becomes of each.

        Raises:
            ObsGone, ObsSilent, ObsBusy: as `call`.
        """
        body = Batch(
            request_id=self._id(),
            requests=[Request(request_type=name, request_data=data) for name, data in requests],
        )
        response = await self._answer(body, body.request_id, limit_s)
        if not isinstance(response, BatchResponse):
            raise ObsGone("it answered a batch with a single answer")
        return response.results

    async def close(self) -> None:
        """Let go of the wire."""
        await self._wire.close()

    async def _answer(
        self, body: Request | Batch, call_id: str, limit_s: float
    ) -> Response | BatchResponse:
        if self._gone is not None:
            raise self._gone
        if len(self._pending) >= _MOST_PENDING:
            raise ObsBusy(f"{_MOST_PENDING} calls wait for OBS already")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Response | BatchResponse] = loop.create_future()
        self._pending[call_id] = answer
        try:
            async with asyncio.timeout(limit_s):
                await self._send(body)
                return await answer
        except TimeoutError as error:
            raise ObsSilent(f"OBS did not answer within {limit_s:.0f} s") from error
        finally:
            self._pending.pop(call_id, None)

    def _take(self, body: Body | None) -> None:
        if isinstance(body, Event):
            self._on_event(body)
        elif isinstance(body, Response | BatchResponse):
            answer = self._pending.get(body.request_id)
            if answer is not None and not answer.done():  # else it came too late
                answer.set_result(body)

    async def _expect(self, kind: type[Any]) -> Any:
        while True:
            body = await self._received()
            if isinstance(body, kind):
                return body
            if body is not None and not isinstance(body, Event):
                raise ObsGone(f"it sent {type(body).__name__} where {kind.__name__} was due")

    async def _received(self) -> Body | None:
        try:
            return protocol.decoded(await self._wire.receive())
        except BadObsMessage as bad:
            raise ObsGone(str(bad)) from bad

    async def _send(self, body: Body) -> None:
        await self._wire.send(protocol.encoded(body))

    def _fail(self, gone: ObsGone) -> None:
        self._gone = self._gone or gone
        for answer in self._pending.values():
            if not answer.done():
                answer.set_exception(self._gone)

    def _id(self) -> str:
        self._calls += 1
        return str(self._calls)


def _identify(hello: Hello, password: str, subscriptions: Subscription) -> Identify:
    if hello.authentication is not None and not password:
        raise ObsGone("it wants a password and none is set", protocol.CloseCode.WRONG_PASSWORD)
    known = hello.authentication
    return Identify(
        rpc_version=protocol.RPC_VERSION,
        authentication=protocol.proof(password, known) if known else None,
        event_subscriptions=int(subscriptions),
    )
