"""Any server that speaks OpenAI's chat completions: vLLM, `transformers serve`, llama.cpp, and the
paid ones. One request, one stream; who wants retries or another server puts an adapter in front.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterator, Mapping
from typing import Any, NoReturn

import aiohttp
import msgspec

from chat.wait_wish import wait_wish_s
from host.answers.model.ports import (
    ModelError,
    ModelFatal,
    ModelRequest,
    ModelTransient,
    Report,
)
from host.answers.model.providers.reply import Reply, failure, server_words
from host.keys import Hidden
from host.openai_server import base_of, host_of, server_session

_ERROR_BYTES_MAX = 4_096
_METRICS_BYTES_MAX = 1 << 20
_LEFT_OVER_S = 0.1
_REFUSABLE = ("response_format", "stream_options")
"""What a server may not know; it is left out from then on."""
_ALIASES = {
    "response_format": ("response_format", "json_schema", "guided", "structured", "grammar"),
    "stream_options": ("stream_options", "include_usage"),
}


class Server(msgspec.Struct, frozen=True, kw_only=True):
    """Where a model is asked, and how long for.

    `url` with or without `/v1`; `extra` goes into each request as it is (for Qwen3 on vLLM:
    `{"chat_template_kwargs": {"enable_thinking": false}}`). After `first_token_s` without a first
    word, or `between_tokens_s` without a further one, the server has failed.
    """

    url: str
    model: str
    key: Hidden | None = None
    connect_s: float = 2.0
    first_token_s: float = 6.0
    between_tokens_s: float = 3.0
    bytes_max: int = 1 << 20
    connections_max: int = 64
    extra: Mapping[str, Any] = {}


class OpenAICompatible:
    """A language model behind a server of that kind."""

    def __init__(self, server: Server, *, name: str = "") -> None:
        """
        Raises:
            ModelFatal: the address is none.
        """
        self.name = name or f"{server.model} at {host_of(server.url)}"
        self._server = server
        self._base = _base_of(server.url)
        self._secret = server.key.get_secret_value() if server.key is not None else ""
        self._left_out: set[str] = set()
        self._session: aiohttp.ClientSession | None = None

    @property
    def takes_schema(self) -> bool:
        """Whether the server has not refused to be given a schema so far."""
        return "response_format" not in self._left_out

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """As `LanguageModel.stream`."""
        first_due_s = self._until(
            self._server.connect_s + self._server.first_token_s, request.deadline_s
        )
        response = await self._open(request, first_due_s)
        reply = Reply(self.name, self._secret)
        try:
            if response.content_type == "application/json":
                yield await self._whole(response, reply, first_due_s)
            else:
                pieces = self._pieces(response, reply, first_due_s, request.deadline_s)
                async with contextlib.aclosing(pieces):
                    async for piece in pieces:
                        yield piece
            if report is not None and reply.usage is not None:
                report(reply.usage)
        finally:
            # A connection whose reply was read to its end is back in the pool by itself; this
            # closes the others, which is how a server learns that nobody listens any more.
            response.close()

    async def metrics_text(self, limit_s: float = 3.0) -> str:
        """What the server says at `/metrics`.

        Raises:
            ModelTransient: it says nothing, or too much, within the time.
        """
        deadline_s = asyncio.get_running_loop().time() + limit_s
        with self._as_model_errors("its metrics"):
            async with asyncio.timeout_at(deadline_s):
                address = self._base.removesuffix("/v1") + "/metrics"
                async with self._connected().get(address, allow_redirects=False) as response:
                    if response.status != 200:
                        raise failure(self.name, response.status, "no metrics")
                    body = await _read_at_most(response, _METRICS_BYTES_MAX)
        return body.decode(errors="replace")

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _open(self, request: ModelRequest, due_s: float) -> aiohttp.ClientResponse:
        """A response whose head is there and good. What the server refuses to know is left out,
        once and for all; that is no retry of something that failed."""
        for _ in _REFUSABLE:
            response = await self._post(request, due_s)
            if response.status == 200:
                return self._of_right_kind(response)
            words = await self._error_words(response, due_s)
            if not self._leave_out(response.status, words):
                self._refused(response, words)
        response = await self._post(request, due_s)
        if response.status != 200:
            self._refused(response, await self._error_words(response, due_s))
        return self._of_right_kind(response)

    async def _post(self, request: ModelRequest, due_s: float) -> aiohttp.ClientResponse:
        # A server may send its head only with the first word.
        with self._as_model_errors("a first word"):
            async with asyncio.timeout_at(due_s):
                return await self._connected().post(
                    f"{self._base}/chat/completions",
                    data=msgspec.json.encode(self._body(request)),
                    allow_redirects=False,
                )

    async def _pieces(
        self, response: aiohttp.ClientResponse, reply: Reply, due_s: float, deadline_s: float
    ) -> AsyncGenerator[str, None]:
        received = 0
        while not reply.complete:
            chunk = await self._chunk(response, due_s)
            received += len(chunk)
            if received > self._server.bytes_max:
                raise ModelTransient(
                    f"{self.name} sent over {self._server.bytes_max} bytes", kind="garbage"
                )
            for piece in reply.feed(chunk) if chunk else reply.close():
                yield piece
            if not chunk:
                return
            if reply.moved:
                # From now on, and not from the chunk: the reader may have taken its time.
                due_s = self._until(self._server.between_tokens_s, deadline_s)
        await self._take_end(response)

    async def _chunk(self, response: aiohttp.ClientResponse, until_s: float) -> bytes:
        with self._as_model_errors("the next word"):
            async with asyncio.timeout_at(until_s):
                return await response.content.readany()

    async def _take_end(self, response: aiohttp.ClientResponse) -> None:
        """Read the end of the body behind the last event, so that the connection serves again."""
        with contextlib.suppress(TimeoutError, aiohttp.ClientError):
            async with asyncio.timeout(_LEFT_OVER_S):
                await response.content.readany()

    async def _whole(self, response: aiohttp.ClientResponse, reply: Reply, due_s: float) -> str:
        with self._as_model_errors("its reply"):
            async with asyncio.timeout_at(due_s):
                body = await _read_at_most(response, self._server.bytes_max)
        return reply.whole(body)

    def _of_right_kind(self, response: aiohttp.ClientResponse) -> aiohttp.ClientResponse:
        if response.content_type in ("text/html", "application/xhtml+xml"):
            response.close()
            raise ModelTransient(
                f"{self.name} answered with a web page: check that its address is that of an"
                " OpenAI-compatible server",
                kind="garbage",
            )
        return response

    async def _error_words(self, response: aiohttp.ClientResponse, deadline_s: float) -> str:
        """A piece of what the server says; an error whose words do not come is one all the same."""
        body = b""
        with contextlib.suppress(TimeoutError, aiohttp.ClientError, ModelError):
            async with asyncio.timeout_at(self._until(1.0, deadline_s)):
                body = await _read_at_most(response, _ERROR_BYTES_MAX)
        response.close()
        try:
            return server_words(msgspec.json.decode(body), self._secret)
        except (msgspec.DecodeError, RecursionError):
            return ""

    def _leave_out(self, status: int, words: str) -> bool:
        """Whether the server refuses something that can be left out, and from now on is."""
        if status not in (400, 422):
            return False
        for part in _REFUSABLE:
            known_by = _ALIASES[part]
            if part not in self._left_out and any(w in words.lower() for w in known_by):
                self._left_out.add(part)
                return True
        return False

    def _refused(self, response: aiohttp.ClientResponse, words: str) -> NoReturn:
        error = failure(self.name, response.status, words)
        error.retry_after_s = wait_wish_s(response.headers)
        raise error

    def _body(self, request: ModelRequest) -> dict[str, Any]:
        body: dict[str, Any] = {
            **self._server.extra,
            "model": self._server.model,
            "messages": request.messages,
            "max_tokens": request.max_tokens,
            "temperature": request.temperature,
            "stream": True,
        }
        if request.seed is not None:
            body["seed"] = request.seed
        if request.stop:
            body["stop"] = request.stop
        if "stream_options" not in self._left_out:
            body["stream_options"] = {"include_usage": True}
        if request.schema is not None and self.takes_schema:
            form = {"name": request.schema.name, "schema": request.schema.schema, "strict": True}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        return body

    def _connected(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = server_session(
                self._secret,
                connections_max=self._server.connections_max,
                connect_s=self._server.connect_s,
            )
        return self._session

    @staticmethod
    def _until(patience_s: float, deadline_s: float) -> float:
        return min(asyncio.get_running_loop().time() + patience_s, deadline_s)

    @contextlib.contextmanager
    def _as_model_errors(self, awaited: str) -> Iterator[None]:
        """Errors of the connection in our own words; theirs may quote headers."""
        try:
            yield
        except TimeoutError as error:
            raise ModelTransient(f"{self.name} was too slow with {awaited}", kind="timeout") from (
                error
            )
        except aiohttp.InvalidURL as error:
            raise ModelFatal(f"{self.name}: its address is none", kind="url") from error
        except aiohttp.ClientPayloadError as error:
            raise ModelTransient(f"{self.name} broke off", kind="broken_off") from error
        except aiohttp.ClientConnectorError as error:
            raise ModelTransient(
                f"{self.name} cannot be reached: is it running?", kind="refused"
            ) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ModelTransient(
                f"{self.name} closed the connection or does not speak HTTP"
                f" ({type(error).__name__})",
                kind="broken_off",
            ) from error


async def _read_at_most(response: aiohttp.ClientResponse, bytes_max: int) -> bytes:
    body = b""
    while chunk := await response.content.readany():
        body += chunk
        if len(body) > bytes_max:
            raise ModelTransient(f"a reply has over {bytes_max} bytes", kind="garbage")
    return body


def _base_of(url: str) -> str:
    base = base_of(url)
    if base is None:
        raise ModelFatal(
            f"the model's address {host_of(url)!r} is none: give one like http://127.0.0.1:8000,"
            " the key in a setting of its own",
            kind="url",
        )
    return base
