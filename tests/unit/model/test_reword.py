"""A reworded answer has all the names and numbers of the first one, or there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from chat.reading import Intent, Reading
from host import virtual_time
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.model.providers.scripted import ScriptedModel, in_schema
from host.answers.model.reword import reword
from storage.catalogue import Fact

sys.path.insert(0, str(Path(__file__).parent))
from model_shop import snapshot


def fact(name: str, value: str, sku: str = "A1-W-M") -> Fact:
    return Fact(name=name, value=value, source=f"sku:{sku}")


ANSWER = Answer(
    route="ai",
    text="白色M是129元，蓝色L是139元，蓝色L不支持换货。",
    product=("A1",),
    intent="price",
    facts=(
        fact("price", "129元"),
        fact("price", "139元", "A1-B-L"),
        fact("options", "白色 M"),
        fact("options", "蓝色 L", "A1-B-L"),
        fact("x", "不支持换货"),
    ),
)


def reworded(text: str, *, first_s: float = 0.2, answer: Answer = ANSWER) -> Answer | None:
    model = ScriptedModel(lambda _: in_schema(text), first_s=first_s)

    async def main() -> Answer | None:
        guard = Answerer(snapshot()).guard
        return await reword(answer, model, guard, language="zh", tone="亲切")

    return virtual_time.run(main())


def slots(answer: Answer = ANSWER) -> str:
    """The text as the model is shown it."""
    model = ScriptedModel(lambda _: "")

    async def main() -> None:
        await reword(answer, model, Answerer(snapshot()).guard, language="zh")

    virtual_time.run(main())
    return model.requests[0].messages[1].content


def test_names_and_numbers_are_slots() -> None:
    assert slots() == "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}。"


def test_other_words_around_the_slots_are_taken() -> None:
    found = reworded("亲，白色M呢是{s1}，蓝色L是{s2}哦，蓝色L{s3}哈。")
    assert found is not None
    assert found.text == "亲，白色M呢是129元，蓝色L是139元哦，蓝色L不支持换货哈。"
    assert (found.lane, found.facts, found.product) == ("model", ANSWER.facts, ("A1",))


@pytest.mark.parametrize(
    "text",
    [
        "白色M是{s1}，蓝色L是{s2}。",
        "白色M是{s2}，蓝色L是{s1}，蓝色L{s3}。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}，{s3}。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}，{s4}。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}，满100减20。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}，包邮哦。",
        "白色M不是{s1}，蓝色L是{s2}，蓝色L{s3}。",
        "M是{s1}，蓝色L是{s2}，L{s3}。",
        "红色M是{s1}，蓝色L是{s2}，蓝色L{s3}。",
        "白色M是129元，蓝色L是{s2}，蓝色L{s3}。",
        "全网最低，白色M是{s1}，蓝色L是{s2}，蓝色L{s3}。",
        "我是真人，白色M是{s1}，蓝色L是{s2}，蓝色L{s3}。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}，加微信。",
        "白色M是{s1}，蓝色L是{s2}，蓝色L{s3}" + "哦" * 200,
        "",
    ],
)
def test_what_is_missing_added_or_turned_round_is_refused(text: str) -> None:
    assert reworded(text) is None


def test_a_model_too_slow_or_garbled_gives_no_other_words() -> None:
    assert reworded("白色M是{s1}，蓝色L是{s2}，蓝色L{s3}。", first_s=3.0) is None
    model = ScriptedModel(lambda _: "什么？")

    async def main() -> None:
        guard = Answerer(snapshot()).guard
        assert await reword(ANSWER, model, guard, language="zh") is None

    virtual_time.run(main())


def test_an_answer_of_the_facts_lane_can_be_reworded() -> None:
    answerer = Answerer(snapshot())
    reading = Reading(intent=Intent.PRICE, product_ids=("A2",), product_from="name")
    answer = answerer.answer((reading,), text="裤子多少钱", focus=None)
    assert answer.route == "ai"
    shown = slots(answer)
    assert "159" not in shown
    found = reworded("亲亲，" + shown, answer=answer)
    assert found is not None
    assert found.text == "亲亲，" + answer.text
