"""The reference page of the rules, made from the tables: `python3 -m host.answers.law.page`."""

from __future__ import annotations

import sys

from host.answers.law.likely import RULE as LIKELY
from host.answers.law.rule import Rule
from host.answers.law.tables import BANNED, ON_EVIDENCE

WORDS_SHOWN = 16
_INTRODUCTION = """# Rules of the guard

Made from the tables in `host/answers/law/tables/`; do not edit. After a change of a rule write it
anew with `PYTHONPATH=. python3 -m host.answers.law.page > docs/reference/guard-rules.md`.

Every text is checked before it is spoken: answers, the script, notices, and what the operator
types. The rule's id stands in the log and on the desk. A rule finds a claim by its words, looks at
the words around it, and lets pass what is exempt (本店最, 最佳食用时间), denied (不是全网最低) or
reported as forbidden (广告法不让说最好). Spaces and signs between characters, full-width and
traditional characters and words that only sound alike (zui好) do not hide a claim.

The rules are engineering and no legal advice. The words shown are examples.
"""
_ALWAYS = """
## Never said

Not for any evidence: a selling point of the catalogue that breaks such a rule is not said either.
"""
_EVIDENCE = """
## Said on evidence only

The evidence must make the same promise: not denied, on no narrower terms, and as far as the text
goes. 满99包邮 does not carry 全场包邮, 2人款送地垫 does not carry 都送地垫,
假一赔三 does not carry 假一赔十.
"""
_LIKELY = f"""
## Resembles what must not be said

### {LIKELY.id}

- What: {LIKELY.reason}（{LIKELY.reason_zh}）
- Basis: {LIKELY.basis}
- Of answers only. A sentence that no rule above knows is weighed by its short runs of characters
  and words, as learnt from our own lines. One that the evidence says word for word is left alone.
  After a change of the lines in `tests/law` learn anew with
  `PYTHONPATH=. python3 -m host.answers.law.train`.
"""


def reference_page() -> str:
    """The page in Markdown."""
    parts = [_INTRODUCTION, _ALWAYS, *map(_section, BANNED)]
    parts += [_EVIDENCE, *map(_section, ON_EVIDENCE), _LIKELY]
    return "".join(parts)


def _section(rule: Rule) -> str:
    words = [word.strip() for each in rule.heads for word in each.words[:2]]
    shown = ", ".join(f"`{word}`" for word in words[:WORDS_SHOWN] if "`" not in word)
    count = sum(len(each.words) for each in rule.heads)
    return (
        f"\n### {rule.id}\n\n"
        f"- What: {rule.reason}（{rule.reason_zh}）\n"
        f"- Basis: {rule.basis}\n"
        f"- Heads: {len(rule.heads)}, words: {count}, such as {shown}\n"
    )


if __name__ == "__main__":
    sys.stdout.write(reference_page())
