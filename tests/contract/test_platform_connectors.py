"""What every connector to a real platform keeps, proved against an emulator of that platform."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any

import pytest
from emulators.bilibili import BilibiliEmulator
from emulators.bridge import BridgeEmulator
from emulators.emulator import Emulator
from emulators.facebook import FacebookEmulator
from emulators.shopee import ShopeeEmulator
from emulators.twitch import TwitchEmulator
from emulators.twitch_irc import TwitchIrcEmulator
from emulators.youtube import YouTubeEmulator

from chat.events import Chat, RoomEvent, decode, encode
from chat.ports import Connector, Fatal, Transient
from chat.supervisor import keep_connected
from host.clock import LoopClock
from host.virtual_time import run

pytestmark = pytest.mark.real_time
START_US = 1_800_000_000_000_000
PLATFORMS: tuple[type[Emulator], ...] = (
    BilibiliEmulator,
    BridgeEmulator,
    FacebookEmulator,
    ShopeeEmulator,
    TwitchEmulator,
    TwitchIrcEmulator,
    YouTubeEmulator,
)

Scene = Callable[[Any, Connector], Awaitable[Any]]


def on(make: type[Emulator], scene: Scene, *, stranger: bool = False) -> Any:
    """Play the scene on the platform, and see that nothing of it is left behind."""

    async def played() -> Any:
        clock = LoopClock(START_US)
        async with make() as platform:
            connector = (platform.stranger if stranger else platform.connector)(clock.now_us)
            result = await scene(platform, connector)
            await asyncio.sleep(12)
            assert platform.connections == 0, "a connection was left open"
        return result

    return run(played(), speed=make.speed)


class Heard:
    """Reads one connection in a task of its own."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector
        self._news = asyncio.Event()
        self.events: list[RoomEvent] = []
        self.ended: Exception | None = None

    async def read(self) -> None:
        try:
            async with aclosing(self._connector.events()) as events:  # type: ignore[type-var]
                async for event in events:
                    self.events.append(event)
                    self._news.set()
        except (Transient, Fatal) as ended:
            self.ended = ended

    async def texts(self, most: int) -> list[str]:
        """The first so many lines, as soon as they are there."""
        while len(self.lines) < most:
            self._news.clear()
            async with asyncio.timeout(200):
                await self._news.wait()
        return [line.text for line in self.lines]

    @property
    def lines(self) -> list[Chat]:
        return [event for event in self.events if isinstance(event, Chat)]


async def hearing(platform: Any, connector: Connector, meanwhile: Callable[..., Any]) -> Heard:
    """Connect, do what `meanwhile(platform, heard)` says, and hang up if it is not over by then."""
    heard = Heard(connector)
    async with asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(heard.read())
        async with asyncio.timeout(100):
            await platform.until_connected()
        await meanwhile(platform, heard)
        reading.cancel()
    return heard


async def connect(connector: Connector) -> None:
    """Listen to one connection for as long as it lasts, a hundred seconds at most."""
    async with asyncio.timeout(100), aclosing(connector.events()) as events:  # type: ignore[type-var]
        async for event in events:
            assert event.platform


PROVING = tuple(platform for platform in PLATFORMS if hasattr(platform, "stranger"))
"""Those that want credentials; the console tool on one's own computer wants none."""


