"""What happens to a catalogue while the host is answering: prices, stock, offers, SKUs change."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import msgspec
from truth_questions import Question
from truth_shops import World

from storage.catalogue import Product, Promotion, Together

Change = Callable[[World, random.Random], World]


def changed(world: World, rng: random.Random, times: int = 1) -> World:
    """The shop after some changes."""
    for _ in range(times):
        world = rng.choice(_CHANGES)(world, rng)
    return world


def as_asked_now(question: Question, before: World, now: World) -> Question:
    """The question as it is to be understood after the change: whoever asked about all variants
    of a product asks about those there are."""
    there = {p.id: p for p in now.catalogue.products}
    every = {s.sku for p in now.catalogue.products for s in p.skus}
    skus = set(question.skus) & every
    for product in before.catalogue.products:
        own = {sku.sku for sku in product.skus}
        if own <= question.skus and product.id in there:
            skus |= {sku.sku for sku in there[product.id].skus}
    products = tuple(p for p in question.products if p in there)
    return replace(question, products=products, skus=frozenset(skus))


def repriced(world: World, rng: random.Random, product_id: str) -> World:
    """The shop after the prices of one product have changed."""
    if all(product.id != product_id for product in world.catalogue.products):
        return world
    return _prices(world, rng, product_id)


def _with(world: World, products: list[Product]) -> World:
    catalogue = msgspec.structs.replace(world.catalogue, products=tuple(products))
    return replace(world, catalogue=catalogue)


def _one_product(
    world: World, rng: random.Random, make: Callable[[Product], Product], which: str | None = None
) -> World:
    chosen = which or rng.choice(world.catalogue.products).id
    return _with(world, [make(p) if p.id == chosen else p for p in world.catalogue.products])


def _prices(world: World, rng: random.Random, which: str | None = None) -> World:
    share = rng.choice((70, 85, 90, 110, 125))
    step = {"VND": 1000, "IDR": 100_000}.get(world.currency, 10)

    def make(product: Product) -> Product:
        skus = [
            msgspec.structs.replace(
                sku,
                price_minor=max(step, sku.price_minor * share // 100 // step * step),
                list_price_minor=None,
            )
            for sku in product.skus
        ]
        return msgspec.structs.replace(product, skus=tuple(skus))

    return _one_product(world, rng, make, which)


def _one_price(world: World, rng: random.Random) -> World:
    def make(product: Product) -> Product:
        place = rng.randrange(len(product.skus))
        skus = list(product.skus)
        sku = skus[place]
        skus[place] = msgspec.structs.replace(sku, price_minor=sku.price_minor * 2)
        return msgspec.structs.replace(product, skus=tuple(skus))

    return _one_product(world, rng, make)


def _stock(world: World, rng: random.Random) -> World:
    def make(product: Product) -> Product:
        skus = [
            msgspec.structs.replace(sku, stock=rng.choice((0, sku.stock, sku.stock + 3, 1)))
            for sku in product.skus
        ]
        return msgspec.structs.replace(product, skus=tuple(skus))

    return _one_product(world, rng, make)


def _offers_gone(world: World, rng: random.Random) -> World:
    return _one_product(world, rng, lambda p: msgspec.structs.replace(p, promotions=()))


def _offer_of_another(world: World, rng: random.Random) -> World:
    """A product gets the offers that another has for itself."""
    plain = [
        p.promotions
        for p in world.catalogue.products
        if p.promotions and not any(_is_shared(x) for x in p.promotions)
    ]
    if not plain:
        return world
    taken = rng.choice(plain)
    return _one_product(world, rng, lambda p: msgspec.structs.replace(p, promotions=taken))


def _is_shared(promotion: Promotion) -> bool:
    return promotion.scope is not None or isinstance(promotion.rule, Together)


def _product_gone(world: World, rng: random.Random) -> World:
    if len(world.catalogue.products) < 4:
        return world
    gone = rng.choice(world.catalogue.products).id
    left = [p for p in world.catalogue.products if p.id != gone]
    return _with(world, [_without_offers_on(p, gone) for p in left])


def _without_offers_on(product: Product, gone: str) -> Product:
    kept = [
        p
        for p in product.promotions
        if not (isinstance(p.rule, Together) and gone in p.rule.products)
        and not (p.scope is not None and gone in p.scope.products)
    ]
    return msgspec.structs.replace(product, promotions=tuple(kept))


def _sku_added(world: World, rng: random.Random) -> World:
    colours = ("橙色", "紫色") if world.language == "zh" else ("Orange", "Purple")
    contents = dict(world.contents)

    def make(product: Product) -> Product:
        known = product.skus[0]
        name = next((n for n in known.options if n in ("颜色", "Color")), None)
        if name is None:
            return product
        value = rng.choice(colours)
        id_ = f"{known.sku}-{value}"
        if any(sku.sku == id_ for sku in product.skus):
            return product
        contents[id_] = contents[known.sku]
        price = known.price_minor + known.price_minor // 10
        added = msgspec.structs.replace(
            known, sku=id_, options={**known.options, name: value}, price_minor=price, stock=2
        )
        return msgspec.structs.replace(product, skus=(*product.skus, added))

    return replace(_one_product(world, rng, make), contents=contents)


_CHANGES: tuple[Change, ...] = (
    *(_prices, _prices, _one_price, _stock, _stock, _offers_gone, _offer_of_another),
    *(_product_gone, _sku_added),
)
