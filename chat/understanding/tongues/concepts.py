"""What viewers ask of goods, one thing a paragraph: how catalogues state it, and how each of five
languages asks for it.

A paragraph begins with `id/intent/Chinese/English`; `!` gives the words of product data, `en`,
`id`, `ms`, `th` and `vi` what is typed in chat. Paragraphs of an aspect that is known already add
to it. General knowledge of goods, nothing of any one shop.
"""

from __future__ import annotations

from chat.understanding.tongues import (
    concepts_clothes,
    concepts_devices,
    concepts_everyday,
    concepts_home,
    concepts_worn,
)

_PARTS = (concepts_worn, concepts_devices, concepts_home, concepts_clothes, concepts_everyday)
CONCEPTS = "\n\n".join(part.CONCEPTS.strip() for part in _PARTS)
"""All paragraphs."""