@pytest.mark.parametrize("make", PLATFORMS)
class TestEveryPlatform:
    def test_a_line_arrives_with_its_writer_after_a_proof_that_was_checked(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> Heard:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                await platform.say("多少钱", viewer="u7", name="小红", message="m7")
                await heard.texts(1)
                assert platform.verified > 0
                assert platform.rejected == 0

            return await hearing(platform, connector, meanwhile)

        heard = on(make, scene)
        (line,) = heard.lines
        assert (line.text, line.user.name) == ("多少钱", "小红")
        assert line.platform == make().platform
        assert line.source
        assert not line.flags.unanswerable
        assert decode(encode(line)) == line

    def test_the_same_line_twice_has_the_same_id_and_another_line_another(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> Heard:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                for message in ("m2", "m1", "m2"):
                    await platform.say("有货吗", viewer="u1", message=message)
                await heard.texts(3)

            return await hearing(platform, connector, meanwhile)

        ids = [line.event_id for line in on(make, scene).lines]
        if all(ids):
            assert ids[0] == ids[2] != ids[1]

    def test_nonsense_is_passed_over_and_the_next_line_arrives(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> list[str]:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                await platform.garble()
                await platform.say("在吗", message="after")
                await heard.texts(1)

            return [line.text for line in (await hearing(platform, connector, meanwhile)).lines]

        assert on(make, scene)[-1] == "在吗"

    @pytest.mark.parametrize("clean", [True, False])
    def test_a_connection_that_ends_is_worth_another(self, make: Any, clean: bool) -> None:
        async def scene(platform: Any, connector: Connector) -> Heard:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                await platform.hang_up(clean=clean)
                async with asyncio.timeout(200):
                    while heard.ended is None:  # noqa: ASYNC110
                        await asyncio.sleep(0.5)

            return await hearing(platform, connector, meanwhile)

        assert isinstance(on(make, scene).ended, Transient)

    def test_a_peer_that_says_nothing_any_more_is_given_up(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> Heard:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                platform.fall_silent()
                async with asyncio.timeout(200):
                    while heard.ended is None:  # noqa: ASYNC110
                        await asyncio.sleep(0.5)

            return await hearing(platform, connector, meanwhile)

        assert isinstance(on(make, scene).ended, Transient)

    def test_what_expires_is_renewed_and_lines_go_on(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> list[str]:
            got: list[str] = []
            enough = asyncio.Event()

            async def deliver(events: Any) -> None:
                got.extend(event.text for event in events if isinstance(event, Chat))
                if "之后" in got:
                    enough.set()

            async def moved(state: object, detail: str) -> None:
                assert detail is not None

            async def talk() -> None:
                await platform.until_connected()
                await platform.say("之前", message="before")
                await asyncio.sleep(5)
                await platform.expire()
                for number in range(300):
                    await platform.say("之后", message=f"after-{number}")
                    await asyncio.sleep(1)

            async with asyncio.TaskGroup() as tasks:
                connected = tasks.create_task(
                    keep_connected(
                        connector,
                        deliver=deliver,
                        moved=moved,
                        now_us=LoopClock(START_US).now_us,
                        random=lambda: 0.1,
                    )
                )
                talking = tasks.create_task(talk())
                async with asyncio.timeout(290):
                    await enough.wait()
                connected.cancel()
                talking.cancel()
            return got

        assert "之后" in on(make, scene)

    def test_five_hundred_a_second_for_thirty_seconds_all_arrive_in_order(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> list[str]:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                for number in range(15_000):
                    await platform.say(str(number), message=f"m{number}", viewer=f"u{number % 997}")
                    if number % 500 == 499:
                        await asyncio.sleep(1)
                await heard.texts(15_000)

            heard = await hearing(platform, connector, meanwhile)
            return [line.text for line in heard.lines]

        assert on(make, scene) == [str(number) for number in range(15_000)]

    def test_stopping_takes_at_most_two_seconds_and_leaves_no_task(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> float:
            loop = asyncio.get_running_loop()
            heard = Heard(connector)
            before = asyncio.all_tasks()
            async with asyncio.TaskGroup() as tasks:
                reading = tasks.create_task(heard.read())
                await platform.until_connected()
                await asyncio.sleep(3)
                stopped_s = loop.time()
                reading.cancel()
            took_s = loop.time() - stopped_s
            await asyncio.sleep(2)
            ours = [t for t in asyncio.all_tasks() - before if "chat" in repr(t.get_coro())]
            assert ours == []
            return took_s / make.speed

        assert on(make, scene) <= 2

    def test_what_it_cannot_send_it_says(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> None:
            if not connector.capabilities.can_send:
                with pytest.raises(Fatal):
                    await connector.send("你好")

        on(make, scene)


@pytest.mark.parametrize("make", PROVING)
class TestEveryPlatformThatWantsCredentials:
    def test_wrong_credentials_are_told_and_not_tried_again(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> str:
            with pytest.raises(Fatal) as caught:
                await connect(connector)
            return str(caught.value)

        sentence = on(make, scene, stranger=True)
        assert len(sentence) > 20
        assert "\n" not in sentence

    def test_a_busy_platform_is_given_the_time_it_asks_for(self, make: Any) -> None:
        async def scene(platform: Any, connector: Connector) -> float | None:
            platform.be_busy(retry_after_s=17)
            with pytest.raises(Transient) as caught:
                await connect(connector)
            return caught.value.retry_after_s

        assert on(make, scene) == 17

    def test_no_secret_is_in_any_message_or_log(
        self, make: Any, caplog: pytest.LogCaptureFixture
    ) -> None:
        said: list[str] = []

        async def scene(platform: Any, connector: Connector) -> None:
            async def meanwhile(platform: Any, heard: Heard) -> None:
                await platform.say("有货吗")
                await heard.texts(1)
                await platform.hang_up(clean=False)
                await asyncio.sleep(20)

            said.append(repr((await hearing(platform, connector, meanwhile)).ended))

        async def refused(platform: Any, connector: Connector) -> None:
            with pytest.raises(Fatal) as caught:
                await connect(connector)
            said.append(str(caught.value))

        with caplog.at_level(logging.DEBUG):
            on(make, scene)
            on(make, refused, stranger=True)
        ours = [record for record in caplog.records if record.name != "aiohttp.access"]
        said += [record.getMessage() for record in ours]
        for secret in make().secrets:
            assert not any(secret in text for text in said)
