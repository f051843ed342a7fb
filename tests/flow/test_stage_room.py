"""The room and its stage: what is shown, what the desk is told, what can be commanded."""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from host.commands import BadCommand, ChangeMode, Move, StageAgain, StageRetry, StageTarget
from host.config import Config, ConfigError, read_config
from host.desk.metrics import exposition
from host.events import Commanded
from host.machine_events import StageMoved, StageStarted, StageTargetMoved
from host.mode import Mode
from host.stage.desk_view import StageReporter
from host.stage.messages import Fault, Health, TargetHealth
from host.stage.scene_of import product_card, scene_of
from host.stage.service import StageService
from host.stage.settings import StageConfig
from host.starting import StartError
from host.state import RoomState
from host.virtual_time import run

SECRET = "rtmp://push.example.com/live/s3cret-key"


def staged(live_room: Any, scene: Callable[[Any, StageService], Any], **settings: Any) -> None:
    """A room with the room's side of a stage, and nobody at the other end."""

    async def main() -> None:
        async with live_room() as place:
            room = place.room
            config = msgspec.structs.replace(StageConfig(on=True), **settings)
            service = StageService(
                config, room.parts, folder=Path("data"), pictures=Path("pictures"), stage=room.stage
            )
            room.parts.stage = service
            await scene(place, service)

    run(main())


def test_the_scene_is_what_viewers_are_shown_and_follows_the_room(live_room: Any) -> None:
    async def scene(place: Any, service: StageService) -> None:
        await asyncio.sleep(3)
        view = place.room.stage()
        shown = service._scene()
        assert shown == scene_of(view, theme="day", avatar="xiaohe")
        assert shown.state is RoomState.AI
        assert shown.product is not None
        assert shown.product.title == view.focus.title
        assert shown.product.price_words == view.focus.price_words
        await place.room.command(Move(to=RoomState.HUMAN, why="t"), who="w")
        assert service._scene().state is RoomState.HUMAN

    staged(live_room, scene)


def test_a_target_at_a_platform_that_does_not_allow_the_mode_is_refused_at_the_desk(
    live_room: Any,
) -> None:
    async def scene(place: Any, service: StageService) -> None:
        await asyncio.sleep(3)
        url = "rtmps://a.rtmps.youtube.com:443/live2/s3cret-key"
        with pytest.raises(BadCommand, match="ai_host is refused for YouTube") as refused:
            await place.room.command(StageTarget(name="tube", url=url), who="w")
        assert "s3cret" not in str(refused.value)
        assert service._setup().targets == ()
        await place.room.command(StageTarget(name="x", url=SECRET), who="w")
        told = [alert for alert in place.room.view().alerts if alert.code == "policy.unknown"]
        assert any("push.example.com" in alert.text_en for alert in told)
        assert "s3cret" not in "".join(alert.text_en for alert in told)
        await place.room.command(ChangeMode(to=Mode.CO_PILOT), who="w")
        await place.room.command(StageTarget(name="tube", url=url), who="w")
        with pytest.raises(BadCommand, match="YouTube"):
            await place.room.command(ChangeMode(to=Mode.AI_HOST), who="w")
        await place.room.command(StageTarget(name="tube", url=""), who="w")
        await place.room.command(ChangeMode(to=Mode.AI_HOST), who="w")

    staged(live_room, scene)


def test_a_card_says_few_and_none_and_crosses_out_only_a_higher_price(live_room: Any) -> None:
    async def scene(place: Any, service: StageService) -> None:
        await asyncio.sleep(3)
        focus = place.room.stage().focus
        few = msgspec.structs.replace(focus, stock=3, list_price_minor=focus.price_max_minor + 100)
        assert product_card(few, "zh").stock_words == "仅剩3件"
        assert product_card(few, "zh").list_price_words
        none = msgspec.structs.replace(focus, stock=0, list_price_minor=focus.price_max_minor)
        assert product_card(none, "en").stock_words == "Sold out"
        assert product_card(none, "en").list_price_words == ""
        assert product_card(msgspec.structs.replace(focus, stock=500), "zh").stock_words == ""

    staged(live_room, scene)


def test_what_the_stage_does_is_in_the_log_and_on_the_desk_without_a_key(live_room: Any) -> None:
    def health(state: str, *, frames: int = 0, stage: str = "live") -> Health:
        target = TargetHealth(
            name="a",
            host="push.example.com",
            state=state,
            detail="why",
            attempts=2,  # type: ignore[arg-type]
        )
        return Health(state=stage, frames=frames, targets=(target,))  # type: ignore[arg-type]

    async def scene(place: Any, service: StageService) -> None:
        news: StageReporter = service.reporter
        news.began(7, adopted=False)
        for state in ("connecting", "live", "waiting", "connecting", "live"):
            news.health(health(state))
        await asyncio.sleep(4)
        news.health(health("live", frames=100))
        assert service.view().frames_per_s == pytest.approx(25, abs=0.1)
        news.fault(Fault(code="mark.lost", text_zh="没有标识", text_en="no mark"))
        news.health(health("live", stage="stopped"))
        news.lost("the stage's process ended")
        news.began(8, adopted=False)
        await asyncio.sleep(2)
        started = await place.events(StageStarted)
        assert [event.pid for event in started] == [7, 8]
        moves = await place.events(StageMoved)
        assert [event.after for event in moves] == ["live", "stopped", "away"]
        assert moves[1].why == "no mark"
        targets = await place.events(StageTargetMoved)
        assert [event.state for event in targets] == [
            "connecting", "live", "waiting", "connecting", "live",
        ]  # fmt: skip
        codes = [alert.code for alert in place.room.view().alerts]
        assert set(codes) == {
            "stage.target_lost", "stage.target_back", "stage.mark.lost", "stage.restarted",
        }  # fmt: skip
        assert place.room.view().stage is not None

    staged(live_room, scene)


