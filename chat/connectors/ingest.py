"""Signed events from any program: the signature and the shape, without the web around it."""

from __future__ import annotations

from collections.abc import Mapping

from chat.events import RoomEvent


class IngestRefused(Exception):
    """Not taken. `code` is stable; `str()` is one sentence for the sender, without secrets."""

    def __init__(self, code: str, sentence: str, *, http_status: int) -> None:
        super().__init__(sentence)
        self.code, self.http_status = code, http_status


class Overloaded(Exception):
    """To be raised by `deliver` when the room cannot take events now: the sender is told 503."""


class Nonces:
    """The nonces of the last ten minutes, at most `max_nonces` of them."""

    def __init__(self, *, max_nonces: int = 100_000) -> None:
        raise NotImplementedError


def sign(secret: str, *, now_us: int, nonce: str, body: bytes) -> dict[str, str]:
    """The headers that make `verify` accept `body`."""
    raise NotImplementedError


def verify(
    headers: Mapping[str, str], raw_body: bytes, *, secret: str, now_us: int, nonces: Nonces
) -> None:
    """Raise IngestRefused unless the body was signed with `secret` within five minutes of now
    and its nonce is new."""
    raise NotImplementedError


def decode_batch(raw: bytes) -> list[RoomEvent]:
    """The events in a body: one event, an array, or JSON lines; raises IngestRefused."""
    raise NotImplementedError
