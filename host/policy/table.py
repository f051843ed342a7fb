"""The policy table: what each platform allows, from the file of data beside this."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

FILE = Path(__file__).parent / "platforms.toml"
Confidence = Literal["documented", "excerpt", "second-hand", "none"]


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of one platform. `date` is the rule's, or when it was looked for in vain."""

    is_: Literal["yes", "no", "unknown"] = msgspec.field(name="is")
    says: str
    source: str
    date: str
    confidence: Confidence


class Ingest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The hosts that a platform takes streams at: these, and all below them."""

    hosts: tuple[str, ...]
    source: str
    date: str
    confidence: Confidence


class Platform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rules of a platform, or of a platform in one market."""

    name: str
    family: str
    """Groups the markets of one platform."""
    ai_host: Rule
    """An AI may present."""
    human_present: Rule
    """A person must be there while it does."""
    ai_voice: Rule
    """An AI may be heard beside a person."""
    text_replies: Rule
    """A program may write into the chat."""
    label: Rule
    """A mark is required; `says` is its form."""
    ingest: Ingest | None = None


@cache
def platforms() -> dict[str, Platform]:
    """All rows, by their name in the settings."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, Platform])


def row_of_host(host: str) -> str | None:
    """The row of the platform that takes streams at this host; None where nobody knows."""
    name = host.casefold().rstrip(".")
    for row, rules in platforms().items():
        for known in rules.ingest.hosts if rules.ingest is not None else ():
            if name == known or name.endswith(f".{known}"):
                return row
    return None
