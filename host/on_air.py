"""Brings the rooms of a running program on air, side by side: each with its own platforms, stage,
ear and listeners, over one log, one catalogue, one voice and one set of pages."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chat.ports import Connector
from host.assemble import Say, opened_room
from host.clock import LoopClock
from host.config import Config
from host.given_files import make_folder
from host.keys import Secrets
from host.room import Room
from host.speech.lexicon_file import ShopLexicon
from host.speech.ports import Voice
from host.speech.spoken import Lexicon, LexiconError
from host.starting import StartError
from host.state import RoomState
from host.voices import VoiceTrouble
from storage.catalogue import Snapshot
from storage.catalogue_store import CatalogueStore

if TYPE_CHECKING:
    from host.desk.listeners import ListenerHub
    from host.forgetting.expiring import RewritableLog
    from host.hearing.ear import Ear
    from host.hearing.hearing import Hearing
    from host.hearing.providers.whisper import WhisperRecogniser
    from host.hearing.settings import HearingConfig
    from host.model_service import ModelService
    from host.parts import Parts
    from host.stage.service import StageService

_FIRST_SOUND_S = 1.5
_FIRST_HOUSEKEEPING_S = 120.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Place:
    """What a running program stands on."""

    config: Config
    keys: Secrets
    clock: LoopClock
    log: RewritableLog
    store: CatalogueStore
    catalogue: Snapshot
    voice: Voice
    trouble: VoiceTrouble
    lexicon: ShopLexicon
    pictures: Path
    model: ModelService | None


@dataclass(frozen=True)
class LiveRoom:
    """A room that is open, with what is its own. `config` are the settings as it has them."""

    room: Room
    config: Config
    hub: ListenerHub
    stage: StageService | None


class Ears(dict[str, "Ear"]):
    """The ears of the rooms, by room, as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted = asyncio.Event()


async def on_air(
    place: Place,
    say: Say,
    *,
    evening: Path | None,
    record: Path | None,
    open_browser: bool,
) -> None:
    """Open the rooms and be on air until cancelled. `evening` is played into the first room, and
    that one is recorded.

    Raises:
        StartError, FileError, DeskError, LogError, Fatal: the program cannot start; one sentence.
    """
    async with AsyncExitStack() as opened:
        rooms: dict[str, LiveRoom] = {}
        for config in place.config.per_room:
            played = evening if not rooms else None
            live = await opened.enter_async_context(_opened(place, config, played))
            rooms[config.room.id] = live
        first = next(iter(rooms.values()))
        if record is not None:
            opened.enter_context(_recorded(first.room, record))
        async with asyncio.TaskGroup() as tasks:
            for live in rooms.values():
                _start(live, tasks, alone=len(rooms) == 1)
            _watch_shop(place, rooms, tasks)
            await _first_sound(first.room)
            loop = asyncio.get_running_loop()
            for live in rooms.values():
                await loop.run_in_executor(None, live.room.parts.mind.warm_up)
            keep_garbage_collection_short()
            opened.callback(gc.unfreeze)  # at the end everything must be seen again to be freed
            ears, recognisers = Ears(), dict[str, "WhisperRecogniser"]()
            for live in rooms.values():
                work = _listen(live.room, live.config.hearing, ears, recognisers)
                tasks.create_task(work, name=f"hearing {live.room.room_id}")
            from host.serve_pages import serve_pages  # takes a while to load: after the first sound

            await serve_pages(place, rooms, ears, say, open_browser=open_browser)


def keep_garbage_collection_short() -> None:
    """Take everything that was made for the start (modules, vocabulary, catalogue) out of the
    collector's sight. It lives as long as the program; looking at it again and again costs a
    tenth of a second each time, in the middle of a sentence or a flood."""
    gc.collect()
    gc.freeze()


