"""Shows how a text is read and lets a person hear it, as the room would say it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from host.config import Config
from host.given_files import FileError, check_recording
from host.speech.lexicon_file import LEXICON_NAME, read_lexicon
from host.speech.ports import Speech, VoiceError
from host.speech.spoken import Lexicon, sentence_language, spoken_text
from host.speech.wav_sink import marked_wav
from host.voices import make_voice

Say = Callable[[str], None]
_MOST_CHARACTERS = 2_000


def check_lexicon(config: Config, *, say: Say) -> Lexicon:
    """Read the shop's lexicon and show each word as it will be said.

    Raises:
        LexiconError: an entry cannot be used.
    """
    file = config.folder / LEXICON_NAME
    lexicon = read_lexicon(file)
    for entry in lexicon.entries:
        said = entry.pinyin or spoken_text(entry.said, entry.language).text
        say(f"  [{entry.language}] {entry.written} → {said}")
    if lexicon.entries:
        say(f"{file}: {len(lexicon.entries)} 个词都能用 / words, all good")
    else:
        say(f"{file} 里没有词 / has no words yet")
    return lexicon


def say_text(config: Config, text: str, *, language: str, out: Path | None, say: Say) -> None:
    """Show the spoken text with the marks of the voice, and write the sound where `out` is given;
    the file is marked as made by AI.

    Raises:
        FileError: nothing can be written there, or the text is empty or too long.
        LexiconError: an entry of the shop's lexicon cannot be used.
        VoiceError: no voice can speak here.
    """
    if not text.strip() or len(text) > _MOST_CHARACTERS:
        raise FileError(
            f"--text has {len(text)} characters; give it words, at most {_MOST_CHARACTERS}"
        )
    if out is not None:
        check_recording(out, what="--out")
    lexicon = read_lexicon(config.folder / LEXICON_NAME)
    spoken = spoken_text(text, language, lexicon)
    say(f"读作 / read as   {spoken.text}")
    say(f"语言 / language  {sentence_language(text, language)}")
    troubles: list[str] = []
    speech = asyncio.run(_speak(config, text, language, lexicon, troubles))
    for trouble in troubles:
        say(f"出错 / failed    {trouble}")
    if troubles and speech.voice == "paced":
        raise VoiceError("no voice could speak, only captions would go on; see what failed above")
    say(f"声音 / voice     {speech.voice}, {speech.duration_ms / 1000:.2f} s, {speech.rate} Hz")
    _show_marks(text, speech, say)
    if out is not None:
        out.write_bytes(marked_wav(speech.pcm, speech.rate))
        say(f"文件 / file      {out}")


def _show_marks(text: str, speech: Speech, say: Say) -> None:
    for mark in speech.marks:
        if mark.kind == "word":
            written = text[mark.start : mark.start + mark.length]
            say(f"  {mark.at_ms / 1000:7.2f} s  {mark.duration_ms:5d} ms  {written}")


async def _speak(
    config: Config, text: str, language: str, lexicon: Lexicon, troubles: list[str]
) -> Speech:
    voice = await make_voice(
        config.voice,
        lambda name, error: troubles.append(f"{name}: {error}"),
        lexicon=lambda: lexicon,
    )
    try:
        return await voice.synthesise(text, language=language, rate=config.voice.rate)
    finally:
        await voice.close()
