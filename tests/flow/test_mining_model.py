"""The miner's second reader over real HTTP, against a server that does as it is told."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from fake_model_server import Scripted, says, serving

from chat.events import Chat, User, encode
from demand.mining.labelling import Label, LabelError
from demand.mining.mention import Told
from demand.mining.second_reading import Opinion
from demand.signal import Family
from demand.week import Week
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.cli import main
from host.config import ConfigError, read_config
from host.mining_model import InTurn, ModelReader
from host.weekly.mined import hear
from storage.open_log import open_log
from storage.ports import NewEvent

pytestmark = pytest.mark.real_time

NOW_US = 1_760_281_200_000_000
STORIES = ["刹车一捏没反应吓得我一身汗", "昨晚做梦梦到在这里逛了一圈", "敷了半天跟没敷一个样子啊"]
BAD = {"kind": "complaint", "aspect": "quality"}


def labels(*given: dict[str, Any]) -> Scripted:
    return says(json.dumps({"labels": list(given)}, ensure_ascii=False), size=40)


def reader(url: str, tokens: int = 10_000) -> InTurn:
    model = OpenAICompatible(Server(url=url, model="tiny"))
    return InTurn(ModelReader(model, tokens=tokens, name="tiny"))


async def test_a_model_reads_lines_and_labels_terms() -> None:
    wish = {"kind": "wish", "family": "function", "value": "磁悬浮"}
    async with serving(labels(BAD, wish, {"kind": "none"}), labels(wish)) as server:

        def ask() -> tuple[Any, Any]:
            with reader(server.url) as model:
                found = model.read(["刹车不灵", "想要磁悬浮", "哈"])
                return found, model.label(["磁悬浮"])

        lines, terms = await asyncio.to_thread(ask)
        assert lines == [
            Opinion(Told.COMPLAINT, Family.ASPECT, "quality"),
            Opinion(Told.HAVE, Family.FUNCTION, "磁悬浮"),
            Opinion(None),
        ]
        assert terms == [Label(Family.FUNCTION, "磁悬浮")]
        sent = server.requests[0]["messages"][1]["content"]
        assert json.loads(sent) == ["刹车不灵", "想要磁悬浮", "哈"]


async def test_a_question_beyond_the_budget_is_not_asked() -> None:
    async with serving(labels(BAD)) as server:

        def ask() -> None:
            with reader(server.url, tokens=100) as model, pytest.raises(LabelError, match="spent"):
                model.read(["刹车不灵"])

        await asyncio.to_thread(ask)
        assert server.requests == []


@pytest.mark.parametrize(
    "reply", [says("sorry"), labels(BAD, BAD), Scripted(status=500)], ids=["words", "many", "500"]
)
async def test_after_three_useless_answers_no_more_is_asked(reply: Scripted) -> None:
    async with serving(reply) as server:

        def ask() -> None:
            with reader(server.url) as model:
                for _ in range(3):
                    assert model.read(["刹车不灵"]) == []
                with pytest.raises(LabelError, match="3 times"):
                    model.read(["刹车不灵"])

        await asyncio.to_thread(ask)
        assert len(server.requests) == 3


async def test_a_file_is_mined_with_the_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comments = tmp_path / "comments.csv"
    rows = [f"2026-11-16 20:00:{n:02},刹车一捏没反应吓得我一身汗,u{n},r" for n in range(6)]
    comments.write_text("\n".join(["time,text,user,room", *rows]), "utf-8")
    async with serving(labels(BAD)) as server:
        settings = tmp_path / "yaohe.toml"
        settings.write_text(
            f'data_folder = "{tmp_path / "data"}"\n[model]\nurl = "{server.url}"\nname = "tiny"\n',
            "utf-8",
        )
        words = ["mine", str(comments), "--config", str(settings), "--ask-model", "5000", "--show"]
        for _ in range(2):
            assert await asyncio.to_thread(main, words) == 0
        assert len(server.requests) == 1  # the second run remembers
    said = capsys.readouterr().out
    assert "a second reading of 1 lines" in said
    assert "质量" in said


async def told_in_a_log(folder: Path, url: str, texts: list[str]) -> list[str]:
    """The options that name settings with a log of these comments and a model."""
    data = folder / "data"
    data.mkdir()
    log = await open_log(f"sqlite:///{data / 'yaohe.db'}", now_us=lambda: NOW_US)
    chats = [
        Chat(
            platform="test",
            event_id=f"event{number}",
            text=text,
            received_ms=NOW_US // 1000,
            user=User(id=f"viewer{number}", name="阿强"),
        )
        for number, text in enumerate(texts)
    ]
    await log.append([NewEvent("room-7", "chat", encode(chat)) for chat in chats])
    await log.close()
    settings = folder / "yaohe.toml"
    model = f'[model]\nurl = "{url}"\nname = "tiny"\n' if url else ""
    settings.write_text(f'data_folder = "{data}"\n{model}', "utf-8")
    return ["--config", str(settings)]


async def test_the_log_is_mined_with_the_model_and_then_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with serving(labels(BAD, {"kind": "none"}, BAD)) as server:
        texts = [*STORIES, "有紫色吗", STORIES[0]]
        given = await told_in_a_log(tmp_path, server.url, texts)
        asking = ["mine", *given, "--k", "1", "--show"]
        shown = []
        for options in (["--ask-model", "5000"], ["--ask-model", "5000", "--anew"], []):
            assert await asyncio.to_thread(main, [*asking, *options]) == 0
            shown.append(capsys.readouterr().out)
        assert len(server.requests) == 1
        sent = server.requests[0]["messages"][1]["content"]
        assert json.loads(sent) == [STORIES[0], STORIES[2], STORIES[1]]  # the newest first
        whole = json.dumps(server.requests[0], ensure_ascii=False)
        assert not [word for word in ("viewer4", "event4", "room-7", "阿强") if word in whole]
    assert "asked about 3 lines and 0 new terms: 3 lines answered, 0 without" in shown[0]
    assert "4 of them are read as a model answered" in shown[0]
    tables = [text[text.index("2025-W") :] for text in shown]
    assert "质量" in tables[0]
    assert tables == [tables[0]] * 3


async def test_a_model_that_fails_midway_leaves_the_rest_to_the_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with serving(labels(*[BAD] * 40), Scripted(status=500)) as server:
        texts = [f"{STORIES[0]}{chr(0x4E00 + number)}" for number in range(200)]
        nobody = "http://127.0.0.1:9"  # the second server of the settings is asked
        given = await told_in_a_log(tmp_path, f"{nobody}, {server.url}", texts)
        words = ["mine", *given, "--k", "1", "--ask-model", "90000"]
        assert await asyncio.to_thread(main, words) == 0
        assert len(server.requests) == 4
    said = capsys.readouterr().out
    assert "asked about 160 lines and 0 new terms: 40 lines answered, 120 without" in said
    assert "160 more are read by their words alone: tiny at 127.0.0.1 failed 3 times" in said


async def test_the_weekly_mining_asks_within_its_budget(tmp_path: Path) -> None:
    async with serving(labels(BAD)) as server:
        (_, settings) = await told_in_a_log(tmp_path, server.url, STORIES[:1])
        config = read_config(Path(settings), {}, {"weekly.ask_model": 5000})
        week = Week(2025, 41)
        for tokens in (100, config.weekly.ask_model, 0):
            heard = await hear(
                config, None, zone="Asia/Shanghai", week=week, least_viewers=1, tokens=tokens
            )
            asked = heard.outcome.second
            if tokens == 100:
                assert asked is not None
                assert (asked.lines, asked.left) == (0, 1)
                assert not heard.outcome.rows
            else:
                assert [row.value for row in heard.outcome.rows] == ["quality"]
        assert len(server.requests) == 1


@pytest.mark.parametrize("given", [["comments.csv"], []], ids=["file", "log"])
def test_without_a_model_it_says_what_to_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    (tmp_path / "comments.csv").write_text("time,text\n2026-11-16 20:00:00,有紫色吗\n", "utf-8")
    files = [str(tmp_path / name) for name in given]
    words = ["mine", *files, "--data", str(tmp_path / "d"), "--ask-model", "5000"]
    assert main(words) == 2
    assert "set [model] url and name" in capsys.readouterr().err


def test_a_weekly_budget_without_a_model_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"weekly.ask_model is 500;.* set \[model\] url"):
        read_config(None, {}, {"weekly.ask_model": 500})
