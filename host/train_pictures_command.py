"""The command `train-pictures`: its options, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from host.usage import UsageError

_MOST_STEPS = 1_000_000


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--pictures", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--out", type=Path, required=True, metavar="FILE.onnx")
    command.add_argument("--work", type=Path, required=True, help="for checkpoints and the log")
    command.add_argument("--steps", type=int, default=2000)
    command.add_argument("--seed", type=int, default=11)
    command.add_argument("--most", type=int, default=0, help="photographs at most, for a trial")


def run(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Train the embedded picture network; goes on from a checkpoint in the work folder.

    Raises:
        UsageError: a number is out of its bounds.
        TrainingError: the photographs or packages are missing, or training collapsed.
    """
    from demand.pictures.training.command import TrainingOrder, train
    from host.given_files import check_output

    if not 1 <= options.steps <= _MOST_STEPS:
        raise UsageError(f"--steps is {options.steps}; allowed is 1 to {_MOST_STEPS}")
    check_output(options.out, what="--out", inputs=())
    order = TrainingOrder(
        pictures=options.pictures,
        work=options.work,
        out=options.out,
        steps=options.steps,
        seed=options.seed,
        most=max(0, options.most),
    )
    train(order, say=say)
    return 0
