"""Makes the sound of the next sentences while the present one plays."""

from __future__ import annotations

from collections.abc import Sequence

from host.speech.ports import Speech, Voice


class Preparer:
    """Prepares the next `lookahead` sentences in order of need. Run `run()` in a TaskGroup;
    without it `get` still works, only nothing is ready.

    Args:
        language, rate: how the sentences are spoken.
        lookahead: at most so many sentences are kept ready.
    """

    def __init__(
        self, voice: Voice, *, language: str = "zh", rate: float = 1.0, lookahead: int = 4
    ) -> None:
        raise NotImplementedError

    def prepare(self, texts: Sequence[str]) -> None:
        """These sentences are needed next, in this order; what is not among the first `lookahead`
        of them is dropped or stopped. Returns at once."""
        raise NotImplementedError

    async def get(self, text: str, *, language: str | None = None) -> Speech:
        """The sentence's sound: ready, or made now ahead of all background work.

        Raises:
            VoiceError: the voice cannot speak it.
        """
        raise NotImplementedError

    async def run(self) -> None:
        """Prepare in the background until cancelled."""
        raise NotImplementedError
