"""What all sections of the settings have in common."""

from __future__ import annotations

import msgspec

Check = tuple[bool, str, object, str]
"""Whether a setting is sane, its name, its value as it may be shown, and what is allowed."""


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common to all sections: an unknown setting is refused."""
