"""What a style looks like, in words: its colour, pattern and category in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demand.pictures.colour_names import BASES
from demand.pictures.pattern import PATTERNS_ZH

_CATEGORIES_ZH = {
    "Blazer": "西装外套", "Blouse": "女衬衫", "Body": "连体衣", "Dress": "连衣裙", "Hat": "帽子",
    "Hoodie": "卫衣", "Longsleeve": "长袖", "Outwear": "外套", "Pants": "裤子", "Polo": "Polo衫",
    "Shirt": "衬衫", "Shoes": "鞋", "Shorts": "短裤", "Skirt": "半身裙", "T-Shirt": "T恤",
    "Top": "上衣", "Undershirt": "背心",
}  # fmt: skip
_PATTERNS_ZH = {str(name): zh for name, zh in PATTERNS_ZH.items()}
_NO_CATEGORY = ("Not sure", "Other", "Skip")


SURE_CATEGORY = 0.5
"""Share from which a category is named: then the embedded model is right in three of four cases."""


def sure_category(categories: Sequence[tuple[str, float]]) -> str:
    """The likeliest category of a picture, if it is likely enough to be named; else ""."""
    if not categories or categories[0][1] < SURE_CATEGORY or categories[0][0] in _NO_CATEGORY:
        return ""
    return categories[0][0]


def look_words(attributes: Mapping[str, str]) -> tuple[str, str]:
    """Chinese and English, e.g. 蓝色条纹衬衫 and "blue striped Shirt"; what is plain has no
    pattern, and "" is what nothing is known of. Categories of other models stand as they are."""
    colour, pattern = attributes.get("colour", ""), attributes.get("pattern", "")
    category = attributes.get("category", "")
    if category in _NO_CATEGORY:
        category = ""
    if pattern == "plain":
        pattern = ""
    words = (
        BASES.get(colour, colour),
        _PATTERNS_ZH.get(pattern, pattern),
        _CATEGORIES_ZH.get(category, category),
    )
    english = [each for each in (colour, pattern, category) if each]
    if english and not category:
        return "".join(words) + "款", " ".join([*english, "style"])
    return "".join(words), " ".join(english)
