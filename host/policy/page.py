"""The policy table as a page of the documentation, and as lines for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from host.policy.table import Platform, Rule, platforms

QUESTIONS = {
    "ai_host": "an AI may present",
    "human_present": "a person must be present",
    "ai_voice": "an AI voice beside a person",
    "text_replies": "text replies by a program",
    "label": "a label is required",
}
_HEAD = """# What each platform allows

Made from `host/policy/platforms.toml`; do not edit. After a change of the table write it anew with
`PYTHONPATH=. python3 -m host.policy.page > docs/reference/platform-policy.md`.

Engineering input, not legal advice: read the platform's own terms before you go on air. *Unknown*
means that no rule text was found, and is treated as the strict answer: the mode is refused until
the operator declares the platform's written permission. *Confidence* is `documented` (the
platform's own page), `excerpt` (read in an excerpt of the page named), `second-hand` (quoted by
somebody else) or `none`.

A stream that is pushed to a host of a platform is shown there, whatever else the settings say: the
mode it needs is refused at the start, and a target at the desk. Where a host is in no row the desk
says so, unless the settings name a platform that may be meant.

What follows from the table for the [modes](../howto/work-beside-a-human-host.md#choose-a-mode):

| mode | needs |
|---|---|
| `ai_host` | *an AI may present* is yes, and *a person must be present* is not yes |
| `co_host` | *an AI voice beside a person* is yes |
| `co_pilot` | nothing: nobody hears or sees an AI host |
| text replies, in every mode | *text replies by a program* is yes |

An answer that is *no*, and a person who must be present, cannot be declared away. *Unknown* can,
by a person, with a date and where the permission is written down. Every start that needs it writes
it into the log:

```toml
[[permission]]
platform = "bilibili"
what = "ai_host"            # or "co_host", "text_replies"
by = "Wang Fang"
date = "2026-11-20"
reference = "contract 2026-118, clause 4"
```
"""


def page() -> str:
    """The page, in Markdown."""
    parts = [_HEAD]
    parts += [_section(row, rules) for row, rules in platforms().items()]
    return "\n".join(parts)


def lines_of(row: str, rules: Platform) -> list[str]:
    """A platform as lines for a terminal."""
    lines = [_line(name, rule) for name, rule in rules_of(rules)]
    return [f"{row}: {rules.name}.{_ingest(rules)}", *lines]


def rules_of(rules: Platform) -> list[tuple[str, Rule]]:
    """The rules of a platform with their names, in the order of the page."""
    return [(name, getattr(rules, name)) for name in QUESTIONS]


def _line(name: str, rule: Rule) -> str:
    return (
        f"  {QUESTIONS[name]}: {rule.is_}: {rule.says}"
        f" ({rule.source}, {rule.date}, {rule.confidence})"
    )


def _section(row: str, rules: Platform) -> str:
    rows = [
        f"| {QUESTIONS[name]} | **{rule.is_}** | {rule.says} | {rule.source} | {rule.date} |"
        f" {rule.confidence} |"
        for name, rule in rules_of(rules)
    ]
    head = ["| rule | answer | what was found | source | date | confidence |", "|" + "---|" * 6]
    return "\n".join([f"## {row}", "", f"{rules.name}.{_ingest(rules)}", "", *head, *rows, ""])


def _ingest(rules: Platform) -> str:
    ingest = rules.ingest
    if ingest is None:
        return ""
    hosts = ", ".join(f"`{host}`" for host in ingest.hosts)
    return (
        f" Known by the address to push to: {hosts} ({ingest.source}, {ingest.date},"
        f" {ingest.confidence})."
    )


def summary(named: Sequence[str]) -> list[str]:
    """The named platforms in full; without names all of them, a line each."""
    table = platforms()
    if named:
        return [line for row in named for line in lines_of(row, table[row])]
    return [
        f"{row}: " + ", ".join(f"{name} {rule.is_}" for name, rule in rules_of(rules))
        for row, rules in table.items()
    ]


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
