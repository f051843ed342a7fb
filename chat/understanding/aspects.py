"""What a product can be asked about: for each aspect the words viewers use and the words by which
its evidence is known in product data. General knowledge of goods, nothing of any one shop."""

from __future__ import annotations

from functools import cache

import msgspec

from chat.reading import Intent
from chat.understanding.aspect_table import TABLE
from chat.understanding.concepts import Concept, concepts
from chat.understanding.tables import spread
from chat.understanding.tongues import en, id, ms, th, vi


class Aspect(msgspec.Struct, frozen=True):
    """One thing to know about a product. `evidence` words are looked for in attribute names,
    questions already answered, selling points, values and descriptions, in that order."""

    id: str
    intent: Intent
    zh: str
    en: str
    cues: tuple[str, ...]
    evidence: tuple[str, ...]


@cache
def aspects() -> dict[str, Aspect]:
    """All aspects by id, in the order of the table, with the cues of every language."""
    found = dict(everyday_aspects())
    _add_concepts(found)
    return found


def everyday_cues() -> frozenset[str]:
    """Words that ask for an aspect and name no product, wherever they stand."""
    return frozenset(cue for aspect in everyday_aspects().values() for cue in aspect.cues)


@cache
def everyday_aspects() -> dict[str, Aspect]:
    """The aspects without what the concepts of other languages add."""
    found = _of_table()
    for table in (en.ASPECTS, id.ASPECTS, ms.ASPECTS, th.ASPECTS, vi.ASPECTS):
        for name, cues in spread(table):
            more = dict.fromkeys((*found[name].cues, *cues))
            found[name] = msgspec.structs.replace(found[name], cues=tuple(more))
    return found


def _add_concepts(found: dict[str, Aspect]) -> None:
    """What the concepts add: a phrase that asks for something else already goes on doing so."""
    taken = {cue for aspect in found.values() for cue in aspect.cues}
    for concept in concepts():
        own = found.get(concept.id) or _aspect_of(concept)
        free = [cue for _, cues in concept.said for cue in cues if cue not in taken]
        taken.update(free)
        found[concept.id] = msgspec.structs.replace(
            own, cues=tuple(dict.fromkeys((*own.cues, *free)))
        )


def _aspect_of(concept: Concept) -> Aspect:
    long = tuple(word for word in concept.evidence if len(word) > 3)
    return Aspect(concept.id, Intent(concept.intent), concept.zh, concept.en, (), long)


def _of_table() -> dict[str, Aspect]:
    found: dict[str, Aspect] = {}
    for line in TABLE.strip().splitlines():
        if line[0] in "?!":
            last = found[next(reversed(found))]
            words = tuple(line[2:].split("|"))
            if line[0] == "?":
                last = msgspec.structs.replace(last, cues=last.cues + words)
            else:
                last = msgspec.structs.replace(last, evidence=last.evidence + words)
            found[last.id] = last
        else:
            name, intent, zh, en = line.split("/")
            found[name] = Aspect(name, Intent(intent), zh, en, (), ())
    return found
