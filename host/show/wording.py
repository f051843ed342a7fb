"""The frames that a pitch is made of, per language. A frame holds no number and no promise of its
own: those come in through its slots."""

from __future__ import annotations

import msgspec

Frames = tuple[str, ...]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """Frames by beat. Placeholders: `{title}`, `{category}`, `{link}`, `{price}`, `{list_price}`,
    `{stock}`, `{name}` (of an attribute, option or policy), `{x}` (the content), `{shop}`."""

    opening: Frames
    point: Frames
    more: Frames
    """For the second and later clauses of the same text."""
    attribute: Frames
    option: Frames
    gone_option: Frames
    size: Frames
    price: Frames
    price_range: Frames
    price_with_list: Frames
    promotion: Frames
    promotion_end: Frames
    stock: Frames
    policy: Frames
    question: Frames
    reply: Frames
    """The first clause of an answer to a question of the FAQ."""
    ask: Frames
    ask_size: Frames
    """Only where the chart goes by height and weight."""
    call: Frames
    transition: Frames
    sold_out_opening: Frames
    sold_out_call: Frames
    shop_opening: Frames
    shop_ask: Frames
    policy_names: dict[str, str]
    other_policy: str


def wording(language: str) -> Wording:
    """The frames for a language; English where there are none."""
    if language == "zh":
        from host.show.wording_zh import CHINESE

        return CHINESE
    from host.show.wording_en import ENGLISH

    return ENGLISH
