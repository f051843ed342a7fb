"""The wider regions by which a policy may call a country that it does not name."""

from __future__ import annotations

from chat.understanding.places import countries

_ASIA = frozenset(("indonesia", "malaysia", "singapore", "thailand", "vietnam", "philippines"))
_EAST = frozenset(("japan", "korea", "south korea", "china", "hong kong", "taiwan", "macau"))
_EUROPE = frozenset(
    ("germany", "france", "spain", "italy", "ireland", "netherlands", "belgium", "austria", "uk")
)
_REST = (
    "rest of the world",
    "rest of world",
    "elsewhere",
    "other countries",
    "all other",
    "others",
)


def wider_names(region: str) -> tuple[str, ...]:
    """What a policy may call the part of the world that a place lies in, the nearest first; the
    names for all the rest last."""
    country = countries().get(region.lower(), region.lower())
    near: tuple[str, ...] = ()
    if country in _ASIA:
        near = ("southeast asia", "south east asia", "south-east asia", "asean", "asia")
    elif country in _EAST:
        near = ("east asia", "asia")
    elif country in _EUROPE:
        near = ("europe", "european union")
    return (*near, *_REST)
