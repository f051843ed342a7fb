"""The pitch: every number from the record, never the same loop twice, nothing sold falsely."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from host.events import BlockPlanned
from host.sample_shop import sample_catalogue
from host.show.pitch import plan_block, plan_shop_block
from host.show.slots import Filled, fill
from host.show.spoken import speech_seconds
from host.show.wording import Wording, wording
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot

NOON_US = 1_763_697_600_000_000  # noon in Shanghai and Singapore
ADVERTISING_TERMS = re.compile(
    "最(?!近|后付款|晚)|第一(?!次)|国家级|世界级|顶级|极致|极品|全网|独家|唯一|首选|冠军|王牌|"
    "绝对|百分之百|永久|万能|史上|空前|销量领先|纯天然|根治|治疗|疗效|养生|抗菌|杀菌|助眠|排毒|"
    "亲测|我用过|我穿过|自己在用|手慢无|错过|秒没|疯抢|抢购|仅剩今天|倒计时|原价|成本价|"
    r"\b(best|cheapest|lowest|no\.? ?1|number one|guaranteed|cures?|heals?|hurry|last chance|"
    r"i use it|i've used|miracle|perfect)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NUMERALS = re.compile("[0-9０-９一二两三四五六七八九十百千万半双]")


def sample(language: str = "zh") -> Snapshot:
    catalogue = msgspec.json.decode(sample_catalogue(language).read_bytes(), type=Catalogue)
    return Snapshot(3, NOON_US, catalogue)


def said(block: BlockPlanned, snapshot: Snapshot) -> list[Filled]:
    filled = [fill(line.template, snapshot) for line in block.lines]
    assert None not in filled
    return [line for line in filled if line is not None]


def texts(snapshot: Snapshot, product_id: str, loop: int, seed: int = 1) -> list[str]:
    block = plan_block(snapshot, product_id, loop=loop, seed=seed, block_id="b")
    return [line.text for line in said(block, snapshot)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_same_arguments_give_the_same_block(language: str) -> None:
    snapshot = sample(language)
    for product_id in snapshot.products:
        first, second = (
            plan_block(sample(language), product_id, loop=4, seed=9, block_id="b7")
            for _ in range(2)
        )
        assert first == second
        assert (first.block_id, first.loop, first.product_id) == ("b7", 4, product_id)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_consecutive_loops_share_few_sentences_and_a_block_none(language: str) -> None:
    snapshot = sample(language)
    for product_id in snapshot.products:
        loops = [texts(snapshot, product_id, loop) for loop in range(30)]
        for before, after in pairwise(loops):
            assert len(set(before)) == len(before)
            assert len(set(before) & set(after)) < 0.3 * len(after), (product_id, after)


def test_two_hundred_loops_say_nothing_an_advertisement_may_not() -> None:
    for language in ("zh", "en"):
        snapshot = sample(language)
        products = list(snapshot.products)
        for loop in range(200):
            for text in texts(snapshot, products[loop % len(products)], loop):
                assert not ADVERTISING_TERMS.search(text), text


def _on_record(snapshot: Snapshot, product: Product) -> set[str]:
    """Every number that stands with the product or in the policies, money in both units."""
    record = msgspec.json.format(msgspec.json.encode((product, snapshot.shop))).decode()
    found = set(NUMBER.findall(record)) | {str(product.stock)}
    for sku in product.skus:
        for minor in (sku.price_minor, sku.list_price_minor or 0):
            found |= {f"{minor / 100:g}", f"{minor / 100:.2f}"}
    return found | {f"{float(n):g}" for n in found if n.count(".") == 1 and ":" not in n}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_number_said_is_in_the_facts_and_every_fact_in_the_catalogue(language: str) -> None:
    snapshot = sample(language)
    numbers = 0
    for product in snapshot.products.values():
        on_record = _on_record(snapshot, product)
        for loop in range(12):
            block = plan_block(snapshot, product.id, loop=loop, seed=5, block_id="b")
            for line in said(block, snapshot):
                evidence = {n for fact in line.facts for n in NUMBER.findall(fact.value)}
                assert set(NUMBER.findall(line.text)) <= evidence, line
                assert evidence <= on_record, line
                assert {(fact.version, fact.read_us) for fact in line.facts} <= {(3, NOON_US)}
                numbers += len(evidence)
    assert numbers > 100


def test_prices_said_are_the_prices_of_the_product_and_of_no_other() -> None:
    snapshot = sample()
    for product in snapshot.products.values():
        own = {f"{s.price_minor / 100:g}元" for s in product.skus if s.stock > 0}
        lists = {f"{s.list_price_minor / 100:g}元" for s in product.skus if s.list_price_minor}
        for loop in range(10):
            block = plan_block(snapshot, product.id, loop=loop, seed=2, block_id="b")
            priced = [
                line.text
                for planned, line in zip(block.lines, said(block, snapshot), strict=True)
                if planned.beat == "price"
            ]
            assert len(priced) == (1 if product.stock else 0)
            for text in priced:
                prices = set(re.findall(r"[\d.]+元", text))
                assert prices <= own | lists
                assert prices & own


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sentences_are_short_and_blocks_last_about_as_long_as_asked(language: str) -> None:
    snapshot = sample(language)
    for product in snapshot.products.values():
        for seconds in (45.0, 60.0, 90.0):
            block = plan_block(snapshot, product.id, loop=2, seed=1, block_id="b", seconds=seconds)
            lines = [line.text for line in said(block, snapshot)]
            assert max(map(len, lines)) <= (40 if language == "zh" else 150), lines
            lasts_s = sum(speech_seconds(line, language) for line in lines)
            if product.stock:
                assert 0.6 * seconds <= lasts_s <= seconds + 10, (product.id, lasts_s)


def test_a_block_has_its_parts_in_a_sensible_order() -> None:
    snapshot = sample()
    shapes = set()
    for product in snapshot.products.values():
        for loop in range(4 if product.stock else 0):
            beats = [
                line.beat
                for line in plan_block(snapshot, product.id, loop=loop, seed=1, block_id="b").lines
            ]
            assert (beats[0], beats[-1]) == ("opening", "transition")
            assert {"opening", "point", "price", "call", "transition"} <= set(beats)
            assert beats.count("promotion") >= len(product.promotions)
            shapes.add(tuple(beats))
    assert len(shapes) > 20


def test_stock_is_called_low_only_where_it_is_and_with_the_real_number() -> None:
    snapshot = sample()
    heard = {}
    for product in snapshot.products.values():
        for loop in range(40):
            for text in texts(snapshot, product.id, loop):
                if found := re.search(r"还剩(\d+)件", text):
                    heard[product.id] = int(found[1])
    assert heard == {p.id: p.stock for p in snapshot.products.values() if 0 < p.stock <= 20}
    low = replace(snapshot.products["P05"].skus[0], stock=4)
    cup = replace(snapshot.products["P05"], skus=(low,))
    few = Snapshot(1, NOON_US, Catalogue(snapshot.shop, (cup,)))
    spoken = "".join("".join(texts(few, "P05", loop)) for loop in range(10))
    assert "还剩4件" in spoken
    assert not re.search("还剩(?!4件)", spoken)


def test_what_was_just_answered_is_left_for_last() -> None:
    snapshot = sample()
    point = "product:P07/selling_points/0"

    def told(answered: frozenset[str]) -> int:
        count = 0
        for loop in range(12):
            block = plan_block(
                snapshot, "P07", loop=loop, seed=1, block_id="b", answered_points=answered
            )
            sources = {fact.source for line in said(block, snapshot) for fact in line.facts}
            count += point in sources
        return count

    assert told(frozenset({point})) < told(frozenset())


def test_a_sold_out_product_is_not_sold() -> None:
    snapshot = sample()
    for loop in range(20):
        block = plan_block(snapshot, "P09", loop=loop, seed=1, block_id="b")
        lines = said(block, snapshot)
        assert {line.beat for line in block.lines} <= {"opening", "point", "call", "transition"}
        assert re.search("卖完|没有库存|售罄|库存已经空了", lines[0].text)
        assert not any(re.search("去.*下单|拍就行|直接下单|加购物车", line.text) for line in lines)
        back = replace(
            snapshot.products["P09"],
            skus=(replace(snapshot.products["P09"].skus[0], stock=3),),
        )
        restocked = Snapshot(4, NOON_US, Catalogue(snapshot.shop, (back,)))
        assert fill(block.lines[0].template, restocked) is None


def test_lines_that_sell_fall_silent_when_the_product_sells_out_in_between() -> None:
    snapshot = sample()
    product = snapshot.products["P01"]
    empty = replace(product, skus=tuple(replace(sku, stock=0) for sku in product.skus))
    after = Snapshot(4, NOON_US, Catalogue(snapshot.shop, (empty,)))
    for loop in range(8):
        block = plan_block(snapshot, "P01", loop=loop, seed=1, block_id="b")
        for line in block.lines:
            if line.beat in ("opening", "price", "promotion", "call", "option", "size", "stock"):
                assert fill(line.template, after) is None, line


def test_without_products_the_shop_speaks_of_itself() -> None:
    for language in ("zh", "en"):
        snapshot = sample(language)
        blocks = [plan_shop_block(snapshot, loop=loop, seed=1, block_id="b") for loop in range(5)]
        for before, after in pairwise(blocks):
            first = {line.text for line in said(before, snapshot)}
            second = {line.text for line in said(after, snapshot)}
            assert len(first & second) < 0.3 * len(second)
            assert len(second) >= 4
    bare = Snapshot(1, 1, Catalogue(Shop(name="小店"), ()))
    assert len(said(plan_shop_block(bare, loop=0, seed=1, block_id="b"), bare)) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_frames_hold_no_number_of_their_own_and_there_are_enough_of_them(language: str) -> None:
    words = wording(language)
    assert len(words.opening) >= 12
    assert len(words.call) >= 10
    assert min(len(words.price), len(words.price_range), len(words.price_with_list)) >= 8
    assert len(words.transition) >= 8
    assert len(words.point) >= 8
    for name in Wording.__struct_fields__:
        frames = getattr(words, name)
        if isinstance(frames, tuple):
            assert len(set(frames)) == len(frames)
            assert not [frame for frame in frames if NUMERALS.search(frame)]
            assert not [frame for frame in frames if ADVERTISING_TERMS.search(frame)]


def test_what_the_catalogue_says_twice_is_said_once() -> None:
    repeated = Product(
        id="X",
        title="杯",
        description="杯把够大。",
        selling_points=("杯把够大", "杯把够大。", "釉面光滑"),
        skus=(Sku(sku="X-1", price_minor=990, stock=500),),
    )
    snapshot = Snapshot(1, 1, Catalogue(Shop(name="小店"), (repeated,)))
    for loop in range(8):
        assert "".join(texts(snapshot, "X", loop)).count("杯把够大") == 1


def test_a_poor_product_still_gets_a_block_that_varies() -> None:
    bare = Product(id="X", title="杯", skus=(Sku(sku="X-1", price_minor=990, stock=500),))
    snapshot = Snapshot(1, 1, Catalogue(Shop(name="小店"), (bare,)))
    for loop in range(20):
        before, after = texts(snapshot, "X", loop), texts(snapshot, "X", loop + 1)
        assert len(after) >= 4
        assert len(set(before) & set(after)) < 0.3 * len(after)


ANYTHING = st.text(max_size=60) | st.sampled_from(
    ["{price:X}", "满199减20", "，。" * 20, "a" * 3000]
)


@settings(max_examples=60)
@given(
    words=st.lists(ANYTHING, min_size=8, max_size=8),
    stock=st.integers(0, 30),
    price_minor=st.integers(0, 10**9),
    language=st.sampled_from(["zh", "en", "th"]),
    loop=st.integers(0, 10**6),
)
def test_any_catalogue_gives_lines_that_can_be_said(
    words: list[str], stock: int, price_minor: int, language: str, loop: int
) -> None:
    sku = Sku(
        sku=words[0] or "s", options={words[1]: words[2]}, price_minor=price_minor, stock=stock
    )
    product = Product(
        id=words[0],
        title=words[3],
        category=words[4],
        description=words[5],
        selling_points=(words[6], words[7], words[6]),
        attributes={words[5]: words[6], words[7]: words[3]},
        options=(words[1],),
        skus=(sku,),
    )
    shop = Shop(name=words[2], language=language, policies={words[3]: words[4]})
    snapshot = Snapshot(1, NOON_US, Catalogue(shop, (product,)))
    block = plan_block(snapshot, words[0], loop=loop, seed=loop, block_id="b")
    lines = [line.text for line in said(block, snapshot)]
    assert len(set(lines)) == len(lines)
    assert not any(set(line) & set("{}\n\r\x00") for line in lines)
    assert block.lines[-1].beat == "transition"
