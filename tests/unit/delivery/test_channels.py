"""The channels: signatures by golden values, what each is sent, and each way to fail."""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
import socketserver
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from demand.delivery import dingtalk, feishu, webhook
from demand.delivery.dingtalk import DingTalk
from demand.delivery.email import Email
from demand.delivery.feishu import Feishu
from demand.delivery.folder import Folder
from demand.delivery.note import Channel, Note, NotNow, Refused
from demand.delivery.posting import allowed_address, cut_bytes
from demand.delivery.webhook import Webhook
from demand.delivery.wecom import WeCom

NOW_US = 1_700_000_000_123_456
NOTE = Note(key="k1", title="有人要真人", text="孕妇能用吗", level="error", made_us=5)
SECRET = "this is secret"


def test_the_signatures_are_those_of_the_platforms() -> None:
    assert dingtalk.signature(SECRET, 1577262236757) == (
        "hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D"
    )
    assert feishu.signature(SECRET, 1599360473) == "/eYKrXQBzTjUZJ3s6NX16VxGbTwmK7AEs8/FnvC1CSw="


class Receiver:
    """Takes posts and answers as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], dict[str, str], bytes]] = []
        self.status = 200
        self.answer: Any = {"errcode": 0, "code": 0}
        self.headers: dict[str, str] = {}
        app = web.Application()
        app.router.add_post("/robot", self._take)
        self.server = TestServer(app)

    async def _take(self, request: web.Request) -> web.Response:
        self.got.append((dict(request.query), dict(request.headers), await request.read()))
        if isinstance(self.answer, bytes):
            return web.Response(body=self.answer, status=self.status)
        return web.json_response(self.answer, status=self.status, headers=self.headers)

    @property
    def url(self) -> str:
        return f"{self.server.make_url('/robot')}?token=never-shown"


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    await made.server.start_server()
    yield made
    await made.server.close()


Make = Callable[[str], Channel]
CHANNELS: dict[str, Make] = {
    "dingtalk": lambda url: DingTalk(name="a", url=url, secret=SECRET, now_us=lambda: NOW_US),
    "feishu": lambda url: Feishu(name="a", url=url, secret=SECRET, now_us=lambda: NOW_US),
    "wecom": lambda url: WeCom(name="a", url=url),
    "webhook": lambda url: Webhook(name="a", url=url, secret=SECRET, now_us=lambda: NOW_US),
}


async def test_dingtalk_gets_markdown_signed_in_the_address(receiver: Receiver) -> None:
    await CHANNELS["dingtalk"](receiver.url).deliver(NOTE)
    ((query, _, body),) = receiver.got
    assert query["timestamp"] == str(NOW_US // 1000)
    assert query["sign"] == unquote_plus(dingtalk.signature(SECRET, NOW_US // 1000))
    markdown = json.loads(body)["markdown"]
    assert markdown == {"title": "有人要真人", "text": "#### 有人要真人\n\n孕妇能用吗"}


async def test_feishu_gets_a_card_signed_in_the_body(receiver: Receiver) -> None:
    await CHANNELS["feishu"](receiver.url).deliver(NOTE)
    told = json.loads(receiver.got[0][2])
    key = f"{NOW_US // 1_000_000}\n{SECRET}".encode()
    assert told["sign"] == base64.b64encode(hmac.new(key, b"", sha256).digest()).decode()
    assert told["card"]["header"]["template"] == "red"
    assert told["card"]["elements"] == [{"tag": "markdown", "content": "孕妇能用吗"}]


async def test_wecom_gets_markdown_within_its_bytes(receiver: Receiver) -> None:
    long = Note(key="k", title="t", text="长" * 5_000)
    await CHANNELS["wecom"](receiver.url).deliver(long)
    content = json.loads(receiver.got[0][2])["markdown"]["content"]
    assert len(content.encode()) <= 4_096
    assert content.endswith("…")


async def test_a_webhook_gets_json_that_its_receiver_can_check(receiver: Receiver) -> None:
    await CHANNELS["webhook"](receiver.url).deliver(NOTE)
    ((_, headers, body),) = receiver.got
    timestamp_s = int(headers[webhook.TIMESTAMP_HEADER])
    assert headers[webhook.SIGNATURE_HEADER] == webhook.signature(SECRET, timestamp_s, body)
    assert json.loads(body) == {
        "key": "k1", "title": "有人要真人", "text": "孕妇能用吗", "level": "error", "made_us": 5,
    }  # fmt: skip


@pytest.mark.parametrize("kind", CHANNELS)
@pytest.mark.parametrize(
    ("status", "headers", "raised", "wait_s"),
    [
        (429, {"Retry-After": "7"}, NotNow, 7.0),
        (502, {}, NotNow, 30.0),
        (404, {}, Refused, None),
        (302, {"Location": "http://10.0.0.1/"}, Refused, None),
    ],
)
async def test_each_status_is_told_for_what_it_is_without_the_secret_address(
    receiver: Receiver,
    kind: str,
    status: int,
    headers: dict[str, str],
    raised: type[Exception],
    wait_s: float | None,
) -> None:
    receiver.status, receiver.headers = status, headers
    with pytest.raises(raised) as caught:
        await CHANNELS[kind](receiver.url).deliver(NOTE)
    assert getattr(caught.value, "retry_after_s", None) == wait_s
    assert "never-shown" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "answer", "raised"),
    [
        ("dingtalk", {"errcode": 130101}, NotNow),
        ("dingtalk", {"errcode": 310000, "errmsg": "sign not match"}, Refused),
        ("feishu", {"code": 11232}, NotNow),
        ("feishu", {"code": 19021}, Refused),
        ("wecom", {"errcode": 45009}, NotNow),
        ("wecom", {"errcode": 93000}, Refused),
        ("dingtalk", b"<html>", NotNow),
        ("feishu", b"[]", NotNow),
        ("wecom", b"", NotNow),
    ],
)
async def test_each_code_is_told_for_what_it_is(
    receiver: Receiver, kind: str, answer: Any, raised: type[Exception]
) -> None:
    receiver.answer = answer
    with pytest.raises(raised):
        await CHANNELS[kind](receiver.url).deliver(NOTE)


async def test_an_address_where_nobody_is_is_tried_later() -> None:
    with pytest.raises(NotNow, match=r"127\.0\.0\.1 does not answer"):
        await CHANNELS["wecom"]("http://127.0.0.1:9/robot?key=never-shown").deliver(NOTE)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.org/x", True),
        ("http://127.0.0.1:9/x", True),
        ("http://localhost/x", True),
        ("http://example.org/x", False),
        ("http://10.0.0.1/x", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("http://[::1", False),
    ],
)
def test_notes_go_encrypted_or_to_this_computer(url: str, allowed: bool) -> None:
    assert allowed_address(url) is allowed


def test_a_cut_text_is_whole_characters() -> None:
    assert cut_bytes("abc", 3) == "abc"
    assert cut_bytes("你好吗你好吗", 11) == "你好…"


async def test_a_folder_has_the_note_and_its_files_once(tmp_path: Path) -> None:
    report = tmp_path / "w47.xlsx"
    report.write_bytes(b"PK")
    folder = Folder(name="f", path=tmp_path / "out" / "deep")
    note = Note(key="../../etc/passwd", title="周报", text="见附件", files=(str(report),))
    await folder.deliver(note)
    await folder.deliver(note)
    there = sorted(path.name for path in (tmp_path / "out" / "deep").iterdir())
    assert there == ["-..-etc-passwd.txt", "w47.xlsx"]
    gone = Note(key="k", title="t", text="x", files=(str(tmp_path / "none"),))
    with pytest.raises(NotNow, match="cannot be written"):
        await folder.deliver(gone)


class Mailbox(socketserver.StreamRequestHandler):
    """Just enough of an SMTP server."""

    refuse = ""
    got: list[bytes]

    def handle(self) -> None:
        self._say("220 ready")
        while line := self.rfile.readline().strip():
            word = line.split()[0].upper()
            if word == self.refuse.encode():
                self._say("550 no")
            elif word == b"DATA":
                self._say("354 go on")
                lines: list[bytes] = []
                while (data := self.rfile.readline()) != b".\r\n":
                    lines.append(data)
                type(self).got.append(b"".join(lines))
                self._say("250 taken")
            elif word == b"QUIT":
                return self._say("221 bye")
            else:
                self._say("250 fine")

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")


@contextmanager
def mail_server(refuse: str = "") -> Iterator[tuple[int, list[bytes]]]:
    got: list[bytes] = []
    handler = type("Box", (Mailbox,), {"refuse": refuse, "got": got})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server.server_address[1], got
        finally:
            server.shutdown()
            thread.join()


def an_email(port: int) -> Email:
    return Email(
        name="mail",
        host="127.0.0.1",
        port=port,
        security="none",
        user="",
        password="",
        sender="shop@example.org",
        readers=["a@example.org", "b@example.org"],
    )


async def test_mail_has_its_file_and_no_line_of_its_own_in_the_subject(tmp_path: Path) -> None:
    report = tmp_path / "w47.xlsx"
    report.write_bytes(b"PK\x03\x04")
    note = Note(key="r/1", title="周报\r\nBcc: x@example.org", text="见附件", files=(str(report),))
    with mail_server() as (port, got):
        await an_email(port).deliver(note)
    (data,) = got
    head = data.split(b"\r\n\r\n")[0]
    assert b"\r\nBcc:" not in head
    assert b"Message-ID: <r-1@yaohe.invalid>" in head
    assert b"To: a@example.org, b@example.org" in head
    assert b'filename="w47.xlsx"' in data
    assert base64.b64encode(b"PK\x03\x04") in data


@pytest.mark.parametrize(("refuse", "raised"), [("RCPT", Refused), ("MAIL", Refused)])
async def test_mail_that_is_refused_is_told(refuse: str, raised: type[Exception]) -> None:
    with mail_server(refuse) as (port, got), pytest.raises(raised):
        await an_email(port).deliver(NOTE)
    assert got == []


async def test_mail_to_nobody_is_tried_later_and_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotNow, match="does not take it"):
        await an_email(9).deliver(NOTE)
    with pytest.raises(Refused, match="cannot be read"):
        an_email(9).message(Note(key="k", title="t", text="x", files=(str(tmp_path / "none"),)))
    await asyncio.sleep(0)
