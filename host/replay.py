"""Plays a recorded room through the real runtime and writes down everything that came of it."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from chat.connectors.replay import ReplayConnector, check_file
from chat.events import Chat, SuperChat
from host import virtual_time
from host.assemble import FixedCatalogue, opened_room
from host.clock import LoopClock, machine_now_us
from host.config import Config
from host.events import CommentSettled
from host.journal import opened
from host.room import Room
from host.speech.providers.paced import PacedVoice
from storage.catalogue import Catalogue, Snapshot
from storage.open_log import open_log
from storage.ports import Envelope, EventLog

_READ_AT_ONCE = 1_000
_CHECK_S = 1.0
_LAST_WORDS_S = 5.0


class ReplayError(Exception):
    """The recording cannot be played or the transcript not be written; one sentence."""

    code = "replay"


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """What became of all comments. `open` are those that still wait for a person or the AI;
    `forgotten` had no words any more."""

    comments: int
    outcomes: dict[str, int]
    twice: int
    open: int
    forgotten: int = 0

    @property
    def add_up(self) -> bool:
        """Whether every comment has exactly one outcome or is known to wait."""
        return self.twice == 0 and sum(self.outcomes.values()) + self.open == self.comments


def replay(
    catalogue: Catalogue,
    chat: Path,
    out: Path,
    *,
    speed: float | None,
    config: Config,
    say: Callable[[str], None],
) -> Accounts:
    """Play `chat` (JSONL) in a room that sells `catalogue` and write the transcript to `out`.

    `speed` None is as fast as possible (virtual time, faithful pauses); 4.0 is four times real
    time.

    Raises:
        ReplayError: the transcript cannot be written.
        Fatal: the recording cannot be read; the sentence names the line.
    """
    check_file(chat)
    return virtual_time.run(_play(catalogue, chat, out, config, say), speed=speed)


async def _play(
    catalogue: Catalogue, chat: Path, out: Path, config: Config, say: Callable[[str], None]
) -> Accounts:
    clock = LoopClock(machine_now_us())
    snapshot = Snapshot(version=1, read_us=clock.now_us(), catalogue=catalogue)
    log = await open_log("sqlite://", now_us=clock.now_us)
    try:
        connector = ReplayConnector(chat, now_us=clock.now_us)
        async with opened_room(
            config,
            clock=clock,
            log=log,
            catalogue=snapshot,
            store=FixedCatalogue(snapshot),
            voice=PacedVoice(),
            intake_key=b"replay: nobody's name is kept",
            pictures=Path(),
            connectors=lambda _parts: (connector,),
        ) as room:
            started_us = clock.now_us()
            await _until_over(room, say)
        return await _write_transcript(log, out, started_us)
    finally:
        await log.close()


async def _until_over(room: Room, say: Callable[[str], None]) -> None:
    """Run the room until the recording has ended and the last answer has been spoken."""
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(room.run())
        loop = asyncio.get_running_loop()
        quiet_since_s = loop.time()
        told = 0
        while loop.time() - quiet_since_s < _LAST_WORDS_S:
            await asyncio.sleep(_CHECK_S)
            ended = any(view.state == "stopped" for view in room.parts.connectors.values())
            if not ended or len(room.parts.answers):
                quiet_since_s = loop.time()
            if room.parts.listening.comments - told >= _READ_AT_ONCE:
                told = room.parts.listening.comments
                say(f"{told} comments, {loop.time():.0f} s of the room")
        running.cancel()


async def _write_transcript(log: EventLog, out: Path, started_us: int) -> Accounts:
    comments: set[str] = set()
    forgotten = 0
    outcomes: Counter[str] = Counter()
    settled: Counter[str] = Counter()
    temporary = out.with_name(out.name + ".part")
    try:
        with temporary.open("w", encoding="utf-8") as lines:
            after = 0
            while envelopes := await log.read(after, limit=_READ_AT_ONCE):
                after = envelopes[-1].seq
                for envelope in envelopes:
                    match opened(envelope):
                        case Chat() | SuperChat() as comment:
                            comments.add(comment.event_id)
                            forgotten += bool(comment.flags.forgotten)
                        case CommentSettled() as done:
                            outcomes[str(done.outcome)] += 1
                            settled[done.event_id] += 1
                        case _:
                            pass
                    lines.write(_transcript_line(envelope, started_us) + "\n")
            accounts = Accounts(
                comments=len(comments),
                outcomes=dict(sorted(outcomes.items())),
                twice=sum(count - 1 for count in settled.values()),
                open=len(comments - settled.keys()),
                forgotten=forgotten,
            )
            summary = {"kind": "summary", **msgspec.to_builtins(accounts)}
            lines.write(json.dumps(summary, ensure_ascii=False) + "\n")
        temporary.replace(out)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ReplayError(f"{out} cannot be written: {error.strerror}") from error
    return accounts


def _transcript_line(envelope: Envelope, started_us: int) -> str:
    body: dict[str, Any] = json.loads(envelope.body)
    at_s = round((envelope.written_us - started_us) / 1_000_000, 3)
    return json.dumps({"seq": envelope.seq, "at_s": at_s, **body}, ensure_ascii=False)
