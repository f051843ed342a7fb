"""What a person can do with a waiting question. `key` is the `key` of its `TopicView`."""

from __future__ import annotations

from typing import Literal

from host.command_base import CommandBase


class ClaimTopic(CommandBase, frozen=True, tag="claim_topic"):
    """I answer this one: the AI does not, for 30 s from each time this is sent."""

    key: str


class ReleaseTopic(CommandBase, frozen=True, tag="release_topic"):
    """I do not have this question any more."""

    key: str


class AssignTopic(CommandBase, frozen=True, tag="assign_topic"):
    """This person (a name) has the question from now on, whoever had it before. It does not end by
    itself; "" takes it from whoever has it."""

    key: str
    to: str


class AiAnswersTopic(CommandBase, frozen=True, tag="ai_answers"):
    """Let the AI answer. A question that was the person's is answered with the AI's draft, if there
    is one and the guard lets it out."""

    key: str


class DeferTopic(CommandBase, frozen=True, tag="defer_topic"):
    """Later: for so many seconds nobody answers it, and its deadline is no earlier."""

    key: str
    seconds: int = 60


class ResolveTopic(CommandBase, frozen=True, tag="resolve_topic"):
    """It is done: I said it aloud, I wrote it elsewhere, or it needs no answer. `text` may keep
    what was said, for the log."""

    key: str
    how: Literal["aloud", "text", "not_needed"] = "aloud"
    text: str = ""


class ReopenTopic(CommandBase, frozen=True, tag="reopen_topic"):
    """The answer did not do: the question waits for a person again."""

    key: str


class NoteTopic(CommandBase, frozen=True, tag="note_topic"):
    """Tell colleagues something about the question. No viewer sees it."""

    key: str
    text: str


class DueTopic(CommandBase, frozen=True, tag="due_topic"):
    """It must be answered within so many seconds from now."""

    key: str
    seconds: int


class AnswerTopic(CommandBase, frozen=True, tag="answer_topic"):
    """The person answers a waiting question with this text: it is posted, and spoken by the AI
    where `aloud` and the AI has the floor. With `remember` it goes into the answer bank, for this
    product or for the whole shop, for so many days (0: until it is retired)."""

    key: str
    text: str
    aloud: bool = True
    remember: Literal["no", "product", "shop"] = "no"
    days: int = 0


class DismissTopic(CommandBase, frozen=True, tag="dismiss_topic"):
    """The person closes a waiting question (answered by mouth, or not worth it)."""

    key: str


TopicCommand = (
    ClaimTopic
    | ReleaseTopic
    | AssignTopic
    | AiAnswersTopic
    | DeferTopic
    | ResolveTopic
    | ReopenTopic
    | NoteTopic
    | DueTopic
    | AnswerTopic
    | DismissTopic
)
