"""What demand needs to know of a comment in the log, whatever else stands there."""

from __future__ import annotations

import msgspec

KINDS = ("chat", "superchat")
READ_KIND = "comment.read"


class LogUser(msgspec.Struct, frozen=True):
    """Who wrote it, where the platform says."""

    id: str | None = None


class LogFlags(msgspec.Struct, frozen=True):
    """Why an event may be no viewer's word."""

    mirrored: bool = False
    history: bool = False
    test: bool = False
    own: bool = msgspec.field(name="self", default=False)
    forgotten: str = ""
    """Why the text is gone: "expired" (its time to live was over) or "erased" (its viewer wanted
    it)."""

    @property
    def counted(self) -> bool:
        """A late comment counts: a viewer asked it, whether or not it could still be answered. One
        that was erased is not there any more for whoever counts."""
        erased = self.forgotten == "erased"
        return not (self.mirrored or self.history or self.test or self.own or erased)


class LogComment(msgspec.Struct, frozen=True):
    """Of a `chat` or `superchat` event."""

    event_id: str
    received_ms: int = 0
    user: LogUser = LogUser()
    flags: LogFlags = LogFlags()


class LogLine(LogComment, frozen=True):
    """The same, for who reads what was said."""

    text: str = ""


decode_comment = msgspec.json.Decoder(LogComment).decode
decode_line = msgspec.json.Decoder(LogLine).decode
