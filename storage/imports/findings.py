"""Collects what an import finds: faults that refuse the file, and notes that only inform."""

from __future__ import annotations

from collections.abc import Iterable

from storage.imports.faults import MAX_FAULTS, Fault, ImportRefused, Words, shown

_MAX_NOTES = 40


class Findings:
    """Faults and notes in the order found. Both are bounded; what is over the bound is counted."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._fault_count = 0
        self._places: set[tuple[int | None, str]] = set()
        self._notes: dict[Words, None] = {}
        self._notes_left_out = 0

    @property
    def has_faults(self) -> bool:
        return self._fault_count > 0

    def refuse(
        self, place: tuple[int | None, str], value: object, problem: Words, remedy: Words
    ) -> None:
        """Note a wrong value; the import will be refused in the end.

        Of several faults at one place the first counts: the others mostly follow from it.
        """
        if place in self._places:
            return
        self._places.add(place)
        self._fault_count += 1
        if len(self._faults) < MAX_FAULTS:
            row, column = place
            self._faults.append(Fault(row, shown(column), shown(value), problem, remedy))

    def note(self, zh: str, en: str) -> None:
        """Say something once that does not stop the import."""
        words = Words(shown_note(zh), shown_note(en))
        if words in self._notes:
            return
        if len(self._notes) < _MAX_NOTES:
            self._notes[words] = None
        else:
            self._notes_left_out += 1

    def notes(self, language: str) -> tuple[str, ...]:
        """All notes in one language."""
        said = [words.say(language) for words in self._notes]
        if self._notes_left_out:
            more = Words(
                f"另有 {self._notes_left_out} 条类似提示。",
                f"and {self._notes_left_out} more notes of this kind.",
            )
            said.append(more.say(language))
        return tuple(said)

    def raise_faults(self) -> None:
        """Raises ImportRefused if there was any fault."""
        if self._faults:
            raise ImportRefused(self._faults, uncounted=self._fault_count - len(self._faults))


def shown_note(text: str) -> str:
    """A note as it may be printed: one line, printable, bounded."""
    return "".join(c if c.isprintable() else " " for c in text[:400])


def listed(names: Iterable[str], limit: int = 12) -> str:
    """Names joined for a sentence; what is over the limit is shown as an ellipsis."""
    every = [shown(name) for name in names]
    return "、".join(every[:limit]) + ("…" if len(every) > limit else "")
