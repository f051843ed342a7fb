"""The client of OpenAI-compatible servers, against servers that misbehave in every way we know.
Real sockets, so real time: every wait is short."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import time
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import msgspec
import pytest
from fake_model_server import (
    ABORT,
    HANG,
    FakeModelServer,
    Scripted,
    delta,
    dripping,
    ending,
    event,
    says,
    serving,
)

from host.answers.model.breaker import Breaker, BreakerLimits, BreakerModel, BreakerState
from host.answers.model.fallback import FallbackModel
from host.answers.model.ports import (
    LanguageModel,
    Message,
    ModelError,
    ModelFatal,
    ModelRequest,
    ModelTransient,
    Schema,
    Usage,
)
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.watch import load_of
from host.keys import Hidden

pytestmark = pytest.mark.real_time

KEY = "sk-very-secret-0123456789"
TEXT = "这款是纯棉的，135元😀。Yes."


@contextlib.asynccontextmanager
async def client(server: FakeModelServer, **settings: Any) -> AsyncIterator[OpenAICompatible]:
    before = asyncio.all_tasks()
    place = Server(
        url=server.url, model="tiny", key=Hidden(KEY), first_token_s=0.4, between_tokens_s=0.3
    )
    model = OpenAICompatible(msgspec.structs.replace(place, **settings))
    try:
        yield model
    finally:
        await model.close()
        await asyncio.sleep(0.02)
        assert server.open == 0, "a request was left open"
        left = {task for task in asyncio.all_tasks() - before if "web_protocol" not in repr(task)}
        assert not left, "a task was left behind"


def request(limit_s: float = 5.0, **fields: Any) -> ModelRequest:
    deadline_s = asyncio.get_running_loop().time() + limit_s
    return ModelRequest(messages=(Message("user", "多少钱"),), deadline_s=deadline_s, **fields)


async def read(model: LanguageModel, asked: ModelRequest | None = None, report: Any = None) -> str:
    async with aclosing(model.stream(asked or request(), report)) as pieces:
        return "".join([piece async for piece in pieces])


async def failure(model: LanguageModel, asked: ModelRequest | None = None) -> ModelError:
    with pytest.raises(ModelError) as caught:
        await read(model, asked)
    assert KEY not in str(caught.value) + repr(caught.value)
    return caught.value


async def test_a_reply_comes_whole_and_says_what_it_cost() -> None:
    async with serving(says(TEXT)) as server, client(server) as model:
        told: list[Usage] = []
        asked = request(schema=Schema("reply", {"type": "object"}), seed=7, stop=("\n\n",))
        assert await read(model, asked, told.append) == TEXT
        assert told == [Usage(100, 20)]
        sent = server.requests[0]
        assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
        assert sent == {
            "model": "tiny",
            "messages": [{"role": "user", "content": "多少钱"}],
            "max_tokens": 400,
            "temperature": 0.2,
            "seed": 7,
            "stop": ["\n\n"],
            "stream": True,
            "stream_options": {"include_usage": True},
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "reply", "schema": {"type": "object"}, "strict": True},
            },
        }


async def test_a_reply_that_drips_byte_by_byte_is_the_same() -> None:
    async with serving(dripping(says(TEXT))) as server, client(server) as model:
        assert await read(model) == TEXT


@pytest.mark.parametrize(
    "steps",
    [
        [b": hello\n\n", b"event: message\nid: 1\nretry: 5\n" + delta("甲"), *ending()],
        [delta("甲").replace(b"\n", b"\r\n"), b"data: [DONE]\r\n\r\n"],
        [delta("甲").replace(b"\n", b"\r"), b"data:[DONE]\r\r"],
        [b"\xef\xbb\xbf" + delta("甲"), b"data: [DONE]"],
        [b'data: {"choices":\ndata: [{"delta":{"content":"\xe7\x94\xb2"}}]}\n\n', *ending()],
        [
            b'data: {"choices":[{"delta":{"content":"\xe7\x94\xb2"},"finish_reason":"stop"}]}',
        ],
        [event({"choices": [{"delta": {"content": None}}]}), delta("甲"), *ending()[:1]],
        [event({"id": "x"}), event({"choices": []}), delta("甲"), *ending(), delta("乙")],
    ],
)
async def test_every_way_of_writing_the_events_is_read(steps: list[Any]) -> None:
    async with serving(Scripted(steps)) as server, client(server) as model:
        assert await read(model) == "甲"


async def test_a_reply_that_is_not_streamed_is_taken_as_it_is() -> None:
    body = json.dumps(
        {
            "choices": [{"message": {"content": "甲"}}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 2},
        }
    ).encode()
    reply = Scripted([body], content_type="application/json")
    async with serving(reply) as server, client(server) as model:
        told: list[Usage] = []
        assert await read(model, report=told.append) == "甲"
        assert told == [Usage(1, 2)]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Scripted([b"<html>login</html>"], content_type="text/html"), "garbage"),
        (Scripted([b"data: what\n\n"]), "garbage"),
        (Scripted([b"data: [1]\n\n"]), "garbage"),
        (Scripted([b"data: " + b"[" * 30_000 + b"\n\n"]), "garbage"),
        (Scripted([b"data: \xff\xfe\n\n"]), "garbage"),
        (Scripted([b"{}"], content_type="application/json"), "garbage"),
        (Scripted([b"x" * 200_000]), "garbage"),
        (Scripted([b": ping\n\n" * 200_000]), "garbage"),
        (Scripted([]), "broken_off"),
        (Scripted([b"MZ\x90 not events"]), "broken_off"),
        (Scripted([delta("甲")]), "broken_off"),
        (Scripted([delta("甲")[:-6]]), "broken_off"),
        (Scripted([delta("甲")[:-20], ABORT]), "broken_off"),
        (Scripted(['data: {"choices":[{"delta":{"content":"甲'.encode()[:-1]]), "broken_off"),
        (Scripted([ABORT]), "broken_off"),
        (Scripted([event({"error": {"message": "out of memory", "code": 500}})]), "server"),
        (Scripted([delta("甲"), event({"error": "overloaded"})]), "server"),
        (Scripted([event({"error": {"message": "no", "code": 400}})]), "request"),
        (Scripted([event({"object": "error", "message": "no", "code": 404})]), "model"),
        (Scripted([HANG]), "timeout"),
        (Scripted([delta(""), HANG]), "timeout"),
        (Scripted([delta("甲"), HANG]), "timeout"),
        (Scripted([delta("甲"), *[b": ping\n\n", 0.1] * 40]), "timeout"),
        (Scripted(before_head_s=9.0), "timeout"),
        (Scripted([b'{"error":"busy"}'], 429, headers={"Retry-After": "7"}), "busy"),
        (Scripted([b"<h1>oops"], 500), "server"),
        (Scripted([], 503), "server"),
        (Scripted([HANG], 502), "server"),
        (Scripted([f'{{"error":{{"message":"bad key {KEY}"}}}}'.encode()], 401), "key"),
        (Scripted([], 403), "key"),
        (Scripted([b'{"detail":"Not Found"}'], 404), "model"),
        (Scripted([b'{"error":{"message":"too long"}}'], 400), "request"),
        (Scripted([], 307, headers={"Location": "http://127.0.0.1:9/steal"}), "url"),
    ],
)
async def test_every_failure_has_a_kind_and_ends_in_time(reply: Scripted, kind: str) -> None:
    async with serving(reply) as server, client(server, connect_s=0.2) as model:
        started_s = time.perf_counter()
        error = await failure(model)
        assert error.kind == kind
        settings_to_correct = ("url", "key", "model", "request")
        assert isinstance(error, ModelFatal if kind in settings_to_correct else ModelTransient)
        assert time.perf_counter() - started_s < 2.0
        assert error.retry_after_s == (7.0 if kind == "busy" else None)


async def test_the_key_is_hidden_where_the_stream_repeats_it() -> None:
    reply = Scripted([event({"error": {"message": f"key {KEY} has no credit", "code": 401}})])
    async with serving(reply) as server, client(server) as model:
        assert "key *** has no credit" in str(await failure(model))


async def test_a_server_that_is_not_there_is_refused_at_once() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    model = OpenAICompatible(Server(url=f"http://127.0.0.1:{port}", model="tiny"))
    assert (await failure(model)).kind == "refused"
    await model.close()


async def test_what_is_no_http_is_a_failure() -> None:
    async def shout(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 smtp ready\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(shout, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        model = OpenAICompatible(Server(url=f"http://127.0.0.1:{port}/v1/", model="tiny"))
        assert (await failure(model)).kind == "broken_off"
        await model.close()


@pytest.mark.parametrize(
    "url", ["", "127.0.0.1:8000", "ftp://x", "http://", "http://u:p@x", "http://x:99999"]
)
async def test_an_address_that_is_none_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(ModelFatal, match="give one like"):
        OpenAICompatible(Server(url=url, model="tiny"))


@pytest.mark.alone
async def test_the_deadline_holds_while_words_keep_coming() -> None:
    async with serving(says("字" * 400, size=1, pause_s=0.02)) as server, client(server) as model:
        started_s = time.perf_counter()
        assert (await failure(model, request(limit_s=0.4))).kind == "timeout"
        assert time.perf_counter() - started_s < 0.7


async def test_a_slow_reader_is_not_taken_for_a_slow_server() -> None:
    async with serving(says("一二三四五六", size=1)) as server, client(server) as model:
        got = ""
        async with aclosing(model.stream(request())) as pieces:
            async for piece in pieces:
                got += piece
                await asyncio.sleep(0.1)
        assert got == "一二三四五六"


async def test_thoughts_keep_the_patience_up_and_are_not_text() -> None:
    thought = event({"choices": [{"delta": {"reasoning_content": "嗯"}}]})
    reply = Scripted([*[thought, 0.1] * 8, delta("甲"), *ending()])
    async with serving(reply) as server, client(server) as model:
        assert await read(model) == "甲"


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("response_format is not supported", {"response_format"}),
        ("unknown field stream_options", {"stream_options"}),
        ("Invalid json_schema", {"response_format"}),
    ],
)
async def test_what_a_server_refuses_is_left_out_from_then_on(
    words: str, left_out: set[str]
) -> None:
    refusal = Scripted([json.dumps({"error": {"message": words}}).encode()], 400)
    async with serving(refusal, says("甲")) as server, client(server) as model:
        asked = request(schema=Schema("reply", {}))
        assert await read(model, asked) == "甲"
        assert await read(model, asked) == "甲"
        both = {"response_format", "stream_options"}
        assert [both - set(sent) for sent in server.requests] == [set(), left_out, left_out]
        assert model.takes_schema == ("response_format" not in left_out)


async def test_a_server_that_refuses_everything_is_asked_three_times_and_no_more() -> None:
    words = b'{"message":"response_format and stream_options are unknown"}'
    async with serving(Scripted([words], 422)) as server, client(server) as model:
        error = await failure(model, request(schema=Schema("reply", {})))
        assert (error.kind, len(server.requests)) == ("request", 3)
        await failure(model, request(schema=Schema("reply", {})))
        assert len(server.requests) == 4


async def test_one_connection_serves_many_replies() -> None:
    async with serving(says(TEXT)) as server, client(server) as model:
        for _ in range(5):
            assert await read(model) == TEXT
        assert len(server.connections) == 1


@pytest.mark.alone
@pytest.mark.parametrize("how", ["aclose", "cancel", "cancel before the first word"])
async def test_the_server_knows_within_100_ms_that_nobody_listens(how: str) -> None:
    begins = Scripted([HANG] if how.endswith("word") else [delta("甲"), HANG])
    async with serving(begins) as server, client(server, first_token_s=9.0) as model:
        got = asyncio.Event()

        async def listen() -> None:
            async with aclosing(model.stream(request())) as pieces:
                async for _ in pieces:
                    got.set()
                    if how == "aclose":
                        break

        async with asyncio.TaskGroup() as tasks:
            task = tasks.create_task(listen())
            if how.endswith("word"):
                await server.asked.wait()
            else:
                await got.wait()
            gone_s = asyncio.get_running_loop().time()
            if how != "aclose":
                task.cancel()
            async with asyncio.timeout(1.0):
                await server.left.wait()
            assert server.left_at_s - gone_s < 0.1


async def test_a_flood_of_text_is_held_back_and_not_kept_in_memory() -> None:
    """A server that sends 200 MB to a reader who takes one piece: it gets no further than the
    buffers of the sockets."""
    flood = Scripted([delta("字" * 5_000)] * 13_000)
    async with serving(flood) as server, client(server) as model:
        tracemalloc.start()
        async with aclosing(model.stream(request())) as pieces:
            await anext(pieces)
            await asyncio.sleep(0.3)
            _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 4_000_000
        assert server.sent < 30_000_000


async def test_the_breaker_opens_saves_the_server_and_recovers() -> None:
    bad = Scripted([], 500)
    async with serving(*[bad] * 5, says("甲")) as server, client(server) as inner:
        breaker = Breaker(BreakerLimits(rest_s=0.2), chance=lambda: 0.0)
        model = BreakerModel(inner, breaker)
        for _ in range(5):
            assert (await failure(model)).kind == "server"
        for _ in range(50):
            assert (await failure(model)).kind == "open"
        assert len(server.requests) == 5
        await asyncio.sleep(0.25)
        assert await read(model) == "甲"
        assert breaker.state(asyncio.get_running_loop().time()) is BreakerState.CLOSED


async def test_the_next_server_answers_where_one_does_not_begin() -> None:
    async with (
        serving(Scripted([], 503)) as ill,
        serving(says("甲")) as well,
        client(ill) as first,
        client(well) as second,
    ):
        assert await read(FallbackModel(first, second)) == "甲"
    async with (
        serving(Scripted([delta("乙"), ABORT])) as breaks,
        serving(says("甲")) as well,
        client(breaks) as first,
        client(well) as second,
    ):
        assert (await failure(FallbackModel(first, second))).kind == "broken_off"
        assert not well.requests


async def test_the_metrics_of_a_server_are_read() -> None:
    async with serving() as server, client(server) as model:
        server.metrics = 'vllm:num_requests_running{e="0"} 2\nvllm:generation_tokens_total 7.0\n'
        load = load_of(await model.metrics_text())
        assert load is not None
        assert (load.requests, load.tokens) == (2, 7)
        server.metrics = "x" * (2 << 20)
        with pytest.raises(ModelTransient):
            await model.metrics_text()
