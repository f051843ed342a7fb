"""Server-sent events from bytes as they come (WHATWG HTML, section 9.2.6), without any I/O."""

from __future__ import annotations

LINE_BYTES_MAX = 64 * 1024


class BrokenEvents(ValueError):
    """The bytes are no server-sent events; the message says what is wrong with them."""


class ServerEvents:
    """Takes bytes cut anywhere and gives the `data` of each event that is complete."""

    def __init__(self, line_bytes_max: int = LINE_BYTES_MAX) -> None:
        self._line_bytes_max = line_bytes_max
        self._part = b""
        self._after_return = False
        self._at_start = True
        self._data: list[str] = []
        self._data_length = 0

    def feed(self, received: bytes) -> list[str]:
        """The events completed by these bytes.

        Raises:
            BrokenEvents: a line is not UTF-8, or too long.
        """
        if self._after_return and received:
            # The second half of a CRLF that a packet's end has cut.
            received = received.removeprefix(b"\n")
            self._after_return = False
        lines = (self._part + received).splitlines(keepends=True)
        self._part = b""
        if lines and lines[-1][-1:] not in (b"\n", b"\r"):
            self._part = lines.pop()
        if lines and lines[-1][-1:] == b"\r":
            self._after_return = True
        self._check_length(len(self._part))
        found = [self._line(line.rstrip(b"\r\n")) for line in lines]
        return [event for event in found if event is not None]

    def close(self) -> list[str]:
        """The event that the end of the bytes completes, where the server left out the last
        line's end.

        Raises:
            BrokenEvents: the bytes end inside a character.
        """
        rest, self._part = self._part, b""
        if rest:
            self._line(rest)
        return [event] if (event := self._dispatch()) is not None else []

    def _line(self, raw: bytes) -> str | None:
        self._check_length(len(raw))
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            raise BrokenEvents("a line of the stream is not UTF-8") from None
        if self._at_start:
            line = line.removeprefix("\ufeff")
            self._at_start = False
        if not line:
            return self._dispatch()
        name, _, value = line.partition(":")
        if name == "data":
            self._data.append(value.removeprefix(" "))
            self._data_length += len(raw)
            self._check_length(self._data_length)
        return None

    def _dispatch(self) -> str | None:
        if not self._data:
            return None
        event = "\n".join(self._data)
        self._data = []
        self._data_length = 0
        return event

    def _check_length(self, length: int) -> None:
        if length > self._line_bytes_max:
            raise BrokenEvents(f"a line of the stream has over {self._line_bytes_max} bytes")
