"""E-mail by SMTP, encrypted, with files."""

from __future__ import annotations

import asyncio
import mimetypes
import smtplib
import ssl
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Literal

from demand.delivery.note import Note, NotNow, Refused

_SEND_S = 30.0
_MOST_FILE_BYTES = 20 << 20


class Email:
    """One server and its readers.

    Args:
        security: "tls" from the first byte (port 465), "starttls" (587), or "none" for a server on
            this computer.
    """

    per_minute = 20

    def __init__(
        self,
        *,
        name: str,
        host: str,
        port: int,
        security: Literal["tls", "starttls", "none"],
        user: str,
        password: str,
        sender: str,
        readers: Sequence[str],
    ) -> None:
        self.name = name
        self._host = host
        self._port = port
        self._security = security
        self._user = user
        self._password = password
        self._sender = sender
        self._readers = tuple(readers)

    async def deliver(self, note: Note) -> None:
        """Send it; raises NotNow or Refused. A server that took it and was lost before it said so
        gets it again, with the same Message-ID."""
        await asyncio.get_running_loop().run_in_executor(None, self._send, self.message(note))

    def message(self, note: Note) -> EmailMessage:
        """The note as a message; raises Refused where a file cannot be read or is too large."""
        message = EmailMessage()
        message["Subject"] = " ".join(note.title.split())[:150]
        message["From"] = self._sender
        message["To"] = ", ".join(self._readers)
        message["Message-ID"] = f"<{_plain(note.key)}@yaohe.invalid>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(note.text)
        for name in note.files:
            data, (main, sub) = _content(Path(name)), _kind(name)
            message.add_attachment(data, maintype=main, subtype=sub, filename=Path(name).name)
        return message

    def _send(self, message: EmailMessage) -> None:
        try:
            with self._connected() as server:
                if self._user:
                    server.login(self._user, self._password)
                server.send_message(message)
        except smtplib.SMTPAuthenticationError as error:
            raise Refused(f"{self._host} refuses user or password; correct them") from error
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused) as error:
            raise Refused(f"{self._host} refuses sender or readers; correct them") from error
        except (smtplib.SMTPException, OSError) as error:
            raise NotNow(f"{self._host} does not take it ({type(error).__name__})") from error

    def _connected(self) -> smtplib.SMTP:
        if self._security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self._host, self._port, timeout=_SEND_S, context=context)
        server = smtplib.SMTP(self._host, self._port, timeout=_SEND_S)
        if self._security == "starttls":
            try:
                server.starttls(context=ssl.create_default_context())
            except BaseException:
                server.close()
                raise
        return server


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _MOST_FILE_BYTES:
            raise Refused(f"{file.name} is over {_MOST_FILE_BYTES >> 20} MB; deliver to a folder")
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file.name} cannot be read ({error.strerror})") from error


def _kind(name: str) -> tuple[str, str]:
    main, _, sub = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
    return main, sub


def _plain(key: str) -> str:
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in key)[:200]
