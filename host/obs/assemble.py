"""Joins OBS to a running room."""

from __future__ import annotations

import asyncio
import random

from host.obs.dial import ObsDial
from host.obs.service import ObsService
from host.obs.settings import ObsConfig
from host.parts import Parts
from host.speech.ports import Utterance


def watch_obs(config: ObsConfig, parts: Parts, tasks: asyncio.TaskGroup) -> None:
    """Be connected to OBS for as long as these tasks run."""
    service = ObsService(config, parts, dial=ObsDial(config.url), random=random.Random().random)
    parts.obs = service
    if config.captions:
        parts.air.attach(StreamCaptions(service))
    tasks.create_task(service.run(), name="obs")


class StreamCaptions:
    """What is said, as captions inside the stream. Implements `host.speech.ports.AirSink`."""

    def __init__(self, service: ObsService) -> None:
        self._service = service

    def begin(self, utterance: Utterance) -> None:
        """The sentence, when it starts."""
        self._service.caption(utterance.text)

    def chunk(self, utterance: Utterance, offset_bytes: int, pcm: bytes) -> None:
        """Nothing: OBS has its sound elsewhere."""

    def cut(self, sentence_id: str, heard_ms: int) -> None:
        """Nothing: a caption that went out is out."""

    def finish(self, sentence_id: str) -> None:
        """Nothing."""
