"""What the operator says about the platforms of a room."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from host.config_section import Section
from host.policy.table import platforms


class PolicyConfig(Section, frozen=True):
    """`platforms` are those that show the room beside those of the `[[connector]]` tables, by their
    name in the policy table."""

    platforms: tuple[str, ...] = ()


class Permission(Section, frozen=True):
    """A person's declaration that they hold the platform's written permission for something that
    the policy table does not know to be allowed. It is logged at every start that needs it."""

    platform: str
    what: Literal["ai_host", "co_host", "text_replies"]
    by: str
    date: str
    reference: str


def doubtful_policy(policy: PolicyConfig, permissions: Sequence[Permission]) -> str:
    """What is wrong with these settings, as a sentence; "" where nothing is."""
    known = ", ".join(platforms())
    for named in policy.platforms:
        if named not in platforms():
            return f"policy.platforms has {named[:40]!r}; allowed are {known}"
    for permission in permissions:
        if permission.platform not in platforms() or permission.platform in ("own", "generic"):
            return (
                f"a [[permission]] is for {permission.platform[:40]!r}; name one platform of the"
                " policy table (python3 run.py policy)"
            )
        for name in ("by", "reference"):
            text = getattr(permission, name)
            if not text.strip() or not text.isprintable() or len(text) > 200:
                return (
                    f"the [[permission]] for {permission.platform} has no usable {name!r}: write"
                    " who declares it, and where the permission is written down"
                )
        if not _is_date(permission.date):
            return (
                f"the [[permission]] for {permission.platform} has the date"
                f" {permission.date[:40]!r}; write it as 2026-11-21"
            )
    return ""


def _is_date(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
