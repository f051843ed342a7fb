"""What a merchant wants to know of a rehearsal, in the shop's language: how much is answered, what
goes to a person and why, what viewers want that is not there, and which data would answer more."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from importlib.resources import files

import msgspec

from host.answers.answer import Answer

_SHOWN = 8
_OWN_WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "rehearsal.overall": (
            "{questions} 条：AI 自己答 {answered} 条，交给人 {handed} 条，不用回应 {ignored} 条；"
            "要回应的里面 AI 答了 {share}%"
        ),
        "rehearsal.ai": "AI 答了：",
        "rehearsal.human": "交给人：",
        "rehearsal.ignore": "不用回应：",
        "rehearsal.reasons": "要人来答，因为：",
        "rehearsal.missing": "资料里补上下面这些，还能多答 {n} 条（括号里是商品）：",
        "rehearsal.wishes": "观众想要、店里没有：",
        "rehearsal.blocked": "草稿被审核拦下（规则）：",
        "rehearsal.slowest": "最慢 {ms} 毫秒（{id}），一半在 {half} 毫秒以内",
        "list.comma": "、",
    },
    "en": {
        "rehearsal.overall": (
            "{questions} lines: {answered} answered by the AI, {handed} handed to a person,"
            " {ignored} need no answer; the AI answered {share}% of those that do"
        ),
        "rehearsal.ai": "answered:",
        "rehearsal.human": "handed over:",
        "rehearsal.ignore": "no answer needed:",
        "rehearsal.reasons": "a person is needed for:",
        "rehearsal.missing": "with this data, {n} more could be answered (products in brackets):",
        "rehearsal.wishes": "wanted and not there:",
        "rehearsal.blocked": "drafts kept back by the guard (rule):",
        "rehearsal.slowest": "slowest {ms} ms ({id}), half within {half} ms",
        "list.comma": ", ",
    },
}
_ABOUT = {"这个问题": "", "that": ""}
_LISTED = 10


class Answered(msgspec.Struct, frozen=True):
    """One question of the sheet with what was done."""

    id: str
    text: str
    answer: Answer
    milliseconds: float


def summary(answered: list[Answered], language: str) -> list[str]:
    """Lines for a terminal; `language` is the shop's."""
    words = _words("zh" if language.startswith("zh") else "en")
    lines = [_overall(answered, words)]
    lines += _by_outcome(answered, words)
    lines += _reasons(answered, words)
    lines += _missing(answered, words)
    lines += _wishes(answered, words)
    lines += _blocked(answered, words)
    lines += _slowest(answered, words)
    return lines


@cache
def _words(language: str) -> dict[str, str]:
    """The desk's words, so that both call a thing the same, and our own."""
    text = (files("host.desk") / "static" / "words.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)[language]
    return {**found, **_OWN_WORDS[language]}


def _overall(answered: list[Answered], words: dict[str, str]) -> str:
    routes = Counter(each.answer.route for each in answered)
    asking = routes["ai"] + routes["human"]
    share = round(100 * routes["ai"] / asking) if asking else 0
    return words["rehearsal.overall"].format(
        questions=len(answered),
        answered=routes["ai"],
        handed=routes["human"],
        ignored=routes["ignore"],
        share=share,
    )


def _by_outcome(answered: list[Answered], words: dict[str, str]) -> list[str]:
    lines = []
    for route in ("ai", "human", "ignore"):
        kinds = Counter(
            kind
            for each in answered
            if each.answer.route == route
            for kind in each.answer.intent.split("+")
        )
        if kinds:
            told = _told([(_intent(kind, words), n) for kind, n in kinds.most_common(_LISTED)])
            lines.append(f"  {words[f'rehearsal.{route}']} {told}")
    return lines


def _reasons(answered: list[Answered], words: dict[str, str]) -> list[str]:
    reasons = Counter(
        each.answer.reason.partition(":")[0] for each in answered if each.answer.route == "human"
    )
    reasons.pop("no_evidence", None)  # told apart, as missing data
    told = [
        (words.get(f"reason.{reason}", reason).format(about="…"), n)
        for reason, n in reasons.most_common(_LISTED)
    ]
    return [f"  {words['rehearsal.reasons']} {_told(told)}"] if told else []


def _missing(answered: list[Answered], words: dict[str, str]) -> list[str]:
    """What the data does not say, with the products it was asked of."""
    asked: dict[str, Counter[str]] = {}
    for each in answered:
        reasons = [each.answer.reason, *(rest.reason for rest in each.answer.unanswered)]
        for reason in reasons:
            name, _, about = reason.partition(": ")
            if name == "no_evidence":
                # a question with no name of its own is shown as it was asked
                asked.setdefault(_ABOUT.get(about, about) or each.text[:20], Counter()).update(
                    each.answer.product or ("",)
                )
    if not asked:
        return []
    ranked = sorted(asked.items(), key=lambda item: -item[1].total())
    total = sum(products.total() for products in asked.values())
    lines = [words["rehearsal.missing"].format(n=total)]
    for about, of_products in ranked[:_SHOWN]:
        of = words["list.comma"].join(p for p, _ in of_products.most_common(4) if p)
        lines.append(f"  - {about} × {of_products.total()}" + (f"  ({of})" if of else ""))
    return lines


def _wishes(answered: list[Answered], words: dict[str, str]) -> list[str]:
    wished: Counter[str] = Counter()
    for each in answered:
        for wish in each.answer.wishes:
            what = " ".join(filter(None, (wish.colour, wish.size))) or wish.words or each.text
            of = words["list.comma"].join(wish.products[:2])
            wished[f"{what[:20]} ({of})" if of else what[:20]] += 1
    if not wished:
        return []
    return [f"{words['rehearsal.wishes']} {_told(wished.most_common(_SHOWN))}"]


def _blocked(answered: list[Answered], words: dict[str, str]) -> list[str]:
    rules = Counter(each.answer.blocked.rule for each in answered if each.answer.blocked)
    if not rules:
        return []
    return [f"{words['rehearsal.blocked']} {_told(rules.most_common(_SHOWN))}"]


def _slowest(answered: list[Answered], words: dict[str, str]) -> list[str]:
    if not answered:
        return []
    ordered = sorted(answered, key=lambda each: each.milliseconds)
    slowest, middle = ordered[-1], ordered[len(ordered) // 2]
    return [
        words["rehearsal.slowest"].format(
            ms=f"{slowest.milliseconds:.1f}", id=slowest.id, half=f"{middle.milliseconds:.1f}"
        )
    ]


def _intent(kind: str, words: dict[str, str]) -> str:
    return words.get(f"intent.{kind}", kind)


def _told(counted: list[tuple[str, int]]) -> str:
    return ", ".join(f"{what} {count}" for what, count in counted)
