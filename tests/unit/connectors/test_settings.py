"""The platforms in the settings: read, refused, documented, and made into connectors."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from chat.connectors.tokens import Tokens
from host.config import ConfigError, read_config
from host.platform_settings import AnyPlatform
from host.platforms import make_connectors, make_pushes
from host.starting import StartError
from host.token_file import TokenFile

ROOT = Path(__file__).parents[3]
HOWTO = (ROOT / "docs/howto/connect-a-platform.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"(?:^    .*\n|^\n(?=    ))+", HOWTO, flags=re.MULTILINE)


def from_toml(text: str, folder: Path) -> tuple[AnyPlatform, ...]:
    file = folder / "yaohe.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(file, {}, {}).connector


def test_every_example_of_the_guide_makes_its_connector(tmp_path: Path) -> None:
    text = "\n".join(re.sub(r"^    ", "", example, flags=re.MULTILINE) for example in EXAMPLES)
    platforms = from_toml(text, tmp_path)
    connectors = make_connectors(platforms, folder=tmp_path, now_us=lambda: 0)
    pushes = make_pushes(platforms)
    made = [connector.name for connector in connectors] + list(pushes)
    kinds = {str(cls.__struct_config__.tag) for cls in AnyPlatform.__args__}
    assert sorted(made) == sorted(kinds)
    assert {connector.platform for connector in connectors} >= kinds - set(pushes)
    assert "..." not in repr(platforms)


def test_every_setting_of_a_platform_is_documented_with_its_default() -> None:
    text = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    documented = dict(re.findall(r"^\| `([a-z]+)` \| (`.*) \|$", text, flags=re.MULTILINE))
    for settings in AnyPlatform.__args__:
        words = [
            f"`{field.name}`"
            if field.required
            else f"`{field.name}` = `{msgspec.json.encode(field.default).decode()}`"
            for field in msgspec.structs.fields(settings)
            if field.name not in ("name", "rules")
        ]
        assert documented[settings.__struct_config__.tag] == ", ".join(words)


TWO = '[[connector]]\nkind = "console"\n[[connector]]\nkind = "console"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TWO, "two connectors are called 'console'; give each one a name of its own"),
        ('[[connector]]\nkind = "console"\nname = "a b"', "'a b'; use letters, digits"),
        ('[[connector]]\nkind = "tiktok"', "Invalid value 'tiktok'"),
        ('[[connector]]\nkind = "youtube"\nvideo_id = "v"', "neither api_key nor access"),
        ('[[connector]]\nkind = "douyin"', "has no secret"),
        ('[[connector]]\nkind = "kuaishou"\napp_id = "a"\nsecret = 7.5', "a setting is wrong"),
        ('[[connector]]\nkind = "console"\ncolour = "red"', "unknown field `colour`"),
        ('[[connector]]\nsecret = "HIDE-ME"\nkind = ["HIDE-ME"]', "a setting is wrong"),
    ],
)
def test_a_wrong_table_is_one_sentence_without_a_secret(
    text: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError) as caught:
        from_toml(text, tmp_path)
    assert told in str(caught.value)
    assert "HIDE-ME" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_renewed_tokens_are_there_at_the_next_start_until_new_ones_are_given(
    tmp_path: Path,
) -> None:
    file, given = tmp_path / "tokens" / "x.json", Tokens("a0", "r0")
    first = TokenFile(file, given)
    assert first.tokens == given
    await first.keep(Tokens("a1", "r1"))
    await first.keep(Tokens("a2", "r2"))
    assert file.stat().st_mode & 0o077 == 0
    assert TokenFile(file, given).tokens == Tokens("a2", "r2")
    assert TokenFile(file, Tokens("new", "new")).tokens == Tokens("new", "new")
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"given": 1}'])
def test_a_spoilt_file_of_tokens_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(StartError, match="delete it and enter new tokens"):
        TokenFile(file, Tokens("a"))


def test_the_guides_examples_are_toml() -> None:
    assert len(EXAMPLES) >= 7
    for example in EXAMPLES:
        read: dict[str, Any] = tomllib.loads(re.sub(r"^    ", "", example, flags=re.MULTILINE))
        assert read["connector"]
