"""Settings: file, environment and command line in that order, and wrong ones refused in words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest

from host.config import Config, ConfigError, DeskConfig, read_config
from host.room_settings import RoomConfig

ROOT = Path(__file__).resolve().parents[2]


def test_without_any_settings_the_defaults_hold() -> None:
    assert read_config(None, {}, {}) == Config()


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text('[desk]\nport = 1000\nhost = "localhost"\n[room]\nid = "shop"\n')
    environment = {"YAOHE_DESK__PORT": "2000", "YAOHE_ROOM__SEED": "7", "HOME": "/x"}
    config = read_config(file, environment, {"desk.port": 3000, "desk.host": None})
    assert config.desk == DeskConfig(host="localhost", port=3000)
    assert config.room == RoomConfig(id="shop", seed=7)


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        ({"desk.port": 70000}, "desk.port is 70000; allowed is 0 to 65535"),
        ({"desk.colour": "red"}, "unknown field `colour` - at `$.desk`"),
        ({"desk.port": "many"}, r"Expected `int`, got `str` - at `$.desk.port`"),
        ({"room.start": "HUMAN"}, "Invalid enum value 'HUMAN' - at `$.room.start`"),
        ({"room.id": "../x"}, "room.id is '../x'; allowed is letters, digits, - and _ only"),
        ({"voice.rate": 9}, "voice.rate is 9.0; allowed is 0.5 to 2.0"),
        ({"model.url": "localhost:8101", "model.name": "m"}, "model.url is 'localhost:8101'"),
        ({"model.url": "http://localhost"}, "model.name is empty; allowed is the name under"),
        ({"model.answer_s": 0}, "model.answer_s is 0.0; allowed is 0.5 to 60"),
        ({"room": "x"}, "Expected `object`, got `str` - at `$.room`"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_place(overrides: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as refused:
        read_config(None, {}, overrides)
    assert told in str(refused.value)


def test_an_unreadable_or_broken_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read_config(tmp_path / "none.toml", {}, {})
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"[desk\n\xff")
    with pytest.raises(ConfigError, match="is not TOML"):
        read_config(broken, {}, {})


def test_more_rooms_have_their_own_settings_and_share_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text(
        """
        data_folder = "d"
        [room]
        tone = "plain"
        [hearing]
        model = "small"
        [[connector]]
        kind = "console"
        url = "ws://127.0.0.1:9"
        [[rooms]]
        id = "b"
        start = "OFF"
        [[rooms.connector]]
        kind = "console"
        name = "bridge-b"
        url = "ws://127.0.0.1:9"
        [rooms.stage]
        on = true
        [[rooms]]
        id = "c"
        """,
        encoding="utf-8",
    )
    first, second, third = read_config(file, {}, {"desk.port": 1}).per_room
    assert [each.room.id for each in (first, second, third)] == ["main", "b", "c"]
    assert [each.room.tone for each in (first, second, third)] == ["plain", "warm", "warm"]
    assert [each.source for each in first.connector + second.connector] == ["console", "bridge-b"]
    assert third.connector == ()
    assert (second.room.start, second.stage.on, third.stage.on) == ("OFF", True, False)
    assert (first.hearing.model, second.hearing.model) == ("small", "small")
    assert len({each.folder for each in (first, second, third)}) == 3
    assert {each.desk.port for each in (first, second, third)} == {1}


@pytest.mark.parametrize(
    ("rooms", "sentence"),
    [
        ([{"id": "main"}], "rooms.id is 'main'; allowed is an id of its own"),
        ([{"id": "b"}, {"id": "b"}], "rooms.id is 'b'; allowed is an id of its own"),
        ([{"id": ""}], "rooms.id is ''; allowed is letters, digits"),
        ([{"id": "b", "cooldown_s": -1}], "rooms.cooldown_s is -1.0; allowed is 0 to 3600"),
        ([{"id": "b", "stage": {"width": 3}}], "stage.width is 3"),
        ([{"id": f"r{n}"} for n in range(200)], "rooms is 201 rooms; allowed is at most 200"),
        ([{"name": "b"}], "unknown field `name`"),
    ],
)
def test_wrong_rooms_are_refused_in_a_sentence(rooms: object, sentence: str) -> None:
    with pytest.raises(ConfigError) as refused:
        read_config(None, {}, {"rooms": rooms})
    assert sentence in str(refused.value)


def test_two_rooms_do_not_read_one_platform_under_one_name() -> None:
    platform = {"kind": "console", "url": "ws://127.0.0.1:9"}
    with pytest.raises(ConfigError, match="two connectors are called 'console'"):
        read_config(
            None, {}, {"connector": [platform], "rooms": [{"id": "b", "connector": [platform]}]}
        )


def test_every_setting_is_documented_with_its_default() -> None:
    text = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    plain = text[: text.index("## Platforms")]
    row = r"^\| `([a-z_.]+)` \| `([^`]*)` \|"
    documented = dict(re.findall(row, plain, flags=re.MULTILINE))
    found: dict[str, str] = {}
    for name, value in msgspec.to_builtins(Config()).items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        for key, default in inner:
            found[f"{name}.{key}".rstrip(".")] = json.dumps(default)
    assert documented == found
