"""A shop's lexicon as a file: `lexicon.toml` in the data folder.

[zh]
"Lancôme" = "兰蔻"
"调和油" = "tiao2 he2 you2"

[en]
"小米" = "Xiaomi"
"""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from host.speech.spoken.lexicon import Entry, Lexicon, LexiconError, entry_of
from host.speech.spoken.spoken import SpokenLanguage

LEXICON_NAME = "lexicon.toml"
_MOST_BYTES = 256 * 1024
_LANGUAGES: tuple[SpokenLanguage, ...] = get_args(SpokenLanguage)
_REMEDY = 'write lines like "Lancôme" = "兰蔻" under [zh] or [en]'


def read_lexicon(file: Path) -> Lexicon:
    """The lexicon in the file; none where there is no such file.

    Raises:
        LexiconError: it cannot be read or used; the message names line, value and remedy.
    """
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Lexicon()  # a data folder that is none is told by whoever needs it
    except OSError as error:
        raise LexiconError(f"{file} cannot be read ({error.strerror}): check its rights") from error
    if len(content) > _MOST_BYTES:
        raise LexiconError(f"{file} is over {_MOST_BYTES >> 10} kB: keep the words that need it")
    try:
        text = content.decode("utf-8-sig")
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LexiconError(f"{file} is not TOML ({error}): {_REMEDY}") from error
    lines = _Lines(file, text)
    entries: list[Entry] = []
    for name, words in tables.items():
        entries += _entries(name, words, lines)
    try:
        return Lexicon(entries)
    except LexiconError as error:
        raise LexiconError(f"{file}: {error}") from None


def _entries(name: str, words: Any, lines: _Lines) -> list[Entry]:
    language = next((known for known in _LANGUAGES if known == name), None)
    if language is None or not isinstance(words, dict):
        place = lines.place(name if isinstance(words, dict) else "", name)
        raise LexiconError(f"{place}: {name[:40]!r} is no language of the voices; {_REMEDY}")
    entries: list[Entry] = []
    for written, said in words.items():
        try:
            if not isinstance(said, str):
                raise LexiconError(f"{written!r} is said as {str(said)[:40]!r}; {_REMEDY}")
            entries.append(entry_of(written, said, language))
        except LexiconError as error:
            raise LexiconError(f"{lines.place(name, written)}: {error}") from None
    return entries


class ShopLexicon:
    """The lexicon in force, and the file it comes from. A changed file counts at once; one that
    has become wrong leaves the words as they were.

    Raises:
        LexiconError: the file cannot be used at the start.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seen = self._state()
        self._lexicon = read_lexicon(file)

    def __call__(self) -> Lexicon:
        """The words of now."""
        return self._lexicon

    async def watch(
        self,
        changed: Callable[[Lexicon], None],
        failed: Callable[[LexiconError], None],
        every_s: float = 2.0,
    ) -> None:
        """Look at the file until cancelled, and tell what became of it."""
        while True:
            await asyncio.sleep(every_s)
            state = self._state()
            if state == self._seen:
                continue
            self._seen = state
            try:
                self._lexicon = read_lexicon(self._file)
            except LexiconError as error:
                failed(error)
            else:
                changed(self._lexicon)

    def _state(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size


class _Lines:
    """Where something stands in the file; its reader does not tell."""

    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()

    def place(self, table: str, word: str) -> str:
        """The file and, where it is found, the line of a word of a table."""
        inside = ""
        for number, line in enumerate(self._lines, 1):
            stripped = line.strip()
            if stripped.startswith("["):
                inside = stripped.strip("[] \"'")
                if inside == table == word:
                    return f"{self._file} line {number}"
            elif inside == table and stripped.lstrip("\"'").startswith(word):
                return f"{self._file} line {number}"
        return str(self._file)
