"""Notices comments from a platform that the settings do not name: nobody has looked up what it
allows."""

from __future__ import annotations

from collections.abc import Iterable

from chat.events import RoomEvent
from host.parts import Parts
from host.policy.table import platforms


class PlatformWatch:
    """Of one room. Each platform is told once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._seen: set[str] = set()

    def saw(self, events: Iterable[RoomEvent]) -> None:
        """These came in."""
        for platform in {event.platform for event in events} - self._seen:
            if platform in platforms():  # a sender's own words are no names of platforms
                self._seen.add(platform)
                self._tell(platform)

    def _tell(self, platform: str) -> None:
        if self._parts.policy.knows(platform):
            return
        name = platforms()[platform].name
        self._parts.alert(
            "policy.unnamed",
            "warning",
            f"有 {name} 的评论进来，设置里没写这个平台，没有查过它允许什么：请写进 policy.platforms"
            "（控制台工具写 rules）",
            f"comments of {name} come in, and the settings do not name it, so nobody has looked up"
            " what it allows: put it into policy.platforms (of a console tool into rules)",
        )