def test_a_machine_that_is_too_slow_and_a_stage_that_will_not_start_are_told(
    live_room: Any,
) -> None:
    async def scene(place: Any, service: StageService) -> None:
        news = service.reporter
        news.began(7, adopted=False)
        for second in range(1, 30):
            await asyncio.sleep(1)
            news.health(Health(state="live", frames=25 * second, late_frames=second))
        assert not place.room.view().alerts
        for second in range(30, 60):
            await asyncio.sleep(1)
            news.health(Health(state="live", frames=25 * second, late_frames=10 * second))
        service.process.tell_trouble("the stage's process ends soon after its start")
        codes = {alert.code for alert in place.room.view().alerts}
        assert codes == {"stage.too_slow", "stage.will_not_start"}

    staged(live_room, scene)


def test_a_stage_without_its_packages_is_one_sentence(
    live_room: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    async def scene(place: Any, service: StageService) -> None:
        raise AssertionError("it was made")

    with pytest.raises(ExceptionGroup) as failed:
        staged(live_room, scene)
    (error,) = failed.value.exceptions
    assert isinstance(error, StartError)
    assert "serve --stage" in str(error)


def test_a_target_is_changed_while_live_and_its_address_is_in_no_log_or_view(
    live_room: Any,
) -> None:
    async def scene(place: Any, service: StageService) -> None:
        room = place.room
        await room.command(StageTarget(name="douyin", url=SECRET), who="w")
        assert [target.url for target in service._setup().targets] == [SECRET]
        await room.command(StageRetry(name="douyin"), who="w")
        await room.command(StageAgain(), who="w")
        for name, url in (("", SECRET), ("ä b", SECRET), ("b", "http://x/y/z"), ("b", "s3cret")):
            with pytest.raises(BadCommand) as refused:
                await room.command(StageTarget(name=name, url=url), who="w")
            assert "s3cret" not in str(refused.value)
        commands = await place.events(Commanded)
        assert [event.command for event in commands] == [
            "stage_target", "stage_retry", "stage_again",
        ]  # fmt: skip
        kept = msgspec.json.encode([commands, room.view()])
        assert b"s3cret" not in kept
        await room.command(StageTarget(name="douyin", url=""), who="w")
        assert service._setup().targets == ()

    staged(live_room, scene)


def test_a_room_without_a_stage_says_so(live_room: Any) -> None:
    async def main() -> None:
        async with live_room() as place:
            with pytest.raises(BadCommand, match="no stage"):
                await place.room.command(StageAgain(), who="w")
            assert place.room.view().stage is None

    run(main())


def test_the_metrics_tell_of_the_stage(live_room: Any) -> None:
    async def scene(place: Any, service: StageService) -> None:
        target = TargetHealth(name="a", host="h", state="live", sent_bytes=77)
        service.reporter.health(Health(state="live", late_frames=3, targets=(target,)))
        text = exposition({"main": place.room}, {})
        assert 'yaohe_stage_live{room="main"} 1' in text
        assert 'yaohe_stage_late_frames_total{room="main"} 3' in text
        assert 'yaohe_stage_target_sent_bytes_total{room="main",target="a"} 77' in text

    staged(live_room, scene)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"stage.push": ["http://a/b/c?s3cret"]}, "stage.push is not shown"),
        ({"stage.targets": [{"name": "a", "url": "s3cret"}]}, "'a' is not shown"),
        ({"stage.push": "rtmp://s3cret"}, "stage.push"),
        ({"stage.targets": [{"name": "a", "url": 7, "s3cret": "x"}]}, "targets"),
        ({"stage.width": 721}, "stage.width is 721"),
        ({"stage.frames_per_s": 23}, "stage.frames_per_s is 23"),
        ({"stage.loudness_lufs": 0}, "stage.loudness_lufs"),
    ],
)
def test_a_wrong_setting_is_named_and_no_key_is_shown(settings: dict[str, Any], named: str) -> None:
    with pytest.raises(ConfigError) as wrong:
        read_config(None, {}, settings)
    assert named in str(wrong.value)
    assert "s3cret-" not in str(wrong.value)


def test_a_stage_is_wanted_where_something_is_to_be_sent_or_recorded() -> None:
    assert not Config().stage.is_wanted
    for settings in ({"stage.on": True}, {"stage.push": [SECRET]}, {"stage.record": "r"}):
        assert read_config(None, {}, settings).stage.is_wanted
    from_environment = read_config(None, {"YAOHE_STAGE__PUSH": SECRET}, {})
    assert from_environment.stage.push == (SECRET,)
