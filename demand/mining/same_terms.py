"""New terms that are one thing in several words: 可插电, 能插电 and 插电款 are counted as one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from demand.mining.labelling import Label
from demand.mining.vocabulary import Vocabulary
from demand.mining.words.filler_words import words_of
from demand.mining.words.table import flavours_abroad
from demand.signal import Family

_BEFORE = re.compile("^(?:可以|能够|可|能|会|带|有|做成|做|成|纯|姐(?!妹))(?=..)")
_BEHIND = re.compile("(?:的|款|型|式|版|味|口味|色|样式|类型|加热|功能)+$")
_DRAWN_OUT = re.compile(r"([^\W\d])\1+$")
"""inoxx and 喷雾雾 are inox and 喷雾."""
_JOINTS = frozenset(
    words_of(
        "yang model warna rasa ukuran varian pakai ada with a an the dong kak ga gak ya min ones"
        " one version versions loại màu mẫu bản có kèm"
    )
)
"""Words abroad that only join a term to goods."""
_ENDINGS = ("", "色", "款", "的", "味", "型")


def stem(term: str) -> str:
    """What is left of a term without the words that only join it to goods."""
    plain = _DRAWN_OUT.sub(r"\1", term)
    if " " in plain:
        plain = " ".join(word for word in plain.split() if word not in _JOINTS) or plain
    left = _BEHIND.sub("", _BEFORE.sub("", plain))
    left = left if len(left) > 1 else plain
    return flavours_abroad().get(left, left)


def joined(
    terms: Sequence[str], labels: Mapping[str, Label], vocabulary: Vocabulary
) -> dict[str, Label]:
    """Labels by which terms of one stem come to one value: one that the vocabulary knows with an
    ending, else that of the most frequent term (`terms` are by frequency, the most first)."""
    found = dict(labels)
    first: dict[str, Label] = {}
    for term in terms:
        own = _known(term, vocabulary) or _known(stem(term), vocabulary) or found.get(term)
        if own is not None and own.family is None:
            continue
        known = first.setdefault(stem(term), own or Label(Family.VARIANT, term))
        if known.value != term or own is not None:
            found[term] = known
    return found


def _known(term: str, vocabulary: Vocabulary) -> Label | None:
    for ending in _ENDINGS:
        word = vocabulary.words.get(term + ending)
        if word is not None and word.attribute is not None:
            return Label(*word.attribute)
    return None
