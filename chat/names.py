"""Pseudonyms: a viewer's id becomes a keyed hash, a name its first letter."""

from __future__ import annotations

from hashlib import blake2b

from chat.visible_text import clean, first_grapheme

_HIDDEN = "***"
_MAX_NAME = 64
_MOST_KEPT = 20_000
_KEY_BYTES = 16


class Pseudonyms:
    """The pseudonyms of one room, under one secret key; a bounded number is kept at hand.

    Raises:
        ValueError: the key is shorter than 16 bytes.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < _KEY_BYTES:
            raise ValueError(f"a room's key has {len(key)} bytes; give it at least {_KEY_BYTES}")
        self._key = blake2b(key, digest_size=32).digest()
        self._ids: dict[tuple[str, str], str] = {}
        self._names: dict[str, str] = {}

    def of_id(self, platform: str, user_id: str) -> str:
        """16 hex digits, the same for the same viewer of the same platform."""
        known = self._ids.get((platform, user_id))
        if known is None:
            if len(self._ids) >= _MOST_KEPT:
                self._ids.clear()
            known = self._ids[platform, user_id] = self.digest(platform, user_id)
        return known

    def of_name(self, name: str) -> str:
        """张三丰 → 张***; a name of one letter shows nothing of itself."""
        known = self._names.get(name)
        if known is None:
            if len(self._names) >= _MOST_KEPT:
                self._names.clear()
            known = self._names[name] = mask_name(name)
        return known

    def digest(self, *parts: str) -> str:
        """A keyed hash of the parts, 16 hex digits."""
        text = "\0".join(parts).encode("utf-8", "surrogatepass")
        return blake2b(text, digest_size=8, key=self._key).hexdigest()


def mask_name(name: str) -> str:
    """The first letter and three asterisks; "" stays "", and masking twice changes nothing."""
    name = clean(name, _MAX_NAME)[0]
    first = first_grapheme(name)
    if not name or name in (_HIDDEN, first + _HIDDEN):
        return name
    return _HIDDEN if name == first else first + _HIDDEN
