"""The settings of OBS."""

from __future__ import annotations

from host.config_section import Check, Section


class ObsConfig(Section, frozen=True):
    """OBS over obs-websocket, where `url` is set. In the states AI, HUMAN and SAFE the scene named
    for it is shown (empty: the scene stays), the sources named for it are shown in that scene and
    those named for the other states are hidden. With `watch_sound` the level meters tell whether
    the voice leaves, through the input `sound_input` (empty: any); with `captions` what is said
    goes into the stream as captions too."""

    url: str = ""
    password: str = ""
    scene_ai: str = ""
    scene_human: str = ""
    scene_safe: str = ""
    sources_ai: tuple[str, ...] = ()
    sources_human: tuple[str, ...] = ()
    sources_safe: tuple[str, ...] = ()
    watch_sound: bool = False
    sound_input: str = ""
    captions: bool = False


def obs_checks(obs: ObsConfig) -> tuple[Check, ...]:
    """What must hold; no secret is in what is shown."""
    return (
        (
            not obs.url or obs.url.startswith(("ws://", "wss://")),
            "obs.url",
            repr(obs.url[:80]),
            "an address such as ws://127.0.0.1:4455",
        ),
        (obs.password.isprintable(), "obs.password", "not shown", "characters that can be typed"),
    )
