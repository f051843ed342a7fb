"""What follows from what a room hears: the AI steps back, the desk sees it, the log knows it."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from host.batch import Batch
from host.hearing.answered import answered
from host.hearing.board import SlipBoard
from host.hearing.ear import Ear
from host.hearing.echo import Echo
from host.hearing.facts.claim import Slip
from host.hearing.facts.facts import LANGUAGES, Checked, Facts
from host.hearing.ports import BYTES_PER_S, HeardText, Recogniser, SpeechDetector
from host.hearing.settings import HearingConfig
from host.hearing.speech import Stretch
from host.hearing.subject import Subject, whole_clauses
from host.hearing.transcript import TEXT_MOST, Transcript
from host.human_events import FocusFollowed, HostSlipped, HostSpoke
from host.machine_views import HearingView, SpokenLineView
from host.mind import Mind
from host.parts import Parts
from storage.ports import LogUnavailable

_logger = logging.getLogger(__name__)

SURE = 0.4
"""Nothing follows from words that the recogniser is less sure of."""
_TOPICS_MOST = 200


class Hearing:
    """Implements `host.hearing.ear.EarListener` for one room. Run `run()` in a TaskGroup."""

    def __init__(
        self,
        parts: Parts,
        detector: SpeechDetector,
        recogniser: Recogniser | None,
        *,
        config: HearingConfig | None = None,
    ) -> None:
        self._parts = parts
        self._config = config or HearingConfig()
        self._trouble = ""
        self._echo = Echo()
        self._transcript = Transcript()
        self._board = SlipBoard(parts.clock)
        self._subject = Subject(parts.clock)
        self._facts: Facts | None = None
        self._facts_of: Mind | None = None
        self.ear = Ear(detector, recogniser, self)
        parts.hearing_view = self.view
        parts.ear_hears = lambda: bool(self.ear.source)
        parts.dismiss_slip = self._board.dismiss
        parts.says = self._echo.said
        if parts.said is not None:
            self._echo.said(parts.said.text)
        parts.turns.on_leak = self._leaks

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
            slips=self._board.views(self._parts.mind.snapshot),
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

    def _leaks(self) -> None:
        self._parts.alert(
            "hearing.leak",
            "warning",
            "麦克风好像听到了 AI 自己的声音，AI 会一直让位：请戴耳机，或把音箱关小",
            "the microphone seems to hear the AI itself, which then steps back for itself:"
            " wear headphones, or turn the loudspeaker down",
        )

    async def heard(self, stretch: Stretch, text: HeardText | None) -> None:
        line = self._line(stretch, text)
        self._transcript.put(line)
        self._parts.changes.bump()
        if line.echo:
            return
        batch = Batch()
        if line.text and line.sureness >= SURE:
            self._understand(line, batch)
        if line.final:
            batch.events.append(self._spoke(line))
        # Without a log the room is silent already, and has told so.
        with contextlib.suppress(LogUnavailable):
            await self._parts.listening.commit(batch)

    # --- inside ---

    def _line(self, stretch: Stretch, text: HeardText | None) -> SpokenLineView:
        ago_s = asyncio.get_running_loop().time() - stretch.taken_s if stretch.taken_s else 0.0
        end_us = self._parts.clock.now_us() - int(ago_s * 1_000_000)
        words = text.text.strip()[:TEXT_MOST] if text is not None else ""
        return SpokenLineView(
            line_id=f"h{self._parts.prefix}{stretch.number}",
            text=words,
            final=stretch.final,
            start_us=end_us - stretch.duration_ms * 1000,
            duration_ms=stretch.duration_ms,
            sureness=text.sureness if text is not None else 0.0,
            echo=bool(words) and self._echo.is_echo(words),
        )

    def _understand(self, line: SpokenLineView, batch: Batch) -> None:
        try:
            self._follow(line, batch)
            self._check(line, batch)
        except Exception as error:
            # The edge of the show: whatever a strange line breaks, the room goes on.
            _logger.exception("a line of the host's could not be understood")
            self.trouble(f"a line was passed over ({type(error).__name__})")

    def _follow(self, line: SpokenLineView, batch: Batch) -> None:
        """The product that the host talks about comes on show."""
        parts, text = self._parts, line.text if line.final else whole_clauses(line.text)
        self._subject.shown(parts.showing.run.current)
        found = self._subject.heard(parts.mind, text, final=line.final)
        if found is None or not self._config.follow_product or parts.showing.run.pinned:
            return
        before = parts.showing.run.current
        parts.showing.go(lambda run: run.show(found.product_id))
        batch.events.append(
            FocusFollowed(before=before, product_id=found.product_id, why=found.why)
        )

    def _check(self, line: SpokenLineView, batch: Batch) -> None:
        """Slips go to the prompter at once, while the sentence goes on too; a waiting question is
        settled by a whole one only."""
        facts = self._facts_now()
        text = line.text if line.final else whole_clauses(line.text)
        if facts is None or not text:
            return
        checked = facts.check(text, focus=self._subject.product)
        for slip in self._board.put(checked) if self._config.check_facts else ():
            batch.events.append(_slipped(slip))
        if line.final and self._config.settle_questions:
            self._settle(text, checked, batch)

    def _settle(self, text: str, checked: Checked, batch: Batch) -> None:
        waiting = self._parts.topics.waiting(_TOPICS_MOST)
        by_key = {topic.key: topic for topic in waiting}
        words = text if self._config.log_text else ""
        for key in answered(text, checked, waiting, self._subject.product):
            self._parts.handover.resolve(
                by_key[key], batch, who="host's voice", how="aloud", text=words
            )

    def _facts_now(self) -> Facts | None:
        """For the catalogue in force; None for a language in which numbers are not read."""
        language = self._config.language or language_of(self._parts.mind.snapshot.shop.language)
        if language not in LANGUAGES:
            return None
        if self._facts is None or self._facts_of is not self._parts.mind:
            self._facts_of = self._parts.mind
            self._facts = Facts(self._parts.mind, self._parts.language)
        return self._facts

    def _spoke(self, line: SpokenLineView) -> HostSpoke:
        recogniser = self.ear.recogniser
        return HostSpoke(
            start_us=line.start_us,
            duration_ms=line.duration_ms,
            recogniser=recogniser.name if recogniser is not None else "",
            text=line.text if self._config.log_text else "",
            sureness=line.sureness,
            product_id=self._subject.product,
        )


def language_of(shop_language: str) -> str:
    """The language of a shop without its country: "zh" of "zh-CN"."""
    return shop_language.replace("_", "-").partition("-")[0].lower()


def _slipped(slip: Slip) -> HostSlipped:
    return HostSlipped(
        slip=slip.kind,
        product_id=slip.product_id,
        said=slip.said,
        actual=slip.actual,
        sku=slip.sku,
        catalogue_version=slip.version,
        read_us=slip.read_us,
    )
