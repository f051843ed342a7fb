"""A second kind of generated rooms: English, kitchen and camping goods, other wording."""

from __future__ import annotations

import random

from demand_rooms import FIRST_MONDAY_S, WEEK_S, Plant, Rooms

CATALOGUE = {
    "shop": {
        "name": "Hearth & Trail",
        "currency": "USD",
        "language": "en",
        "timezone": "America/New_York",
    },
    "products": [
        {
            "id": "K1",
            "link_no": 1,
            "title": "Enamel Camping Mug",
            "category": "mug",
            "attributes": {"Material": "enamel steel"},
            "options": ["Color", "Size"],
            "skus": [
                {
                    "sku": f"K1-{c}",
                    "options": {"Color": c, "Size": "350ml"},
                    "price_minor": 1400,
                    "stock": 9,
                }
                for c in ("White", "Blue")
            ],
        },
        {
            "id": "K2",
            "link_no": 2,
            "title": "Nonstick Frying Pan",
            "category": "frying pan",
            "attributes": {"Coating": "ceramic nonstick"},
            "options": ["Size"],
            "skus": [
                {"sku": f"K2-{s}", "options": {"Size": s}, "price_minor": 3900, "stock": 9}
                for s in ("24cm", "28cm")
            ],
        },
        {
            "id": "K3",
            "link_no": 3,
            "title": "Two Person Trail Tent",
            "category": "tent",
            "attributes": {"Material": "polyester"},
            "options": ["Color"],
            "selling_points": ["waterproof floor"],
            "skus": [
                {"sku": f"K3-{c}", "options": {"Color": c}, "price_minor": 12900, "stock": 9}
                for c in ("Green", "Orange")
            ],
        },
        {
            "id": "K4",
            "link_no": 4,
            "title": "Cozy Fleece Hoodie",
            "category": "hoodie",
            "attributes": {"Material": "polyester fleece"},
            "options": ["Color", "Size"],
            "skus": [
                {
                    "sku": f"K4-{c}-{s}",
                    "options": {"Color": c, "Size": s},
                    "price_minor": 4900,
                    "stock": 9,
                }
                for c in ("Black", "Grey")
                for s in ("S", "M", "L", "XL")
            ],
        },
    ],
}

WISHES = [
    ("colour", "sage green", ("sage green", "sage"), "mug", "mug", True),
    ("colour", "burgundy", ("burgundy", "wine red"), "hoodie", "hoodie", True),
    ("colour", "lavender", ("lavender", "lilac"), "hoodie", "hoodie", True),
    ("colour", "mustard", ("mustard yellow", "mustard"), "mug", "mugs", True),
    ("colour", "navy", ("navy", "navy blue"), "tent", "tent", True),
    ("colour", "Black", ("black",), "hoodie", "hoodie", False),
    ("size", "3XL", ("3XL", "XXXL"), "hoodie", "hoodie", True),
    ("size", "XS", ("XS", "xs size"), "hoodie", "hoodie", True),
    ("size", "500ml", ("500ml", "500 ml"), "mug", "mug", True),
    ("size", "20cm", ("20cm", "20 cm"), "frying pan", "pan", True),
    ("function", "zip-up", ("zip up", "zip-up", "full zip"), "hoodie", "hoodie", True),
    ("style", "cropped", ("cropped",), "hoodie", "hoodie", True),
    ("style", "oversized", ("oversized", "baggy"), "hoodie", "hoodie", True),
    ("function", "with lid", ("with a lid", "with lid"), "mug", "mug", True),
    (
        "function",
        "induction compatible",
        ("induction compatible", "induction ready"),
        "frying pan",
        "pan",
        True,
    ),
    ("function", "dishwasher safe", ("dishwasher safe",), "frying pan", "pan", True),
    ("function", "stackable", ("stackable",), "mug", "mugs", True),
    ("function", "heated", ("heated",), "hoodie", "hoodie", True),
    ("function", "waterproof", ("waterproof",), "tent", "tent", False),
]

