"""The command `models`: its options, and what it does with them."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable

from host.usage import UsageError


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("model", metavar="MODEL", help="a name of the model hub, or a folder")
    command.add_argument("--name", default="yaohe", help="what rooms call it (default yaohe)")
    command.add_argument("--host", default="127.0.0.1", help="address to listen on")
    command.add_argument("--port", type=int, default=8101)
    command.add_argument("--max-tokens", type=int, default=8_192, help="of prompt and answer")
    command.add_argument("--gpu-share", type=float, default=0.9, help="of the graphics memory")
    command.add_argument("--python", default=sys.executable, help="of vLLM's environment")
    command.add_argument("--show", action="store_true", help="show the command, start nothing")
    command.add_argument("--vllm", default="", metavar="OPTIONS", help='more, as ="--dtype half"')


def run(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Check what was given, then serve until told to stop, or only show the command.

    Raises:
        UsageError: a number that is out of its bounds.
        ModelError: vLLM is not there.
    """
    from host.model_serving import ServedModel, check_installed, command_of, serve_until_stopped

    if not 0 < options.port <= 65535:
        raise UsageError(f"--port is {options.port}; allowed is 1 to 65535")
    if not 0 < options.gpu_share <= 1:
        raise UsageError(f"--gpu-share is {options.gpu_share}; allowed is more than 0, at most 1")
    if options.max_tokens < 1_024:
        raise UsageError(f"--max-tokens is {options.max_tokens}; a prompt alone needs 1024")
    served = ServedModel(
        model=options.model,
        name=options.name,
        host=options.host,
        port=options.port,
        max_tokens=options.max_tokens,
        gpu_share=options.gpu_share,
        python=options.python,
        extra=_split(options.vllm),
    )
    if options.show:
        say(shlex.join(command_of(served)))
        return 0
    check_installed(served.python)
    return serve_until_stopped(served, say=say)


def _split(text: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(text))
    except ValueError as error:
        raise UsageError(f"--vllm {text!r} is not a list of options: {error}") from error
