"""The long-lived token in the links of the overlays: it shows the public stage and nothing else."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from pathlib import Path

from host.desk.options import DeskError
from host.private_file import write_private

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32,64}")
_MOST_BYTES = 256


class OverlayKeyError(DeskError):
    """The token cannot be kept; one sentence says why and what to do."""

    code = "desk.overlay_key"


class OverlayKey:
    """The token that an overlay's address carries, so that a browser source of OBS, which nobody
    can log in, may look at the stage. It is kept in `file` (readable by its owner only; None: only
    in memory), so the links stay good over a restart until somebody renews them.

    Raises:
        OverlayKeyError: the file cannot be read or made.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._token = self._kept() or self._made()

    @property
    def token(self) -> str:
        """The secret itself; for the links only, never for a log."""
        return self._token

    @property
    def owner(self) -> str:
        """A name for connections made with the present token; it does not betray it."""
        return "overlay-" + hashlib.sha256(self._token.encode()).hexdigest()[:16]

    def fits(self, given: str) -> bool:
        """Whether this is the present token."""
        return hmac.compare_digest(self._token.encode(), given.encode(errors="replace"))

    def renew(self) -> None:
        """Make a new token; links with the old one show nothing any more.

        Raises:
            OverlayKeyError: the new one cannot be kept, and the old one stays good.
        """
        self._token = self._made()

    def _kept(self) -> str:
        if self._file is None or not self._file.exists():
            return ""
        try:
            with self._file.open("rb") as opened:
                token = opened.read(_MOST_BYTES).decode("ascii", errors="replace").strip()
        except OSError as error:
            raise self._trouble(error) from error
        return token if _TOKEN.fullmatch(token) else ""

    def _made(self) -> str:
        token = secrets.token_urlsafe(32)
        if self._file is not None:
            try:
                write_private(self._file, f"{token}\n".encode())
            except OSError as error:
                raise self._trouble(error) from error
        return token

    def _trouble(self, error: OSError) -> OverlayKeyError:
        return OverlayKeyError(
            f"{self._file} cannot be read or written ({error.strerror}): check its rights, or"
            " choose another data folder with --data"
        )

    def __repr__(self) -> str:
        return "OverlayKey(***)"
