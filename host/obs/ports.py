"""What a connection to OBS needs of the network, and how it fails."""

from __future__ import annotations

from typing import Protocol

from host.commands import ObsCommand
from host.machine_views import ObsView
from host.obs.protocol import FOR_GOOD, CloseCode

_WORDS = {207: "OBS is not ready", 500: "it runs already", 501: "it does not run"}
"""For what OBS refuses without a comment."""


class ObsError(Exception):
    """Something with OBS did not go; one sentence."""

    code = "obs"


class ObsGone(ObsError):
    """There is no connection (any more). `close_code` is what the server said, 0 where it said
    nothing."""

    code = "obs.gone"

    def __init__(self, why: str, close_code: int = 0) -> None:
        super().__init__(why)
        self.close_code = close_code

    @property
    def for_good(self) -> bool:
        """Whether trying again by itself would be wrong."""
        return self.close_code in FOR_GOOD

    @property
    def wrong_password(self) -> bool:
        return self.close_code == CloseCode.WRONG_PASSWORD


class ObsRefused(ObsError):
    """OBS did not do what it was asked; `status` is its number for why."""

    code = "obs.refused"

    def __init__(self, request: str, status: int, comment: str = "") -> None:
        super().__init__(f"{request}: {comment or _WORDS.get(status, 'refused')} ({status})")
        self.request = request
        self.status = status


class ObsSilent(ObsError):
    """OBS did not answer in time."""

    code = "obs.silent"


class ObsBusy(ObsError):
    """More calls wait for OBS than it will ever answer."""

    code = "obs.busy"


class ObsDesk(Protocol):
    """What a room's desk has of OBS."""

    def view(self) -> ObsView:
        """How it is, for the desk and the metrics."""
        ...

    async def obey(self, command: ObsCommand) -> None:
        """What a person said; raises ObsError where OBS does not do it."""
        ...


class Wire(Protocol):
    """An open WebSocket with text frames."""

    async def send(self, text: str) -> None:
        """Raises ObsGone."""
        ...

    async def receive(self) -> str:
        """The next frame; raises ObsGone with the close code."""
        ...

    async def close(self) -> None:
        """Say goodbye; never raises."""
        ...


class Dial(Protocol):
    """Opens a wire to the address that was set."""

    async def __call__(self) -> Wire:
        """Raises ObsGone."""
        ...
