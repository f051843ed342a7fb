"""What OBS shows in each state of the room: a scene, and which sources in it are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from host.obs.connection import ObsConnection
from host.obs.ports import ObsRefused
from host.obs.protocol import RequestStatus, Response, Status, value
from host.obs.settings import ObsConfig
from host.state import RoomState


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be seen: `scene` "" leaves the scene as it is."""

    scene: str
    show: tuple[str, ...]
    hide: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        return not (self.scene or self.show or self.hide)


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What was done, and one sentence for each thing that could not be."""

    scene: str
    show: tuple[str, ...]
    hide: tuple[str, ...]
    failures: tuple[str, ...]


def picture_of(config: ObsConfig, state: RoomState) -> Picture | None:
    """What is to be seen in this state; None where OBS is left alone (OFF and rehearsal: what
    viewers see then is a person's business)."""
    scenes = {
        RoomState.AI: (config.scene_ai, config.sources_ai),
        RoomState.HUMAN: (config.scene_human, config.sources_human),
        RoomState.SAFE: (config.scene_safe, config.sources_safe),
    }
    if state not in scenes:
        return None
    scene, show = scenes[state]
    others = [
        source for each, (_, sources) in scenes.items() if each != state for source in sources
    ]
    hide = tuple(dict.fromkeys(source for source in others if source not in show))
    picture = Picture(scene=scene, show=tuple(show), hide=hide)
    return None if picture.is_nothing else picture


async def put_on(connection: ObsConnection, picture: Picture) -> Shown:
    """Make OBS show it: the sources first, so that the scene comes up as it should be.

    Raises:
        ObsGone, ObsSilent, ObsBusy: OBS did not answer.
    """
    failures: list[str] = []
    scene = picture.scene or await _present_scene(connection, failures)
    wanted = dict.fromkeys(picture.show, True) | dict.fromkeys(picture.hide, False)
    items = await _items(connection, scene, list(wanted), required=picture.show, failures=failures)
    await _switch(
        connection,
        scene,
        {items[name]: on for name, on in wanted.items() if name in items},
        failures,
    )
    if picture.scene:
        try:
            await connection.call("SetCurrentProgramScene", {"sceneName": picture.scene})
        except ObsRefused as refused:
            failures.append(_why(refused, f"scene {picture.scene!r}"))
    return Shown(
        scene=scene,
        show=tuple(name for name in picture.show if name in items),
        hide=tuple(name for name in picture.hide if name in items),
        failures=tuple(failures),
    )


async def _present_scene(connection: ObsConnection, failures: list[str]) -> str:
    try:
        answer = await connection.call("GetCurrentProgramScene")
    except ObsRefused as refused:
        failures.append(str(refused))
        return ""
    return value(answer, "sceneName", str, "") or value(answer, "currentProgramSceneName", str, "")


async def _items(
    connection: ObsConnection,
    scene: str,
    names: Sequence[str],
    *,
    required: Sequence[str],
    failures: list[str],
) -> dict[str, int]:
    """The ids of the sources in the scene. One that is to be hidden may be missing there."""
    if not names:
        return {}
    calls = [("GetSceneItemId", {"sceneName": scene, "sourceName": name}) for name in names]
    answers = await _answered(connection, calls)
    found: dict[str, int] = {}
    for name, answer in zip(names, answers, strict=True):
        item = value(answer.response_data or {}, "sceneItemId", int, -1)
        if answer.request_status.result and item >= 0:
            found[name] = item
        elif name in required:
            failures.append(f"scene {scene!r} has no source {name!r}")
    return found


async def _switch(
    connection: ObsConnection, scene: str, items: Mapping[int, bool], failures: list[str]
) -> None:
    if not items:
        return
    calls = [
        ("SetSceneItemEnabled", {"sceneName": scene, "sceneItemId": item, "sceneItemEnabled": on})
        for item, on in items.items()
    ]
    for answer in await _answered(connection, calls):
        status = answer.request_status
        if not status.result:
            failures.append(f"a source could not be switched: {status.comment or status.code}")


async def _answered(
    connection: ObsConnection, calls: Sequence[tuple[str, Mapping[str, Any]]]
) -> list[Response]:
    """A batch; what was not ready in it is asked again by itself, with its own patience."""
    answers = await connection.batch(calls)
    whole: list[Response] = []
    for at, (name, data) in enumerate(calls):
        answer = answers[at] if at < len(answers) else None
        if answer is None or answer.request_status.code == Status.NOT_READY:
            answer = await _alone(connection, name, data)
        whole.append(answer)
    return whole


async def _alone(connection: ObsConnection, name: str, data: Mapping[str, Any]) -> Response:
    try:
        found = await connection.call(name, data)
    except ObsRefused as refused:
        status = RequestStatus(result=False, code=refused.status, comment=str(refused))
        return Response(request_type=name, request_status=status)
    done = RequestStatus(result=True, code=Status.SUCCESS)
    return Response(request_type=name, request_status=done, response_data=found)


def _why(refused: ObsRefused, what: str) -> str:
    if refused.status == Status.NOT_FOUND:
        return f"OBS has no {what}"
    return f"{what}: {refused}"