@contextlib.asynccontextmanager
async def _opened(place: Place, config: Config, evening: Path | None) -> AsyncIterator[LiveRoom]:
    """One room, its listeners and its stage."""
    from host.desk.listeners import ListenerHub

    make_folder(config.folder)
    hubs: list[ListenerHub] = []

    def audience(parts: Parts) -> ListenerHub:
        place.trouble.tell(parts)
        hubs.append(ListenerHub(desk_only=lambda: parts.floor.state is RoomState.REHEARSAL))
        return hubs[0]

    async with (
        opened_room(
            config,
            clock=place.clock,
            log=place.log,
            catalogue=place.catalogue,
            store=place.store,
            voice=place.voice,
            intake_key=place.keys.intake,
            pictures=place.pictures,
            connectors=lambda _parts: _connectors(place, config, evening),
            audience=audience,
            lane=place.model.lane if place.model is not None else None,
        ) as room,
        staged(room, config) as stage,
    ):
        yield LiveRoom(room, config, hubs[0], stage)


@contextlib.contextmanager
def _recorded(room: Room, file: Path) -> Iterator[None]:
    from host.speech.wav_sink import WavSink

    sink = WavSink(file)
    room.parts.air.attach(sink)
    try:
        yield
    finally:
        sink.close()


def _start(live: LiveRoom, tasks: asyncio.TaskGroup, *, alone: bool) -> None:
    """Let the room run, and what is its own."""
    room, config = live.room, live.config
    run = room.run() if alone else _kept_apart(room)
    tasks.create_task(run, name=f"room {room.room_id}")
    if live.stage is not None:
        tasks.create_task(shown_once_ready(room.ready, live.stage), name=f"stage {room.room_id}")
    if config.head.url:
        from host.stage.head_service import watch_head

        watch_head(config.head, room.parts, tasks)
    if config.obs.url:
        from host.obs.assemble import watch_obs

        watch_obs(config.obs, room.parts, tasks)


async def shown_once_ready(ready: asyncio.Event, stage: StageService) -> None:
    """A stage that went on without its room must not hear of a room that is off and end its stream:
    the room first remembers where it was."""
    await ready.wait()
    await stage.run()


async def _kept_apart(room: Room) -> None:
    """Run a room of several: one that fails falls silent and says so, and the others go on."""
    try:
        await room.run()
    except Exception:  # noqa: BLE001  whatever it is, it is this room's
        _log.exception("room %s failed", room.room_id)
        parts = room.parts
        if parts.floor.state.ai_may_speak:
            parts.floor.move(RoomState.SAFE)
        parts.alert(
            "room.failed",
            "error",
            "这个直播间出错停下了，其他直播间照常；重启程序让它回来",
            "this room failed and stopped, the others go on; restart the program to bring it back",
        )


def _watch_shop(place: Place, rooms: Mapping[str, LiveRoom], tasks: asyncio.TaskGroup) -> None:
    """What is the same for all rooms and changes while they run: lexicon, model, channels."""
    all_rooms = [live.room for live in rooms.values()]
    _watch_lexicon(place.lexicon, all_rooms, tasks)
    if place.config.channel:
        from host.alerting import make_postman

        postman = make_postman(all_rooms[0].parts, place.log, place.config.channel)
        tasks.create_task(postman.run(), name="postman")
    if place.config.weekly.terms:
        from host.weekly.assemble import make_runner

        runner = make_runner(place.config, all_rooms[0].parts, place.log)
        tasks.create_task(runner.run(), name="weekly report")
    if place.model is not None:
        _watch_model(place.model, all_rooms, tasks)
    tasks.create_task(_keep_forgetting(place), name="forgetting")


async def _keep_forgetting(place: Place) -> None:
    """What is old; its modules are loaded when the rooms are long on air."""
    await asyncio.sleep(_FIRST_HOUSEKEEPING_S)
    from host.forgetting.housekeeping import Housekeeping, miner_of

    mine = miner_of(place.config)
    await Housekeeping(place.config, place.log, now_us=place.clock.now_us, mine=mine).run()


