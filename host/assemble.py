"""What a program needs before it can be on air: folder, secrets, log, catalogue; and a room over
them."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

from chat.ports import Connector
from host.answers.bank import AnswerBank
from host.asking import AnswerLane
from host.clock import Clock, LoopClock, machine_now_us
from host.config import Config
from host.given_files import check_recording, make_folder
from host.hearing.installed import check_installed
from host.hearing.turns import TurnSettings
from host.keys import read_secrets
from host.mind import Mind
from host.parts import Parts, make_parts
from host.policy.book import policy_of
from host.room import Audience, Room
from host.sample_shop import sample_catalogue
from host.speech.lexicon_file import ShopLexicon
from host.speech.ports import Voice
from host.starting import only_one
from host.voices import VoiceTrouble
from storage.catalogue import Catalogue, Snapshot
from storage.catalogue_store import CatalogueStore, open_store
from storage.open_log import open_log
from storage.ports import EventLog

Say = Callable[[str], None]


class FixedCatalogue:
    """A catalogue that does not change; for replay."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    async def version(self) -> int:
        return self._snapshot.version

    async def snapshot(self, version: int | None = None) -> Snapshot:
        return self._snapshot


async def first_catalogue(store: CatalogueStore, pictures: Path, say: Say) -> Snapshot:
    """The newest catalogue; where there is none yet, the sample shop moves in."""
    if await store.version() == 0:
        say("没有商品库，先用示例店铺 / no catalogue yet: the sample shop moves in")
        # By the same road as a merchant's own file.
        from storage.imports.command import import_file
        from storage.imports.options import ImportOptions

        await import_file(
            sample_catalogue(),
            store=store,
            picture_folder=pictures,
            options=ImportOptions(),
            dry_run=False,
            say=say,
        )
    return await store.snapshot()


def read_exchange(file: Path) -> Catalogue:
    """A `catalog.json` of our own that needs no checking."""
    import msgspec

    return msgspec.json.decode(file.read_bytes(), type=Catalogue)


@contextlib.asynccontextmanager
async def opened_room(
    config: Config,
    *,
    clock: Clock,
    log: EventLog,
    catalogue: Snapshot,
    store: CatalogueStore | FixedCatalogue,
    voice: Voice,
    intake_key: bytes,
    pictures: Path,
    connectors: Callable[[Parts], Sequence[Connector]] = lambda _parts: (),
    audience: Callable[[Parts], Audience | None] = lambda _parts: None,
    lane: Callable[[Callable[[], Mind]], AnswerLane] | None = None,
) -> AsyncIterator[Room]:
    """A room over a log and a catalogue, ready to `run`; at the end the log says that it closed.
    Log, catalogue and voice stay the caller's."""
    parts = make_parts(
        room_id=config.room.id,
        config=config.room,
        log=log,
        mind=Mind(catalogue, AnswerBank(clock.now_us), config.room.tone),
        clock=clock,
        intake_key=intake_key,
        first_seq=await log.last_seq(),
        lane=lane,
        reword=config.model.reword,
        turns=TurnSettings(level=config.hearing.level, silence_s=config.hearing.give_back_s),
    )
    parts.policy = policy_of(config)
    parts.chat_log.kept_days = config.privacy.text_days
    room = Room(
        parts,
        voice=voice,
        catalogue=store,
        picture_folder=pictures,
        connectors=connectors(parts),
        audience=audience(parts),
        rate=config.voice.rate,
        ahead=config.voice.ahead,
    )
    try:
        yield room
    finally:
        await room.close()


async def serve(
    config: Config,
    *,
    voice: Voice,
    trouble: VoiceTrouble,
    lexicon: ShopLexicon,
    say: Say,
    evening: Path | None = None,
    record: Path | None = None,
    open_browser: bool = False,
) -> None:
    """Be on air until cancelled. The voice stays the caller's, and tells `trouble` its failures.

    Raises:
        StartError, FileError, DeskError, LogError, CatalogueError, Fatal: the program cannot
            start; one sentence.
    """
    from host.on_air import Place, check_evening, on_air

    folder = config.folder
    pictures = folder / "pictures"
    for each in config.per_room:
        policy_of(each).check(each.room.start_mode)
    if record is not None:
        check_recording(record)
    if evening is not None:
        check_evening(evening)
    check_installed(config.hearing)
    make_folder(pictures)
    with only_one(folder):
        keys = read_secrets(folder, config.ingest.secret)
        clock = LoopClock(machine_now_us())
        async with contextlib.AsyncExitStack() as opened:
            log = await open_log(config.database_url, now_us=clock.now_us)
            opened.push_async_callback(log.close)
            store = await open_store(config.database_url, now_us=clock.now_us)
            opened.push_async_callback(store.close)
            catalogue = await first_catalogue(store, pictures, say)
            model = None
            if config.model.url:
                from host.model_service import ModelService

                model = ModelService(config.model)
                opened.push_async_callback(model.close)
            place = Place(
                config, keys, clock, log, store, catalogue, voice, trouble, lexicon, pictures, model
            )
            await on_air(place, say, evening=evening, record=record, open_browser=open_browser)
