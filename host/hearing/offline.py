"""Hears a recording or reads a transcript, without a room: what the desk would have shown."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import msgspec

from host.answers.bank import AnswerBank
from host.given_files import FileError, check_input
from host.hearing.assemble import make_detector, make_recogniser
from host.hearing.facts.claim import Slip
from host.hearing.facts.facts import Facts
from host.hearing.ports import RATE_HZ, Recogniser
from host.hearing.settings import HearingConfig
from host.hearing.speech import Cutter, Stretch
from host.hearing.subject import Subject
from host.mind import Mind
from storage.catalogue import Snapshot

_TIMED = re.compile(r"^(\d{1,6}(?:\.\d{1,3})?)(?:\t| +\| *)(.*)$")
_LONGEST_LINE = 2_000
_SLIPS = {
    "price": "price",
    "list_price": "list price",
    "total": "sum",
    "discount": "offer",
    "stock": "stock",
    "size": "size",
}


class TranscriptLine(msgspec.Struct, frozen=True):
    """What was said, and when (seconds from the beginning); of a sound nobody understood `text` is
    "" and `length_s` tells how long it was."""

    at_s: float
    text: str
    length_s: float = 0.0


class _SoundClock:
    """The time of the line that is looked at."""

    def __init__(self) -> None:
        self.at_s = 0.0

    def now_us(self) -> int:
        return int(self.at_s * 1_000_000)


def hear_file(
    file: Path, snapshot: Snapshot, config: HearingConfig, say: Callable[[str], None]
) -> int:
    """Tell of each line of a WAV file or a transcript what follows from it; how many slips.

    Raises:
        FileError: it cannot be read.
        HearingError: what is set is not installed.
    """
    check_input(file, what="the recording or transcript")
    if file.suffix.lower() == ".wav":
        return asyncio.run(_hear(_recorded(file, snapshot, config), snapshot, say))
    return asyncio.run(_hear(_written(file), snapshot, say))


async def _hear(
    lines: AsyncIterator[TranscriptLine], snapshot: Snapshot, say: Callable[[str], None]
) -> int:
    language = "zh" if snapshot.shop.language.startswith("zh") else "en"
    mind, clock = Mind(snapshot, AnswerBank()), _SoundClock()
    facts, subject, slips = Facts(mind, language), Subject(clock), 0
    async for line in lines:
        clock.at_s = line.at_s
        words = line.text or f"({line.length_s:.1f} s of speech)"
        say(f"{line.at_s:8.1f} s  {words}")
        if not line.text:
            continue
        followed = subject.heard(mind, line.text, final=True)
        if followed is not None:
            title = snapshot.products[followed.product_id].title
            say(f"            > on show: {title} ({followed.why})")
        for slip in facts.slips(line.text, focus=subject.product):
            slips += 1
            say(f"            ! {told(slip, snapshot)}")
    say(f"{slips} said differently from the catalogue")
    return slips


def told(slip: Slip, snapshot: Snapshot) -> str:
    """One slip in a line."""
    title = snapshot.products[slip.product_id].title
    where = f" ({slip.sku})" if slip.sku else ""
    return f"{_SLIPS[slip.kind]} of {title}{where}: said {slip.said}, it is {slip.actual}"


async def _written(file: Path) -> AsyncIterator[TranscriptLine]:
    at_s = 0.0
    for text in _text_lines(file):
        timed = _TIMED.match(text)
        at_s = float(timed[1]) if timed else at_s + 5.0
        yield TranscriptLine(at_s, (timed[2] if timed else text).strip())


def _text_lines(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8-sig") as opened:
            while line := opened.readline(_LONGEST_LINE):
                if line.strip():
                    yield line.strip()
    except UnicodeDecodeError as error:
        raise FileError(f"{file} is no text in UTF-8: save it so, or give a .wav file") from error


async def _recorded(
    file: Path, snapshot: Snapshot, config: HearingConfig
) -> AsyncIterator[TranscriptLine]:
    from host.hearing.wav_file import read_wav

    language = "zh" if snapshot.shop.language.startswith("zh") else "en"
    recogniser = make_recogniser(config, language)
    found: list[Stretch] = []
    cutter = Cutter(
        make_detector(config.detector),
        began=lambda: None,
        ended=lambda: None,
        stretch=lambda stretch: found.append(stretch) if stretch.final else None,
    )
    try:
        for piece in read_wav(file):
            cutter.push(piece)
            while found:
                yield await _recognised(found.pop(0), recogniser)
        cutter.stop()
        for stretch in found:
            yield await _recognised(stretch, recogniser)
    finally:
        if recogniser is not None:
            await recogniser.close()


async def _recognised(stretch: Stretch, recogniser: Recogniser | None) -> TranscriptLine:
    length_s = len(stretch.pcm) / 2 / RATE_HZ
    if recogniser is None:
        return TranscriptLine(stretch.start_ms / 1000, "", length_s)
    heard = await recogniser.recognise(stretch.pcm, final=True)
    return TranscriptLine(stretch.start_ms / 1000, heard.text, length_s)
