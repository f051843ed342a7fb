"""Makes the connectors that the settings name. Each platform's code is loaded only where used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import assert_never

from chat.connectors.pushes.push import Push
from chat.connectors.tokens import Tokens
from chat.ports import Connector
from host.platform_settings import (
    AnyPlatform,
    BilibiliSettings,
    BridgeSettings,
    DouyinSettings,
    FacebookSettings,
    KuaishouSettings,
    ShopeeSettings,
    TwitchSettings,
    YouTubeSettings,
)
from host.token_file import TokenFile


def make_connectors(
    platforms: Sequence[AnyPlatform], *, folder: Path, now_us: Callable[[], int]
) -> list[Connector]:
    """Those that we connect to, in the order of the settings; renewed access is kept in `folder`.

    Raises:
        StartError: a file of tokens cannot be read.
        Fatal: an address is not allowed.
    """
    made = (_connector(settings, folder, now_us) for settings in platforms)
    return [connector for connector in made if connector is not None]


def make_pushes(platforms: Sequence[AnyPlatform]) -> dict[str, Push]:
    """Those that call us, by the name in their address (/push/NAME)."""
    pushes: dict[str, Push] = {}
    for settings in platforms:
        if isinstance(settings, DouyinSettings):
            from chat.connectors.pushes.douyin import DouyinPush

            pushes[settings.source] = DouyinPush(
                name=settings.source, secrets=settings.secrets, room_id=settings.room_id
            )
        elif isinstance(settings, KuaishouSettings):
            from chat.connectors.pushes.kuaishou import KuaishouPush

            pushes[settings.source] = KuaishouPush(
                name=settings.source, app_id=settings.app_id, secret=settings.secret
            )
    return pushes


def _connector(settings: AnyPlatform, folder: Path, now_us: Callable[[], int]) -> Connector | None:
    match settings:
        case BilibiliSettings():
            return _bilibili(settings, now_us)
        case ShopeeSettings():
            return _shopee(settings, folder, now_us)
        case TwitchSettings():
            return _twitch(settings, folder)
        case YouTubeSettings():
            return _youtube(settings, folder, now_us)
        case FacebookSettings():
            return _facebook(settings, now_us)
        case BridgeSettings():
            return _bridge(settings, now_us)
        case DouyinSettings() | KuaishouSettings():
            return None  # they call us
        case _:
            assert_never(settings)


def _tokens(settings: ShopeeSettings | TwitchSettings | YouTubeSettings, folder: Path) -> TokenFile:
    given = Tokens(settings.access, settings.renew)
    return TokenFile(folder / "tokens" / f"{settings.source}.json", given)


def _bilibili(settings: BilibiliSettings, now_us: Callable[[], int]) -> Connector:
    from chat.connectors.bilibili.connector import Bilibili

    return Bilibili(
        name=settings.source,
        key=settings.key,
        secret=settings.secret,
        app_id=settings.app_id,
        code=settings.code,
        now_us=now_us,
    )


def _shopee(settings: ShopeeSettings, folder: Path, now_us: Callable[[], int]) -> Connector:
    from chat.connectors.shopee.connector import Shopee

    file = _tokens(settings, folder)
    return Shopee(
        name=settings.source,
        partner_id=settings.partner_id,
        partner_key=settings.partner_key,
        user_id=settings.user_id,
        session_id=settings.session_id,
        tokens=file.tokens,
        keep=file.keep,
        now_us=now_us,
    )


def _twitch(settings: TwitchSettings, folder: Path) -> Connector:
    from chat.connectors.twitch.connector import Twitch
    from chat.connectors.twitch.irc import TwitchIrc
    from chat.connectors.twitch.two_ways import TwitchTwoWays

    spare = (
        TwitchIrc(name=settings.source, login=settings.login, own_id=settings.user_id)
        if settings.login
        else None
    )
    if spare is not None and not settings.has_access:
        return spare
    file = _tokens(settings, folder)
    main = Twitch(
        name=settings.source,
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        broadcaster_id=settings.broadcaster_id,
        user_id=settings.user_id,
        tokens=file.tokens,
        keep=file.keep,
    )
    return TwitchTwoWays(main, spare) if spare is not None else main


def _youtube(settings: YouTubeSettings, folder: Path, now_us: Callable[[], int]) -> Connector:
    from chat.connectors.youtube.connector import YouTube
    from chat.connectors.youtube.quota import Quota

    file = _tokens(settings, folder)
    return YouTube(
        name=settings.source,
        video_id=settings.video_id,
        quota=Quota(units_a_day=settings.units_a_day, hours=settings.hours_a_day),
        now_us=now_us,
        api_key=settings.api_key,
        tokens=file.tokens if settings.access else None,
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        own_id=settings.own_id,
        keep=file.keep,
    )


def _facebook(settings: FacebookSettings, now_us: Callable[[], int]) -> Connector:
    from chat.connectors.facebook.connector import Facebook

    return Facebook(
        name=settings.source,
        video_id=settings.video_id,
        page_id=settings.page_id,
        token=settings.token,
        now_us=now_us,
    )


def _bridge(settings: BridgeSettings, now_us: Callable[[], int]) -> Connector:
    from chat.connectors.bridge.connector import Bridge

    return Bridge(name=settings.source, now_us=now_us, url=settings.url, own_name=settings.own_name)
