"""A line of IRC with its tags, as Twitch writes it (IRCv3 message tags)."""

from __future__ import annotations

import re

import msgspec

MOST_CHARS = 16_384
"""Tags have at most 8,191 bytes and the rest 512; twice that is no line of Twitch's."""
_ESCAPED = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}
_ESCAPE = re.compile(r"\\(.?)", flags=re.DOTALL)
_MOST_PARAMETERS = 15


class BadLine(ValueError):
    """Not a line of IRC."""


class IrcLine(msgspec.Struct, frozen=True):
    """One message. `nick` is who sent it, "" where it is the server; the last parameter may hold
    spaces."""

    command: str
    parameters: tuple[str, ...] = ()
    tags: dict[str, str] = {}
    nick: str = ""

    @property
    def text(self) -> str:
        """The last parameter: what was said, where it is a message."""
        return self.parameters[-1] if self.parameters else ""

    def whole(self, tag: str) -> int | None:
        """A tag's number, None where it is none."""
        digits = self.tags.get(tag, "")
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def lines_of(frame: str) -> list[str]:
    """The lines in a frame; several may share one."""
    return [line for line in re.split(r"[\r\n]+", frame) if line]


def parse(line: str) -> IrcLine:
    """The message in a line without its end.

    Raises:
        BadLine: too long, or no command in it.
    """
    if len(line) > MOST_CHARS:
        raise BadLine(f"a line of {len(line)} characters")
    tags, rest = _part(line, "@")
    prefix, rest = _part(rest, ":")
    command, _, rest = rest.partition(" ")
    if not (command.isascii() and command.isalnum()):
        raise BadLine(f"no command in {line[:40]!r}")
    return IrcLine(
        command=command.upper(),
        parameters=_parameters(rest),
        tags=_tags(tags),
        nick=prefix.partition("!")[0] if "!" in prefix else "",
    )


def unescaped(value: str) -> str:
    """A tag's value as it is meant; a backslash that escapes nothing is dropped."""
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), value)


def _part(line: str, sign: str) -> tuple[str, str]:
    """What follows the sign at the beginning of the line, and what is left of the line."""
    if not line.startswith(sign):
        return "", line
    part, _, rest = line[1:].partition(" ")
    return part, rest.lstrip(" ")


def _tags(text: str) -> dict[str, str]:
    pairs = (tag.partition("=") for tag in text.split(";") if tag)
    return {name: unescaped(value) for name, _, value in pairs if name}


def _parameters(text: str) -> tuple[str, ...]:
    found: list[str] = []
    while text and len(found) < _MOST_PARAMETERS:
        if text.startswith(":"):
            found.append(text[1:])
            break
        word, _, text = text.partition(" ")
        text = text.lstrip(" ")
        if word:
            found.append(word)
    return tuple(found)
