"""Budget, watch, counts and fallback in front of a model, on virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host import virtual_time
from host.answers.model.budget import Budget, BudgetLimits, BudgetModel, Spent
from host.answers.model.counted import CountedModel, Histogram
from host.answers.model.fallback import FallbackModel
from host.answers.model.ports import (
    LanguageModel,
    Message,
    ModelError,
    ModelRequest,
    ModelTransient,
    Report,
    Usage,
)
from host.answers.model.watch import Load, Progress, Watch, WatchedModel, load_of


class Plain:
    """Writes two pieces, a second apart; or fails, or hangs."""

    name = "plain"

    def __init__(self, *, mood: str = "well", usage: Usage | None = None) -> None:
        self.mood = mood
        self.usage = usage
        self.asked: list[ModelRequest] = []

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        self.asked.append(request)
        if self.mood == "ill":
            raise ModelTransient("ill", kind="busy")
        if self.mood == "hangs":
            await asyncio.sleep(3_600)
        yield "好的"
        await asyncio.sleep(1.0)
        yield "abcdef"
        if report is not None and self.usage is not None:
            report(self.usage)

    async def close(self) -> None:
        return


def request(text: str = "多少钱", max_tokens: int = 10) -> ModelRequest:
    return ModelRequest(messages=(Message("user", text),), deadline_s=1e9, max_tokens=max_tokens)


async def read(model: LanguageModel, asked: ModelRequest | None = None) -> str:
    async with aclosing(model.stream(asked or request())) as pieces:
        return "".join([piece async for piece in pieces])


@given(
    st.lists(st.tuples(st.floats(0, 40), st.integers(0, 100)), max_size=60),
)
def test_the_account_never_tells_fewer_tokens_than_were_spent(
    steps: list[tuple[float, int]],
) -> None:
    spent = Spent(60.0)
    now_s, all_spent = 0.0, []
    for wait_s, tokens in steps:
        now_s += wait_s
        spent.add(tokens, now_s)
        all_spent.append((now_s, tokens))
        least = sum(t for at_s, t in all_spent if at_s > now_s - 60.0)
        most = sum(t for at_s, t in all_spent if at_s > now_s - 62.0)
        assert least <= spent.tokens(now_s) <= most
    assert spent.tokens(now_s + 62.0) == 0


def test_a_room_that_has_spent_its_minute_waits_for_the_next() -> None:
    async def main() -> None:
        inner = Plain(usage=Usage(90, 10))
        limits = BudgetLimits(tokens_per_minute=250, tokens_per_hour=450)
        model = BudgetModel(inner, Budget(limits))
        for _ in range(2):
            assert await read(model) == "好的abcdef"
        with pytest.raises(ModelTransient, match="200 of the 250 tokens for each minute") as caught:
            await read(model, request(max_tokens=60))
        assert (caught.value.kind, model.budget.refused) == ("budget", 1)
        await asyncio.sleep(62)
        for _ in range(2):
            await read(model)
        await asyncio.sleep(62)
        with pytest.raises(ModelTransient, match="each hour"):
            await read(model, request(max_tokens=60))
        assert len(inner.asked) == 4

    virtual_time.run(main())


def test_what_is_under_way_counts_before_it_is_settled() -> None:
    async def main() -> None:
        budget = Budget(BudgetLimits(tokens_per_minute=100, requests_at_once=2))
        model = BudgetModel(Plain(), budget)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(read(model, request(max_tokens=80)))
            await asyncio.sleep(0)
            with pytest.raises(ModelTransient, match="tokens"):
                await read(model, request(max_tokens=80))
            tasks.create_task(read(model, request(max_tokens=1)))
            await asyncio.sleep(0)
            with pytest.raises(ModelTransient, match="2 requests are under way"):
                await read(model, request(max_tokens=1))
        now_s = asyncio.get_running_loop().time()
        # No usage told: 3 + 4 for the prompt, 2 + 2 for the text, twice.
        assert (budget.at_once, budget.tokens_last_hour(now_s)) == (0, 22)

    virtual_time.run(main())


@pytest.mark.parametrize("mood", ["ill", "hangs", "well"])
def test_a_request_gives_back_its_place_however_it_ends(mood: str) -> None:
    async def main() -> None:
        model = BudgetModel(Plain(mood=mood), Budget(BudgetLimits(requests_at_once=1)))
        for _ in range(3):
            with pytest.raises((ModelError, TimeoutError)):
                async with asyncio.timeout(0.5):
                    await read(model)
            assert model.budget.at_once == 0
        assert model.budget.refused == 0

    virtual_time.run(main())


def test_the_budget_shortens_the_deadline() -> None:
    async def main() -> None:
        inner = Plain()
        await read(BudgetModel(inner, Budget(BudgetLimits(answer_s=8.0))))
        assert inner.asked[0].deadline_s == 8.0

    virtual_time.run(main())


def test_everything_is_counted() -> None:
    async def main() -> None:
        inner = Plain(usage=Usage(90, 10))
        model = CountedModel(inner)
        await read(model)
        async with aclosing(model.stream(request())) as pieces:
            await anext(pieces)
        inner.mood = "ill"
        with pytest.raises(ModelTransient):
            await read(model)
        counts = model.counts
        assert (counts.requests, counts.complete, counts.closed) == (3, 1, 1)
        assert dict(counts.failures) == {"busy": 1}
        assert (counts.prompt_tokens, counts.completion_tokens) == (90, 10)
        assert counts.first_token_ms.count == 2

    virtual_time.run(main())


@given(st.lists(st.floats(0, 10_000), max_size=30))
def test_a_histogram_counts_each_value_once_under_its_bound(values: list[float]) -> None:
    histogram = Histogram((25, 100, 6_400))
    for value in values:
        histogram.add(value)
    assert histogram.cumulative() == [
        ("25", sum(v <= 25 for v in values)),
        ("100", sum(v <= 100 for v in values)),
        ("6400", sum(v <= 6_400 for v in values)),
        ("+Inf", len(values)),
    ]
    assert (histogram.count, histogram.sum) == (len(values), pytest.approx(sum(values)))


def test_the_second_model_answers_where_the_first_does_not_begin() -> None:
    async def main() -> None:
        first, second = Plain(mood="ill"), Plain()
        assert await read(FallbackModel(first, second)) == "好的abcdef"
        second.mood = "ill"
        with pytest.raises(ModelTransient, match="ill"):
            await read(FallbackModel(first, second))

    virtual_time.run(main())


METRICS = """
# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{engine="0",model_name="a"} 2.0
vllm:num_requests_running{engine="1",model_name="a"} 1.0
vllm:num_requests_waiting{engine="0",model_name="a"} 4.0
vllm:generation_tokens_total{engine="0",model_name="a"} 1.5e+03
vllm:generation_tokens_created{engine="0"} 1.7e+09
vllm:generation_tokens_total{engine="1",model_name="a"} 7.0
python_gc_objects_collected_total{generation="0"} 9.0
"""


@pytest.mark.parametrize(
    ("text", "load"),
    [
        (METRICS, Load(7.0, 1_507.0)),
        ("vllm:num_requests_running 0\nvllm:generation_tokens_total 5\n", Load(0.0, 5.0)),
        ("", None),
        ("llamacpp:tokens 3\n", None),
        ("vllm:num_requests_running 1\n", None),
        ("vllm:num_requests_running e+-e\nvllm:generation_tokens_total 5\n", None),
    ],
)
def test_the_load_is_read_from_the_metrics(text: str, load: Load | None) -> None:
    assert load_of(text) == load


@given(st.text(max_size=300))
def test_metrics_may_be_anything(text: str) -> None:
    load_of(text + "\nvllm:num_requests_running " + text)


def test_a_server_with_work_that_writes_nothing_for_15_seconds_is_stuck() -> None:
    progress = Progress(15.0)
    assert not progress.stuck(Load(1, 100), 0.0)
    assert not progress.stuck(Load(1, 100), 14.9)
    assert progress.stuck(Load(1, 100), 15.0)
    assert not progress.stuck(Load(1, 101), 15.1)
    assert not progress.stuck(Load(0, 101), 99.0)
    assert not progress.stuck(Load(1, 101), 113.9)
    assert progress.stuck(Load(1, 101), 114.0)
    assert not progress.stuck(Load(1, 3), 115.0), "it was started anew"


class Engine:
    """vLLM as it is seen from outside; `wedged` it takes requests and writes nothing."""

    name = "engine"

    def __init__(self) -> None:
        self.wedged = False
        self.running = 0
        self.tokens = 0
        self.canaries = 0

    async def metrics(self) -> str:
        return (
            f"vllm:num_requests_running {self.running}\n"
            f"vllm:generation_tokens_total {self.tokens}\n"
        )

    async def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        self.canaries += request.max_tokens == 1
        self.running += 1
        try:
            await asyncio.sleep(3_600 if self.wedged else 0.05)
            self.tokens += 1
            yield "a"
        finally:
            self.running -= 1

    async def close(self) -> None:
        return


def test_a_wedged_engine_is_found_out_left_alone_and_taken_back() -> None:
    async def main() -> None:
        engine, told = Engine(), list[str]()
        watch = Watch(engine, engine.metrics, on_change=told.append)
        model = WatchedModel(engine, watch)
        async with asyncio.TaskGroup() as tasks:
            looking = tasks.create_task(watch.run())
            await asyncio.sleep(300)
            assert (await read(model), told) == ("a", [])
            assert 10 <= engine.canaries <= 11
            engine.wedged = True
            await asyncio.sleep(40)
            with pytest.raises(ModelTransient, match="unwell") as caught:
                await read(model)
            assert caught.value.kind == "unhealthy"
            engine.wedged = False
            await asyncio.sleep(12)
            assert await read(model) == "a"
            assert [bool(reason) for reason in told] == [True, False]
            looking.cancel()

    virtual_time.run(main())


def test_requests_that_hang_are_noticed_before_the_next_canary() -> None:
    async def main() -> None:
        engine = Engine()
        watch = Watch(engine, engine.metrics)
        async with asyncio.TaskGroup() as tasks:
            looking = tasks.create_task(watch.run())
            await asyncio.sleep(1)
            engine.wedged = True
            hanging = tasks.create_task(read(engine))
            await asyncio.sleep(14)
            assert watch.trouble == ""
            await asyncio.sleep(8)
            assert "written nothing" in watch.trouble
            hanging.cancel()
            looking.cancel()

    virtual_time.run(main())


def test_a_server_without_metrics_is_watched_by_its_canary_alone() -> None:
    async def no_metrics() -> str:
        raise ModelTransient("no metrics", kind="server")

    async def main() -> None:
        inner = Plain(mood="ill")
        watch = Watch(inner, no_metrics)
        async with asyncio.TaskGroup() as tasks:
            looking = tasks.create_task(watch.run())
            await asyncio.sleep(1)
            assert watch.trouble == "ill"
            inner.mood = "well"
            await asyncio.sleep(10)
            assert watch.trouble == ""
            looking.cancel()

    virtual_time.run(main())
