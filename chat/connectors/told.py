"""A platform's JSON, read with distrust: what is missing or of a wrong type is not there."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

_LONGEST_TEXT = 4_000
_LARGEST = 2**53


class NotJson(ValueError):
    """The bytes are not a JSON object."""


class Told:
    """A JSON object. Every look at it gives a usable value or says that there is none."""

    def __init__(self, fields: dict[str, object]) -> None:
        self._fields = fields

    @classmethod
    def of(cls, data: bytes | str) -> Told:
        """Read a JSON text.

        Raises:
            NotJson: not JSON, or not an object.
        """
        try:
            value = msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise NotJson("not JSON") from error
        if not isinstance(value, dict):
            raise NotJson("JSON, but not an object")
        return cls(value)

    def __contains__(self, name: str) -> bool:
        return self._fields.get(name) is not None

    def text(self, name: str) -> str:
        """A string (or a whole number, as its digits), cut after 4,000 characters; "" otherwise."""
        value = self._fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return value[:_LONGEST_TEXT] if isinstance(value, str) else ""

    def whole(self, name: str) -> int | None:
        """A whole number of at most 2^53, written as number or digits; None otherwise."""
        value = self._fields.get(name)
        if isinstance(value, str) and len(value) < 18 and value.lstrip("-").isdecimal():
            value = int(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
            return None
        return value

    def count(self, name: str, *, otherwise: int = 1) -> int:
        """A whole number of at least 1."""
        value = self.whole(name)
        return value if value is not None and value >= 1 else otherwise

    def yes(self, name: str) -> bool:
        """Whether it is true (or the number 1)."""
        return self._fields.get(name) in (True, 1)

    def inner(self, name: str) -> Told:
        """The object under this name; an empty one where there is none."""
        value = self._fields.get(name)
        return Told(value if isinstance(value, dict) else {})

    def items(self, name: str) -> Iterator[Told]:
        """The objects of a list; what is no object in it is passed over."""
        value = self._fields.get(name)
        for item in value if isinstance(value, list) else ():
            if isinstance(item, dict):
                yield Told(item)

    def texts(self, name: str) -> tuple[str, ...]:
        """The strings (and whole numbers) of a list."""
        value = self._fields.get(name)
        found = value if isinstance(value, list) else []
        return tuple(
            str(item)[:_LONGEST_TEXT]
            for item in found
            if isinstance(item, str | int) and not isinstance(item, bool)
        )
