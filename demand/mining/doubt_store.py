"""Lines of the log that the lane is unsure of, and what another reader answered: projections in the
log's own database. No text is kept: a line is a keyed hash and what it is about, an answer is
labels. An answer holds for the line wherever it stands, whatever the log is read with next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import msgspec

from demand.log_comment import KINDS, LogLine
from demand.log_reader import TablesLog, Write, insert_new, read_on
from demand.mining.batch import Miner
from demand.mining.log_store import TEXT, TEXT_LIVES_S, comments_of
from demand.mining.log_tables import Tables, key_of
from demand.mining.quotes import masked
from demand.mining.second_reading import is_unsure
from demand.mining.vocabulary import VERSION
from storage.ports import Envelope, Execute

_NAMES = Tables(VERSION)
_READER = _NAMES.doubter
_WRITER = "mined_answers.1"
DOUBT, ANSWER = _NAMES.doubt, "mined_answer_1"
"""Doubts depend on the version of the words; answers only on the line and who was asked, which
stands beside them: of two readers the one asked last counts."""
_TABLES = (
    f"CREATE TABLE IF NOT EXISTS {DOUBT} (room TEXT NOT NULL, event_id TEXT NOT NULL,"
    " at_s BIGINT NOT NULL, seq BIGINT NOT NULL, line TEXT NOT NULL, about TEXT NOT NULL,"
    " PRIMARY KEY (room, event_id))",
    f"CREATE TABLE IF NOT EXISTS {ANSWER} (line TEXT NOT NULL PRIMARY KEY, reader TEXT NOT NULL,"
    " answer TEXT NOT NULL)",
)
_OPEN = (
    f" FROM {DOUBT} d LEFT JOIN {ANSWER} a ON a.line = d.line AND a.reader = ?"
    " WHERE a.line IS NULL AND d.seq > 0"
)
"""A `seq` of 0: the log does not hold the line's text any more."""
_WAITING = (
    f"SELECT d.line, MAX(d.seq){_OPEN} GROUP BY d.line HAVING MAX(d.seq) < ?"
    " ORDER BY MAX(d.seq) DESC LIMIT ?"
)
_HOW_MANY = f"SELECT COUNT(DISTINCT d.line){_OPEN}"
_KEEP = (
    f"INSERT INTO {ANSWER} VALUES (?, ?, ?) ON CONFLICT (line) DO UPDATE"
    f" SET reader = excluded.reader, answer = excluded.answer"
    f" WHERE {ANSWER}.reader <> excluded.reader"
)


class Waiting(msgspec.Struct, frozen=True):
    """A line that nobody has answered for: its hash, and the newest event that says it."""

    line: str
    seq: int


class Answer(msgspec.Struct, frozen=True):
    """What `reader` answered; "" for an answer that could not be used."""

    reader: str
    answer: str


def line_hash(text: str, key: bytes) -> str:
    """What a line, a masked one, or a term is known by."""
    given = text.encode("utf-8", "surrogatepass")
    return blake2b(given, key=key[:64], digest_size=16).hexdigest()


async def make_tables(log: TablesLog) -> None:
    """Make them where they are missing. Raises LogError."""
    await log.advance(_WRITER, 0, _make)


def forget_doubts(execute: Execute, after: int = 0) -> None:
    """Forget the lines after an event, to be read anew; answers stay."""
    execute(f"DELETE FROM {DOUBT} WHERE seq > ? OR 0 = ?", (after, after))
    execute(
        "UPDATE reader_position SET position = ? WHERE reader = ? AND position > ?",
        (after, _READER, after),
    )


async def note_doubts(
    log: TablesLog, miner: Miner, *, key: bytes, now_us: Callable[[], int], limit: int = 5000
) -> None:
    """Note which lines that are new in the log the lane is unsure of, `limit` events a transaction;
    their masked texts are kept for quotes as long as others'. Raises LogError."""

    def writing(events: Sequence[Envelope]) -> Write:
        oldest_s = now_us() // 1_000_000 - TEXT_LIVES_S
        noted = list(_noted(events, miner, key))
        texts = [(*row[:3], text) for row, text in noted if row[2] >= oldest_s]

        def write(execute: Execute) -> None:
            insert_new(execute, DOUBT, 6, [row for row, _ in noted])
            insert_new(execute, TEXT, 4, texts)

        return write

    await read_on(log, _READER, KINDS, writing, limit=limit)


async def waiting(log: TablesLog, reader: str, *, before: int, limit: int) -> list[Waiting]:
    """Lines that `reader` was not asked about yet, the newest first, of those said for the last
    time before an event. Raises LogError."""
    rows = await log.query(_WAITING, (reader, before, limit))
    return [Waiting(line, seq) for line, seq in rows]


async def how_many_wait(log: TablesLog, reader: str) -> int:
    """How many different lines `reader` was not asked about. Raises LogError."""
    return int((await log.query(_HOW_MANY, (reader,)))[0][0])


async def text_of(log: TablesLog, one: Waiting, key: bytes) -> str | None:
    """The line, masked; None where the log does not hold it any more. Raises LogError."""
    for event in await log.read(one.seq - 1, limit=1, kinds=KINDS):
        for _, _, comment in _comments_in(event):
            text = _sent(comment.text)
            if line_hash(text, key) == one.line:
                return text
    return None


async def keep(log: TablesLog, reader: str, answers: Mapping[str, str]) -> None:
    """Keep the answers for lines; the first of a reader stays. Raises LogError."""

    def write(execute: Execute) -> None:
        for line, answer in answers.items():
            execute(_KEEP, (line, reader, answer))

    await log.advance(_WRITER, 0, write)


async def let_go(log: TablesLog, lines: Collection[str]) -> None:
    """Ask no more about lines that the log does not hold any more; answers they have still count.
    Raises LogError."""

    def write(execute: Execute) -> None:
        for line in lines:
            execute(f"UPDATE {DOUBT} SET seq = 0 WHERE line = ?", (line,))

    await log.advance(_WRITER, 0, write)


async def is_answered(log: TablesLog) -> bool:
    """Whether there is any answer. Raises LogError."""
    return bool(await log.query(f"SELECT 1 FROM {ANSWER} LIMIT 1"))


async def answers_for(log: TablesLog, lines: Sequence[str]) -> dict[str, Answer]:
    """The answers kept for some lines (a few hundred at most). Raises LogError."""
    marks = ", ".join("?" * len(lines))
    sql = f"SELECT line, reader, answer FROM {ANSWER} WHERE line IN ({marks})"
    rows = await log.query(sql, lines) if lines else []
    return {line: Answer(reader, answer) for line, reader, answer in rows}


def _make(execute: Execute) -> None:
    for statement in _TABLES:
        execute(statement, ())


def _noted(
    events: Sequence[Envelope], miner: Miner, key: bytes
) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Row and masked text of each line that the lane is unsure of."""
    said = [(event, *found) for event in events for found in _comments_in(event)]
    mined = miner.mine(comment.text for *_, comment in said)
    for (event, room, at_s, comment), one in zip(said, mined, strict=True):
        if is_unsure(comment.text, one.read):
            text = _sent(comment.text)
            about = msgspec.json.encode(miner.doubt(comment.text)).decode()
            where = room, key_of(comment.event_id), at_s, event.seq
            yield (*where, line_hash(text, key), about), text


def _sent(text: str) -> str:
    """The line as it is hashed, kept for quotes and sent."""
    return masked(text).replace("\0", "")


def _comments_in(event: Envelope) -> list[tuple[str, int, LogLine]]:
    try:
        return comments_of(event)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []  # told by the reader of everything
