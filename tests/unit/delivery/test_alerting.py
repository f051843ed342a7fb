"""What of the log is told to people, where it goes, and how the channels are set."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from chat.reading import TopicKey
from demand.delivery.note import Note
from host import events as host_events
from host.alerting import Told, make_channels, send_test
from host.channel_settings import AnyChannel, FolderSettings
from host.cli import main
from host.config import ConfigError, read_config
from host.events import AlertRaised, HandedOver, HostEvent
from storage.ports import Envelope

ROOT = Path(__file__).parents[3]
HOWTO = (ROOT / "docs/howto/get-alerts.md").read_text(encoding="utf-8")
EXAMPLE = "".join(re.findall(r"^    (\S.*\n)", HOWTO, flags=re.MULTILINE))


def envelope(event: HostEvent, seq: int = 7) -> Envelope:
    kind = host_events.kind_of(event)
    return Envelope(seq, 5, "main", kind, 1, host_events.encode(event))


ALERT = AlertRaised(code="x", level="warning", text_zh="声音出错", text_en="the voice failed")


def question(urgency: Any, product: str = "P01") -> HandedOver:
    key = TopicKey("complaint", product)
    return HandedOver(
        topic=key, event_id="secret-id", reason="injury", urgency=urgency, draft="请先停用"
    )


def test_an_alert_is_told_in_the_shops_language() -> None:
    (zh,) = Told(language="zh", shop="云絮")(envelope(ALERT))
    assert zh == Note(
        key="alert.raised.7", title="云絮 · main", text="声音出错", level="warning", made_us=5
    )
    (en,) = Told(language="en", shop="Cloud")(envelope(ALERT))
    assert en.text == "the voice failed"


def test_a_question_that_cannot_wait_is_told_and_any_other_is_not() -> None:
    told = Told(language="zh", shop="云絮")
    (urgent,) = told(envelope(question("high")))
    assert urgent.level == "error"
    assert "有人受伤" in urgent.text
    assert "请先停用" in urgent.text
    assert "secret-id" not in repr(urgent).replace(urgent.key, "")
    assert told(envelope(question("normal"))) == ()
    assert told(Envelope(1, 5, "main", "chat", 1, b"{}")) == ()
    assert told(Envelope(1, 5, "main", "alert.raised", 1, b"spoilt")) == ()


def test_the_guides_example_makes_every_kind_of_channel(tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    channels = read_config(file, {}, {}).channel
    made = make_channels(channels, now_us=lambda: 0)
    kinds = {str(cls.__struct_config__.tag) for cls in AnyChannel.__args__}
    assert {channel.name for _, channel in made} == kinds
    assert "..." not in repr(channels)


def test_every_setting_of_a_channel_is_documented_with_its_default() -> None:
    text = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    text = text[text.index("## Channels") :]
    documented = dict(re.findall(r"^\| `([a-z]+)` \| (`.*) \|$", text, flags=re.MULTILINE))
    for settings in AnyChannel.__args__:
        words = [
            f"`{field.name}`"
            if field.required
            else f"`{field.name}` = `{msgspec.json.encode(field.default).decode()}`"
            for field in msgspec.structs.fields(settings)
            if field.name not in ("name", "level", "urgent")
        ]
        assert documented[settings.__struct_config__.tag] == ", ".join(words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('kind = "wecom"\nurl = "http://example.org/HIDE-ME"', "needs an address beginning with"),
        ('kind = "email"\nhost = "h"\nsender = "x"\nreaders = ["a@b"]', "needs a sender and"),
        ('kind = "email"\nhost = "h"\nsender = "x@y"\nreaders = []', "needs a sender and readers"),
        ('kind = "email"\nhost = "h"\nsender = "x@y"\nreaders = ["a@b"]\nsecurity = "none"',
         "would send unencrypted"),
        ('kind = "email"\nhost = "h"\nsender = "x@y"\nreaders = ["a@b"]\nport = 0', "has port 0"),
        ('kind = "folder"\npath = ""', "has no path"),
        ('kind = "pager"', "Invalid value 'pager'"),
        ('kind = "folder"\npath = "a"\n[[channel]]\nkind = "folder"\npath = "b"',
         "stands there twice"),
    ],
)  # fmt: skip
def test_a_wrong_channel_is_one_sentence(text: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "yaohe.toml"
    file.write_text(f"[[channel]]\n{text}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(file, {}, {})
    assert told in str(caught.value)
    assert "HIDE-ME" not in str(caught.value)


def test_a_test_note_goes_to_every_channel_and_the_broken_ones_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    file = tmp_path / "yaohe.toml"
    good = f'[[channel]]\nkind = "folder"\npath = {str(tmp_path / "out")!r}\n'
    bad = f'[[channel]]\nkind = "folder"\nname = "bad"\npath = {str(tmp_path / "taken")!r}\n'
    file.write_text(good, encoding="utf-8")
    assert main(["notify", "--config", str(file)]) == 0
    assert "folder: 已送达" in capsys.readouterr().out
    assert len(list((tmp_path / "out").iterdir())) == 1
    file.write_text(good + bad, encoding="utf-8")
    assert main(["notify", "--config", str(file)]) == 2
    shown = capsys.readouterr()
    assert "folder: 已送达" in shown.out
    assert "bad: " in shown.err
    file.write_text("", encoding="utf-8")
    assert main(["notify", "--config", str(file)]) == 2
    assert "have no [[channel]]" in capsys.readouterr().err


def test_sending_a_test_note_tells_only_failures(tmp_path: Path) -> None:
    folder = FolderSettings(path=str(tmp_path / "x"))
    assert asyncio.run(send_test([folder], now_us=lambda: 1)) == []
