"""The command `stage-picture`: its options, and what it does with them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from host.mode import Mode
from host.state import RoomState


def add_options(command: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    command.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    command.add_argument("--canvas", default="720x1280", metavar="WIDTHxHEIGHT")
    command.add_argument("--catalog", type=Path, help="default: the sample shop")
    command.add_argument(
        "--pictures", type=Path, help="folder of the pictures (default: the catalogue's)"
    )
    command.add_argument("--product", default="", metavar="ID", help="default: the first one")
    command.add_argument("--text", default="", help="a sentence that is being said")
    command.add_argument(
        "--at", type=float, default=0.6, help="how much of it was said, 0 to 1 (default 0.6)"
    )
    command.add_argument("--question", default="", help="the question being answered")
    command.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="TEXT",
        help="an answer to what many ask; may be given three times",
    )
    command.add_argument(
        "--poll",
        type=int,
        choices=(0, *range(2, 7)),
        default=0,
        metavar="N",
        help="a vote over the first 2 to 6 products",
    )
    command.add_argument(
        "--mode", default="ai_host", choices=[str(mode) for mode in Mode],
        help="what part the AI has: says what the mark says",
    )  # fmt: skip
    command.add_argument(
        "--state", default="AI", choices=("AI", "HUMAN", "SAFE", "OFF", "REHEARSAL")
    )
    command.add_argument("--language", default="zh", choices=("zh", "en"), help="of stage and mark")
    command.add_argument("--theme", default="day", help="day, night, festive, or one of yours")
    command.add_argument("--avatar", default="xiaohe", help="name of an avatar pack")
    command.add_argument("--avatars", type=Path, help="folder of your avatar packs and themes")
    command.add_argument("--font", default="", help="a font file instead of the system's")
    command.add_argument("--opening", action="store_true", help="with the notice of the beginning")


def run(options: argparse.Namespace, say: Callable[[str], None]) -> int:
    """Draw the picture, write it and say what it shows.

    Raises:
        PictureError: something that is to be seen is not there.
        FileError: it cannot be written there.
    """
    from host.clock import machine_now_us
    from host.given_files import check_output
    from host.sample_shop import sample_catalogue
    from host.shop_commands import read_catalogue_file
    from host.stage.picture.errors import PictureError
    from host.stage.picture.shot import ShotOrder, canvas_of, take
    from storage.catalogue import Snapshot

    if not 0 <= options.at <= 1:
        raise PictureError(f"--at is {options.at}; allowed is 0 to 1")
    check_output(options.out, what="--out")
    catalogue = options.catalog or sample_catalogue(options.language)
    now_us = machine_now_us()
    order = ShotOrder(
        canvas=canvas_of(options.canvas),
        product=options.product,
        text=options.text,
        at_share=options.at,
        question=options.question,
        answers=tuple(options.answer[:3]),
        poll=options.poll,
        mode=Mode(options.mode),
        state=RoomState(options.state),
        language=options.language,
        theme=options.theme,
        avatar=options.avatar,
        avatars=options.avatars,
        pictures=options.pictures or catalogue.absolute().parent,
        opening=options.opening,
        font=options.font,
        today=datetime.fromtimestamp(now_us / 1_000_000, UTC).date().isoformat(),
    )
    snapshot = Snapshot(version=1, read_us=now_us, catalogue=read_catalogue_file(catalogue))
    say(take(order, snapshot, options.out))
    return 0