_TEMPLATES = (
    "any chance of a {v} {t}?",
    "would love to see a {v} {t}",
    "do you guys carry the {t} in {v}",
    "{v} {t} when??",
    "pls make {v} {t}s",
    "is there a {v} {t}",
    "i need a {v} {t} in my life",
    "still hoping for a {v} {t} honestly",
    "why is there no {v} {t}",
    "got any {v} {t}s?",
    "when are you dropping a {v} {t}",
    "does the {t} come in {v}",
    "been looking for a {v} {t} forever",
    "can we get a {v} {t} please",
    "are there {v} {t}s coming",
    "wish the {t} came in {v}",
    "begging for a {v} {t}",
    "y'all should do a {v} {t}",
    "{t} in {v} would sell out so fast",
)
_TAILS = ("", "", "", " 😭", "!!", " lol", " pls", " tysm", "...", " ❤️")
NOISE = (
    "hi from ohio",
    "good morning everyone",
    "love your energy",
    "how much is shipping",
    "what's the price of #2",
    "just ordered mine",
    "arrived yesterday, so happy with it",
    "handle came loose after a week",
    "too pricey for me",
    "is this live?",
    "what time do you end",
    "lol same",
    "first time here",
    "do you ship to canada",
    "any codes today?",
    "my dog is obsessed with your voice",
    "show us the bottom please",
    "how heavy is it",
    "does it scratch easily",
    "great quality so far",
    "shipping took forever last time",
    "can i return it",
    "which one is better for two people",
    "what material is it",
    "1 or 2?",
    "haha the cat",
    "music is nice",
    "where are you based",
    "how do i check out",
    "got the black one last month",
    "white shirt looks good on you",
    "my blue car broke down today",
    "so cute",
    "it leaked on my first trip",
    "not worth it imo",
    "thank you!!",
    "drop the link",
    "following",
    "is it on sale",
)
_FAKES = (("colour", "neon green", "we all demand a neon green tent or we leave this shop"),)


def generate(
    *,
    seed: int = 11,
    weeks: int = 10,
    noise_per_week: int = 3_000,
    trends: int = 5,
    base: int = 35,
) -> Rooms:
    """As `demand_rooms.generate`."""
    chance = random.Random(seed)
    rooms = Rooms()
    growing = set(chance.sample([r for r, wish in enumerate(WISHES) if wish[5]], trends))
    for row, (family, value, said, category, thing, missing) in enumerate(WISHES):
        ramp = chance.randrange(4, weeks - 3) if row in growing else None
        weekly = tuple(_people(chance, week, ramp, base) for week in range(weeks))
        plant = Plant(family, value, said, category, thing, missing, weekly, ramp)
        rooms.plants.append(plant)
        for week, people in enumerate(weekly):
            for number in range(people):
                at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
                viewer = f"fan{week}-{row}-{number}"
                rooms.add(wish_line(chance, plant), at_s, viewer, f"live{chance.randrange(4)}")
    for week in range(weeks):
        for _ in range(noise_per_week):
            at_s = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S)
            text = chance.choice(NOISE) + chance.choice(_TAILS)
            rooms.add(
                text,
                at_s,
                f"v{chance.randrange(noise_per_week // 3)}",
                f"live{chance.randrange(4)}",
            )
    _add_fakes(rooms, chance, weeks)
    return rooms.in_order()


def _people(chance: random.Random, week: int, ramp: int | None, base: int) -> int:
    usual = base if ramp is None else base / 7
    if ramp is not None and week >= ramp:
        usual = min(base * 3.0, base / 7 * 2.5 ** (week - ramp + 1))
    return max(2, round(chance.gauss(usual, usual * 0.15)))


def wish_line(chance: random.Random, plant: Plant) -> str:
    """One line of a plant."""
    text = chance.choice(_TEMPLATES).format(v=chance.choice(plant.said), t=plant.thing)
    return text.replace(f"{plant.thing}s", plant.thing.rstrip("s") + "s") + chance.choice(_TAILS)


def _add_fakes(rooms: Rooms, chance: random.Random, weeks: int) -> None:
    for family, value, text in _FAKES:
        rooms.fakes.append((family, value))
        for week in range(weeks // 2, weeks):
            start = FIRST_MONDAY_S + week * WEEK_S + chance.randrange(WEEK_S - 3600)
            for number in range(50):
                rooms.add(
                    text + "!" * (number % 3), start + 2 * number, f"x{week}-{number}", "live0"
                )
