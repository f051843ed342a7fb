"""The commands that live in modules of their own: name, what they do, an example, and where.

A module has `add_options(command)` and `run(options, say) -> exit code`. Only the module of the
command that was asked for is loaded, so that no command pays for another's libraries.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

import msgspec

Say = Callable[[str], None]


class Entry(msgspec.Struct, frozen=True):
    """One command; `module` is imported when it is asked for."""

    help: str
    example: str
    module: str


TABLE = {
    "import": Entry(
        "Take in a shop's catalogue file.",
        "python3 run.py import products.xlsx --map 款号=sku --dry-run",
        "host.import_command",
    ),
    "stock": Entry(
        "Set the stock of a SKU.",
        "python3 run.py stock A01-BLK-M 0",
        "host.stock_command",
    ),
    "price": Entry(
        "Set the price of a SKU.",
        "python3 run.py price A01-BLK-M 89.90",
        "host.price_command",
    ),
    "notify": Entry(
        "Send a test note by each channel of the settings.",
        "python3 run.py notify --config yaohe.toml",
        "host.notify_command",
    ),
    "rehearse": Entry(
        "Answer a question sheet offline.",
        "python3 run.py rehearse --catalog catalog.json --questions q.jsonl --out a.jsonl",
        "host.rehearse_command",
    ),
    "replay": Entry(
        "Play a recorded room through the real runtime.",
        "python3 run.py replay --catalog catalog.json --chat chat.jsonl --speed max"
        " --out transcript.jsonl",
        "host.replay_command",
    ),
    "send": Entry(
        "Send a file of comments to a running room.",
        "python3 run.py send chat.jsonl --to http://127.0.0.1:8765/ingest/main",
        "host.send_command",
    ),
    "listen": Entry(
        "Hear the host in a recording, or send sound to a room.",
        "python3 run.py listen said.txt --catalog catalog.json",
        "host.hearing.command",
    ),
    "asked": Entry(
        "What the room asked, by week, intent and product.",
        "python3 run.py asked",
        "host.asked_command",
    ),
    "say": Entry(
        "Show how the voice reads a text, and hear it; check the lexicon.",
        "python3 run.py say --text 满300减50，3号链接 --out x.wav",
        "host.say_command",
    ),
    "policy": Entry(
        "Show what each platform allows an AI host to do.",
        "python3 run.py policy tiktok-us",
        "host.policy.command",
    ),
    "models": Entry(
        "Serve a language model with vLLM for the rooms.",
        "python3 run.py models Qwen/Qwen3-8B --port 8101",
        "host.models_command",
    ),
    "stage-picture": Entry(
        "Draw one picture of the stage into a PNG file.",
        "python3 run.py stage-picture --canvas 1280x720 --product P05 --out shot.png",
        "host.stage.picture_command",
    ),
    "mine": Entry(
        "What the audience wants, counted by week and by person from its comments.",
        "python3 run.py mine comments.csv --catalog catalog.json --out signals.csv --show",
        "host.mine_command",
    ),
    "look": Entry(
        "Find the shop's products in a picture, or check a picture for a listing.",
        "python3 run.py look photo.jpg --box 40,60,200,300",
        "host.look_command",
    ),
    "train-pictures": Entry(
        "Train the network that finds pictures, from photographs.",
        "python3 run.py train-pictures --pictures photos --work work --out embedded.onnx",
        "host.train_pictures_command",
    ),
    "panel": Entry(
        "Put sales, stock and signals together, week by week.",
        "python3 run.py panel --sales orders.csv --stock stock.csv --out panel.csv",
        "host.panel_command",
    ),
    "backtest": Entry(
        "Try the forecasts of a panel on its own past, beside simpler ones.",
        "python3 run.py backtest panel.csv --horizon 8 --windows 3 --out tried.parquet",
        "host.backtest_command",
    ),
    "forecast": Entry(
        "Forecast each series of a panel: mean and quantiles of the coming weeks.",
        "python3 run.py forecast panel.csv --horizon 13 --out forecast.csv",
        "host.forecast_command",
    ),
    "plan": Entry(
        "What to order: how many of each line, by when and why.",
        "python3 run.py plan --forecast F.csv --terms terms.toml --out plan.xlsx",
        "host.plan_command",
    ),
    "report": Entry(
        "Write a week's report: page, PDF, workbook and tables.",
        "python3 run.py report --week 2026-W47 --plan plan.csv --panel panel.csv --out reports",
        "host.report_command",
    ),
    "forget": Entry(
        "Take viewers' words out of the log: before a day, or everything of one viewer.",
        "python3 run.py forget --viewer 张三 --platform bilibili --dry-run",
        "host.forgetting.command",
    ),
    "weekly": Entry(
        "Make a week's report now, from the shop's log, exports and terms.",
        "python3 run.py weekly --config yaohe.toml --week 2026-W47",
        "host.weekly.command",
    ),
}


def add_options(name: str, command: argparse.ArgumentParser) -> None:
    """The options of one command."""
    _module(name).add_options(command)


def run(name: str, options: argparse.Namespace, say: Say) -> int:
    """Do it; the exit code. Raises what the command raises."""
    return cast(int, _module(name).run(options, say))


def _module(name: str) -> Any:
    return import_module(TABLE[name].module)
