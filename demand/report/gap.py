"""What is missing for a report, what was done instead, and where to fill it in. A gap is told and
never stops the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from demand.plan.unsaid_terms import Unsaid
from demand.plan.unsaid_words import named
from demand.report.contents import Gap, Language
from demand.report.words import number, percent, say

_MOST_NAMED = 10


def of_terms(unsaid: Mapping[str, Unsaid]) -> tuple[Gap, ...]:
    """A gap for each number that the terms do not say of a style."""
    return tuple(
        Gap(
            kind=f"terms_{taken.how}",
            subject=each.style,
            file=each.file,
            row=each.row,
            column=name,
            taken="" if taken.how == "nothing" else f"{taken.value:.4g}",
            values={"margin": percent(each.margin), "taken": f"{taken.value:.4g}"}
            if taken.how in ("margin", "usual")
            else {},
        )
        for each in unsaid.values()
        for name, taken in each.taken.items()
    )


def sentences(gaps: Iterable[Gap], language: Language) -> list[str]:
    """One sentence for all gaps of a kind in a column of a file."""
    alike: dict[tuple[str, str, str], list[Gap]] = {}
    for gap in gaps:
        alike.setdefault((gap.kind, gap.file, gap.column), []).append(gap)
    return [_sentence(each, language) for each in alike.values()]


def what(gap: Gap, language: Language) -> str:
    """What is missing, in a word or two."""
    return named(gap.column)[language == "en"]


def _sentence(gaps: list[Gap], language: Language) -> str:
    first = gaps[0]
    shown = "、" if language == "zh" else ", "
    names = shown.join(each.subject for each in gaps[:_MOST_NAMED] if each.subject)
    more = " …" if len(gaps) > _MOST_NAMED else ""
    values: dict[str, object] = {
        **first.values,
        "count": number(len(gaps)),
        "names": names + more,
        "file": first.file,
        "column": first.column,
        "what": what(first, language),
    }
    return say(f"gap.{first.kind}", language, **values)
