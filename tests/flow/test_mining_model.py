"""The miner's second reader over real HTTP, against a server that does as it is told."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from fake_model_server import Scripted, says, serving

from demand.mining.labelling import Label, LabelError
from demand.mining.mention import Told
from demand.mining.second_reading import Opinion
from demand.signal import Family
from host.answers.model.providers.openai_compatible import OpenAICompatible, Server
from host.cli import main
from host.mining_model import ModelReader

pytestmark = pytest.mark.real_time

BAD = {"kind": "complaint", "aspect": "quality"}


def labels(*given: dict[str, Any]) -> Scripted:
    return says(json.dumps({"labels": list(given)}, ensure_ascii=False), size=40)


def reader(url: str, tokens: int = 10_000) -> ModelReader:
    return ModelReader(OpenAICompatible(Server(url=url, model="tiny")), tokens=tokens)


async def test_a_model_reads_lines_and_labels_terms() -> None:
    wish = {"kind": "wish", "family": "function", "value": "磁悬浮"}
    async with serving(labels(BAD, wish, {"kind": "none"}), labels(wish)) as server:

        def ask() -> tuple[Any, Any, int]:
            with reader(server.url) as model:
                found = model.read(["刹车不灵", "想要磁悬浮", "哈"])
                return found, model.label(["磁悬浮"]), model.spent

        lines, terms, spent = await asyncio.to_thread(ask)
        assert lines == [
            Opinion(Told.COMPLAINT, Family.ASPECT, "quality"),
            Opinion(Told.HAVE, Family.FUNCTION, "磁悬浮"),
            Opinion(None),
        ]
        assert terms == [Label(Family.FUNCTION, "磁悬浮")]
        assert spent == 240
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


def test_without_a_model_it_says_what_to_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comments = tmp_path / "comments.csv"
    comments.write_text("time,text\n2026-11-16 20:00:00,有紫色吗\n", "utf-8")
    words = ["mine", str(comments), "--data", str(tmp_path / "d"), "--ask-model", "5000"]
    assert main(words) == 2
    assert "[model]" in capsys.readouterr().err
