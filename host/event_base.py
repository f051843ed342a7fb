"""What every event of the host is."""

from __future__ import annotations

import msgspec


class HostEventBase(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind"
):
    """Common to all: nothing. The envelope has time and room."""
