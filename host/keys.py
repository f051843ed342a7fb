"""The one secret of an installation, and the keys made from it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from pathlib import Path

from host.config import Config
from host.private_file import write_private
from host.starting import StartError

_SECRET_BYTES = 32


class Hidden:
    """A secret text that shows itself only when asked to."""

    def __init__(self, value: str) -> None:
        self._value = value

    def get_secret_value(self) -> str:
        """The secret itself."""
        return self._value

    def __repr__(self) -> str:
        return "Hidden(***)"


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """Keys made from the one secret of an installation. Never shown, never logged."""

    intake: bytes
    desk: str
    ingest: Hidden


def read_secrets(folder: Path, ingest_secret: str = "") -> Secrets:
    """The installation's keys; the secret is made at the first start, readable by its owner only.

    Raises:
        StartError: the file cannot be read or written, or holds no secret.
    """
    file = folder / "secret.key"
    try:
        if not file.exists():
            write_private(file, secrets.token_bytes(_SECRET_BYTES))
        root = file.read_bytes()
    except OSError as error:
        raise StartError(
            f"{file} cannot be read or made ({error.strerror}): check its rights, or choose"
            " another data folder with --data"
        ) from error
    if len(root) < _SECRET_BYTES:
        raise StartError(
            f"{file} holds no secret ({len(root)} bytes): put a copy back, or delete it for a new"
            " one at the next start"
        )

    def derived(purpose: str) -> bytes:
        return hmac.new(root, purpose.encode(), hashlib.sha256).digest()

    return Secrets(
        intake=derived("intake"),
        desk=derived("desk").hex(),
        ingest=Hidden(ingest_secret or derived("ingest").hex()[:40]),
    )


def ingest_secret(config: Config) -> Hidden:
    """What signs events for the room of this installation, which must have been started once.

    Raises:
        StartError: it was never started here, or its secret cannot be read.
    """
    if config.ingest.secret:
        return Hidden(config.ingest.secret)
    if not (config.folder / "secret.key").exists():
        raise StartError(
            f"the data folder {config.folder} has no secret.key: name the folder of the running"
            " room with --data"
        )
    return read_secrets(config.folder).ingest
