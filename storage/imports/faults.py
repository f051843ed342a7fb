"""What is wrong with a file, said in Chinese and English: where, which value, why, and the remedy.

`ImportFailed` is about the file as a whole, `ImportRefused` about single cells of it.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

MAX_FAULTS = 200
"""So many faults are listed one by one; the rest are counted."""

_SHOWN_CHARACTERS = 60


class Words(msgspec.Struct, frozen=True):
    """One thing said in the two languages the product speaks."""

    zh: str
    en: str

    def say(self, language: str) -> str:
        """The Chinese words for `zh...`, the English ones for every other language."""
        return self.zh if language.lower().startswith("zh") else self.en


class Fault(msgspec.Struct, frozen=True):
    """One wrong value. `row` counts from 1 as spreadsheets do, and is None where a file has no
    rows; `column` is the heading, or the path inside a JSON file."""

    row: int | None
    column: str
    value: str
    problem: Words
    remedy: Words

    def sentence(self, language: str = "zh") -> str:
        """Place, problem, value and remedy in one sentence."""
        value = shown(self.value)
        if language.lower().startswith("zh"):
            row = "" if self.row is None else f"第 {self.row} 行"
            return (
                f"{row}「{self.column}」：{self.problem.zh}（当前值：{value or '空'}），"
                f"请{self.remedy.zh}。"
            )
        row = "" if self.row is None else f"row {self.row}, "
        return (
            f'{row}"{self.column}": {self.problem.en} (now: {value or "empty"}); '
            f"please {self.remedy.en}."
        )


class ImportProblem(Exception):
    """A file that was not imported; nothing of it was."""

    code = "import"

    def sentence(self, language: str = "zh") -> str:
        """Why, in one sentence."""
        raise NotImplementedError


class ImportFailed(ImportProblem):
    """The file as a whole cannot be read."""

    code = "import.failed"

    def __init__(self, words: Words) -> None:
        super().__init__(f"{words.zh} / {words.en}")
        self.words = words

    def sentence(self, language: str = "zh") -> str:
        return self.words.say(language)


class ImportRefused(ImportProblem):
    """The file can be read, but some values are wrong. `uncounted` is how many faults there are
    beyond those in `faults` (at most `MAX_FAULTS`, by row)."""

    code = "import.refused"

    def __init__(self, faults: Iterable[Fault], *, uncounted: int = 0) -> None:
        found = tuple(sorted(faults, key=lambda fault: fault.row or 0))
        self.faults = found[:MAX_FAULTS]
        self.uncounted = uncounted + len(found) - len(self.faults)
        super().__init__(self.sentence())

    def sentence(self, language: str = "zh") -> str:
        total = len(self.faults) + self.uncounted
        first = self.faults[0].sentence(language)
        if language.lower().startswith("zh"):
            return f"文件有 {total} 处需要改，一行也没有导入；第一处：{first}"
        return f"{total} values must be corrected, nothing was imported; the first: {first}"


def shown(value: object) -> str:
    """A value as it may be printed: one line, no control characters, at most 60 characters."""
    text = "" if value is None else str(value)
    line = "".join(c if c.isprintable() else " " for c in text[: 4 * _SHOWN_CHARACTERS])
    line = " ".join(line.split())
    if len(line) > _SHOWN_CHARACTERS or len(text) > 4 * _SHOWN_CHARACTERS:
        return line[:_SHOWN_CHARACTERS] + "…"
    return line
