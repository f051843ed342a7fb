"""The command that runs a model server: sound flags, and a server that is back after any end."""

from __future__ import annotations

import asyncio
import socket
import sys
from pathlib import Path

import pytest

from host.answers.model.watch import WatchTimes
from host.cli import main
from host.model_serving import ServedModel, check_installed, command_of, keep_serving
from host.starting import StartError

pytestmark = pytest.mark.real_time
PROGRAM = Path(__file__).parents[1] / "model_program.py"
QUICK = WatchTimes(
    look_s=0.05, stuck_s=0.3, canary_s=0.2, canary_when_ill_s=0.1, canary_limit_s=0.4
)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def told_until(kind: str, ready: int, *, start_s: float = 30.0) -> list[str]:
    """What is said until the server was ready (or gave up) so often."""
    port, said = free_port(), list[str]()
    enough = asyncio.Event()

    def say(line: str) -> None:
        said.append(line)
        if sum("ready after" in each or "within" in each for each in said) >= ready:
            enough.set()

    serving = keep_serving(
        ServedModel(model="m", port=port),
        say=say,
        command=[sys.executable, str(PROGRAM), str(port), kind],
        times=QUICK,
        start_s=start_s,
    )
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(serving)
        async with asyncio.timeout(40):
            await enough.wait()
        running.cancel()
    with socket.socket() as one:
        assert one.connect_ex(("127.0.0.1", port)) != 0, "the server is still there"
    return said


async def test_a_server_that_is_ready_says_how_rooms_use_it_and_ends_with_us() -> None:
    said = await told_until("good", 1)
    await asyncio.sleep(0)
    assert said[0].startswith("ready after ")
    assert len(said) <= 2


@pytest.mark.parametrize(
    ("kind", "why"),
    [("dies", "ended with code 3"), ("hangs", "hangs (it did not write a single token in time)")],
)
async def test_a_server_that_dies_or_hangs_is_started_again(kind: str, why: str) -> None:
    said = await told_until(kind, 2)
    (again,) = [line for line in said if "started again" in line]
    assert again == f"the model server {why}; it is started again in 1 s"


async def test_a_server_that_never_writes_is_not_waited_for_for_ever() -> None:
    said = await told_until("never", 1, start_s=1.0)
    assert "did not write a token within 1 s of its start" in said[0]


def test_the_command_has_what_the_rooms_need(capsys: pytest.CaptureFixture[str]) -> None:
    command = command_of(ServedModel(model="m", port=9, extra=("--dtype", "bfloat16")))
    for part in ("--enable-prefix-caching", "--structured-outputs-config", "bfloat16"):
        assert part in command
    assert main(["models", "some/model", "--show", "--vllm=--dtype half"]) == 0
    shown = capsys.readouterr().out
    assert "--model some/model" in shown
    assert "--dtype half" in shown


def test_without_vllm_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="has no vLLM: install it there"):
        check_installed(sys.executable)
    with pytest.raises(StartError, match="cannot be run"):
        check_installed(str(tmp_path / "python"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "0"], "--port is 0"),
        (["--gpu-share", "7"], "--gpu-share is 7.0"),
        (["--max-tokens", "5"], "--max-tokens is 5"),
        (["--vllm=--dtype 'half"], "is not a list of options"),
    ],
)
def test_a_wrong_option_is_one_sentence(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "m", *arguments]) == 2
    assert told in capsys.readouterr().err
