"""Decides which column means what: from the person, from memory, or by guessing the headings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from storage.imports.faults import Fault, ImportFailed, ImportRefused, Words
from storage.imports.fields import (
    FIELDS,
    REPEATABLE,
    REQUIRED,
    guess_field,
    is_field,
    plain_heading,
)
from storage.imports.findings import Findings, listed
from storage.imports.tables import Table, is_blank

_HEAD_ROWS = 10
_MAX_REMEMBERED = 500
_MAX_MEMORY_BYTES = 4 * 1024 * 1024


class Headings(msgspec.Struct, frozen=True):
    """The heading row of a table: its row number, its position among the filled rows, its texts."""

    row: int
    position: int
    texts: tuple[str, ...]


def find_headings(table: Table, mapping: Mapping[str, str] | None) -> Headings:
    """The row among the first ten that looks most like headings; titles above it are skipped."""
    wanted = {plain_heading(name) for name in mapping or {}}
    best = Headings(1, 0, ())
    best_score = 0
    for position, row in enumerate(table.rows[:_HEAD_ROWS]):
        texts = tuple("" if is_blank(cell) else str(cell).strip() for cell in row.cells)
        known = {g.field for text in texts if text and (g := guess_field(text)) is not None}
        score = 2 * len(known) + 3 * len(wanted & {plain_heading(text) for text in texts})
        if score > best_score or not best.texts:
            best, best_score = Headings(row.number, position, texts), score
    return best


def recognised(table: Table, mapping: Mapping[str, str] | None) -> int:
    """How much a sheet looks like a product table: the required fields count most."""
    headings = find_headings(table, mapping)
    fields = guess(headings.texts)
    given = len({plain_heading(h) for h in mapping or {}} & set(map(plain_heading, headings.texts)))
    return 10 * sum(name in fields.values() for name in REQUIRED) + len(fields) + 10 * given


def choose_mapping(
    headings: Headings, given: Mapping[str, str] | None, memory: Path | None, findings: Findings
) -> dict[int, str]:
    """Column → field.

    Raises:
        ImportFailed: the person named a field or a heading that does not exist.
        ImportRefused: a required field is not to be found.
    """
    chosen = guess(headings.texts)
    remembered = recall(memory, headings.texts, findings)
    for column, text in enumerate(headings.texts):
        if text in remembered:
            chosen[column] = remembered[text]
    if given:
        _apply(given, headings.texts, chosen)
    _require(chosen, headings)
    return {column: field for column, field in chosen.items() if field != "ignore"}


def guess(texts: Sequence[str]) -> dict[int, str]:
    """Column → field by the headings alone; the best column wins a field that only one can have."""
    guesses = {c: found for c, text in enumerate(texts) if text and (found := guess_field(text))}
    taken: set[str] = set()
    chosen: dict[int, str] = {}
    for column, (field, _) in sorted(guesses.items(), key=lambda item: (item[1].rank, item[0])):
        if field in REPEATABLE or field not in taken:
            chosen[column] = field
        taken.add(field)
    return dict(sorted(chosen.items()))


def _apply(given: Mapping[str, str], texts: Sequence[str], chosen: dict[int, str]) -> None:
    for heading, field in given.items():
        if not is_field(field):
            raise ImportFailed(
                Words(
                    f"没有「{listed([field])}」这个字段，请用：{'、'.join(FIELDS)}。",
                    f'there is no field "{listed([field])}"; please use one of '
                    f"{', '.join(FIELDS)}.",
                )
            )
        columns = [
            c for c, text in enumerate(texts) if plain_heading(text) == plain_heading(heading)
        ]
        if not columns:
            raise ImportFailed(
                Words(
                    f"表里没有「{listed([heading])}」这一列，请从这些里选：{listed(texts, 40)}。",
                    f'there is no column "{listed([heading])}"; please take one of '
                    f"{listed(texts, 40)}.",
                )
            )
        if field not in REPEATABLE and not field.startswith(("option", "attribute")):
            for column in [c for c, name in chosen.items() if name == field]:
                del chosen[column]
        chosen[columns[0]] = field


def _require(chosen: Mapping[int, str], headings: Headings) -> None:
    have = set(chosen.values())
    have |= {"price"} if "price_minor" in have else set()
    have |= {"stock"} if "stock_each" in have else set()
    missing = [name for name in REQUIRED if name not in have]
    seen = listed((text for text in headings.texts if text), 40)
    if missing:
        raise ImportRefused(
            Fault(
                headings.row,
                FIELDS[name].split()[0],
                seen,
                Words(
                    f"看不出哪一列是{FIELDS[name].split()[0]}，见到的列名是：{seen or '（空）'}",
                    f"no column for {name} was recognised; the headings are: {seen or '(none)'}",
                ),
                Words(
                    f"用 --map 列名={name} 指明，例如 --map {_example(headings)}={name}",
                    f"name it with --map HEADING={name}, e.g. --map {_example(headings)}={name}",
                ),
            )
            for name in missing
        )


def _example(headings: Headings) -> str:
    unknown = (text for text in headings.texts if text and guess_field(text) is None)
    return listed([next(unknown, next(iter(headings.texts), "") or "标题")])


def signature(texts: Sequence[str]) -> str:
    """Names a set of headings, so that the same export is known again."""
    joined = "\x1f".join(plain_heading(text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:32]


def recall(memory: Path | None, texts: Sequence[str], findings: Findings) -> dict[str, str]:
    """Heading → field as it was used last time for these headings; empty if never."""
    remembered = _load(memory, findings).get(signature(texts), {})
    if not isinstance(remembered, dict):
        return {}
    return {h: f for h, f in remembered.items() if isinstance(f, str) and is_field(f)}


def remember(
    memory: Path | None, texts: Sequence[str], mapping: Mapping[str, str], findings: Findings
) -> None:
    """Keep heading → field for the next file with these headings; the file is replaced whole."""
    if memory is None:
        return
    known = _load(memory, Findings())
    key = signature(texts)
    if known.get(key) == dict(mapping):
        return
    known.pop(key, None)
    known[key] = dict(mapping)
    newest = dict(list(known.items())[-_MAX_REMEMBERED:])
    partial = memory.with_name(memory.name + ".part")
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(newest, ensure_ascii=False, indent=1), encoding="utf-8")
        partial.replace(memory)
    except (OSError, UnicodeError) as error:
        findings.note(
            f"列的对应关系没有记住（{type(error).__name__}），下次请再指明。",
            f"the meaning of the columns was not remembered ({type(error).__name__}).",
        )


def _load(memory: Path | None, findings: Findings) -> dict[str, object]:
    if memory is None or not memory.is_file():
        return {}
    try:
        if memory.stat().st_size > _MAX_MEMORY_BYTES:
            raise ValueError("too large")
        content = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        findings.note(
            "记住列对应关系的文件已损坏，这次没有使用。",
            "the file that remembers the meaning of columns is damaged and was not used.",
        )
        return {}
    return content
