"""A question sheet goes in, answers.jsonl and a summary come out."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from host.answers.rehearse import rehearse
from storage.catalogue import Catalogue, Product, Shop, Sku

SHOP = Catalogue(
    Shop(name="果铺", policies={"shipping_fee": "满39元包邮，不满39元运费5元。"}),
    (
        Product(
            id="F1",
            link_no=1,
            title="山野蓝莓果酱",
            category="果酱",
            attributes={"净含量": "220克"},
            options=("口味",),
            skus=(
                Sku(sku="F1-1", options={"口味": "原味"}, price_minor=2580, stock=3),
                Sku(sku="F1-2", options={"口味": "低糖"}, price_minor=2880, stock=0),
            ),
        ),
        Product(
            id="F2",
            link_no=2,
            title="手工全麦吐司",
            category="吐司",
            skus=(Sku(sku="F2-1", price_minor=1690, stock=10),),
        ),
    ),
)


def _sheet(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "questions.jsonl"
    text = "\n".join(x if isinstance(x, str) else json.dumps(x, ensure_ascii=False) for x in lines)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def _run(tmp_path: Path, *lines: object) -> tuple[int, list[str], list[dict[str, object]]]:
    said: list[str] = []
    out = tmp_path / "answers.jsonl"
    code = rehearse(SHOP, _sheet(tmp_path, *lines), out, say=said.append)
    answers = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
    return code, said, answers


def test_every_question_gets_one_line_in_order(tmp_path: Path) -> None:
    code, said, answers = _run(
        tmp_path,
        {"id": "1", "text": "多少钱", "focus": "F2"},
        {"id": "2", "text": "我的快递呢，一直没收到", "focus": "F2"},
        {"id": "3", "text": "哈哈哈", "focus": None, "must": [["x"]], "tags": ["chatter"]},
    )
    assert code == 0
    assert [(a["id"], a["route"]) for a in answers] == [
        ("1", "ai"),
        ("2", "human"),
        ("3", "ignore"),
    ]
    assert "16.9元" in str(answers[0]["text"])
    assert answers[0]["product"] == ["F2"]
    assert {"name": "price", "value": "16.9元", "source": "sku:F2-1"} in answers[0]["facts"]  # type: ignore[operator]
    assert said[0].startswith("3 条：AI 自己答 1 条，交给人 1 条，不用回应 1 条；")
    assert said[0].endswith("AI 答了 50%")
    assert "  AI 答了： 价格 1" in said
    assert "  要人来答，因为： 问订单，要查单 1" in said


def test_lines_of_one_viewer_build_on_each_other(tmp_path: Path) -> None:
    _, _, answers = _run(
        tmp_path,
        {"id": "1", "text": "果酱多少钱", "nickname": "阿云"},
        {"id": "2", "text": "低糖的呢", "nickname": "阿云"},
    )
    assert answers[1]["product"] == ["F1"]
    assert "28.8" in str(answers[1]["text"])


def test_the_summary_tells_what_data_is_missing(tmp_path: Path) -> None:
    _, said, _ = _run(tmp_path, {"id": "1", "text": "保质期多久", "focus": "F1"})
    place = said.index("资料里补上下面这些，还能多答 1 条（括号里是商品）：")
    assert said[place + 1] == "  - 保质期 × 1  (F1)"


def test_the_summary_tells_what_viewers_want_and_the_shop_has_not(tmp_path: Path) -> None:
    _, said, _ = _run(tmp_path, {"id": "1", "text": "低糖的还有货吗", "focus": "F1"})
    assert any(line.startswith("观众想要、店里没有： ") and "F1" in line for line in said)


def test_an_english_shop_gets_an_english_summary(tmp_path: Path) -> None:
    shop = msgspec.structs.replace(
        SHOP, shop=Shop(name="Jam", language="en", currency="USD", policies={})
    )
    said: list[str] = []
    sheet = _sheet(tmp_path, {"id": "1", "text": "how much is it", "focus": "F2"})
    assert rehearse(shop, sheet, tmp_path / "a.jsonl", say=said.append) == 0
    assert said[0].startswith("1 lines: 1 answered by the AI, 0 handed to a person")
    assert said[-1].startswith("slowest ")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("{not json", "line 2"),
        ('{"id": "x"}', "line 2"),
        ('{"id": 5, "text": "多少钱"}', "line 2"),
        ('{"id": "x", "text": "多少钱", "focus": "F9"}', "F9"),
        ('{"id": "1", "text": "多少钱"}', "twice"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(tmp_path: Path, line: str, names: str) -> None:
    code, said, answers = _run(tmp_path, {"id": "1", "text": "多少钱", "focus": "F1"}, line)
    assert (code, len(said), answers) == (2, 1, [])
    assert names in said[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["questions.jsonl"]


def test_a_missing_sheet_is_named(tmp_path: Path) -> None:
    said: list[str] = []
    code = rehearse(SHOP, tmp_path / "none.jsonl", tmp_path / "a.jsonl", say=said.append)
    assert code == 2
    assert "none.jsonl" in said[0]
