"""The wiring of a running program: folder, secrets, log, catalogue, voice, room and pages. The one
place where everything is known to everything."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chat.events import RoomEvent
from chat.ports import Connector
from demand.asked import TablesLog
from host.answers.bank import AnswerBank
from host.asking import AnswerLane
from host.clock import Clock, LoopClock, machine_now_us
from host.config import Config
from host.given_files import check_recording, make_folder
from host.hearing.installed import check_installed
from host.hearing.turns import TurnSettings
from host.keys import Secrets, read_secrets
from host.mind import Mind
from host.parts import Parts, make_parts
from host.policy.book import policy_of
from host.room import Audience, Room
from host.sample_shop import sample_catalogue
from host.speech.lexicon_file import ShopLexicon
from host.speech.ports import Voice
from host.speech.spoken import Lexicon, LexiconError
from host.starting import StartError, only_one
from host.state import RoomState
from host.voices import VoiceTrouble
from storage.catalogue import Catalogue, Snapshot
from storage.catalogue_store import CatalogueStore, open_store
from storage.open_log import open_log
from storage.ports import EventLog, LogUnavailable

if TYPE_CHECKING:
    from host.config import HearingConfig
    from host.desk.listeners import ListenerHub
    from host.hearing.ear import Ear
    from host.hearing.hearing import Hearing
    from host.model_service import ModelService
    from host.stage.service import StageService

Say = Callable[[str], None]
_FIRST_SOUND_S = 1.5


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
    folder = config.folder
    pictures = folder / "pictures"
    policy_of(config).check(config.room.start_mode)
    if record is not None:
        check_recording(record)
    if evening is not None:
        _check_evening(evening)
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
            await _on_air(place, say, evening=evening, record=record, open_browser=open_browser)


@dataclass(frozen=True)
class Place:
    """What a running program stands on."""

    config: Config
    keys: Secrets
    clock: LoopClock
    log: TablesLog
    store: CatalogueStore
    catalogue: Snapshot
    voice: Voice
    trouble: VoiceTrouble
    lexicon: ShopLexicon
    pictures: Path
    model: ModelService | None


async def _on_air(
    place: Place,
    say: Say,
    *,
    evening: Path | None,
    record: Path | None,
    open_browser: bool,
) -> None:
    from host.desk.listeners import ListenerHub

    hubs: dict[str, ListenerHub] = {}

    def audience(parts: Parts) -> Audience:
        place.trouble.tell(parts)
        hubs[parts.room_id] = ListenerHub(
            desk_only=lambda: parts.floor.state is RoomState.REHEARSAL
        )
        return hubs[parts.room_id]

    async with (
        opened_room(
            place.config,
            clock=place.clock,
            log=place.log,
            catalogue=place.catalogue,
            store=place.store,
            voice=place.voice,
            intake_key=place.keys.intake,
            pictures=place.pictures,
            connectors=lambda _parts: _connectors(place, evening),
            audience=audience,
            lane=place.model.lane if place.model is not None else None,
        ) as room,
        staged(room, place.config) as stage,
    ):
        with contextlib.ExitStack() as recording:
            if record is not None:
                from host.speech.wav_sink import WavSink

                sink = WavSink(record)
                room.parts.air.attach(sink)
                recording.callback(sink.close)
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(room.run(), name="room")
                _watch_lexicon(place.lexicon, room, tasks)
                if stage is not None:
                    tasks.create_task(stage.run(), name="stage")
                if place.config.head.url:
                    from host.stage.head_service import watch_head

                    watch_head(place.config.head, room.parts, tasks)
                if place.config.obs.url:
                    from host.obs.assemble import watch_obs

                    watch_obs(place.config.obs, room.parts, tasks)
                if place.config.channel:
                    from host.alerting import make_postman

                    postman = make_postman(room.parts, place.log, place.config.channel)
                    tasks.create_task(postman.run(), name="postman")
                if place.config.weekly.terms:
                    from host.weekly.assemble import make_runner

                    runner = make_runner(place.config, room.parts, place.log)
                    tasks.create_task(runner.run(), name="weekly report")
                if place.model is not None:
                    _watch_model(place.model, room, tasks)
                await _first_sound(room)
                await asyncio.get_running_loop().run_in_executor(None, room.parts.mind.warm_up)
                keep_garbage_collection_short()
                ears = _Ears()
                tasks.create_task(_listen(room, place.config.hearing, ears), name="hearing")
                await _pages(room, ears, hubs, place, say, open_browser=open_browser)


class _Ears(dict[str, "Ear"]):
    """The ears of the rooms, by room, as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted = asyncio.Event()


