"""What can be set: one frozen value, read once at the start from a TOML file, the environment
and the command line. No other module reads any of them."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from host.channel_settings import AnyChannel, doubtful_channel
from host.config_section import Check, Section
from host.hearing.settings import HearingConfig, hearing_checks
from host.model_settings import ModelConfig, model_checks
from host.obs.settings import ObsConfig, obs_checks
from host.picture_settings import PicturesConfig, picture_checks
from host.platform_settings import AnyPlatform, doubtful
from host.policy.book import doubtful_rules
from host.policy.settings import Permission, PolicyConfig, doubtful_policy
from host.privacy_settings import PrivacyConfig, privacy_checks
from host.room_settings import MoreRoom, RoomConfig, room_checks
from host.speech.settings import VoiceConfig, voice_checks
from host.stage.head_settings import HeadConfig, head_checks
from host.stage.settings import StageConfig, stage_checks
from host.weekly.settings import (
    FactorySettings,
    WeeklyConfig,
    doubtful_factories,
    weekly_checks,
)

ENVIRONMENT_PREFIX = "YAOHE_"
_MOST_BYTES = 1 << 20
_MOST_ROOMS = 200


class ConfigError(ValueError):
    """A setting is unknown or wrong; the message names the place, the value and the remedy."""

    code = "config"


class DeskConfig(Section, frozen=True):
    """Where the pages are served. Anything but a loopback address is reachable by others."""

    host: str = "127.0.0.1"
    port: int = 8765
    allowed_hosts: tuple[str, ...] = ()


class IngestConfig(Section, frozen=True):
    """`secret` signs what other programs send into the room; made at the first start if empty."""

    secret: str = ""


class Config(Section, frozen=True):
    """Everything. `database` empty means one SQLite file in `data_folder`."""

    data_folder: str = "yaohe-data"
    database: str = ""
    room: RoomConfig = RoomConfig()
    desk: DeskConfig = DeskConfig()
    voice: VoiceConfig = VoiceConfig()
    ingest: IngestConfig = IngestConfig()
    model: ModelConfig = ModelConfig()
    stage: StageConfig = StageConfig()
    hearing: HearingConfig = HearingConfig()
    obs: ObsConfig = ObsConfig()
    connector: tuple[AnyPlatform, ...] = ()
    head: HeadConfig = HeadConfig()
    channel: tuple[AnyChannel, ...] = ()
    policy: PolicyConfig = PolicyConfig()
    permission: tuple[Permission, ...] = ()
    pictures: PicturesConfig = PicturesConfig()
    privacy: PrivacyConfig = PrivacyConfig()
    weekly: WeeklyConfig = WeeklyConfig()
    factory: tuple[FactorySettings, ...] = ()
    rooms: tuple[MoreRoom, ...] = ()

    @property
    def per_room(self) -> tuple[Config, ...]:
        """The settings as each room has them, the first room's first. What is a further room's own
        lies in a folder of its own."""
        alone = msgspec.structs.replace(self, rooms=())
        return (
            alone,
            *(
                msgspec.structs.replace(
                    alone,
                    data_folder=str(self.folder / "rooms" / more.id),
                    room=more,
                    connector=more.connector,
                    policy=more.policy,
                    stage=more.stage,
                    obs=more.obs,
                    head=HeadConfig(),
                )
                for more in self.rooms
            ),
        )

    @property
    def folder(self) -> Path:
        """The data folder; `~/` at its beginning is the home folder, which no shell has put in
        where it came from a file or stood behind `--data=`."""
        if not self.data_folder.startswith("~/"):
            return Path(self.data_folder)
        return Path(os.path.expanduser(self.data_folder))  # noqa: PTH111  leaves it where no home is

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite:///{(self.folder / 'yaohe.db').absolute()}"


def read_config(
    file: Path | None, environment: Mapping[str, str], overrides: Mapping[str, Any]
) -> Config:
    """Settings from the file, over them `YAOHE_SECTION__NAME` variables, over them `overrides`
    (dotted names, None meaning "not given").

    Raises:
        ConfigError: unreadable file, unknown setting, wrong type or value.
    """
    settings: dict[str, Any] = _from_file(file) if file else {}
    for name, value in environment.items():
        if name.startswith(ENVIRONMENT_PREFIX) and name not in _NOT_SETTINGS:
            path = name[len(ENVIRONMENT_PREFIX) :].lower().split("__")
            _put(settings, path, value.split(",") if path in _LISTS else value)
    for dotted, value in overrides.items():
        if value is not None:
            _put(settings, dotted.split("."), value)
    try:
        config = msgspec.convert(settings, Config, strict=False)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ConfigError(_where_wrong(str(error), settings, file)) from error
    return _sane(config)


def _where_wrong(problem: str, settings: Mapping[str, Any], file: Path | None) -> str:
    """The sentence for a setting of the wrong kind: what, its value, and where to correct it."""
    found = re.search(r"`\$((?:\.\w+)+)", problem)
    path = found[1][1:].split(".") if found else []
    value: Any = settings
    for part in path:
        value = value.get(part) if isinstance(value, Mapping) else None
    plain = isinstance(value, str | int | float)
    shown = path and plain and ".".join(path) not in _SECRET
    now = f", it is {str(value)[:40]!r}" if shown else ""
    places = [str(file)] if file else []
    places.append(f"the variable {ENVIRONMENT_PREFIX}{'__'.join(path).upper()}…")
    if path and not isinstance(value, Mapping):
        places[-1] = places[-1][:-1]
    return f"a setting is wrong: {problem}{now}; correct it in {', '.join(places)} or as an option"


_NOT_SETTINGS = frozenset(
    {
        "YAOHE_VENV",
        "YAOHE_TEST_POSTGRES_URL",
        "YAOHE_CHROMIUM",
        "YAOHE_MODEL_PYTHON",
        "YAOHE_TTS_PYTHON",
    }
)
_SECRET = (
    "ingest.secret",
    "database",
    "model.key",
    "voice.key",
    "stage.push",
    "stage.targets",
    "obs.password",
    "head.token",
)
_LISTS = (
    ["desk", "allowed_hosts"],
    ["stage", "push"],
    ["policy", "platforms"],
    ["weekly", "sales"],
    ["weekly", "stock"],
    ["weekly", "channels"],
    ["obs", "sources_ai"],
    ["obs", "sources_human"],
    ["obs", "sources_safe"],
)


def _from_file(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            content = opened.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise ConfigError(f"{file} is over {_MOST_BYTES} bytes: name a file of settings")
        # a spreadsheet or editor on Windows may have put a byte order mark first
        return tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"{file} cannot be read: {error.strerror}; name a TOML file with --config"
        ) from error
    except RecursionError as error:
        raise ConfigError(f"{file} is not TOML: it is nested too deeply") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} is not TOML: {error}") from error


def _put(settings: dict[str, Any], path: list[str], value: Any) -> None:
    """Set a nested value; a path that runs through a plain value is left to the validation."""
    for part in path[:-1]:
        inner = settings.setdefault(part, {})
        if not isinstance(inner, dict):
            return
        settings = inner
    settings[path[-1]] = value


def _rooms_checks(config: Config) -> tuple[Check, ...]:
    ids = [config.room.id, *(more.id for more in config.rooms)]
    checks: list[Check] = [
        (len(ids) <= _MOST_ROOMS, "rooms", f"{len(ids)} rooms", f"at most {_MOST_ROOMS}"),
        *room_checks("room", config.room),
    ]
    for more in config.rooms:
        checks += room_checks("rooms", more)
        checks.append((ids.count(more.id) == 1, "rooms.id", repr(more.id), "an id of its own"))
        checks += stage_checks(more.stage)
        checks += obs_checks(more.obs)
    return tuple(checks)


def _sane(config: Config) -> Config:
    checks: tuple[Check, ...] = (
        (0 <= config.desk.port <= 65535, "desk.port", config.desk.port, "0 to 65535"),
        *_rooms_checks(config),
        *voice_checks(config.voice),
        *model_checks(config.model),
        *stage_checks(config.stage),
        *obs_checks(config.obs),
        *head_checks(config.head),
        *hearing_checks(config.hearing),
        *picture_checks(config.pictures),
        *weekly_checks(config.weekly, config.model.url),
        *privacy_checks(config.privacy),
    )
    for fine, name, value, allowed in checks:
        if not fine:
            raise ConfigError(f"{name} is {value}; allowed is {allowed}")
    for name, text in (("data_folder", config.data_folder), ("desk.host", config.desk.host)):
        if not text or not text.isprintable():
            raise ConfigError(f"{name} is {text[:80]!r}; give it a name without control characters")
    platforms = tuple(each for room in config.per_room for each in room.connector)
    named = PolicyConfig(
        platforms=tuple(name for room in config.per_room for name in room.policy.platforms)
    )
    doubt = (
        doubtful(platforms)
        or doubtful_rules(platforms)
        or doubtful_channel(config.channel)
        or doubtful_policy(named, config.permission)
        or doubtful_factories(
            config.factory, config.weekly, tuple(each.called for each in config.channel)
        )
    )
    if doubt:
        raise ConfigError(doubt)
    if not config.ingest.secret.isprintable():
        raise ConfigError("ingest.secret has characters that cannot be shown; use letters, digits")
    return config
