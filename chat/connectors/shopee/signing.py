"""How calls to Shopee's open platform are signed (HMAC-SHA256 over partner, path, time and, for a
call on somebody's behalf, token and user)."""

from __future__ import annotations

import hmac
from hashlib import sha256


def signature(
    partner_key: str,
    *,
    partner_id: int,
    path: str,
    timestamp_s: int,
    token: str = "",
    user: str = "",
) -> str:
    """The `sign` of a call; without token and user that of a call in the partner's own name."""
    text = f"{partner_id}{path}{timestamp_s}{token}{user}"
    return hmac.new(partner_key.encode(), text.encode(), sha256).hexdigest()
