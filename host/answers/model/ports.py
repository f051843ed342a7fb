"""What the host needs from a language model."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Any, Literal, Protocol

import msgspec

FailureKind = Literal[
    "refused", "timeout", "busy", "server", "broken_off", "garbage", "open", "unhealthy", "budget",
    "url", "key", "model", "request",
]  # fmt: skip
"""Why a model gave no text. The first six come from the server or the way to it, `open`,
`unhealthy` and `budget` from the adapters in front of it; the last four are settings to correct."""


class ModelError(Exception):
    """A language model gave no text, or broke off; the message says why and what to do. It never
    holds the key, and of a server's own words only a short piece."""

    code = "model"

    def __init__(
        self, message: str, *, kind: FailureKind, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind
        self.retry_after_s = retry_after_s


class ModelTransient(ModelError):
    """Later, or at another server, the same request may work."""

    code = "model.transient"


class ModelFatal(ModelError):
    """It will not work until somebody corrects a setting."""

    code = "model.fatal"


class Message(msgspec.Struct, frozen=True):
    """One message of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


class Schema(msgspec.Struct, frozen=True):
    """The form the reply must have, as JSON schema. A server may ignore it."""

    name: str
    schema: Mapping[str, Any]


class ModelRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a model is asked. `deadline_s` is a moment of the running loop's clock, after which
    nobody waits for the text any more."""

    messages: tuple[Message, ...]
    deadline_s: float
    schema: Schema | None = None
    max_tokens: int = 400
    temperature: float = 0.2
    seed: int | None = None
    stop: tuple[str, ...] = ()


class Usage(msgspec.Struct, frozen=True):
    """What a request cost, in the server's tokens."""

    prompt_tokens: int
    completion_tokens: int


Report = Callable[[Usage], None]
"""Told once at the end of a reply, where the server says what it cost."""


class LanguageModel(Protocol):
    """Writes text. A provider never retries, and holds no state of a conversation."""

    name: str

    def stream(
        self, request: ModelRequest, report: Report | None = None
    ) -> AsyncGenerator[str, None]:
        """The reply as pieces of text, as they come.

        Closing the generator (`aclose`, or cancelling who reads it) ends the request on the
        server at once; use `contextlib.aclosing`.

        Raises:
            ModelTransient: refused, too slow, overloaded, broken off, or not understood.
            ModelFatal: address, key, model or request are wrong.
        """
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


def estimated_tokens(text: str) -> int:
    """About how many tokens a text has, rather too many: one for each character that is not
    ASCII, one for three that are."""
    ascii_characters = sum(map(str.isascii, text))
    return len(text) - ascii_characters + (ascii_characters + 2) // 3


def estimated_prompt_tokens(request: ModelRequest) -> int:
    """About how many tokens the messages of a request have."""
    return sum(estimated_tokens(message.content) + 4 for message in request.messages)
