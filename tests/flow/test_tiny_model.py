"""The language model's lane against a real server: `transformers serve` with a tiny model that the
test makes. Needs a Python with torch and transformers, named in YAOHE_MODEL_PYTHON."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from chat.events import Chat, encode
from host.answers.model.watch import WatchTimes
from host.cli import main
from host.events import AnswerPlanned, CommentSettled, Outcome, ReplyPosted
from host.model_service import ModelService
from host.model_settings import ModelConfig
from storage.open_log import open_log
from storage.ports import NewEvent

LiveRoom = Callable[..., Any]
pytestmark = [pytest.mark.real_time, pytest.mark.served, pytest.mark.timeout(180)]
MAKER = Path(__file__).parents[1] / "tiny_model.py"
QUIET = {"OMP_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_VERBOSITY": "error"}
NOW_US = 1_760_281_200_000_000
QUESTION = "衬衫会不会起球"
"""The sample shop's catalogue does not say."""


@dataclass(frozen=True)
class Served:
    """A server under way."""

    url: str
    name: str
    process: subprocess.Popen[bytes]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    python = os.environ.get("YAOHE_MODEL_PYTHON")
    if not python:
        if os.environ.get("CI"):
            pytest.fail(
                "YAOHE_MODEL_PYTHON must name a Python with torch and transformers[serving]"
            )
        pytest.skip("YAOHE_MODEL_PYTHON names no Python with torch and transformers[serving]")
    folder = tmp_path_factory.mktemp("model")
    environment = {**os.environ, **QUIET}
    made = subprocess.run(
        [python, str(MAKER), str(folder)], env=environment, capture_output=True, check=False
    )
    assert made.returncode == 0, made.stderr.decode()
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    program = str(Path(python).with_name("transformers"))
    command = [program, "serve", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--device", "cpu"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process)
        yield Served(f"http://127.0.0.1:{port}", str(folder), process)
    finally:
        process.kill()
        process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(480):
        assert process.poll() is None, "the model server ended at its start"
        gone = (urllib.error.URLError, ConnectionError, TimeoutError)
        with contextlib.suppress(*gone), urllib.request.urlopen(url, timeout=1):
            return
        time.sleep(0.25)
    pytest.fail("the model server did not get ready")


@contextlib.asynccontextmanager
async def service_of(
    served: Served, times: WatchTimes | None = None
) -> AsyncIterator[ModelService]:
    service = ModelService(
        ModelConfig(url=served.url, name=served.name, answer_s=20.0, first_token_s=15.0), times
    )
    try:
        yield service
    finally:
        await service.close()


async def settled(stage: Any, count: int) -> CommentSettled:
    async with asyncio.timeout(30):
        while len(found := await stage.events(CommentSettled)) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return found[-1]


async def test_a_real_server_answers_with_what_the_catalogue_says(
    served: Served, live_room: LiveRoom
) -> None:
    async with service_of(served) as service, live_room(lane=service.lane) as stage:
        await stage.ask(QUESTION)
        done = await settled(stage, 1)
        assert done.outcome is Outcome.ANSWERED
        (planned,) = await stage.events(AnswerPlanned)
        assert planned.lane == "llm"
        assert planned.text.startswith("您好，")
        fact = planned.evidence[0]
        assert fact.value.rstrip("。") in planned.text
        (posted,) = await stage.events(ReplyPosted)
        assert planned.text in posted.text
        view = service.view()
        assert (view.requests, view.complete, view.trouble) == (1, 1, "")
        assert view.prompt_tokens > 500
        assert view.completion_tokens == 7
        assert view.first_token_ms[-1] == ("+Inf", 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process for a while")
async def test_a_server_that_hangs_is_noticed_and_taken_back_when_it_is_well(
    served: Served, live_room: LiveRoom
) -> None:
    times = WatchTimes(look_s=0.2, canary_s=0.5, canary_when_ill_s=0.5, canary_limit_s=3.0)
    async with service_of(served, times) as service, asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(service.run())
        async with live_room(lane=service.lane) as stage:
            served.process.send_signal(signal.SIGSTOP)
            try:
                async with asyncio.timeout(20):
                    while service.ready:  # noqa: ASYNC110
                        await asyncio.sleep(0.05)
                await stage.ask(QUESTION)
                assert (await settled(stage, 1)).outcome is Outcome.HANDED_OVER
            finally:
                served.process.send_signal(signal.SIGCONT)
            async with asyncio.timeout(20):
                while not service.ready:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            await stage.ask("蜡烛会不会起球")
            assert (await settled(stage, 2)).outcome is Outcome.ANSWERED
        watching.cancel()


async def test_a_real_model_that_answers_something_else_leaves_mining_to_the_words(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    log = await open_log(f"sqlite:///{data / 'yaohe.db'}", now_us=lambda: NOW_US)
    for number, text in enumerate(["有没有紫色的", "刹车一捏没反应吓得我一身汗"]):
        chat = Chat(platform="test", event_id=f"e{number}", text=text, received_ms=NOW_US // 1000)
        await log.append([NewEvent("r", "chat", encode(chat))])
    await log.close()
    settings = tmp_path / "yaohe.toml"
    settings.write_text(
        f'data_folder = "{data}"\n[model]\nurl = "{served.url}"\nname = "{served.name}"\n'
        "first_token_s = 15.0\n",
        "utf-8",
    )
    words = ["mine", "--config", str(settings), "--k", "1", "--show", "--ask-model", "50000"]
    assert await asyncio.to_thread(main, words) == 0
    said = capsys.readouterr().out
    assert "asked about 1 lines and 0 new terms: 0 lines answered, 1 without" in said
    assert "紫色" in said