async def _listen(room: Room, config: HearingConfig, ears: _Ears) -> None:
    """The ear, whose libraries take a while: nobody can speak into it before there are pages."""
    await ears.wanted.wait()
    listening = await asyncio.get_running_loop().run_in_executor(None, _hearing_loaded)
    async with listening(room, config) as hearing:
        ears[room.room_id] = hearing.ear
        room.parts.changes.bump()
        await hearing.run()


def _hearing_loaded() -> Callable[[Room, HearingConfig], AbstractAsyncContextManager[Hearing]]:
    from host.hearing.assemble import listening
    from host.hearing.providers import embedded

    assert embedded
    return listening


def _watch_lexicon(lexicon: ShopLexicon, room: Room, tasks: asyncio.TaskGroup) -> None:
    def changed(words: Lexicon) -> None:
        room.words_changed()
        count = len(words.entries)
        room.parts.alert(
            "voice.lexicon",
            "info",
            f"读音词典换了，现在有 {count} 个词",
            f"the lexicon was read anew: {count} words",
        )

    def failed(error: LexiconError) -> None:
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


def _watch_model(model: ModelService, room: Room, tasks: asyncio.TaskGroup) -> None:
    def changed(name: str, why: str) -> None:
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
    room.parts.model_view = model.view
    tasks.create_task(model.run(), name="model watch")


def keep_garbage_collection_short() -> None:
    """Take everything that was made for the start (modules, vocabulary, catalogue) out of the
    collector's sight. It lives as long as the program; looking at it again and again costs a
    tenth of a second each time, in the middle of a sentence or a flood."""
    gc.collect()
    gc.freeze()


async def _first_sound(room: Room) -> None:
    """The room speaks before its pages are served (their libraries take a while to load), so
    that it is back on air sooner after a crash."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_FIRST_SOUND_S):
            await room.on_air.wait()


def _check_evening(evening: Path) -> None:
    from chat.connectors.replay import check_file

    if not check_file(evening):
        raise StartError(f"--evening {evening} has no comments in it: name a file of JSON lines")


def _connectors(place: Place, evening: Path | None) -> Sequence[Connector]:
    made: list[Connector] = []
    if place.config.connector:
        from host.platforms import make_connectors

        made += make_connectors(
            place.config.connector, folder=place.config.folder, now_us=place.clock.now_us
        )
    if evening is not None:
        from chat.connectors.replay import ReplayConnector

        made.append(ReplayConnector(evening, now_us=place.clock.now_us, loop=True))
    return made


async def _pages(
    room: Room,
    ears: _Ears,
    hubs: dict[str, ListenerHub],
    place: Place,
    say: Say,
    *,
    open_browser: bool,
) -> None:
    from chat.connectors.ingest import Overloaded
    from chat.connectors.ingest_web import ingest_routes
    from chat.connectors.pushes.web import push_routes
    from host.desk.options import DeskOptions
    from host.desk.overlay_key import OverlayKey
    from host.desk.server import serve as serve_pages
    from host.platforms import make_pushes

    async def deliver(_where: str, events: Sequence[RoomEvent]) -> None:
        try:
            await room.deliver(events)
        except LogUnavailable as error:
            raise Overloaded(str(error)) from error

    overlay_key = room.parts.overlay_key = OverlayKey(place.config.folder / "overlay.key")
    server = await serve_pages(
        {room.room_id: room},
        hubs,
        options=DeskOptions(
            host=place.config.desk.host,
            port=place.config.desk.port,
            allowed_hosts=place.config.desk.allowed_hosts,
            secret=place.keys.desk,
        ),
        now_us=place.clock.now_us,
        extra_routes=[
            *ingest_routes(
                secrets={room.room_id: place.keys.ingest},
                deliver=deliver,
                now_us=place.clock.now_us,
            ),
            *push_routes(
                make_pushes(place.config.connector), deliver=deliver, now_us=place.clock.now_us
            ),
        ],
        ears=ears,
        secrets={room.room_id: place.keys.ingest},
        overlay_key=overlay_key,
        previews=_previews(room),
    )
    if room.parts.stage is not None:
        room.parts.stage.outlives_room = True
    try:
        _tell(server.url, server.desk_link, place.config, say)
        ears.wanted.set()
        if open_browser:
            import webbrowser

            await asyncio.get_running_loop().run_in_executor(None, webbrowser.open, server.url)
        await asyncio.Event().wait()
    finally:
        await server.close()


def _previews(room: Room) -> dict[str, Path]:
    stage = room.parts.stage
    folder = stage.preview_folder if stage is not None else None
    return {} if folder is None else {room.room_id: folder}


def _tell(url: str, desk_link: str, config: Config, say: Say) -> None:
    say("")
    say(f"  直播间 Room page   {url}")
    say(f"  控制台 Desk        {desk_link}   (一次性链接 one-time link)")
    say(f"  数据   Data        {config.folder.absolute()}")
    say("  停止   Stop        Ctrl-C")
    say("")
