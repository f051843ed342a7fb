"""A small shop for the model's lane, and a model that cites what it is told to."""

from __future__ import annotations

from contextlib import aclosing
from typing import Any, TypeVar

import msgspec

from chat.reading import Intent, Reading
from host import virtual_time
from host.answers.answer import PASSED, Verdict
from host.answers.answerer import Answerer
from host.answers.guard import Guard
from host.answers.model.lane import LaneLimits, ModelLane
from host.answers.model.ports import ModelRequest
from host.answers.model.providers.scripted import ScriptedModel, in_schema
from host.answers.model.question import Clause, ModelQuestion, NotAnswered
from storage.catalogue import AmountOff, Catalogue, Faq, Product, Promotion, Shop, Sku, Snapshot

T = TypeVar("T", bound=msgspec.Struct)

SHIRT = Product(
    id="A1",
    link_no=1,
    title="云朵亚麻衬衫",
    category="衬衫",
    brand="云朵",
    description="宽松版型，春夏穿着透气。领口做了加固。",
    selling_points=("55%亚麻45%棉", "透气不闷"),
    attributes={"面料": "55%亚麻45%棉", "洗护": "手洗，不可机洗", "产地": "浙江杭州"},
    options=("颜色", "尺码"),
    skus=(
        Sku(sku="A1-W-M", options={"颜色": "白色", "尺码": "M"}, price_minor=12900, stock=5),
        Sku(sku="A1-W-L", options={"颜色": "白色", "尺码": "L"}, price_minor=12900, stock=3),
        Sku(sku="A1-B-L", options={"颜色": "蓝色", "尺码": "L"}, price_minor=13900, stock=0),
    ),
    promotions=(
        Promotion(
            kind="full",
            text="满300减30",
            rule=AmountOff(off_minor=3000, min_amount_minor=30000),
        ),
    ),
    faq=(
        Faq("会起球吗？", "亚麻面料会轻微起球，属于正常现象。"),
        Faq("透不透？", "白色会微透，建议穿浅色内衣。"),
    ),
)
TROUSERS = Product(
    id="A2",
    link_no=2,
    title="远山阔腿裤",
    category="裤子",
    description="垂感好，适合通勤。",
    attributes={"面料": "涤纶", "洗护": "可机洗"},
    options=("尺码",),
    skus=(
        Sku(sku="A2-M", options={"尺码": "M"}, price_minor=15900, stock=9),
        Sku(sku="A2-L", options={"尺码": "L"}, price_minor=15900, stock=9),
    ),
)
SHOP = Shop(
    name="云朵小店",
    policies={
        "shipping_time": "付款后48小时内发货。",
        "shipping_fee": "满99元包邮，不满99元运费8元。",
        "returns": "7天无理由退换，吊牌要在。",
    },
    faq=(Faq("可以开发票吗？", "支持电子发票。"),),
)
JACKET = Product(
    id="B1",
    link_no=1,
    title="Ridge Rain Jacket",
    category="jacket",
    description="A light shell for the trail. Packs into its own pocket.",
    selling_points=("10,000 mm waterproof membrane", "taped seams"),
    attributes={"Material": "recycled nylon", "Care": "machine wash cold, do not tumble dry"},
    options=("Size",),
    skus=(
        Sku(sku="B1-M", options={"Size": "M"}, price_minor=8900, stock=4),
        Sku(sku="B1-L", options={"Size": "L"}, price_minor=8900, stock=2),
    ),
)
ENGLISH_SHOP = Shop(
    name="Ridge",
    currency="USD",
    language="en",
    policies={"returns": "Free returns within 30 days of delivery."},
)


def snapshot(version: int = 1, *products: Product, shop: Shop = SHOP) -> Snapshot:
    return Snapshot(version, 1_000, Catalogue(shop, products or (SHIRT, TROUSERS)))


def changed(value: T, **fields: Any) -> T:
    return msgspec.structs.replace(value, **fields)


def question(line: str, **fields: Any) -> ModelQuestion:
    readings = fields.pop("readings", (Reading(intent=Intent.UNKNOWN_QUESTION),))
    return ModelQuestion(
        line=line,
        readings=readings,
        language=fields.pop("language", "zh"),
        focus=fields.pop("focus", "A1"),
        **fields,
    )


def ids(request: ModelRequest, *words: str) -> list[str]:
    """The ids of the evidence in the prompt whose line holds the words, one for each."""
    lines = [line for line in request.messages[0].content.split("\n") if line[:1] == "e"]
    return [next(line.split(" | ")[0] for line in lines if word in line) for word in words]


def says(text: str, *words: str) -> ScriptedModel:
    """A model that cites the evidence with these words and says the text; `{0}` in the text is
    the slot of the first of them."""

    def reply(request: ModelRequest) -> str:
        cited = ids(request, *words)
        said = text
        for number, name in enumerate(cited):
            said = said.replace(f"{{{number}}}", f"{{{name}}}")
        return in_schema(said, *cited)

    return ScriptedModel(reply)


def writes(text: str) -> ScriptedModel:
    """A model that writes just this."""
    return ScriptedModel(lambda _: text)


class Trusting(Guard):
    """Lets everything through."""

    def check(self, *_: Any, **__: Any) -> Verdict:
        return PASSED


class Told:
    """What became of a question."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.ended: NotAnswered | None = None

    @property
    def text(self) -> str:
        return "".join(clause.text for clause in self.clauses)

    @property
    def reason(self) -> str:
        return self.ended.reason if self.ended else ""


def ask(
    model: Any,
    asked: ModelQuestion,
    *snapshots: Snapshot,
    limits: LaneLimits | None = None,
    guarded: bool = True,
) -> Told:
    """Puts the question to the lane. With several snapshots the next is in force after each
    clause. Not `guarded`, the lane's own checks are alone."""
    answerers = [Answerer(s) for s in snapshots or (snapshot(),)]
    for answerer in answerers:
        answerer.guard = answerer.guard if guarded else Trusting(answerer.snapshot)
    told = Told()

    async def main() -> None:
        lane = ModelLane(model, lambda: answerers[0], limits=limits)
        try:
            async with aclosing(lane.answer(asked)) as clauses:
                async for clause in clauses:
                    told.clauses.append(clause)
                    if len(answerers) > 1:
                        answerers.pop(0)
        except NotAnswered as ended:
            told.ended = ended

    virtual_time.run(main())
    assert told.ended is None or list(told.ended.said) == told.clauses
    return told