async def _listen(
    room: Room, config: HearingConfig, ears: Ears, recognisers: dict[str, WhisperRecogniser]
) -> None:
    """The ear, whose libraries take a while: nobody can speak into it before there are pages."""
    await ears.wanted.wait()
    listening = await asyncio.get_running_loop().run_in_executor(None, _hearing_loaded)
    async with listening(room, config, recognisers) as hearing:
        ears[room.room_id] = hearing.ear
        room.parts.changes.bump()
        await hearing.run()


def _hearing_loaded() -> Callable[
    [Room, HearingConfig, dict[str, WhisperRecogniser]], AbstractAsyncContextManager[Hearing]
]:
    from host.hearing.assemble import listening
    from host.hearing.providers import embedded

    assert embedded
    return listening


def _watch_lexicon(lexicon: ShopLexicon, rooms: Sequence[Room], tasks: asyncio.TaskGroup) -> None:
    def changed(words: Lexicon) -> None:
        count = len(words.entries)
        for room in rooms:
            room.words_changed()
            room.parts.alert(
                "voice.lexicon",
                "info",
                f"读音词典换了，现在有 {count} 个词",
                f"the lexicon was read anew: {count} words",
            )

    def failed(error: LexiconError) -> None:
        for room in rooms:
            room.parts.alert(
                "voice.lexicon_wrong",
                "warning",
                f"读音词典有错，先用原来的：{error}",
                f"the lexicon is wrong, the one before still holds: {error}",
            )

    tasks.create_task(lexicon.watch(changed, failed), name="lexicon")


@contextlib.asynccontextmanager
async def staged(room: Room, config: Config) -> AsyncIterator[StageService | None]:
    """The room's stage, where one is wanted. It ends with a program that was told to stop or could
    not start; where a running one fails it goes on with its safe loop until the room is back."""
    if not config.stage.is_wanted:
        yield None
        return
    from host.stage.service import StageService

    stage = StageService(
        config.stage,
        room.parts,
        folder=config.folder,
        pictures=room.picture_folder,
        stage=room.stage,
    )
    room.parts.stage = stage
    try:
        yield stage
    except BaseException as error:
        if isinstance(error, asyncio.CancelledError) or not stage.outlives_room:
            await stage.end()
        raise


def _watch_model(model: ModelService, rooms: Sequence[Room], tasks: asyncio.TaskGroup) -> None:
    def changed(name: str, why: str) -> None:
        for room in rooms:
            if why:
                room.parts.alert(
                    "model.unwell",
                    "warning",
                    f"语言模型服务 {name} 暂时不可用：{why}",
                    f"the language model's server {name} is away: {why}",
                )
            else:
                room.parts.alert(
                    "model.well",
                    "info",
                    f"语言模型服务 {name} 恢复了",
                    f"the language model's server {name} is back",
                )

    model.on_change = changed
    for room in rooms:
        room.parts.model_view = model.view
    tasks.create_task(model.run(), name="model watch")


async def _first_sound(room: Room) -> None:
    """The room speaks before its pages are served (their libraries take a while to load), so
    that it is back on air sooner after a crash."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_FIRST_SOUND_S):
            await room.on_air.wait()


def check_evening(evening: Path) -> None:
    """Refuse a recorded evening with nothing in it, before anything is opened.

    Raises:
        StartError: it has no comments.
    """
    from chat.connectors.replay import check_file

    if not check_file(evening):
        raise StartError(f"--evening {evening} has no comments in it: name a file of JSON lines")


def _connectors(place: Place, config: Config, evening: Path | None) -> Sequence[Connector]:
    made: list[Connector] = []
    if config.connector:
        from host.platforms import make_connectors

        made += make_connectors(config.connector, folder=config.folder, now_us=place.clock.now_us)
    if evening is not None:
        from chat.connectors.replay import ReplayConnector

        made.append(ReplayConnector(evening, now_us=place.clock.now_us, loop=True))
    return made
