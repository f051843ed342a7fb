"""What follows from what a room hears: the AI steps back, the desk sees it, the log knows it."""

from __future__ import annotations

from host.events import HostSpoke
from host.hearing.ear import Ear
from host.hearing.echo import Echo
from host.hearing.ports import BYTES_PER_S, HeardText, Recogniser, SpeechDetector
from host.hearing.speech import Stretch
from host.hearing.transcript import TEXT_MOST, Transcript
from host.parts import Parts
from host.views import HearingView, SpokenLineView
from storage.ports import LogUnavailable


class Hearing:
    """Implements `host.hearing.ear.EarListener` for one room. Run `run()` in a TaskGroup."""

    def __init__(
        self,
        parts: Parts,
        detector: SpeechDetector,
        recogniser: Recogniser | None,
        *,
        log_text: bool = False,
    ) -> None:
        self._parts = parts
        self._log_text = log_text
        self._trouble = ""
        self._echo = Echo()
        self._last_said = ""
        self._transcript = Transcript()
        self.ear = Ear(detector, recogniser, self)
        parts.hearing_view = self.view

    async def run(self) -> None:
        """Listen until cancelled."""
        try:
            await self.ear.run()
        finally:
            self.ear.close()

    def view(self) -> HearingView:
        """As the desk draws it."""
        turns, ear = self._parts.turns, self.ear
        return HearingView(
            source=ear.source,
            speaking=turns.host_speaks,
            stepped_back=turns.stepped_back,
            comes_back_us=turns.comes_back_us,
            silence_s=turns.silence_s,
            detector=ear.detector.name,
            recogniser=ear.recogniser.name if ear.recogniser is not None else "",
            trouble=self._trouble,
            dropped_ms=ear.dropped_bytes * 1000 // BYTES_PER_S,
            given_up=ear.given_up,
            lines=self._transcript.lines(),
        )

    # --- as the ear tells it ---

    def began(self) -> None:
        self._parts.turns.began()

    def ended(self) -> None:
        self._parts.turns.ended()

    def source_changed(self) -> None:
        self._parts.changes.bump()

    def trouble(self, sentence: str) -> None:
        if sentence == self._trouble:
            return
        self._trouble = sentence
        if sentence:
            self._parts.alert(
                "hearing.unwell",
                "warning",
                f"语音识别暂时不可用，AI 仍会让位：{sentence}",
                f"speech is not recognised just now, the AI still steps back: {sentence}",
            )
        self._parts.changes.bump()

    async def heard(self, stretch: Stretch, text: HeardText | None) -> None:
        line = self._line(stretch, text)
        self._transcript.put(line)
        self._parts.changes.bump()
        if line.final and not line.echo:
            await self._log(line)

    # --- inside ---

    def _line(self, stretch: Stretch, text: HeardText | None) -> SpokenLineView:
        now_us = self._parts.clock.now_us()
        words = text.text.strip()[:TEXT_MOST] if text is not None else ""
        said = self._parts.said
        if said is not None and said.sentence_id != self._last_said:
            self._last_said = said.sentence_id
            self._echo.said(said.text)
        return SpokenLineView(
            line_id=f"h{self._parts.prefix}{stretch.number}",
            text=words,
            final=stretch.final,
            start_us=now_us - stretch.duration_ms * 1000,
            duration_ms=stretch.duration_ms,
            sureness=text.sureness if text is not None else 0.0,
            echo=bool(words) and self._echo.is_echo(words),
        )

    async def _log(self, line: SpokenLineView) -> None:
        recogniser = self.ear.recogniser
        event = HostSpoke(
            start_us=line.start_us,
            duration_ms=line.duration_ms,
            recogniser=recogniser.name if recogniser is not None else "",
            text=line.text if self._log_text else "",
            sureness=line.sureness,
        )
        try:
            await self._parts.journal.write([event])
        except LogUnavailable:
            return  # the room has noticed by itself, and is silent
