"""The command `notify`: send a test note by each channel."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable

from host.place import add_place, config_of
from host.usage import UsageError

Say = Callable[[str], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    add_place(command)


def run(options: argparse.Namespace, say: Say) -> int:
    """Send them; raises UsageError: a channel did not take its note, or there is none."""
    from host.alerting import send_test
    from host.clock import machine_now_us

    channels = config_of(options).channel
    if not channels:
        raise UsageError(
            "the settings have no [[channel]]; add one (docs/howto/get-alerts.md) and name the file"
            " with --config"
        )
    failures = asyncio.run(send_test(channels, now_us=machine_now_us))
    failed = {failure.split(":", 1)[0] for failure in failures}
    for channel in channels:
        if channel.called not in failed:
            say(f"{channel.called}: 已送达 / delivered")
    if failures:
        raise UsageError("; ".join(failures))
    return 0
