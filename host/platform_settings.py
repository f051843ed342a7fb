"""The platforms that a room is connected to: one `[[connector]]` in the settings for each."""

from __future__ import annotations

from typing import Literal

import msgspec


class PlatformSettings(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"
):
    """Common to all. `name` tells two of the same kind apart; empty: the kind itself. `rules` is
    the row of the policy table that holds, where the kind has several; empty: the kind's own."""

    name: str = ""
    rules: str = ""

    @property
    def kind(self) -> str:
        return str(self.__struct_config__.tag)

    @property
    def source(self) -> str:
        """The name under which its events are logged."""
        return self.name or self.kind

    def __repr__(self) -> str:
        """Without what it holds: most of it is secret."""
        return f"[[connector]] {self.source}"


class BilibiliSettings(PlatformSettings, frozen=True, kw_only=True, tag="bilibili"):
    """`key`, `secret` and `app_id` of the application, `code` the streamer's 身份码."""

    key: str
    secret: str
    app_id: int
    code: str


class ShopeeSettings(PlatformSettings, frozen=True, kw_only=True, tag="shopee"):
    """`session_id` of the live session; `access` and `renew` are tokens of the streamer."""

    partner_id: int
    partner_key: str
    user_id: str
    session_id: int
    access: str
    renew: str = ""


class TwitchSettings(PlatformSettings, frozen=True, kw_only=True, tag="twitch"):
    """`broadcaster_id` is the channel, `user_id` who reads and answers; tokens are theirs. `login`
    is the channel's name, by which it is read over IRC where the rest is missing, refused or
    silent."""

    client_id: str = ""
    broadcaster_id: str = ""
    user_id: str = ""
    access: str = ""
    client_secret: str = ""
    renew: str = ""
    login: str = ""

    @property
    def has_access(self) -> bool:
        """Whether EventSub can be asked."""
        return bool(self.client_id and self.broadcaster_id and self.user_id and self.access)


class YouTubeSettings(PlatformSettings, frozen=True, kw_only=True, tag="youtube"):
    """`api_key` reads; to answer, `access` and `renew` of the channel's owner and the client's id
    and secret. `units_a_day` is the project's allowance, spread over `hours_a_day`."""

    video_id: str
    api_key: str = ""
    client_id: str = ""
    client_secret: str = ""
    access: str = ""
    renew: str = ""
    own_id: str = ""
    units_a_day: int = 10_000
    hours_a_day: float = 8.0


class FacebookSettings(PlatformSettings, frozen=True, kw_only=True, tag="facebook"):
    """`token` of the page that streams `video_id`."""

    video_id: str
    page_id: str
    token: str


class BridgeSettings(PlatformSettings, frozen=True, kw_only=True, tag="console"):
    """A console tool on this computer that re-broadcasts; `own_name` is the nickname it posts
    under."""

    url: str = "ws://127.0.0.1:12354"
    own_name: str = ""


class DouyinSettings(PlatformSettings, frozen=True, kw_only=True, tag="douyin"):
    """The official push: a secret for each type of message that is subscribed."""

    room_id: str = ""
    live_comment: str = ""
    live_gift: str = ""
    live_like: str = ""
    live_fansclub: str = ""

    @property
    def secrets(self) -> dict[str, str]:
        kinds = ("live_comment", "live_gift", "live_like", "live_fansclub")
        return {kind: getattr(self, kind) for kind in kinds if getattr(self, kind)}


class KuaishouSettings(PlatformSettings, frozen=True, kw_only=True, tag="kuaishou"):
    """The official push of one application."""

    app_id: str
    secret: str


AnyPlatform = (
    BilibiliSettings
    | ShopeeSettings
    | TwitchSettings
    | YouTubeSettings
    | FacebookSettings
    | BridgeSettings
    | DouyinSettings
    | KuaishouSettings
)
Kind = Literal[
    "bilibili", "shopee", "twitch", "youtube", "facebook", "console", "douyin", "kuaishou"
]
PUSHED = (DouyinSettings, KuaishouSettings)
"""Platforms that call us instead of being called."""


def doubtful(platforms: tuple[AnyPlatform, ...]) -> str:
    """What is wrong with these settings, as a sentence; "" where nothing is."""
    names = [each.source for each in platforms]
    for each in platforms:
        usable = each.source.isascii() and each.source.replace("-", "").replace("_", "").isalnum()
        if not usable or len(each.source) > 40:
            return f"connector name {each.source[:50]!r}; use letters, digits, - and _ only"
        if names.count(each.source) > 1:
            return f"two connectors are called {each.source!r}; give each one a name of its own"
        if isinstance(each, YouTubeSettings) and not (each.api_key or each.access):
            return f"connector {each.source} has neither api_key nor access; YouTube wants one"
        if isinstance(each, TwitchSettings) and not (each.has_access or each.login):
            return (
                f"connector {each.source} has neither login nor all of client_id, broadcaster_id,"
                " user_id and access; Twitch wants one or the other"
            )
        if isinstance(each, DouyinSettings) and not each.secrets:
            return f"connector {each.source} has no secret; set live_comment at least"
    return ""
