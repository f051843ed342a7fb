"""How calls to Bilibili's open-live interface are signed: HMAC-SHA256 over six headers."""

from __future__ import annotations

import hmac
from hashlib import md5, sha256


def signed_headers(
    body: bytes, *, key: str, secret: str, nonce: str, timestamp_s: int
) -> dict[str, str]:
    """The headers of a call with this body."""
    signed = {
        "x-bili-accesskeyid": key,
        "x-bili-content-md5": md5(body, usedforsecurity=False).hexdigest(),
        "x-bili-signature-method": "HMAC-SHA256",
        "x-bili-signature-nonce": nonce,
        "x-bili-signature-version": "1.0",
        "x-bili-timestamp": str(timestamp_s),
    }
    text = "\n".join(f"{name}:{value}" for name, value in signed.items())
    signature = hmac.new(secret.encode(), text.encode(), sha256).hexdigest()
    return {
        **signed,
        "Authorization": signature,
        "Content-Type": "application/json",
        "Accept": "application/json",
    }
