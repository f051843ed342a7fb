"""Renewed access of a platform, kept in the data folder so that the next start has it."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import msgspec

from chat.connectors.tokens import Tokens
from host.private_file import write_private
from host.starting import StartError


class _Kept(msgspec.Struct, frozen=True):
    """What is in the file: `given` tells which settings the tokens were renewed from."""

    given: str
    access: str
    renew: str


class TokenFile:
    """One platform's tokens, readable by their owner only.

    The settings' own tokens count where they were changed since; otherwise the renewed ones do.

    Raises:
        StartError: the file cannot be read.
    """

    def __init__(self, file: Path, given: Tokens) -> None:
        self._file = file
        self._given = hashlib.sha256(f"{given.access}\n{given.renew}".encode()).hexdigest()
        self.tokens = self._read() or given

    async def keep(self, tokens: Tokens) -> None:
        """Store renewed tokens; whole or not at all."""
        kept = _Kept(self._given, tokens.access, tokens.renew)
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._write, msgspec.json.encode(kept))
        self.tokens = tokens

    def _read(self) -> Tokens | None:
        try:
            kept = msgspec.json.decode(self._file.read_bytes(), type=_Kept)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StartError(
                f"{self._file} cannot be read ({type(error).__name__}); delete it and enter new"
                " tokens in the settings"
            ) from error
        return Tokens(kept.access, kept.renew) if kept.given == self._given else None

    def _write(self, data: bytes) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_private(self._file, data)
