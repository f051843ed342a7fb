"""The reply of an OpenAI-compatible server, from the bytes of its stream; without any I/O."""

from __future__ import annotations

from typing import Any, TypeGuard

import msgspec

from host.answers.model.ports import ModelError, ModelFatal, ModelTransient, Usage
from host.answers.model.providers.server_events import BrokenEvents, ServerEvents

MESSAGE_CHARACTERS_MAX = 200
"""So much of a server's own words is shown."""


class Reply:
    """Takes the bytes of a streamed reply and gives its pieces of text.

    `moved` tells whether the last bytes brought something (text, or thought that is not shown);
    `complete` whether the server said that it has ended.
    """

    def __init__(self, name: str, secret: str = "") -> None:
        self._name = name
        self._secret = secret
        self._events = ServerEvents()
        self._finished = False
        self.complete = False
        self.moved = False
        self.usage: Usage | None = None

    def feed(self, received: bytes) -> list[str]:
        """The pieces of text completed by these bytes.

        Raises:
            ModelError: the stream is no reply, or the server says that it has failed.
        """
        self.moved = False
        try:
            events = self._events.feed(received)
        except BrokenEvents as error:
            raise self._garbage(str(error)) from error
        return [text for event in events if (text := self._event(event))]

    def close(self) -> list[str]:
        """The pieces that the end of the stream completes.

        Raises:
            ModelError: the stream ended before the reply did.
        """
        try:
            events = self._events.close()
        except BrokenEvents as error:
            raise self._broken_off() from error
        try:
            found = [text for event in events if (text := self._event(event))]
        except ModelTransient as error:
            raise self._broken_off() from error
        if not self.complete and not self._finished:
            raise self._broken_off()
        return found

    def whole(self, body: bytes) -> str:
        """The text of a reply that the server did not stream.

        Raises:
            ModelError: it is no reply.
        """
        reply = self._decoded(body)
        self._note_usage(reply)
        text = _text_of(reply, "message")
        if text is None:
            raise self._garbage("there is no text in the reply")
        return text

    def _event(self, event: str) -> str:
        if event.strip() == "[DONE]":
            self.complete = True
            return ""
        if self.complete or not event.strip():
            return ""
        reply = self._decoded(event)
        self._note_usage(reply)
        if _finish_reason(reply) is not None:
            self._finished = True
        text = _text_of(reply, "delta") or ""
        self.moved = self.moved or bool(text) or _thinks(reply)
        return text

    def _decoded(self, body: str | bytes) -> dict[str, Any]:
        try:
            reply = msgspec.json.decode(body)
        except (msgspec.DecodeError, RecursionError) as error:
            raise self._garbage("a piece of the reply is no JSON") from error
        if not isinstance(reply, dict):
            raise self._garbage("a piece of the reply is no JSON object")
        if reply.get("error") or reply.get("object") == "error":
            raise failure(self._name, _status_of(reply), server_words(reply, self._secret))
        return reply

    def _note_usage(self, reply: dict[str, Any]) -> None:
        usage = reply.get("usage")
        if not isinstance(usage, dict):
            return
        prompt, completion = usage.get("prompt_tokens"), usage.get("completion_tokens")
        if _is_count(prompt) and _is_count(completion):
            self.usage = Usage(prompt, completion)

    def _garbage(self, what: str) -> ModelTransient:
        return ModelTransient(
            f"{self._name} gave what is no reply: {what}; check that its address is that of an"
            " OpenAI-compatible server",
            kind="garbage",
        )

    def _broken_off(self) -> ModelTransient:
        return ModelTransient(f"{self._name} broke off in its reply", kind="broken_off")


def failure(name: str, status: int, words: str) -> ModelError:
    """What a server's error means, by its HTTP status; `words` are the server's own."""
    said = f"{name} answered with status {status}" + (f" ({words})" if words else "")
    if status in (401, 403):
        return ModelFatal(f"{said}: check the key of the model", kind="key")
    if status == 404:
        return ModelFatal(f"{said}: check the address and the model's name", kind="model")
    if 300 <= status < 400:
        return ModelFatal(f"{said}: give the address it sends to", kind="url")
    if status == 429:
        return ModelTransient(f"{said}: it has too much to do", kind="busy")
    if 400 <= status < 500 and status != 408:
        return ModelFatal(f"{said}: the request is not one that it takes", kind="request")
    return ModelTransient(said, kind="server")


def server_words(reply: object, secret: str = "") -> str:
    """A short, printable piece of what a server says about an error, without the secret that
    some repeat."""
    found: object = reply
    if isinstance(found, dict):
        found = found.get("error") or found.get("message") or found.get("detail") or ""
    if isinstance(found, dict):
        found = found.get("message") or ""
    text = found if isinstance(found, str) else ""
    text = text.replace(secret, "***") if secret else text
    return "".join(c for c in text if c.isprintable())[:MESSAGE_CHARACTERS_MAX]


def _status_of(reply: dict[str, Any]) -> int:
    error = reply.get("error")
    code = (error if isinstance(error, dict) else reply).get("code")
    return code if isinstance(code, int) and 400 <= code < 600 else 500


def _choice(reply: dict[str, Any]) -> dict[str, Any]:
    choices = reply.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    return first if isinstance(first, dict) else {}


def _finish_reason(reply: dict[str, Any]) -> object:
    return _choice(reply).get("finish_reason")


def _text_of(reply: dict[str, Any], place: str) -> str | None:
    message = _choice(reply).get(place)
    text = message.get("content") if isinstance(message, dict) else None
    return text if isinstance(text, str) else None


def _thinks(reply: dict[str, Any]) -> bool:
    delta = _choice(reply).get("delta")
    if not isinstance(delta, dict):
        return False
    return bool(delta.get("reasoning_content") or delta.get("reasoning"))


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 40
