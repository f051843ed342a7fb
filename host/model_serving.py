"""Runs a vLLM server for the rooms: with sound flags, watched, and started again when it dies or
hangs. Its `/health` may say yes while nothing is written, so its tokens are watched instead.

Flags and metrics as in vLLM's documentation of its OpenAI-compatible server.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence

import msgspec

from host.answers.model.ports import Message, ModelError, ModelRequest
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.answers.model.watch import Watch, WatchTimes
from host.starting import StartError

_RESTART_S = (1.0, 2.0, 5.0, 15.0, 60.0)
_STEADY_S = 600.0
"""After running so long a server's earlier ends are forgotten."""
_DYING_S = 1.0
_STOP_S = 20.0


class ServedModel(msgspec.Struct, frozen=True, kw_only=True):
    """What is served, and how. `model` is a name of the model hub or a folder; `gpu_share` of the
    graphics memory is taken; prompt and answer together have at most `max_tokens` tokens."""

    model: str
    name: str = "yaohe"
    host: str = "127.0.0.1"
    port: int = 8101
    max_tokens: int = 8_192
    gpu_share: float = 0.9
    python: str = sys.executable
    extra: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """Where rooms on this machine find it."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host
        return f"http://{host}:{self.port}"


def command_of(served: ServedModel) -> list[str]:
    """The command line. Rules, shop and product stand first in every prompt and are the same for
    many questions, hence prefix caching; answers are JSON of one schema, hence a grammar backend
    that allows no blanks; the sampling is ours, not the model's own."""
    return [
        served.python, "-m", "vllm.entrypoints.openai.api_server",
        "--model", served.model,
        "--served-model-name", served.name,
        "--host", served.host,
        "--port", str(served.port),
        "--max-model-len", str(served.max_tokens),
        "--gpu-memory-utilization", str(served.gpu_share),
        "--enable-prefix-caching",
        "--structured-outputs-config",
        json.dumps({"backend": "xgrammar", "disable_any_whitespace": True}),
        "--generation-config", "vllm",
        *served.extra,
    ]  # fmt: skip


_IS_THERE = "import importlib.util, sys; sys.exit(importlib.util.find_spec('vllm') is None)"


def check_installed(python: str) -> None:
    """
    Raises:
        StartError: this Python is none, or has no vLLM.
    """
    try:
        found = subprocess.run([python, "-c", _IS_THERE], check=False, capture_output=True)
    except OSError as error:
        raise StartError(
            f"--python {python} cannot be run ({error.strerror}): name the Python of the"
            " environment that vLLM is installed in"
        ) from error
    if found.returncode:
        raise StartError(
            f"{python} has no vLLM: install it there (`{python} -m pip install vllm`, on a machine"
            " with a GPU), name another environment's Python with --python, or give serve the"
            " address of any other OpenAI-compatible server with --model-url"
        )


def serve_until_stopped(served: ServedModel, *, say: Callable[[str], None]) -> int:
    """Serve until Ctrl-C or SIGTERM; the exit code."""

    async def until_told() -> None:
        task = asyncio.current_task()
        if task is not None and hasattr(signal, "SIGTERM"):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C alone
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
        await keep_serving(served, say=say)

    with contextlib.suppress(asyncio.CancelledError, KeyboardInterrupt):
        asyncio.run(until_told())
    say("已停止 / stopped")
    return 0


async def keep_serving(
    served: ServedModel,
    *,
    say: Callable[[str], None],
    command: Sequence[str] | None = None,
    times: WatchTimes | None = None,
    start_s: float = 900.0,
) -> None:
    """Run the server until cancelled, again and again if need be.

    Args:
        command: what to run instead of vLLM.
        start_s: loading a model's weights may take so long.
    """
    times = times or WatchTimes()
    failed = 0
    loop = asyncio.get_running_loop()
    while True:
        began_s = loop.time()
        why = await _serve_once(served, command or command_of(served), times, start_s, say)
        failed = 1 if loop.time() - began_s > _STEADY_S else failed + 1
        wait_s = _RESTART_S[min(failed, len(_RESTART_S)) - 1]
        say(f"the model server {why}; it is started again in {wait_s:g} s")
        await asyncio.sleep(wait_s)


async def _serve_once(
    served: ServedModel,
    command: Sequence[str],
    times: WatchTimes,
    start_s: float,
    say: Callable[[str], None],
) -> str:
    """Run it once; why it ended."""
    environment = {**os.environ, "VLLM_NO_USAGE_STATS": "1"}
    process = await asyncio.create_subprocess_exec(
        *command, env=environment, start_new_session=True
    )
    model = OpenAICompatible(Server(url=served.url, model=served.name))
    try:
        async with asyncio.TaskGroup() as tasks:
            ended = tasks.create_task(process.wait())
            watched = tasks.create_task(_watch(model, served, times, start_s, say))
            await asyncio.wait((ended, watched), return_when=asyncio.FIRST_COMPLETED)
            # One that dies refuses questions a little before the system says that it has ended.
            await asyncio.wait((ended,), timeout=_DYING_S)
            why = f"ended with code {ended.result()}" if ended.done() else watched.result()
            watched.cancel()
            await _stop(process)
        return why
    finally:
        await model.close()
        await _stop(process)


async def _watch(
    model: OpenAICompatible,
    served: ServedModel,
    times: WatchTimes,
    start_s: float,
    say: Callable[[str], None],
) -> str:
    """Wait until the server writes, tell how rooms use it, then wait until it hangs; the reason."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    while not await _writes(model, times.canary_limit_s):
        if loop.time() - began_s > start_s:
            return f"did not write a token within {start_s:g} s of its start"
        await asyncio.sleep(min(1.0, times.look_s))
    say(f"ready after {loop.time() - began_s:.0f} s; use it with")
    say(f"  python3 run.py serve --model-url {served.url} --model-name {served.name}")
    trouble: asyncio.Future[str] = loop.create_future()

    def changed(why: str) -> None:
        if why and not trouble.done():
            trouble.set_result(why)

    watch = Watch(model, model.metrics_text, times=times, on_change=changed)
    async with asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(watch.run())
        why = await trouble
        watching.cancel()
    return f"hangs ({why})"


async def _writes(model: OpenAICompatible, limit_s: float) -> bool:
    loop = asyncio.get_running_loop()
    request = ModelRequest(
        messages=(Message("user", "1"),), max_tokens=1, deadline_s=loop.time() + limit_s
    )
    try:
        async with asyncio.timeout(limit_s), contextlib.aclosing(model.stream(request)) as pieces:
            async for _ in pieces:
                pass
    except (ModelError, TimeoutError):
        return False
    return True


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Its workers too: vLLM is several processes, all in one session of their own."""
    if process.returncode is not None:
        return
    _signal(process, signal.SIGTERM)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_STOP_S):
            await process.wait()
    if process.returncode is None:
        _signal(process, signal.SIGKILL)
        await process.wait()


def _signal(process: asyncio.subprocess.Process, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
