"""What a person can do with an answer that the AI has planned and not said yet. `key` is the `key`
of its `TopicView`."""

from __future__ import annotations

from typing import Literal

from host.command_base import CommandBase


class EditAnswer(CommandBase, frozen=True, tag="edit_answer"):
    """Say and post these words instead, if the guard lets them out."""

    key: str
    text: str


class MoveAnswer(CommandBase, frozen=True, tag="move_answer"):
    """Say it next, or (`before`, the key of another) before that one."""

    key: str
    before: str = ""


class DropAnswer(CommandBase, frozen=True, tag="drop_answer"):
    """Do not say it; `why` is for the log and for colleagues."""

    key: str
    why: str


class ApproveAnswer(CommandBase, frozen=True, tag="approve_answer"):
    """Take the answer into the bank, for its product or for the whole shop, for so many days (0:
    until it is retired). Also for a question that a person closed with a text."""

    key: str
    remember: Literal["product", "shop"] = "product"
    days: int = 0


AnswerCommand = EditAnswer | MoveAnswer | DropAnswer | ApproveAnswer
